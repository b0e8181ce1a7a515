import { defaultClientConditions, defineConfig } from "vite";

/** The page is static and sets no path of its own, so that it can be served from any folder. */
export default defineConfig({
  base: "./",
  resolve: { conditions: ["bylaw-source", ...defaultClientConditions] },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  worker: { format: "es" },
  build: { target: "es2023", chunkSizeWarningLimit: 4000, assetsInlineLimit: 0 },
});
