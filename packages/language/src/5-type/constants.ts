import {
  addFractions,
  divideFractions,
  type Fraction,
  multiplyFractions,
  negateFraction,
  readFraction,
} from "./fraction.ts";
import type { ModelExpression } from "./model.ts";

/** The number that an expression of constants alone gives; undefined where it reads anything else. */
export function constantValue(expression: ModelExpression): Fraction | undefined {
  switch (expression.kind) {
    case "constant":
      return expression.type.kind === "number" && typeof expression.value === "string"
        ? readFraction(expression.value)
        : undefined;
    case "negate": {
      const value = constantValue(expression.operand);
      return value && negateFraction(value);
    }
    case "add":
    case "subtract":
    case "multiply":
    case "divide": {
      const left = constantValue(expression.left);
      const right = left && constantValue(expression.right);
      if (left === undefined || right === undefined) return undefined;
      if (expression.kind === "multiply") return multiplyFractions(left, right);
      if (expression.kind === "divide") return divideFractions(left, right);
      return addFractions(left, expression.kind === "add" ? right : negateFraction(right));
    }
    default:
      return undefined;
  }
}
