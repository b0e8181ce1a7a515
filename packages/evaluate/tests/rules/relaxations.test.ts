import type { CheckedAct, IrRelaxation, IrRule, RuleResult } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/determinations/evaluate.ts";
import { checked, compare, constant, decision, fact, money, policy, read, rule, yesNo } from "../policy-builder.ts";

const least = rule("8(1).assets", compare(read("assets"), ">=", constant(money, "800000")), {
  relaxations: ["nonprofit"],
});
const relaxation: IrRelaxation = {
  id: "nonprofit",
  rules: ["8(1).assets"],
  by: "city_bureau",
  when: read("nonprofit"),
  readings: [],
};

interface Setting {
  readonly rule?: Partial<IrRule>;
  readonly relaxation?: Partial<IrRelaxation>;
  readonly facts?: Readonly<Record<string, number | boolean>>;
  readonly act?: Partial<CheckedAct>;
}

function ruleOf({ rule: ruled, relaxation: relaxed, facts, act }: Setting): RuleResult {
  const town = policy({
    facts: [fact("assets", money), fact("nonprofit", yesNo)],
    decisions: [decision("certification", [{ ...least, ...ruled }], { relaxations: [{ ...relaxation, ...relaxed }] })],
  });
  const acts = act && { "8(1).assets": { outcome: "accepted", by: "city_bureau", on: "2024-03-01", ...act } as const };
  const given = checked({ assets: 60_000_000, nonprofit: true, ...facts }, acts && { acts });
  const [result] = evaluate(town, given, { on: "2024-05-01" }).decisions["certification"]?.rules ?? [];
  if (result === undefined) throw new Error("no rule");
  return result;
}

const to = constant(money, "500000");

describe("a relaxation", () => {
  test("an open one leaves the rule to the authority, whose act is awaited", () => {
    expect(ruleOf({})).toMatchObject({
      status: "at_discretion",
      awaits: ["@act:8(1).assets"],
      discretion: { relaxation: "nonprofit", by: "city_bureau" },
      shortfall: "200000.00",
    });
  });

  test.each<[string, Setting, string]>([
    ["accepted", { act: {} }, "waived"],
    ["refused", { act: { outcome: "refused" } }, "not_met"],
    ["not for profit-makers", { facts: { nonprofit: false } }, "not_met"],
    ["an act without basis changes nothing", { facts: { nonprofit: false }, act: {} }, "not_met"],
    ["to V, which is reached", { relaxation: { to } }, "at_discretion"],
    ["to V, which is not reached", { relaxation: { to }, facts: { assets: 49_999_999 } }, "not_met"],
    ["an accepted value that is reached", { act: { value: 60_000_000 } }, "waived"],
    ["an accepted value that is not reached", { act: { value: 60_000_001 } }, "not_met"],
    [
      "an acceptance never goes below V",
      { relaxation: { to }, facts: { assets: 40_000_000 }, act: { value: 30_000_000 } },
      "not_met",
    ],
    ["a relaxation that has ended", { relaxation: { until: "2024-04-30" } }, "not_met"],
    ["a relaxation that ends that day", { relaxation: { until: "2024-05-01" } }, "at_discretion"],
    ["a rule not yet in force", { rule: { from: "2024-05-02" } }, "not_applicable"],
    ["a rule that the act need not help", { facts: { assets: 90_000_000 }, act: {} }, "met"],
    [
      "a soft rule",
      { rule: { soft: true, relaxations: [], by: "city_bureau" }, facts: { nonprofit: false } },
      "at_discretion",
    ],
    ["a lifted rule", { rule: { unless: read("nonprofit") } }, "waived"],
  ])("%s: %s", (_name, setting, status) => expect(ruleOf(setting).status).toBe(status));

  test("an act without basis is told", () => {
    const { act } = ruleOf({ facts: { nonprofit: false }, act: { reason: "hardship" } });
    expect(act).toEqual({
      outcome: "accepted",
      by: "city_bureau",
      on: "2024-03-01",
      reason: "hardship",
      withoutBasis: true,
    });
    expect(ruleOf({ act: {} }).act).not.toHaveProperty("withoutBasis");
  });

  test("the accepted value is written as the bound is", () => {
    expect(ruleOf({ act: { value: 60_000_000 } })).toMatchObject({ waivedBy: "act", act: { value: "600000.00" } });
  });

  test("where it is not known whether it is open, that is needed", () => {
    const town = policy({
      facts: [fact("assets", money), fact("nonprofit", yesNo)],
      decisions: [decision("certification", [least], { relaxations: [relaxation] })],
    });
    const { decisions } = evaluate(town, checked({ assets: 1 }), { on: "2024-05-01" });
    expect(decisions["certification"]).toMatchObject({ outcome: "undecided", needs: ["nonprofit"] });
  });

  test("a forbidden thing may be relaxed too", () => {
    const forbidden = {
      forbids: true as const,
      test: { kind: "condition", condition: compare(read("assets"), "<", constant(money, "800000")) } as const,
    };
    expect(ruleOf({ rule: forbidden }).status).toBe("at_discretion");
    expect(ruleOf({ rule: forbidden, relaxation: { to } }).status).toBe("at_discretion");
    expect(ruleOf({ rule: forbidden, act: { value: 60_000_001 } }).status).toBe("not_met");
  });

  test("a bound written first is the bound", () => {
    const turned = {
      test: { kind: "condition", condition: compare(constant(money, "800000"), "<=", read("assets")) } as const,
    };
    expect(ruleOf({ rule: turned })).toMatchObject({
      status: "at_discretion",
      given: "600000.00",
      operator: ">=",
      asked: "800000.00",
    });
    expect(ruleOf({ rule: turned, act: { value: 60_000_000 } }).status).toBe("waived");
  });
});
