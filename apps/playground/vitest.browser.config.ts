import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The page in a real Chromium: built, served and driven from here. Run by itself, not with the other tests. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  test: {
    name: "browser",
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: ["tests/browser/machinery/serve-built-page.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
