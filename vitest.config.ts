import { readdirSync } from "node:fs";
import { defineConfig } from "vitest/config";

const conditions = ["bylaw-source", "module", "import", "default"];
const folders = ["packages", "apps", "policies"].flatMap((top) =>
  readdirSync(new URL(top, import.meta.url)).map((name) => `${top}/${name}`),
);

/** One project a workspace; tests that need a real browser or something built have a config of their own beside them. */
export default defineConfig({
  test: {
    // Left to itself vitest keeps one core free, which on a machine of two is half of it.
    maxWorkers: "100%",
    projects: folders.map((root) => ({
      extends: true as const,
      root,
      resolve: { conditions },
      ssr: { resolve: { conditions } },
      test: {
        name: root.split("/").at(-1) ?? root,
        root,
        include: ["tests/**/*.test.ts"],
        exclude: ["tests/browser/**", "tests/built/**"],
        testTimeout: 60_000,
        // Modules keep nothing from one test to the next, so the files of a worker share them, and the engine stays warm.
        isolate: false,
      },
    })),
    coverage: {
      provider: "v8",
      include: ["**/src/**/*.ts"],
      exclude: ["**/*.generated.ts"],
      reporter: ["text-summary", "json-summary"],
    },
    passWithNoTests: true,
  },
});
