import type { CheckedCase, DecisionResult, IrDecision, IrExpression, IrGiveArm, IrPolicy } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/determinations/evaluate.ts";
import {
  checked,
  choiceOf,
  compare,
  constant,
  decision,
  fact,
  measured,
  money,
  policy,
  read,
  rule,
  yesNo,
} from "../policy-builder.ts";

const grades = choiceOf("A", "B", "C", "D");
const levels = choiceOf("national", "provincial");
const points = measured("points");

function arm(id: string, value: string, when?: IrExpression): IrGiveArm {
  return {
    id,
    citation: { place: "article", number: id.split(".")[0] ?? "1" },
    ...(when && { when }),
    gives: { kind: "value", value: constant(grades, value) },
    readings: [],
  };
}

function grading(arms: readonly IrGiveArm[], more: Partial<IrDecision> = {}): IrDecision {
  return decision("grade", [], { type: grades as never, value: { kind: "give", arms }, ...more });
}

const facts = [
  fact("penalised", yesNo),
  fact("irregular", yesNo),
  fact("proposed", grades),
  fact("level", levels),
  fact("sound", yesNo),
  fact("spent", money),
  fact("share", measured("percent", { least: "0", most: "1" })),
];

function town(...decisions: readonly IrDecision[]): IrPolicy {
  return policy({ facts, decisions });
}

function find(whole: IrPolicy, given: CheckedCase["facts"], id: string, on = "2024-01-01"): DecisionResult {
  const result = evaluate(whole, checked(given), { on }).decisions[id];
  if (result === undefined) throw new Error(id);
  return result;
}

const forced = grading([
  arm("16.1", "D", read("penalised")),
  arm("16.2", "D", read("irregular")),
  { ...arm("11.1", "C"), gives: { kind: "value", value: read("proposed") } },
]);

describe("arms", () => {
  test("the first that holds gives the value, with its article", () => {
    const result = find(town(forced), { penalised: false, irregular: true, proposed: "A" }, "grade");
    expect(result.outcome).toBe("met");
    expect(result.value).toEqual({
      known: "D",
      measure: "choice",
      arm: { id: "16.2", citation: "16" },
    });
  });

  test("what is not known neither forces a grade nor clears one", () => {
    const result = find(town(forced), { penalised: false, proposed: "A" }, "grade");
    expect(result).toMatchObject({
      outcome: "undecided",
      needs: ["irregular"],
      value: { open: true, possible: ["A", "D"] },
    });
    expect(result.value).not.toHaveProperty("arm");
    expect(find(town(forced), { penalised: false }, "grade").needs).toEqual(["irregular", "proposed"]);
  });

  test("one value whatever the guards is known, of no single arm", () => {
    const result = find(town(forced), { irregular: true }, "grade");
    expect(result).toMatchObject({ outcome: "met", needs: [], value: { known: "D" } });
    expect(result.value).not.toHaveProperty("arm");
  });

  test("no arm at all is an error of the case, and one that may apply asks for its fact", () => {
    const narrow = town(grading([arm("16.1", "D", read("penalised"))]));
    expect(find(narrow, { penalised: false }, "grade")).toMatchObject({
      outcome: "undecided",
      needs: [],
      errors: [{ tag: "no_arm", place: "grade", facts: ["penalised"] }],
      value: { open: true, possible: ["A", "B", "C", "D"] },
    });
    expect(find(narrow, {}, "grade")).toMatchObject({ needs: ["penalised"], errors: [] });
  });

  test("an arm leaves the value to a role", () => {
    const left = town(
      grading([
        arm("16.1", "D", read("penalised")),
        { ...arm("11.1", "C"), gives: { kind: "leave", by: "city_bureau" } },
      ]),
    );
    expect(find(left, { penalised: false }, "grade")).toMatchObject({
      outcome: "at_discretion",
      needs: [],
      awaits: ["@act:grade/11.1"],
      value: { open: true, leftTo: "city_bureau", arm: { id: "11.1", citation: "11" } },
    });
    expect(find(left, {}, "grade")).toMatchObject({
      outcome: "undecided",
      needs: ["penalised"],
      awaits: [],
      value: { open: true, leftTo: "city_bureau", possible: ["D"] },
    });
    expect(find(left, { penalised: true }, "grade").value).toMatchObject({ known: "D" });
  });
});

