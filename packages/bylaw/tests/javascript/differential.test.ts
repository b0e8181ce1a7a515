import { evaluate, evaluateRound, functionsOf } from "@bylaw/evaluate";
import type { IrPolicy } from "@bylaw/ir";
import { toJavaScript, toModules } from "@bylaw/targets";
import {
  buildPolicy,
  buildRound,
  Choices,
  joinedModules,
  loadGenerated,
  type PolicyLimits,
  readStart,
  roundDifferences,
  runDifferential,
} from "@bylaw/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

const evaluators = { evaluate, toJavaScript, functionsOf };
/** The modules of a package, with the short names and the tightened code that hosts are given. */
const asBuilt = { ...evaluators, toJavaScript: (policy: IrPolicy): string => joinedModules(toModules(policy)) };

/*
 * How many policies of each kind: faults planted into the code of plain policies show within 50 of them whatever the
 * seed, those planted into what values need within 200 as a rule, and one within 400. So plain ones are ten times as many
 * as they need be, and those with values are given the time. All tests together compare at least 20,000 pairs.
 */
const plainPolicies = 520;

/** Constructs that a policy of the plain kind does not have, how many policies of each, and how many pairs at least. */
const kinds: Readonly<Record<string, readonly [PolicyLimits, policies: number, fewest: number]>> = {
  "values, records, tables, working days and functions": [{ values: true }, 320, 5000],
  "values over few facts": [{ values: true, small: true, facts: 4, rules: 3, depth: 2 }, 160, 2500],
  "titles and their histories": [{ titles: true, small: true, facts: 3, rules: 3, depth: 2 }, 45, 600],
  "titles with lengths in working days and open ones": [
    { titles: true, lengths: true, values: true, small: true, facts: 3, rules: 3, depth: 2 },
    30,
    400,
  ],
};

/** The same of code as a package has it: fewer policies, for what differs is how it is written. */
const kindsAsBuilt: Readonly<Record<string, readonly [PolicyLimits, policies: number, fewest: number]>> = {
  "conditions, arms, lists and dates": [{}, 120, 1500],
  "values, records, tables, working days and functions": [{ values: true }, 50, 700],
  "titles and their histories": [{ titles: true, small: true, facts: 3, rules: 3, depth: 2 }, 15, 150],
};
/** So many times as many policies, for a run over a night. */
const more = Number(process.env["BYLAW_RUNS"] ?? 1);

describe("the interpreter and the generated code", () => {
  test("agree on every status, outcome, verdict and mask of at least 9,700 random pairs", { timeout: 240_000 }, () => {
    const start = readStart(process.env["BYLAW_SEED"], 20_211_104);
    const run = runDifferential(evaluators, start, plainPolicies);
    expect(run.failure ?? "").toBe("");
    if (start.path !== undefined) return;
    expect(run.pairs).toBeGreaterThanOrEqual(9_700);
    // The pairs must not be all of one kind, or agreement would say little.
    for (const status of ["met", "not_met", "undecided", "at_discretion", "waived", "not_applicable"] as const) {
      expect(run.statuses.get(status) ?? 0, status).toBeGreaterThan(500);
    }
  });

  test.each(Object.entries(kinds))("agree on %s", { timeout: 240_000 * more }, (_, [limits, policies, fewest]) => {
    const run = runDifferential(evaluators, { seed: 20_220_823 }, policies * more, true, limits);
    expect(run.failure ?? "").toBe("");
    expect(run.pairs).toBeGreaterThanOrEqual(fewest);
  });

  test.each(Object.entries(kindsAsBuilt))(
    "agree on %s, as a package is written",
    { timeout: 240_000 * more },
    (_, [limits, policies, fewest]) => {
      const run = runDifferential(asBuilt, { seed: 20_241_122 }, policies * more, true, limits);
      expect(run.failure ?? "").toBe("");
      expect(run.pairs).toBeGreaterThanOrEqual(fewest);
    },
  );

  test("agree on limits over rounds of one to five applicants", () => {
    const admitted = new Map<string, number>();
    const numbers = fc.array(fc.noBias(fc.nat({ max: 0x7fff_ffff })), { minLength: 300, maxLength: 500, size: "max" });
    const property = fc.property(numbers, fc.array(numbers, { minLength: 4, maxLength: 4 }), (forPolicy, forRounds) => {
      const policy = buildPolicy(new Choices(forPolicy), { rounds: true, small: true, depth: 2, rules: 2, facts: 4 });
      const module = loadGenerated(toJavaScript(policy));
      for (const forRound of forRounds) {
        const { round, options } = buildRound(policy, new Choices(forRound), { records: 2 });
        const expected = evaluateRound(policy, round, options);
        if (module.round === undefined) return;
        expect(roundDifferences(module, expected, { round, options })).toEqual([]);
        for (const { determination } of expected.applicants) {
          for (const { value } of Object.values(determination.decisions)) {
            for (const limit of value?.limits ?? []) {
              admitted.set(limit.admitted, (admitted.get(limit.admitted) ?? 0) + 1);
            }
          }
        }
      }
    });
    fc.assert(property, { seed: 20_220_823, numRuns: 200, endOnFailure: true });
    for (const how of ["yes", "no", "open", "not_limited"]) expect(admitted.get(how) ?? 0, how).toBeGreaterThan(100);
  });
});
