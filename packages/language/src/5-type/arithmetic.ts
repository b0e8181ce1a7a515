import { problem } from "@bylaw/diagnostics";
import type { IrType, NumberType } from "@bylaw/ir";
import type { Expression } from "../3-build-ast/expression.ts";
import type { TypeContext } from "./context.ts";
import { negateFraction, readFraction, writeFraction } from "./fraction.ts";
import { dateType, numberType, percentType, plainNumber, withoutRange, yearType } from "./kinds.ts";
import { meet, reportUnlike, reportWrongKind } from "./meet.ts";
import type { ModelExpression } from "./model.ts";

type Binary = Extract<Expression, { readonly kind: "add" | "subtract" | "multiply" | "divide" }>;

/** `+ - * /` over numbers of fitting kinds, and dates moved by lengths. */
export function typeArithmetic(expression: Binary, context: TypeContext): ModelExpression | undefined {
  const left = context.infer(expression.left);
  const right = context.infer(expression.right);
  if (left === undefined || right === undefined) return undefined;
  const { kind, span } = expression;
  if (left.type.kind === "date" && (kind === "add" || kind === "subtract"))
    return shift(expression, left, right, context);
  for (const side of [left, right]) {
    if (side.type.kind === "number" && !side.workingDays) continue;
    if (side.workingDays) context.problems.push(problem("working-days-alone", {}, { here: side.span }));
    else reportWrongKind(side, "number", context);
    return undefined;
  }
  if (kind === "multiply" || kind === "divide") return scaled(kind, span, left, right, context);
  if (kind === "subtract" && isYear(left) && isYear(right)) return { kind, span, type: plainNumber, left, right };
  if (left.bare && right.bare) return { kind, span, type: plainNumber, left, right, bare: true };
  const met = meet(left, right, kind, context);
  if (met === undefined) return undefined;
  if (kind === "add" && isYear(left) && isYear(right)) {
    reportUnlike(left, right, kind, context);
    return undefined;
  }
  return { kind, span, type: withoutRange(met.type), left: met.left, right: met.right };
}

function isYear(expression: ModelExpression): boolean {
  return expression.type.kind === "number" && expression.type.measure === "year";
}

/** A date moved by a length: months keep the day of the month, days and working days are counted. */
function shift(
  expression: Binary,
  date: ModelExpression,
  length: ModelExpression,
  context: TypeContext,
): ModelExpression | undefined {
  const { type } = length;
  if (type.kind !== "number" || (type.measure !== "months" && type.measure !== "days")) {
    reportWrongKind(length, "length", context);
    return undefined;
  }
  const { workingDays, year: _, ...amount } = length;
  const unit = workingDays ? "workingDays" : type.measure === "months" ? "months" : "days";
  const moved = expression.kind === "add" ? (amount as ModelExpression) : negated(amount);
  return { kind: "shift", span: expression.span, type: dateType, date, unit, amount: moved };
}

/** The opposite of a number; of a constant at once, so that both skins and both signs give one form. */
export function negated(operand: ModelExpression, span: ModelExpression["span"] = operand.span): ModelExpression {
  if (operand.kind === "constant" && typeof operand.value === "string") {
    const value = readFraction(operand.value);
    if (value !== undefined) return { ...operand, span, value: writeFraction(negateFraction(value)) };
  }
  const bare = operand.bare ? { bare: true as const } : {};
  return { kind: "negate", span, type: withoutRange(operand.type), operand, ...bare };
}

/** A product or quotient: shares and plain numbers scale anything, like by like is a share. */
function scaled(
  kind: "multiply" | "divide",
  span: ModelExpression["span"],
  left: ModelExpression,
  right: ModelExpression,
  context: TypeContext,
): ModelExpression | undefined {
  if (left.bare && right.bare) return { kind, span, type: plainNumber, left, right };
  const [a, b] = [left.type as NumberType, right.type as NumberType];
  const type = kind === "multiply" ? productType(a, b) : quotientType(a, b);
  if (type === undefined) {
    reportUnlike(left, right, kind, context);
    return undefined;
  }
  const ratio = kind === "divide" && a.measure === b.measure;
  return { kind, span, type, left, right, ...(ratio ? { ratio: true as const } : {}) };
}

const scalars: ReadonlySet<string> = new Set(["number", "percent"]);
/** What an amount of money or points may be paid or given for. */
const bases: ReadonlySet<string> = new Set(["count", "area", "months", "days"]);

function productType(a: NumberType, b: NumberType): IrType | undefined {
  if (scalars.has(a.measure) && scalars.has(b.measure))
    return a.measure === "percent" && b.measure === "percent" ? percentType : plainNumber;
  if (a.measure === "year" || b.measure === "year") return undefined;
  if (scalars.has(a.measure)) return numberType(b.measure, b.unit);
  if (scalars.has(b.measure)) return numberType(a.measure, a.unit);
  if (bases.has(b.measure) && (a.measure === "money" || a.measure === "points")) return numberType(a.measure);
  if (bases.has(a.measure) && (b.measure === "money" || b.measure === "points")) return numberType(b.measure);
  return undefined;
}

function quotientType(a: NumberType, b: NumberType): IrType | undefined {
  if (a.measure === "year" || b.measure === "year" || a === yearType) return undefined;
  if (a.measure === b.measure && a.measure !== "number") return percentType;
  if (scalars.has(b.measure)) return numberType(a.measure, a.unit);
  if (bases.has(b.measure) && (a.measure === "money" || a.measure === "points")) return numberType(a.measure);
  return undefined;
}