describe("rules before the value", () => {
  const sound = (more: object = {}): IrPolicy => town({ ...forced, rules: [rule("4.sound", read("sound"), more)] });
  const whole = { penalised: false, irregular: false, proposed: "A" };

  test.each([
    [{ ...whole, sound: true }, {}, "met", { known: "A" }],
    [{ ...whole, sound: false }, {}, "not_met", { withheld: true }],
    [{ sound: false }, {}, "not_met", { withheld: true }],
    [whole, {}, "undecided", { provisional: "A" }],
    [{ ...whole, sound: false }, { soft: true }, "at_discretion", { provisional: "A" }],
    [{ sound: false, proposed: "A", penalised: false }, { soft: true }, "at_discretion", { open: true }],
  ])("%j %j: %s", (given, more, outcome, value) => {
    const result = find(sound(more), given, "grade");
    expect(result.outcome).toBe(outcome);
    expect(result.value).toMatchObject(value);
    const kinds = ["known", "provisional", "withheld", "open"].filter((key) => key in (result.value ?? {}));
    expect(kinds).toHaveLength(1);
  });

  test("not in force, it says what it would give", () => {
    const result = find(sound(), { ...whole, sound: true }, "grade", "2019-12-31");
    expect(result).toMatchObject({ outcome: "undecided", ifInForce: "met", awaits: ["@in_force"] });
    expect(result.value).toMatchObject({ known: "A" });
  });
});

describe("what is added", () => {
  const over = (least: string): IrExpression =>
    compare(read("share"), ">=", constant(measured("percent"), least), measured("percent"));
  const score = (most?: string): IrPolicy =>
    town(
      decision("score", [], {
        type: points,
        value: {
          kind: "add",
          addends: [
            { id: "5.1", readings: [], when: read("sound"), value: constant(points, "10") },
            {
              id: "5.2",
              readings: [],
              value: {
                kind: "arms",
                type: points,
                arms: [
                  { when: over("5/100"), value: constant(points, "20") },
                  { when: over("3/100"), value: constant(points, "15") },
                ],
              },
            },
            { id: "5.3", readings: [], when: read("penalised"), value: constant(points, "-5") },
          ],
          ...(most !== undefined && {
            most: { citation: { place: "article", number: "5" }, value: constant(points, most), readings: [] },
          }),
        },
      }),
    );

  test("all that hold, exclusive steps as one, and what may be added between its ends", () => {
    const all = find(score(), { sound: true, share: 50_000, penalised: true }, "score");
    expect(all.value).toEqual({
      known: "25",
      measure: "points",
      addends: [
        { id: "5.1", counts: "yes", value: "10" },
        { id: "5.2", counts: "yes", value: "20" },
        { id: "5.3", counts: "yes", value: "-5" },
      ],
    });
    const open = find(score(), { share: 10_000 }, "score");
    expect(open).toMatchObject({
      outcome: "undecided",
      needs: ["penalised", "sound"],
      value: { open: true, between: { least: "-5", most: "10" } },
    });
    expect(open.value?.addends).toEqual([
      { id: "5.1", counts: "open", between: { least: "0", most: "10" } },
      { id: "5.2", counts: "no", value: "0" },
      { id: "5.3", counts: "open", between: { least: "-5", most: "0" } },
    ]);
    expect(find(score(), { sound: false, penalised: false }, "score").value).toMatchObject({
      between: { least: "0", most: "20" },
    });
  });

  test("at most V at both ends; what it took off is told", () => {
    expect(find(score("15"), { sound: true, share: 50_000, penalised: false }, "score").value).toMatchObject({
      known: "15",
      capped: { citation: "5", at: "15", from: "30" },
    });
    expect(find(score("15"), { sound: true, penalised: false }, "score").value).toMatchObject({
      between: { least: "10", most: "15" },
    });
    const surely = find(score("10"), { sound: true, penalised: false }, "score");
    expect(surely).toMatchObject({ outcome: "met", needs: [], value: { known: "10" } });
    expect(surely.value).not.toHaveProperty("capped");
  });
});

