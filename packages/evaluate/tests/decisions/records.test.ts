import type {
  CheckedRecord,
  DecisionResult,
  Determination,
  IrAggregate,
  IrDecision,
  IrExpression,
  IrLet,
  IrPolicy,
} from "@bylaw/ir";
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

const kinds = choiceOf("platform", "training");
const purchases = fact("purchases", {
  kind: "list",
  fields: [
    { names: { id: "amount" }, type: money },
    { names: { id: "kind" }, type: kinds as never },
    { names: { id: "proved" }, type: yesNo },
    { names: { id: "accepted" }, type: yesNo, decidedBy: "city_bureau" },
  ],
});

function field(name: string, scope: number): IrExpression {
  return { kind: "field", scope, list: "purchases", field: name };
}

/** Each purchase: proved, 30 % of it, at most 500. */
const grant = decision("purchase_grant", [rule("5(1).proved", field("proved", 1))], {
  type: money,
  forEach: { list: "purchases", scope: 1 },
  value: {
    kind: "give",
    arms: [
      {
        id: "5(2).1",
        citation: { place: "article", number: "5", item: "2" },
        readings: [],
        gives: { kind: "value", value: { kind: "let", let: "part", record: 1 } },
      },
    ],
    most: { value: constant(money, "500"), readings: [] },
  },
});

const part: IrLet = {
  names: { id: "part" },
  forEach: { list: "purchases", scope: 2 },
  type: money,
  value: {
    kind: "multiply",
    type: money,
    left: field("amount", 2),
    right: constant(measured("percent"), "3/10"),
  },
  readings: [],
};

function aggregate(name: IrAggregate["function"], more: Partial<IrAggregate> = {}): IrAggregate {
  const base = { kind: "aggregate", function: name, type: money, list: "purchases", scope: 3 } as const;
  const value: IrExpression = { kind: "value", decision: "purchase_grant", record: 3, type: money };
  return { ...base, decision: "purchase_grant", ...(name !== "count" && { value }), ...more };
}

function total(value: IrExpression, more: Partial<IrDecision> = {}): IrDecision {
  const give = { kind: "value", value } as const;
  const arms = [{ id: "6.1", readings: [], gives: give }];
  return decision("total", [], { type: money, value: { kind: "give", arms }, ...more });
}

function town(...decisions: readonly IrDecision[]): IrPolicy {
  return policy({ facts: [purchases, fact("sound", yesNo)], lets: [part], decisions });
}

const whole = town(grant, total(aggregate("sum")));
const good: CheckedRecord = { amount: 100_000, kind: "platform", proved: true };
const unproved: CheckedRecord = { ...good, proved: false };
const dear: CheckedRecord = { amount: 500_000, kind: "training", proved: true };
const unknownAmount: CheckedRecord = { kind: "platform", proved: true };
const unknownProof: CheckedRecord = { amount: 100_000, kind: "platform" };

function determination(given: readonly CheckedRecord[] | undefined, of: IrPolicy = whole): Determination {
  return evaluate(of, checked(given === undefined ? {} : { purchases: given }), { on: "2024-01-01" });
}

function find(given: readonly CheckedRecord[] | undefined, id: string, of: IrPolicy = whole): DecisionResult {
  const result = determination(given, of).decisions[id];
  if (result === undefined) throw new Error(id);
  return result;
}

describe("a decision for each record", () => {
  test("one result a record, with its own rules, value and paths", () => {
    const result = find([good, unproved, dear, unknownAmount], "purchase_grant");
    expect(result).toMatchObject({ outcome: "not_met", rules: [], needs: [] });
    expect(result).not.toHaveProperty("value");
    expect(result.records?.map(({ outcome, value }) => [outcome, value?.known])).toEqual([
      ["met", "300.00"],
      ["not_met", undefined],
      ["met", "500.00"],
      ["undecided", undefined],
    ]);
    expect(result.records?.[1]).toMatchObject({
      value: { withheld: true },
      rules: [{ id: "5(1).proved", status: "not_met" }],
    });
    expect(result.records?.[2]?.value?.capped).toEqual({ at: "500.00", from: "1500.00" });
    expect(result.records?.[3]).toMatchObject({
      needs: ["purchases[3].amount"],
      value: { open: true, between: { most: "500.00" } },
    });
  });

  test.each([
    [[], "met", [], []],
    [[good, dear], "met", [], ["met", "met"]],
    [[good, unknownProof], "undecided", ["purchases[1].proved"], ["met", "undecided"]],
    [[unknownProof, unproved], "not_met", [], ["undecided", "not_met"]],
  ] as const)("as a whole every record must pass: %j", (given, outcome, needs, records) => {
    const result = find(given, "purchase_grant");
    expect([result.outcome, result.needs]).toEqual([outcome, needs]);
    expect(result.records?.map((record) => record.outcome)).toEqual(records);
  });

  test("a list that is not known", () => {
    const result = find(undefined, "purchase_grant");
    expect(result).toMatchObject({ outcome: "undecided", needs: ["purchases"] });
    expect(result).not.toHaveProperty("records");
    expect(find(undefined, "total")).toMatchObject({ outcome: "undecided", needs: ["purchases"] });
  });

  test("other facts that its rules read are asked for before the list is there", () => {
    const both = { ...grant, rules: [...grant.rules, rule("5(3).sound", read("sound"))] };
    expect(find(undefined, "purchase_grant", town(both)).needs).toEqual(["purchases", "sound"]);
  });

  test("acts that were not recorded are those of the record", () => {
    const accepted = { ...grant, rules: [rule("5(4).accepted", field("accepted", 1))] };
    const result = find([good, good], "purchase_grant", town(accepted));
    expect(result.records?.map((record) => record.rules[0]?.notRecorded)).toEqual([
      ["purchases[0].accepted"],
      ["purchases[1].accepted"],
    ]);
  });
});

