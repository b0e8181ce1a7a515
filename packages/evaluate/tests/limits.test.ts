import type { IrDecision, IrExpression } from "@bylaw/ir";
import { expect, test } from "vitest";
import { determine } from "../src/determinations/determine.ts";
import { compare, constant, decision, fact, money, policy, read, rule, yesNo } from "./policy-builder.ts";

const terms = 4_000;

function chain(first: IrExpression, next: (left: IrExpression) => IrExpression): IrExpression {
  let whole = first;
  for (let index = 0; index < terms; index++) whole = next(whole);
  return whole;
}

const total = chain(read("assets"), (left) => ({ kind: "add", type: money, left, right: read("assets") }));
const nested = chain(read("sound"), (left) => ({ kind: "and", operands: [left, read("sound")] }));
const flat: IrExpression = {
  kind: "or",
  operands: Array.from({ length: terms }, () => compare(read("assets"), ">=", constant(money, "1"))),
};
const field = (name: string): IrExpression => ({ kind: "field", scope: 1, list: "payments", field: name });
const paid: IrExpression = {
  kind: "aggregate",
  function: "sum",
  type: money,
  list: "payments",
  scope: 1,
  where: field("counted"),
  value: field("amount"),
};

const large = policy({
  facts: [
    fact("assets", money),
    fact("sound", yesNo),
    fact("payments", {
      kind: "list",
      fields: [
        { names: { id: "counted" }, type: yesNo },
        { names: { id: "amount" }, type: money },
      ],
    }),
  ],
  decisions: [
    decision("d", [
      rule("1.total", compare(total, ">=", constant(money, "4001"))),
      rule("2.nested", nested),
      rule("3.flat", flat),
      rule("4.paid", compare(paid, ">=", constant(money, "10000"))),
    ]),
  ],
});

function statuses(facts: unknown): unknown {
  const { determination, problems } = determine(large, facts, { on: "2024-05-01" });
  expect(problems).toEqual([]);
  return determination?.decisions["d"]?.rules.map((each) => each.status);
}

test("conditions of 4,000 terms and lists of 10,000 records are answered", () => {
  const payments = Array.from({ length: 10_000 }, () => ({ counted: true, amount: 1 }));
  expect(statuses({ assets: 1, sound: true, payments })).toEqual(["met", "met", "met", "met"]);
  expect(statuses({ assets: 0.99, sound: true, payments: payments.slice(1) })).toEqual([
    "not_met",
    "met",
    "not_met",
    "not_met",
  ]);
});

test("and so are 10,000 records of which nothing is known", () => {
  const { determination } = determine(
    large,
    { payments: Array.from({ length: 10_000 }, () => ({})) },
    { on: "2024-05-01" },
  );
  expect(determination?.decisions["d"]?.rules[3]?.needs).toHaveLength(20_000);
  expect(statuses({})).toEqual(["undecided", "undecided", "undecided", "undecided"]);
});

test("and so is a decision for each of 10,000 records, with what is worked out over all of them", () => {
  const own = (name: string, scope: number): IrExpression => ({ kind: "field", scope, list: "payments", field: name });
  const sum: IrExpression = {
    kind: "aggregate",
    function: "sum",
    type: money,
    list: "payments",
    scope: 3,
    decision: "grant",
    value: { kind: "value", decision: "grant", record: 3, type: money },
  };
  const giving = (value: IrExpression): Partial<IrDecision> => ({
    type: money,
    value: { kind: "give", arms: [{ id: "1.1", gives: { kind: "value", value }, readings: [] }] },
  });
  const each = policy({
    facts: [...large.facts, fact("waived", yesNo, { decidedBy: "city_bureau" })],
    decisions: [
      decision("grant", [rule("1.counted", own("counted", 2), { unless: read("waived") })], {
        ...giving(own("amount", 2)),
        forEach: { list: "payments", scope: 2 },
      }),
      decision("total", [], giving(sum)),
    ],
  });
  const payments = Array.from({ length: 10_000 }, (_, index) => ({
    amount: 1,
    ...(index < 9_999 && { counted: true }),
  }));
  const { determination } = determine(each, { payments }, { on: "2024-05-01" });
  expect(determination?.decisions["grant"]?.records).toHaveLength(10_000);
  expect(determination?.decisions["total"]?.value?.between).toEqual({ least: "9999.00", most: "10000.00" });
});