describe("a value read by another decision", () => {
  /** A table of so many rows; all four cover every grade. */
  const awardOf = (rows: number): IrDecision =>
    decision("award", [], {
      type: money,
      value: {
        kind: "give",
        arms: [
          {
            id: "14.1",
            readings: [],
            gives: {
              kind: "value",
              value: {
                kind: "arms",
                type: money,
                table: "award_scale",
                ...(rows === 4 && { complete: true as const }),
                arms: ["A", "B", "C", "D"].slice(0, rows).map((grade, index) => ({
                  when: {
                    kind: "member" as const,
                    value: { kind: "value" as const, decision: "grade", type: grades },
                    members: [grade],
                  },
                  value: constant(money, ["500000", "400000", "300000", "0"][index] ?? ""),
                })),
              },
            },
          },
        ],
      },
    });
  const award = awardOf(4);
  const sound = { ...forced, rules: [rule("4.sound", read("sound"))] };
  const whole = { penalised: false, irregular: false, sound: true };

  test.each([
    [
      { ...whole, proposed: "B" },
      { outcome: "met", value: { known: "400000.00" } },
    ],
    [
      { ...whole, proposed: "D" },
      { outcome: "met", value: { known: "0.00" } },
    ],
    [
      { ...whole, sound: false, proposed: "B" },
      { outcome: "undecided", errors: [{ tag: "no_value", facts: ["grade"] }] },
    ],
    [{ ...whole, penalised: true, irregular: true }, { value: { known: "0.00" } }],
  ])("%j", (given, expected) => expect(find(town(sound, award), given, "award")).toMatchObject(expected));

  test("a table without a row for it", () => {
    const given = { ...whole, proposed: "D" };
    expect(find(town(sound, awardOf(3)), given, "award")).toMatchObject({
      outcome: "undecided",
      errors: [{ tag: "no_row", place: "award" }],
    });
    expect(find(town(sound, awardOf(3)), whole, "award")).toMatchObject({ needs: ["proposed"], errors: [] });
  });

  test("open, it is what is possible where the rules pass, and anything where they may not", () => {
    const narrow = grading([arm("1.1", "A", read("penalised")), arm("1.2", "B")], { rules: sound.rules });
    expect(find(town(narrow, award), { sound: true }, "award").value).toMatchObject({
      between: { least: "400000.00", most: "500000.00" },
    });
    const open = find(town(narrow, award), { penalised: true }, "award");
    expect(open.needs).toEqual(["sound"]);
    expect(open.value).toEqual({
      open: true,
      between: { least: "0.00", most: "500000.00" },
      measure: "money",
      unit: "CNY",
      arm: { id: "14.1" },
    });
  });

  test("a decision is met only once its value is known", () => {
    const gate = decision("gate", [
      rule("2.grade", { kind: "outcome", decision: "grade", outcome: "met" }),
      rule("2.again", read("sound"), { test: { kind: "decision", decision: "grade" } }),
    ]);
    expect(find(town(sound, gate), { sound: true }, "gate").needs).toEqual(["penalised", "irregular", "proposed"]);
    expect(find(town(sound, gate), { sound: false }, "gate").outcome).toBe("not_met");
    expect(find(town(sound, gate), { ...whole, proposed: "A" }, "gate").outcome).toBe("met");
  });

  test("only the decisions asked for and what they need", () => {
    const result = evaluate(town(sound, award), checked({}), { on: "2024-01-01", decisions: ["award"] });
    expect(Object.keys(result.decisions)).toEqual(["grade", "award"]);
  });
});

test("readings of arms come with the determination", () => {
  const first = { ...arm("16.1", "D", read("penalised")), readings: ["X_1"] };
  const whole = policy({
    facts,
    readings: [{ id: "X_1", type: yesNo, default: constant(yesNo, true) }],
    decisions: [grading([first, arm("16.2", "C")])],
  });
  const result = evaluate(whole, checked({ penalised: false }), { on: "2024-01-01" });
  expect(result.readings).toEqual([{ id: "X_1", value: "yes" }]);
  expect(result.decisions["grade"]?.value?.readings).toEqual(["X_1"]);
});
