import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The packed extension as an editor gets it. Run after the build, not with the other tests. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  test: {
    name: "built",
    include: ["tests/built/**/*.test.ts"],
    environment: "node",
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
