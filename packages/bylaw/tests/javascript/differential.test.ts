import { evaluate } from "@bylaw/evaluate";
import { toJavaScript } from "@bylaw/targets";
import { readStart, runDifferential } from "@bylaw/testkit";
import { describe, expect, test } from "vitest";

const fewestPairs = 20_000;

describe("the interpreter and the generated code", () => {
  test("agree on every status, outcome, verdict and mask of at least 20,000 random pairs", { timeout: 240_000 }, () => {
    const start = readStart(process.env["BYLAW_SEED"], 20_211_104);
    const run = runDifferential({ evaluate, toJavaScript }, start, 1100);
    expect(run.failure ?? "").toBe("");
    if (start.path !== undefined) return;
    expect(run.pairs).toBeGreaterThanOrEqual(fewestPairs);
    // The pairs must not be all of one kind, or agreement would say little.
    for (const status of ["met", "not_met", "undecided", "at_discretion", "waived", "not_applicable"] as const) {
      expect(run.statuses.get(status) ?? 0, status).toBeGreaterThan(1000);
    }
  });
});
