// Builds the command: dist/main.js starts it, dist/chunks holds all that it needs, one file a command and one for what
// several share. Nothing is looked up in node_modules at run time, which took longer than most commands do.
import { fileURLToPath } from "node:url";
import { build } from "vite";

const home = fileURLToPath(new URL("..", import.meta.url));
const resolve = { conditions: ["bylaw-source", "node", "module", "import", "default"], mainFields: ["module", "main"] };

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
        minify: { mangle: false, compress: true, codegen: { removeWhitespace: true } },
      },
    },
  },
});
