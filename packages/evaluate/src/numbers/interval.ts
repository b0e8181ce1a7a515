import type { Rational } from "./rational.ts";
import * as exact from "./rational.ts";

/** An end of a range of numbers. */
export type End = Rational | "-infinity" | "infinity";

/** All numbers from `low` to `high`, both ends in; infinite ends are never reached. */
export interface Interval {
  readonly low: End;
  readonly high: End;
}

export const everything: Interval = { low: "-infinity", high: "infinity" };

/** The range that holds this number alone. */
export function exactly(value: Rational): Interval {
  return { low: value, high: value };
}

/** The one number of the range, if only one is left. */
export function only(range: Interval): Rational | undefined {
  if (typeof range.low === "string" || typeof range.high === "string") return undefined;
  return exact.compare(range.low, range.high) === 0 ? range.low : undefined;
}

export function compareEnds(a: End, b: End): -1 | 0 | 1 {
  if (a === b) return 0;
  if (a === "-infinity" || b === "infinity") return -1;
  if (a === "infinity" || b === "-infinity") return 1;
  return exact.compare(a, b);
}

function lesser(a: End, b: End): End {
  return compareEnds(a, b) <= 0 ? a : b;
}

export function greater(a: End, b: End): End {
  return compareEnds(a, b) >= 0 ? a : b;
}

/** The smallest range that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return { low: lesser(a.low, b.low), high: greater(a.high, b.high) };
}

function negateEnd(end: End): End {
  if (end === "infinity") return "-infinity";
  if (end === "-infinity") return "infinity";
  return exact.negate(end);
}

export function negate(range: Interval): Interval {
  return { low: negateEnd(range.high), high: negateEnd(range.low) };
}

/** Two low ends, or two high ends: an infinite one wins, and the two infinities never meet here. */
function addEnds(a: End, b: End): End {
  if (typeof a === "string") return a;
  if (typeof b === "string") return b;
  return exact.add(a, b);
}

export function add(a: Interval, b: Interval): Interval {
  return { low: addEnds(a.low, b.low), high: addEnds(a.high, b.high) };
}

export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b));
}

function sign(end: End): -1 | 0 | 1 {
  return compareEnds(end, exact.zero);
}

/** Nothing times anything is nothing, an infinite end included. */
function multiplyEnds(a: End, b: End): End {
  if (typeof a !== "string" && typeof b !== "string") return exact.multiply(a, b);
  const direction = sign(a) * sign(b);
  return direction === 0 ? exact.zero : direction > 0 ? "infinity" : "-infinity";
}

/** The hull of the four corner products. */
export function multiply(a: Interval, b: Interval): Interval {
  return corners([
    multiplyEnds(a.low, b.low),
    multiplyEnds(a.low, b.high),
    multiplyEnds(a.high, b.low),
    multiplyEnds(a.high, b.high),
  ]);
}

/** One over an end of a surely positive range. */
function reciprocal(end: End): End {
  return typeof end === "string" ? exact.zero : exact.divide(exact.one, end);
}

/** The quotient by a surely positive range, by the four corners. */
export function divideByPositive(a: Interval, b: Interval): Interval {
  return multiply(a, { low: reciprocal(b.high), high: reciprocal(b.low) });
}

/** The quotient by a constant other than 0. */
export function divideByConstant(a: Interval, b: Rational): Interval {
  return multiply(a, exactly(exact.divide(exact.one, b)));
}

/** Applies an order-preserving function to both ends. */
export function mapEnds(range: Interval, change: (value: Rational) => Rational): Interval {
  const apply = (end: End): End => (typeof end === "string" ? end : change(end));
  return { low: apply(range.low), high: apply(range.high) };
}

function corners(ends: readonly [End, ...End[]]): Interval {
  const [first, ...rest] = ends;
  return { low: rest.reduce(lesser, first), high: rest.reduce(greater, first) };
}
