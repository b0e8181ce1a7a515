// Builds the command: dist/main.js starts it, dist/chunks holds all that it needs, one file a command and some for what
// several share. Nothing is looked up in node_modules at run time, which took longer than most commands do.
// dist/build-id.txt is the hash of all of it: what one build has compiled is of no use to another.
import { createHash } from "node:crypto";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const home = fileURLToPath(new URL("..", import.meta.url));
const resolve = { conditions: ["bylaw-source", "node", "module", "import", "default"], mainFields: ["module", "main"] };

// What is loaded together is one file: each more costs a command more than its bytes do.
const starting = within(
  "packages/diagnostics/src/(?!pages|page-parts|explain-code)",
  "node_modules/(?:commander|fastest-levenshtein|get-east-asian-width)",
  "apps/cli/src/[^/]+[.]ts",
  "apps/cli/src/(?:files|output/terminal)",
);
const evaluating = within(
  "packages/(?:evaluate|ir|plugin)/src",
  "packages/workspace/src/(?!policies/(?:compile-place|emptiness))",
  "packages/targets/src/sentences",
  "node_modules/(?:@noble|jsonc-parser)",
  "apps/cli/src/(?:kept|output|policies/ready-policy)",
);
const compiling = within("packages/language/src", "node_modules/@?chevrotain");

/** Whether a module's path has one of these in it. */
function within(...paths) {
  const pattern = new RegExp(`/(?:${paths.join("|")})`);
  return (id) => pattern.test(id.replaceAll("\\", "/"));
}

// commander starts other programs for commands that have no action. All of ours have one, and loading what starts
// programs takes longer than reading the command line.
const withoutPrograms = {
  name: "without-programs",
  enforce: "pre",
  resolveId: (id, importer = "") =>
    /^(?:node:)?child_process$/.test(id) && /[\\/]commander[\\/]/.test(importer) ? "\0no-programs" : null,
  load: (id) => (id === "\0no-programs" ? "export default undefined;" : null),
};

// The engine takes what is kept only of modules of the older kind, and these cannot import: main.js does it for them.
const importedByLoader = {
  name: "imported-by-loader",
  enforce: "pre",
  resolveId: (id) => (id === "./import-module.ts" ? { id: "bylaw:import", external: true } : null),
};

// From its sources the command is loaded as such; what is built is loaded with what was kept of it.
const loadedAsBuilt = {
  name: "loaded-as-built",
  enforce: "pre",
  resolveId: (id) => (id === "./load-command.ts" ? join(home, "src/load-built-command.ts") : null),
};

/** Bundles one entry with all that it needs; what is in `dist` stays. */
async function bundle({ entry, plugins, license, output }) {
  await build({
    configFile: false,
    root: home,
    logLevel: "warn",
    plugins,
    resolve,
    ssr: { noExternal: true, target: "node", resolve: { conditions: resolve.conditions } },
    build: {
      ssr: entry,
      outDir: "dist",
      emptyOutDir: false,
      target: "node20",
      // The names stay, so that what a stack trace says can be read without a map.
      minify: false,
      sourcemap: false,
      license,
      rollupOptions: {
        output: { ...output, minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } } },
      },
    },
  });
}

await rm(new URL("../dist", import.meta.url), { recursive: true, force: true });
await bundle({
  entry: "src/run-command.ts",
  plugins: [withoutPrograms, importedByLoader],
  license: { fileName: "licences.md" },
  output: {
    format: "cjs",
    banner: '"use strict";',
    // One folder down, as the sources are: the templates and the manifest are found from there.
    entryFileNames: "chunks/[name].cjs",
    chunkFileNames: "chunks/[name].cjs",
    codeSplitting: {
      groups: [
        { name: "start", test: starting, priority: 3 },
        { name: "evaluator", test: evaluating, priority: 2 },
        { name: "compiler", test: compiling, priority: 1 },
      ],
    },
  },
});
await bundle({
  entry: "src/main.ts",
  plugins: [loadedAsBuilt],
  license: false,
  // What starts is of the older kind as well: the engine takes its own modules into such ones with less ado.
  output: { format: "cjs", banner: '"use strict";', entryFileNames: "main.js" },
});
await writeFile(new URL("../dist/package.json", import.meta.url), '{ "type": "commonjs" }\n');

const hash = createHash("sha256");
const chunks = await readdir(new URL("../dist/chunks/", import.meta.url));
for (const path of ["main.js", ...chunks.sort().map((name) => `chunks/${name}`)]) {
  hash.update(`${path}\n`).update(await readFile(new URL(`../dist/${path}`, import.meta.url)));
}
await writeFile(new URL("../dist/build-id.txt", import.meta.url), `${hash.digest("hex")}\n`);
