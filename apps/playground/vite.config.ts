import { fileURLToPath } from "node:url";
import { defaultClientConditions, defineConfig } from "vite";
import { inFunctions, offlineFiles } from "./scripts/offline-files.ts";
import { openingPage } from "./scripts/opening-page.ts";

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Scripts whose names other pages and the browser know; each is one file that loads nothing. */
const known = ["sw", "bylaw-playground"];

/** The page is static and sets no path of its own, so that it can be served from any folder. */
export default defineConfig({
  base: "./",
  resolve: { conditions: ["bylaw-source", ...defaultClientConditions] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es" },
  plugins: [inFunctions(known.map((name) => `${name}.js`)), openingPage(), offlineFiles("sw.js")],
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 4000,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: {
        index: source("index.html"),
        sw: source("src/keep/service-worker.ts"),
        "bylaw-playground": source("src/embed/bylaw-playground.ts"),
      },
      output: {
        // Small files that are always wanted together are one request.
        codeSplitting: { groups: [{ name: "populations", test: /policies\/[^/]+\/population\.json$/ }] },
        entryFileNames: ({ name }) => (known.includes(name) ? "[name].js" : "assets/[name]-[hash].js"),
      },
    },
  },
});
