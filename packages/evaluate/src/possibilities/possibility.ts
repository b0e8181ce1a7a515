import type { Truth } from "../conditions/truth.ts";
import type { Day } from "../dates/calendar-day.ts";
import type { Interval } from "../numbers/interval.ts";

/**
 * What is still possible for a value: an over-approximation of the results that the facts not given still allow
 * (semantics 1). Known means that one result is left.
 */
export type Possibility =
  | PossibleCondition
  | PossibleNumber
  | PossibleDate
  | PossibleChoice
  | PossibleSet
  | PossibleText;

export interface PossibleCondition {
  readonly kind: "condition";
  readonly truth: Truth;
}

export interface PossibleNumber {
  readonly kind: "number";
  /** In natural units: yuan, fractions of one, whole months. */
  readonly range: Interval;
}

/** A day from `first` to `last` (either may be infinite), or "there is none". */
export interface PossibleDate {
  readonly kind: "date";
  readonly first: Day;
  readonly last: Day;
  /** Whether it is none: surely not, perhaps, or surely (then the days mean nothing). */
  readonly none: Truth;
}

/** The members still possible, in declaration order; "none" last where the choice may have none. */
export interface PossibleChoice {
  readonly kind: "choice";
  readonly members: readonly string[];
}

/** Members that are surely in the set, and those that may be. */
export interface PossibleSet {
  readonly kind: "set";
  readonly must: readonly string[];
  readonly may: readonly string[];
}

/** A known text, or any. */
export interface PossibleText {
  readonly kind: "text";
  readonly text?: string;
}

export function condition(truth: Truth): PossibleCondition {
  return { kind: "condition", truth };
}

export function numbers(range: Interval): PossibleNumber {
  return { kind: "number", range };
}

/** The days from `first` to `last`, surely a date. */
export function days(first: Day, last: Day): PossibleDate {
  return { kind: "date", first, last, none: "no" };
}

/** The known "there is none" of a date. */
export const noDate: PossibleDate = { kind: "date", first: 0, last: 0, none: "yes" };
