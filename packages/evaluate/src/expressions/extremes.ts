import type { IrExpression } from "@bylaw/ir";
import { compareEnds, type End, greater, type Interval, negate } from "../numbers/interval.ts";
import { floor } from "../numbers/rational.ts";
import type { Place } from "../place.ts";
import { type Finding, found, type Open } from "../possibilities/finding.ts";
import { noDate, numbers, type Possibility, type PossibleDate } from "../possibilities/possibility.ts";
import type { Run } from "../run.ts";
import { dayRange } from "./comparisons.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** A value in the running for being the greatest: its range, and what is open about it. */
export interface Candidate {
  readonly range: Interval;
  readonly open: Open;
}

/** The greatest of several ranges, and what is open in those that can exceed the greatest low end. */
export function greatestOf(candidates: readonly Candidate[]): Candidate {
  let low: End = "-infinity";
  let high: End = "-infinity";
  for (const { range } of candidates) {
    low = greater(low, range.low);
    high = greater(high, range.high);
  }
  const inTheRunning = candidates.filter(({ range }) => compareEnds(range.high, low) > 0);
  const range = { low, high };
  return {
    range,
    open: found(
      numbers(range),
      inTheRunning.map(({ open }) => open),
    ).open,
  };
}

/** The mirror image: the least of several. */
export function leastOf(candidates: readonly Candidate[]): Candidate {
  const { range, open } = greatestOf(candidates.map((candidate) => ({ ...candidate, range: negate(candidate.range) })));
  return { range: negate(range), open };
}

/** `min(…)` and `max(…)` of numbers or of dates. If one of the dates is none, there is no least or greatest. */
export function evaluateExtreme(expression: Of<"least" | "greatest">, run: Run, place: Place): Finding {
  const operands = expression.operands.map((operand) => run.evaluate(operand, place));
  const candidates = operands.map(({ value, open }) => ({ range: orderedRange(value), open }));
  const { range, open } = expression.kind === "greatest" ? greatestOf(candidates) : leastOf(candidates);
  const dates = operands.flatMap(({ value }) => (value.kind === "date" ? [value] : []));
  if (dates.length === 0) return { value: numbers(range), open };
  if (dates.some((date) => date.none === "yes")) return { value: noDate, open: found(noDate, []).open };
  const none = dates.some((date) => date.none === "open") ? "open" : "no";
  return found({ ...dateOfRange(range), none }, none === "open" ? operands.map((operand) => operand.open) : [open]);
}

/** The range of a number, or the days of a date as one. */
export function orderedRange(value: Possibility): Interval {
  if (value.kind === "number") return value.range;
  if (value.kind === "date") return dayRange(value);
  throw new Error(`a ${value.kind} has no order`);
}

/** The range as what it stands for: a number, or a date like `like`. */
export function possibilityLike(like: Possibility, range: Interval): Possibility {
  return like.kind === "date" ? dateOfRange(range) : numbers(range);
}

function dateOfRange(range: Interval): PossibleDate {
  return { kind: "date", first: dayOfEnd(range.low), last: dayOfEnd(range.high), none: "no" };
}

function dayOfEnd(end: End): number {
  if (end === "-infinity") return Number.NEGATIVE_INFINITY;
  return end === "infinity" ? Number.POSITIVE_INFINITY : Number(floor(end));
}
