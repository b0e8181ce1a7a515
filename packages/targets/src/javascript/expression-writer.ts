import type { IrExpression } from "@bylaw/ir";
import type { BooleanCode, Code, NumberCode } from "./code.ts";
import { compareNumbers } from "./comparisons.ts";
import type { Context } from "./context.ts";
import { constantNumber } from "./numbers.ts";

/** Turns an expression into code; handed down so that the parts need not know the whole. */
export type ExpressionWriter = (context: Context, expression: IrExpression) => Code;

/** A number compared with nothing. */
export function againstZero(context: Context, operator: "=" | "<" | ">", number: NumberCode): BooleanCode {
  return compareNumbers(context, operator, number, constantNumber({ numerator: 0n, denominator: 1n }));
}
