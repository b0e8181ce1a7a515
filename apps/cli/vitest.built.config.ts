import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The command as it is published. Run after the build, not with the other tests. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  test: {
    name: "built command",
    include: ["tests/built/**/*.test.ts"],
    environment: "node",
    testTimeout: 60_000,
  },
});