describe("a decision over all records", () => {
  test.each([
    ["sum", [good, unproved, dear], "800.00"],
    ["sum", [], "0.00"],
    ["sum", [unproved], "0.00"],
    ["highest", [good, unproved, dear], "500.00"],
    ["lowest", [good, unproved, dear], "300.00"],
    ["average", [good, unproved, dear], "400.00"],
  ] as const)("%s", (name, given, expected) => {
    expect(find(given, "total", town(grant, total(aggregate(name)))).value?.known).toBe(expected);
  });

  test("records that may count add something between nothing and what they would give", () => {
    const result = find([good, unknownProof], "total");
    expect(result).toMatchObject({
      outcome: "undecided",
      needs: ["purchases[1].proved"],
      value: { between: { least: "300.00", most: "600.00" } },
    });
    expect(find([dear, unknownAmount], "total").needs).toEqual(["purchases[1].amount"]);
  });

  test("what is known anyway needs nothing", () => {
    const capped = town(
      grant,
      total({ kind: "least", type: money, operands: [aggregate("sum"), constant(money, "200")] }),
    );
    expect(find([good, unknownProof], "total", capped)).toMatchObject({ outcome: "met", value: { known: "200.00" } });
  });

  test("a count of those that are met, and a further condition", () => {
    const count = measured("count");
    const ofKind = (more: Partial<IrAggregate>): IrPolicy =>
      town(grant, total(aggregate("count", { type: count, ...more }), { type: count }));
    expect(find([good, unproved, dear, unknownProof], "total", ofKind({})).value).toMatchObject({
      between: { least: "2", most: "3" },
    });
    const where: IrExpression = { kind: "member", value: field("kind", 3), members: ["training"] };
    expect(find([good, unproved, dear, unknownProof], "total", ofKind({ where })).value?.known).toBe("1");
    const dearer = compare(
      { kind: "value", decision: "purchase_grant", record: 3, type: money },
      ">",
      constant(money, "300"),
    );
    expect(find([good, unproved, dear], "total", ofKind({ where: dearer })).value?.known).toBe("1");
  });

  test("a decision left to the authority may count", () => {
    const soft = { ...grant, rules: [rule("5(1).proved", field("proved", 1), { soft: true })] };
    expect(find([unproved], "total", town(soft, total(aggregate("sum"))))).toMatchObject({
      outcome: "undecided",
      needs: [],
      awaits: ["@act:5(1).proved"],
      value: { between: { least: "0.00", most: "300.00" } },
    });
  });
});

describe("another decision for each record of the same list", () => {
  const twice = decision(
    "again",
    [
      rule("7.grant", constant(yesNo, true), { test: { kind: "decision", decision: "purchase_grant" } }),
      rule("7.met", { kind: "outcome", decision: "purchase_grant", outcome: "met", record: 4 }),
      rule(
        "7.more",
        compare({ kind: "value", decision: "purchase_grant", record: 4, type: money }, ">", constant(money, "400")),
      ),
    ],
    { forEach: { list: "purchases", scope: 4 } },
  );

  test("reads the same record", () => {
    const result = find([good, unproved, dear], "again", town(grant, twice));
    expect(result.records?.map(({ rules }) => rules.map(({ status }) => status))).toEqual([
      ["met", "met", "not_met"],
      ["not_met", "not_met", "undecided"],
      ["met", "met", "met"],
    ]);
    expect(result.records?.[1]?.rules.map(({ failing, errors }) => [failing, errors?.[0]?.tag])).toEqual([
      [["5(1).proved"], undefined],
      [undefined, undefined],
      [undefined, "no_value"],
    ]);
  });

  test("outside any record it means every record", () => {
    const every = decision("every", [
      rule("8.every", constant(yesNo, true), { test: { kind: "decision", decision: "purchase_grant" } }),
    ]);
    expect(find([good, dear], "every", town(grant, every)).outcome).toBe("met");
    expect(find([good, unproved, unproved], "every", town(grant, every)).rules[0]?.failing).toEqual(["5(1).proved"]);
    expect(find(undefined, "every", town(grant, every))).toMatchObject({ outcome: "undecided", needs: ["purchases"] });
  });
});

test("only a decision that is asked for brings all records of the one that it reads", () => {
  const asked = evaluate(whole, checked({ purchases: [good] }), { on: "2024-01-01", decisions: ["total"] });
  expect(asked.decisions["purchase_grant"]?.records).toHaveLength(1);
  const none = evaluate(whole, checked({ purchases: [] }), { on: "2024-01-01", decisions: ["total"] });
  expect(none.decisions["purchase_grant"]).toMatchObject({ outcome: "met", records: [] });
});
