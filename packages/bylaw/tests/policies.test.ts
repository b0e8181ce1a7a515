import { describe, expect, it } from "vitest";
import * as door from "../src/index.ts";
import { compileMeasure, measures, readPolicyFile, scenarioResults } from "./installed-policies.ts";

describe.each(measures)("the measure $manifest.id", (plugin) => {
  const result = compileMeasure(plugin);
  const results = scenarioResults(plugin);

  it("compiles without an error or a warning", () => {
    const faults = result.problems.filter((problem) => problem.severity !== "info");
    expect(faults.map((problem) => door.renderMessage(problem, "en"))).toEqual([]);
    expect(result.compiled).toBeDefined();
  });

  it("has at least sixty scenarios", () => expect(results.length).toBeGreaterThanOrEqual(60));

  it.each(results)("scenario: $name", ({ problems }) => {
    expect(problems.map((problem) => door.renderMessage(problem, "en"))).toEqual([]);
  });
});

describe("Ningbo", () => {
  const plugin = measures.find((entry) => entry.manifest.id === "ningbo") as door.Plugin;
  const compiled = compileMeasure(plugin).compiled as door.CompiledPolicy;
  const applicant: unknown = JSON.parse(readPolicyFile("ningbo/examples/applicant.json"));

  it("shows in its example a condition not met, one left to the bureau and one not known", () => {
    const { determination, problems } = door.determine(compiled.policy, applicant, { on: "2024-06-20" });
    const certification = determination?.decisions["certification"];
    const statusOf = (id: string): string | undefined => certification?.rules.find((rule) => rule.id === id)?.status;
    expect(problems).toEqual([]);
    expect(certification?.outcome).toBe("not_met");
    expect(statusOf("8(5).satisfaction")).toBe("not_met");
    expect(statusOf("8(1).assets")).toBe("at_discretion");
    expect(statusOf("demo_orders")).toBe("undecided");
  });

  it("explains itself in Chinese without a foreign sentence", () => {
    const { determination } = door.determine(compiled.policy, applicant, { on: "2024-06-20" });
    const said = door.explain(determination as door.Determination, compiled.policy, { language: "zh", length: "long" });
    const parts = said.decisions.flatMap(({ sentence, rules, needs, awaits, leftTo }) => [
      sentence,
      ...needs,
      ...awaits,
      ...leftTo,
      ...rules.flatMap((rule) => [rule.sentence, rule.short, ...rule.remarks]),
    ]);
    for (const sentence of [...parts, ...said.readings, ...said.omissions])
      expect(sentence.replace(/NB-\d+/g, "")).not.toMatch(/[A-Za-z]{2}/);
  });

  const outcomeOf = (
    sample: string,
    decision: string,
    change: Readonly<Record<string, unknown>>,
    readings: Readonly<Record<string, string>>,
  ): string | undefined => {
    const given = compiled.samples.find((entry) => entry.id === sample)?.case;
    const options = { on: "2024-06-20", readings };
    const changed = { ...given, facts: { ...given?.facts, ...change } };
    return door.determine(compiled.policy, changed, options).determination?.decisions[decision]?.outcome;
  };

  it.each([
    [
      "NB_2",
      "by_any_field",
      "strong_platform",
      "certification",
      {
        service_categories: ["financing", "training"],
        ningbo_sme_service_times: 60,
        ningbo_person_service_times: 0,
        ningbo_market_order_person_times: 0,
      },
      "met",
      "not_met",
    ],
    [
      "NB_4",
      "by_round_year",
      "strong_platform",
      "certification",
      { service_year: 2021, ningbo_market_orders: 19 },
      "met",
      "not_met",
    ],
    ["NB_6", "both", "strong_demo", "certification", { ningbo_staff_college_and_title_count: 15 }, "met", "not_met"],
    [
      "NB_11",
      "any_platform",
      "strong_demo",
      "upward_recommendation",
      { ningbo_applies_for_upward: ["national"] },
      "not_met",
      "met",
    ],
  ] as const)("switches the reading %s to %s", (reading, value, sample, decision, change, before, after) => {
    expect(outcomeOf(sample, decision, change, {})).toBe(before);
    expect(outcomeOf(sample, decision, change, { [reading]: value })).toBe(after);
  });
});
