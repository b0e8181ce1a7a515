import { problem, type Span } from "@bylaw/diagnostics";
import type { IrType } from "@bylaw/ir";
import { adapt } from "./adapt.ts";
import type { TypeContext } from "./context.ts";
import { commonType, comparable, kindKey, plainNumber, unitName } from "./kinds.ts";
import type { ModelExpression } from "./model.ts";

/** What is done with two values; messages choose their verb by it. */
export type Meeting = "compare" | "add" | "subtract" | "choose";

/** Two values of one kind. */
export interface Met {
  readonly left: ModelExpression;
  readonly right: ModelExpression;
  readonly type: IrType;
}

/** Brings two values together: a bare number takes the other's kind, unlike kinds are reported. */
export function meet(
  first: ModelExpression,
  second: ModelExpression,
  meeting: Meeting,
  context: TypeContext,
): Met | undefined {
  for (const side of [first, second]) {
    if (side.workingDays) {
      context.problems.push(problem("working-days-alone", {}, { here: side.span }));
      return undefined;
    }
  }
  const left = fitsBeside(first, second) ? adapt(first, second.ratio ? plainNumber : second.type, context) : first;
  const right = fitsBeside(second, first) ? adapt(second, first.ratio ? plainNumber : first.type, context) : second;
  if (left === undefined || right === undefined) return undefined;
  const [a, b] = asRatio(left, right);
  const loose = left.kind === "let" && first.bare ? b : right.kind === "let" && second.bare ? a : undefined;
  if (loose !== undefined && loose.kind === "number") {
    if (loose.measure !== "months" && loose.measure !== "days") return { left, right, type: commonType(loose, loose) };
  } else if (comparable(a, b)) return { left, right, type: commonType(a, b) };
  reportUnlike(left, right, meeting, context);
  return undefined;
}

function fitsBeside(side: ModelExpression, other: ModelExpression): boolean {
  if (side.year !== undefined) return other.type.kind === "number" && other.type.measure === "year";
  if (!side.bare || other.bare) return false;
  return (side.type.kind === "number") === (other.type.kind === "number");
}

/** A plain number or a percent: what a ratio may be read as. */
function isScalar({ type }: ModelExpression): boolean {
  return type.kind === "number" && (type.measure === "number" || type.measure === "percent");
}

/** Like divided by like is a share beside a percent, and a plain ratio beside a number. */
function asRatio(left: ModelExpression, right: ModelExpression): readonly [IrType, IrType] {
  if (!isScalar(left) || !isScalar(right)) return [left.type, right.type];
  if (left.ratio && !right.ratio) return [right.type, right.type];
  return right.ratio ? [left.type, left.type] : [left.type, right.type];
}

/**
 * Says of two values that they cannot be brought together, each by its text and kind. The left one may be a place that
 * holds values; it is then called by its name.
 */
export function reportUnlike(
  left: ModelExpression,
  right: ModelExpression,
  meeting: Meeting | "multiply" | "divide",
  context: TypeContext,
  leftName: string = context.textAt(left.span),
): void {
  const texts = { first: shortened(leftName), second: shortened(context.textAt(right.span)) };
  const places: { readonly here: Span; readonly other: Span } = { here: right.span, other: left.span };
  const [a, b] = [left.type, right.type];
  if (a.kind === "number" && b.kind === "number" && a.measure === "count" && b.measure === "count") {
    // A vocabulary that is not at hand, or a line that is not read, may say that the two are one unit.
    if ([a, b].some(({ unit }) => unit !== undefined && context.bound.isBroken(unit.id))) return;
    const units = { firstUnit: unitName(a), secondUnit: unitName(b) };
    context.problems.push(problem("unlike-counts", { ...texts, ...units, meeting }, places));
    return;
  }
  const kinds = { firstKind: kindKey(a), secondKind: kindKey(b) };
  context.problems.push(problem("unlike-amounts", { ...texts, ...kinds, meeting }, places));
}

/** Says that a value is of another kind than its place asks for. */
export function reportWrongKind(
  value: ModelExpression,
  expected: "number" | "date" | "set" | "length",
  context: TypeContext,
): void {
  const parameters = { text: shortened(context.textAt(value.span)), kind: kindKey(value.type), expected };
  context.problems.push(problem("wrong-kind", parameters, { here: value.span }));
}

/** The author's text, cut where it is long: a message names the thing, the place shows it. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const letters = [...line];
  return letters.length <= 60 ? line : `${letters.slice(0, 59).join("")}…`;
}
