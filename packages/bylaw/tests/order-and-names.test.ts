import { evaluate } from "@bylaw/evaluate";
import { buildCase, buildPolicy, Choices, rearranged, renamedLets } from "@bylaw/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as door from "../src/index.ts";
import { measures, scenarioResults, shared } from "./installed-policies.ts";
import { renamedSource, shuffledSource } from "./rewritten-source.ts";

/** What a determination decides, without the order in which it says so and without the names of lets. */
function decided({ decisions, titles, duties }: door.Determination): unknown {
  const one = (result: door.DecisionResult): unknown => ({
    outcome: result.outcome,
    ifInForce: result.ifInForce,
    statuses: result.rules.map(({ status }) => status).toSorted(),
    value: result.value && [result.value.known, result.value.provisional, result.value.withheld, result.value.between],
    possible: result.value?.possible?.toSorted(),
    needs: result.needs.toSorted(),
    awaits: result.awaits.filter((awaited) => !awaited.startsWith("@act:")).toSorted(),
    records: result.records?.map(one),
  });
  const sorted = Object.entries(decisions).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [sorted.map(([id, result]) => [id, one(result)]), inOrder(titles), inOrder(duties)];
}

/** Plain data with the keys of its objects, and the texts of its lists, in one order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) {
    const texts = value.every((each) => typeof each === "string");
    return texts ? value.toSorted() : value.map(inOrder);
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, inner]) => [key, inOrder(inner)]);
}

const numbers = (most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.noBias(fc.nat({ max: 0x7fff_ffff })), { minLength: 60, maxLength: most, size: "max" });

describe("random policies", () => {
  const property = (change: (policy: door.IrPolicy) => door.IrPolicy) =>
    fc.property(numbers(500), numbers(100), (forPolicy, forCase) => {
      const policy = buildPolicy(new Choices(forPolicy), { values: true });
      const { checked, options } = buildCase(policy, new Choices(forCase), { records: 2 });
      expect(decided(evaluate(change(policy), checked, options))).toEqual(decided(evaluate(policy, checked, options)));
    });

  test("come to the same in another order of statements", () => {
    fc.assert(property(rearranged), { seed: 20_211_104, numRuns: 150, endOnFailure: true });
  });

  test("come to the same under other local names", () => {
    fc.assert(property(renamedLets), { seed: 20_211_104, numRuns: 150, endOnFailure: true });
  });
});

/** What each scenario decides. */
function decidedIn(results: readonly door.ScenarioResult[]): readonly (readonly [string, unknown])[] {
  return results.map(
    ({ name, determination }) => [name, determination === undefined ? "none" : decided(determination)] as const,
  );
}

/** What each scenario of a measure decides when its texts are others. */
function outcomes(sources: readonly door.SourceText[]): readonly (readonly [string, unknown])[] {
  const { compiled, problems } = door.compile({ sources, plugins: shared, version: "1.0.0" });
  const faults = problems.filter(({ severity }) => severity !== "info");
  expect(faults.map((problem) => door.renderMessage(problem, "en"))).toEqual([]);
  if (compiled === undefined) throw new Error("the measure does not compile");
  return decidedIn(door.runScenarios(compiled));
}

describe.each(measures)("the measure $manifest.id", (plugin) => {
  const before = decidedIn(scenarioResults(plugin));

  test("comes to the same with its statements in another order", () => {
    const shuffled = plugin.files.map((file) => shuffledSource(file));
    expect(shuffled.some(({ text }, index) => text !== plugin.files[index]?.text)).toBe(true);
    expect(outcomes(shuffled)).toEqual(before);
  });

  test("comes to the same under other local names", () => {
    expect(outcomes(renamedSource(plugin.files))).toEqual(before);
  });
});
