import { defineConfig, type UserConfig } from "vite";

/** Nothing to set up for the policy: it is a module like any other. */
const config: UserConfig = defineConfig({
  base: "./",
  // The page may run no inline script and no inline style, so none is made.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});

export default config;
