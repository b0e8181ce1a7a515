// What packages and `exports` cannot see: pass order inside the compiler, no cycles, no Node below the apps.
const passes = ["1-scan", "2-parse", "3-build-ast", "4-bind", "5-type", "6-check", "7-lower"];
const src = (name) => `^packages/language/src/${name}/`;

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...passes.slice(0, -1).map((pass, index) => ({
      name: `${pass}-knows-no-later-pass`,
      severity: "error",
      from: { path: src(pass) },
      to: { path: passes.slice(index + 1).map(src) },
    })),
    {
      name: "chevrotain-only-in-the-first-passes",
      severity: "error",
      from: { pathNot: [src("1-scan"), src("2-parse"), src("3-build-ast"), "^packages/language/scripts/"] },
      to: { path: "^node_modules/chevrotain" },
    },
    {
      name: "packages-touch-no-machine",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: "^packages/(testkit|unplugin|workspace)/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "runtimes-know-no-compiler",
      severity: "error",
      from: { path: "^packages/(targets|evaluate)/src/" },
      to: { path: "^packages/(language|plugin|editor|bylaw)/" },
    },
    {
      name: "language-knows-no-runtime",
      severity: "error",
      from: { path: "^packages/language/src/" },
      to: { path: "^packages/(targets|evaluate|editor|bylaw)/" },
    },
    {
      name: "editor-services-run-nothing",
      severity: "error",
      from: { path: "^packages/editor/src/" },
      to: { path: "^packages/(targets|evaluate|bylaw)/" },
    },
    {
      name: "testkit-only-in-tests",
      severity: "error",
      from: { path: "^(packages/(?!testkit/)|apps/|policies/)" },
      to: { path: "^packages/testkit/" },
    },
    { name: "nobody-imports-apps", severity: "error", from: { path: "^(packages|policies)/" }, to: { path: "^apps/" } },
    {
      name: "no-own-index",
      severity: "error",
      from: { path: "^packages/([^/]+)/src/(?!index\\.ts)" },
      to: { path: "^packages/$1/src/index\\.ts$" },
    },
  ],
  options: {
    parser: "swc",
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["/dist/", "/dist-types/", "/tests/", "/public/", "\\.d\\.mts$"] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["bylaw-source", "import", "default"],
      extensions: [".ts", ".mjs", ".js"],
    },
  },
};
