import { problem } from "@bylaw/diagnostics";
import type { IrType } from "@bylaw/ir";
import type { TypeContext } from "./context.ts";
import { decimalsOf, readFraction } from "./fraction.ts";
import { kindKey } from "./kinds.ts";
import type { ModelExpression } from "./model.ts";

/** Reports a value that can be finer than its declared kind although nothing says how it is rounded. */
export function checkScale(value: ModelExpression, declared: IrType, context: TypeContext): void {
  if (declared.kind !== "number") return;
  const decimals = decimalsIn(value);
  if (decimals <= declared.scale) return;
  const parameters = { kind: kindKey(declared), decimals: Number.isFinite(decimals) ? String(decimals) : "endless" };
  context.problems.push(problem("rounding-not-stated", parameters, { here: value.span }));
}

/** The most decimals that a number may have; without end for a quotient. */
function decimalsIn(expression: ModelExpression): number {
  const scale = expression.type.kind === "number" ? expression.type.scale : 0;
  switch (expression.kind) {
    case "constant":
      return decimalsOf(readFraction(String(expression.value)) ?? { top: 0n, bottom: 1n }) ?? Infinity;
    case "negate":
      return decimalsIn(expression.operand);
    case "add":
    case "subtract":
      return Math.max(decimalsIn(expression.left), decimalsIn(expression.right));
    case "multiply":
      return decimalsIn(expression.left) + decimalsIn(expression.right);
    case "divide":
      return Infinity;
    case "least":
    case "greatest":
      return Math.max(...expression.operands.map(decimalsIn));
    case "round":
      return decimalsOf(readFraction(expression.to) ?? { top: 0n, bottom: 1n }) ?? Infinity;
    case "arms":
      return Math.max(...expression.arms.map((arm) => decimalsIn(arm.value)));
    case "aggregate": {
      if (expression.function === "average") return Infinity;
      const parts = [expression.value, expression.empty].filter((part) => part !== undefined);
      return Math.max(0, ...parts.map(decimalsIn));
    }
    default:
      return scale;
  }
}
