// Builds the command: dist/main.js starts it, dist/chunks holds all that it needs, one file a command and one for what
// several share. Nothing is looked up in node_modules at run time, which took longer than most commands do.
// dist/build-id.txt is the hash of all of it: what one build has compiled is of no use to another.
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const home = fileURLToPath(new URL("..", import.meta.url));
const resolve = { conditions: ["bylaw-source", "node", "module", "import", "default"], mainFields: ["module", "main"] };

// What is loaded together is one file: each more costs a command more than its bytes do.
const starting = within(
  "packages/diagnostics/src/(?!pages|page-parts|explain-code)",
  "node_modules/(?:commander|fastest-levenshtein|get-east-asian-width)",
  "apps/cli/src/(?!main)[^/]+[.]ts",
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

await build({
  configFile: false,
  root: home,
  logLevel: "warn",
  resolve,
  ssr: { noExternal: true, target: "node", resolve: { conditions: resolve.conditions } },
  build: {
    ssr: "src/main.ts",
    outDir: "dist",
    target: "node20",
    // The names stay, so that what a stack trace says can be read without a map.
    minify: false,
    sourcemap: false,
    license: { fileName: "licences.md" },
    rollupOptions: {
      output: {
        entryFileNames: "main.js",
        // One folder down, as the sources are: the templates and the manifest are found from there.
        chunkFileNames: "chunks/[name].js",
        codeSplitting: {
          groups: [
            { name: "start", test: starting, priority: 3 },
            { name: "evaluator", test: evaluating, priority: 2 },
            { name: "compiler", test: compiling, priority: 1 },
          ],
        },
        minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
      },
    },
  },
});

const hash = createHash("sha256");
const chunks = await readdir(new URL("../dist/chunks/", import.meta.url));
for (const path of ["main.js", ...chunks.sort().map((name) => `chunks/${name}`)]) {
  hash.update(`${path}\n`).update(await readFile(new URL(`../dist/${path}`, import.meta.url)));
}
await writeFile(new URL("../dist/build-id.txt", import.meta.url), `${hash.digest("hex")}\n`);
