import { canonicalJson, determinationSchema } from "@bylaw/ir";
import { randomCases, randomPolicy } from "@bylaw/testkit";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as door from "../src/index.ts";
import { compileMeasure, measures, scenarioResults } from "./installed-policies.ts";

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(determinationSchema);

/** What the schema holds against a determination after a journey through JSON. */
function faultsOf(determination: unknown): unknown {
  return validate(JSON.parse(canonicalJson(determination))) ? [] : validate.errors;
}

function firstMeasure(): door.Plugin {
  const [plugin] = measures;
  if (plugin === undefined) throw new Error("there is no measure");
  return plugin;
}

describe("the schema of determinations", () => {
  it.each(measures)("fits every scenario of $manifest.id", (plugin) => {
    const results = scenarioResults(plugin);
    expect(results.length).toBeGreaterThan(0);
    const all = results.flatMap(({ determination, round }) =>
      round === undefined ? [determination] : round.applicants.map((applicant) => applicant.determination),
    );
    for (const determination of all) expect(faultsOf(determination)).toEqual([]);
  });

  it("fits random policies over random cases", () => {
    const samples = randomPolicy().chain((policy) => fc.tuple(fc.constant(policy), randomCases(policy, 5)));
    fc.assert(
      fc.property(samples, ([policy, cases]) => {
        for (const { checked, options } of cases) expect(faultsOf(door.evaluate(policy, checked, options))).toEqual([]);
      }),
      { seed: 20_211_104, numRuns: 100 },
    );
  });

  it("refuses a determination with a status that the language does not have", () => {
    const [first] = scenarioResults(firstMeasure());
    const wrong = canonicalJson(first?.determination).replaceAll('"status":"met"', '"status":"passed"');
    expect(validate(JSON.parse(wrong))).toBe(false);
  });

  it("is one and the same answer to one and the same case, byte for byte, and cannot be changed", () => {
    const { compiled } = compileMeasure(firstMeasure());
    const before = scenarioResults(firstMeasure());
    // Compared without a diff: were they two, it would take minutes.
    expect(canonicalJson(door.runScenarios(compiled as door.CompiledPolicy)) === canonicalJson(before)).toBe(true);
    const [first] = before;
    expect(Object.isFrozen(first?.determination?.decisions)).toBe(true);
  });
});
