import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The loader as Node gets it, also one that cannot run the sources. Run after the build, not with the other tests. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  test: {
    name: "built loader",
    include: ["tests/built/**/*.test.ts"],
    testTimeout: 90_000,
  },
});
