import { functionsOf } from "@bylaw/evaluate";
import { toJavaScript } from "@bylaw/targets";
import { differences, type GeneratedModule, loadGenerated, roundDifferences } from "@bylaw/testkit";
import { describe, expect, test } from "vitest";
import * as door from "../../src/index.ts";
import { compileMeasure, measures } from "../installed-policies.ts";

/** The generated code and the interpreter over one scenario: its case, or its round. */
function scenarioDifferences(
  compiled: door.CompiledPolicy,
  module: GeneratedModule,
  scenario: door.CompiledPolicy["scenarios"][number],
): readonly unknown[] {
  const { policy, environment = {} } = compiled;
  const { on = "2024-01-01", readings = {} } = scenario;
  const options = { on, readings, environment };
  const run = { ...options, call: functionsOf(policy, options) };
  if (scenario.cohort !== undefined) {
    const cohort = scenario.cohort.map(({ id, case: one }) => ({ ...one, id }));
    const { round } = door.readRound(policy, { cohort }, options);
    if (round === undefined) return ["the round is refused at the door"];
    return roundDifferences(module, door.evaluateRound(policy, round, options), { round, options: run });
  }
  const { case: checked } = door.readCase(policy, scenario.case, options);
  if (checked === undefined) return ["the case is refused at the door"];
  return differences(module, door.evaluate(policy, checked, options), { checked, options: run });
}

describe.each(measures)("the generated code of $manifest.id", (plugin) => {
  const { compiled } = compileMeasure(plugin);

  test("says of every scenario what the interpreter says", () => {
    if (compiled === undefined) throw new Error("the measure does not compile");
    const module = loadGenerated(toJavaScript(compiled.policy));
    const found = compiled.scenarios.flatMap((scenario) => {
      const differing = scenarioDifferences(compiled, module, scenario);
      return differing.length === 0 ? [] : [[scenario.name, differing]];
    });
    expect(found).toEqual([]);
    expect(compiled.scenarios.length).toBeGreaterThan(50);
  });
});
