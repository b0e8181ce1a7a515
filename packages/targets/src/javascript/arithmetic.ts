import type { IrArithmetic, IrExpression } from "@bylaw/ir";
import type { Code, NumberCode, ScaledCode } from "./code.ts";
import { type Context, helper } from "./context.ts";
import { extremeDate } from "./dates.ts";
import { commonScale, exact } from "./exact-constant.ts";
import { againstZero, type ExpressionWriter } from "./expression-writer.ts";
import { expectKind } from "./joins.ts";
import {
  addNumbers,
  asFraction,
  atScale,
  bounds,
  constantNumber,
  constantOf,
  everyNumber,
  highOf,
  leastOf,
  multiplyNumbers,
  negateNumber,
  timesConstant,
} from "./numbers.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

function number(context: Context, expression: IrExpression, write: ExpressionWriter): NumberCode {
  return expectKind(write(context, expression), "number");
}

/** A chain is worked down its left side step by step, so that thousands of terms are no deeper than one. */
export function arithmeticCode(context: Context, expression: IrArithmetic, write: ExpressionWriter): NumberCode {
  const steps: IrArithmetic[] = [];
  let leftmost: IrExpression = expression;
  for (; isArithmetic(leftmost); leftmost = leftmost.left) steps.push(leftmost);
  let code = number(context, leftmost, write);
  for (const step of steps.toReversed()) code = stepCode(context, step, code, write);
  return code;
}

function isArithmetic(expression: IrExpression): expression is IrArithmetic {
  const { kind } = expression;
  return kind === "add" || kind === "subtract" || kind === "multiply" || kind === "divide";
}

function stepCode(context: Context, step: IrArithmetic, left: NumberCode, write: ExpressionWriter): NumberCode {
  const right = number(context, step.right, write);
  switch (step.kind) {
    case "add":
      return addNumbers(context, left, right);
    case "subtract":
      return addNumbers(context, left, negateNumber(context, right));
    case "multiply":
      return multiplyNumbers(context, left, right);
    case "divide":
      return divideCode(context, step, left, right);
    default:
      return step.kind satisfies never;
  }
}

function divideCode(context: Context, step: IrArithmetic, left: NumberCode, right: NumberCode): NumberCode {
  const constant = step.right.kind === "constant" ? constantOf(right) : undefined;
  if (constant !== undefined) {
    if (constant.numerator === 0n) return everyNumber;
    const inverse = exact(constant.denominator, constant.numerator);
    return left.shape === "scaled"
      ? timesConstant(context, left, inverse)
      : multiplyNumbers(context, left, constantNumber(inverse));
  }
  const positive = context.block.hold(againstZero(context, ">", right).yes);
  if (isWhole(left) && isWhole(right)) {
    // (a / s) / (b / t) is (a * t) / (b * s).
    const numerator = timesConstant(context, left, { numerator: right.scale, denominator: 1n });
    const denominator = timesConstant(context, right, { numerator: left.scale, denominator: 1n });
    const parts = { numerator: context.block.hold(numerator.low), denominator: context.block.hold(denominator.low) };
    return { kind: "number", shape: "quotient", ...parts, valid: positive, otherwise: everyNumber };
  }
  return divideIntervals(context, left, right, positive);
}

function isWhole(code: NumberCode): code is ScaledCode {
  return code.shape === "scaled" && code.high === undefined;
}

function divideIntervals(context: Context, left: NumberCode, right: NumberCode, positive: string): NumberCode {
  const base = asFraction(context, right);
  const inverse = helper(context, "inverse");
  const guarded = (end: string): string => context.block.hold(`(${positive}?${inverse}(${end}):[1n,1n])`);
  const reciprocal = {
    kind: "number",
    shape: "fraction",
    low: guarded(highOf(base)),
    high: guarded(base.low),
  } as const;
  const product = asFraction(context, multiplyNumbers(context, left, reciprocal));
  const low = context.block.hold(`(${positive}?${product.low}:-Infinity)`);
  return {
    kind: "number",
    shape: "fraction",
    low,
    high: context.block.hold(`(${positive}?${highOf(product)}:Infinity)`),
  };
}

/** `min` and `max` of numbers or of dates. */
export function extremeCode(context: Context, expression: Of<"least" | "greatest">, write: ExpressionWriter): Code {
  const operands = expression.operands.map((operand) => write(context, operand));
  const greatest = expression.kind === "greatest";
  if (operands[0]?.kind === "date")
    return extremeDate(
      context,
      operands.map((code) => expectKind(code, "date")),
      greatest,
    );
  const numbers = operands.map((code) => expectKind(code, "number"));
  const [first, ...rest] = numbers;
  if (first === undefined) throw new Error("min and max need an operand");
  return rest.reduce((a, b) => extremeOfTwo(context, a, b, greatest), first);
}

/** The greater or lesser of two numbers: the ends of one, or of the other, by their order. */
export function extremeOfTwo(context: Context, a: NumberCode, b: NumberCode, greatest: boolean): NumberCode {
  const ends = (code: NumberCode): NumberCode => (code.shape === "quotient" ? asFraction(context, code) : code);
  const [x, y] = [ends(a), ends(b)];
  if (x.shape !== "scaled" || y.shape !== "scaled") {
    const [left, right] = [asFraction(context, x), asFraction(context, y)];
    const name = helper(context, greatest ? "greaterFraction" : "lesserFraction");
    const low = context.block.hold(`${name}(${left.low},${right.low})`);
    const both = left.high === undefined && right.high === undefined;
    if (both) return { kind: "number", shape: "fraction", low };
    return {
      kind: "number",
      shape: "fraction",
      low,
      high: context.block.hold(`${name}(${highOf(left)},${highOf(right)})`),
    };
  }
  return extremeScaled(context, x, y, greatest);
}

function extremeScaled(context: Context, a: ScaledCode, b: ScaledCode, greatest: boolean): ScaledCode {
  const scale = commonScale(a.scale, b.scale);
  const [x, y] = [atScale(context, a, scale), atScale(context, b, scale)];
  const least = x.least === undefined || y.least === undefined ? undefined : leastOf([x.least, y.least]);
  const most = x.most === undefined || y.most === undefined ? undefined : -leastOf([-x.most, -y.most]);
  const name = helper(context, greatest ? "greater" : "lesser");
  const low = context.block.hold(`${name}(${x.low},${y.low})`);
  const result = { kind: "number", shape: "scaled", scale, low, ...bounds(least, most) } as const;
  if (x.high === undefined && y.high === undefined) return result;
  return { ...result, high: context.block.hold(`${name}(${highOf(x)},${highOf(y)})`) };
}
