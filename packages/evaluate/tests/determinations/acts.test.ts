import { expect, test } from "vitest";
import { evaluate } from "../../src/determinations/evaluate.ts";
import { checked, compare, constant, decision, fact, money, policy, read, rule, yesNo } from "../policy-builder.ts";

test("an act that is not recorded is named with the rules that it could change", () => {
  const raised = { kind: "or", operands: [read("three_kinds"), read("like_kind")] } as const;
  const asks = (id: string, least: string, when: Parameters<typeof rule>[2]) =>
    rule(id, compare(read("assets"), ">=", constant(money, least)), when);
  const town = policy({
    facts: [fact("assets", money), fact("three_kinds", yesNo), fact("like_kind", yesNo, { decidedBy: "city_bureau" })],
    lets: [{ names: { id: "raised" }, type: yesNo, value: raised, readings: [] }],
    decisions: [
      decision("d", [
        asks("1.ordinary", "50", { when: { kind: "not", operand: { kind: "let", let: "raised" } } }),
        asks("2.raised", "100", { when: { kind: "let", let: "raised" } }),
      ]),
    ],
  });
  const found = (facts: Parameters<typeof checked>[0]) =>
    evaluate(town, checked(facts), { on: "2024-05-01" }).decisions["d"]?.rules.map(
      ({ status, notRecorded, couldChange }) => [status, notRecorded, couldChange],
    );
  const act = ["like_kind"];
  expect(found({ assets: 4_000, three_kinds: false })).toEqual([
    ["not_met", act, act],
    ["not_applicable", act, undefined],
  ]);
  expect(found({ assets: 4_000, three_kinds: true })).toEqual([
    ["not_applicable", act, undefined],
    ["not_met", act, undefined],
  ]);
  expect(found({ three_kinds: false })?.[0]).toEqual(["undecided", act, act]);
  expect(found({ assets: 9_000, three_kinds: false })?.[0]).toEqual(["met", act, undefined]);
});
