import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tests/browser/machinery/longest-first.ts";

/** The page in a real Chromium: as shipped, served and driven from here. Run by itself, not with the other tests. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  test: {
    name: "browser",
    include: ["tests/browser/**/*.test.ts"],
    globalSetup: ["tests/browser/machinery/serve-built-page.ts"],
    setupFiles: ["tests/browser/machinery/no-complaints.ts", "tests/browser/machinery/second-tries.ts"],
    environment: "node",
    // Two files at a time, each with a browser of its own: more only wait for each other on the machines of CI.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // A machine of CI may be busy with others: what fails there is tried once more, and reported as such.
    retry: process.env["CI"] === undefined ? 0 : 1,
    testTimeout: 180_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
  },
});
