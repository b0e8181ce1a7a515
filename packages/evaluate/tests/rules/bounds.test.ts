import type { IrComparison, IrExpression } from "@bylaw/ir";
import { expect, test } from "vitest";
import { sidesOf } from "../../src/rules/bounds.ts";

const day: IrExpression = { kind: "fact", fact: "registered_on" };
const first: IrExpression = { kind: "fact", fact: "founded_on" };
const twoYears: IrExpression = {
  kind: "constant",
  type: { kind: "number", measure: "months", scale: 0 },
  value: "24",
};
const lookBack: IrExpression = {
  kind: "shift",
  date: { kind: "today" },
  unit: "months",
  amount: { kind: "negate", type: twoYears.type, operand: twoYears },
};

function comparison(left: IrExpression, right: IrExpression): IrComparison {
  return { kind: "compare", operator: "<=", type: { kind: "date" }, left, right };
}

test("a bound that is worked out without the case may stand on either side", () => {
  expect(sidesOf(comparison(lookBack, day))).toEqual({ given: day, operator: ">=", bound: lookBack });
  expect(sidesOf(comparison(day, lookBack))).toEqual({ given: day, operator: "<=", bound: lookBack });
});

test("where both sides read the case, or neither does, the right one is the bound", () => {
  expect(sidesOf(comparison(day, first))).toEqual({ given: day, operator: "<=", bound: first });
  expect(sidesOf(comparison(lookBack, { kind: "today" })).bound).toEqual({ kind: "today" });
});
