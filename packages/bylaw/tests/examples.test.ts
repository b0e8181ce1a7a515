import { describe, expect, it } from "vitest";
import * as door from "../src/index.ts";
import { compileMeasure, measures, readPolicyFile } from "./installed-policies.ts";

/** A rule of each example of a measure, and what has become of it. */
const shown = [
  [
    "beijing",
    { "6(1).assets": "at_discretion", "6(3).beijing_jjj_smes_served": "undecided", "6(9).satisfaction": "met" },
  ],
  [
    "ganzhou",
    { "6(3).assets": "at_discretion", "6(3).premises_area": "not_met", "10(7).service_licences": "undecided" },
  ],
] as const;

describe.each(shown)("the example of %s", (id, statuses) => {
  const plugin = measures.find(({ manifest }) => manifest.id === id) as door.Plugin;
  const { policy, environment } = compileMeasure(plugin).compiled as door.CompiledPolicy;
  const applicant: unknown = JSON.parse(readPolicyFile(`${id}/examples/applicant.json`));
  const options = { on: "2024-06-20", ...(environment && { environment }) };
  const { determination, problems } = door.determine(policy, applicant, options);

  it("is a case that the door takes", () => {
    expect(problems.map((problem) => door.renderMessage(problem, "en"))).toEqual([]);
  });

  it("has something to see", () => {
    const rules = Object.values(determination?.decisions ?? {}).flatMap((decision) => decision.rules);
    const found = Object.keys(statuses).map((rule) => [rule, rules.find((result) => result.id === rule)?.status]);
    expect(Object.fromEntries(found)).toEqual(statuses);
  });

  it("is said in Chinese without a foreign word", () => {
    const said = door.explain(determination as door.Determination, policy, { language: "zh", length: "long" });
    for (const line of door.renderExplanation(said))
      expect(line.replace(/[A-Z]{2}-\d+/g, "")).not.toMatch(/[A-Za-z]{2}/);
  });
});
