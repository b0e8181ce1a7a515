import type { ComparisonOperator } from "@bylaw/ir";
import { and, not, type Truth } from "../conditions/truth.ts";
import { compareEnds, type Interval, only } from "../numbers/interval.ts";
import { rational } from "../numbers/rational.ts";
import type {
  Possibility,
  PossibleChoice,
  PossibleDate,
  PossibleSet,
  PossibleText,
} from "../possibilities/possibility.ts";

/** Whether the comparison holds, by what is still possible on both sides (semantics 2). */
export function compareValues(operator: ComparisonOperator, a: Possibility, b: Possibility): Truth {
  if (a.kind === "number" && b.kind === "number") return compareRanges(operator, a.range, b.range);
  if (a.kind === "date" && b.kind === "date") return compareDates(operator, a, b);
  const equal = equals(a, b);
  return operator === "=" ? equal : not(equal);
}

/** Two ranges of numbers, by their ends. */
export function compareRanges(operator: ComparisonOperator, a: Interval, b: Interval): Truth {
  switch (operator) {
    case ">=":
      return compareEnds(a.low, b.high) >= 0 ? "yes" : compareEnds(a.high, b.low) < 0 ? "no" : "open";
    case ">":
      return compareEnds(a.low, b.high) > 0 ? "yes" : compareEnds(a.high, b.low) <= 0 ? "no" : "open";
    case "<=":
      return compareRanges(">=", b, a);
    case "<":
      return compareRanges(">", b, a);
    case "=":
      if (compareEnds(a.high, b.low) < 0 || compareEnds(b.high, a.low) < 0) return "no";
      return only(a) !== undefined && only(b) !== undefined ? "yes" : "open";
    case "!=":
      return not(compareRanges("=", a, b));
    default:
      return operator satisfies never;
  }
}

/** No comparison with "there is none" holds: it is tested by `is none` alone. */
function compareDates(operator: ComparisonOperator, a: PossibleDate, b: PossibleDate): Truth {
  const bothDays = and([not(a.none), not(b.none)]);
  return bothDays === "no" ? "no" : and([bothDays, compareRanges(operator, dayRange(a), dayRange(b))]);
}

/** The days as a range of whole numbers. */
export function dayRange(date: PossibleDate): Interval {
  const end = (day: number): Interval["low"] =>
    Number.isFinite(day) ? rational(BigInt(day)) : day < 0 ? "-infinity" : "infinity";
  return { low: end(date.first), high: end(date.last) };
}

function equals(a: Possibility, b: Possibility): Truth {
  if (a.kind === "condition" && b.kind === "condition") {
    return a.truth === "open" || b.truth === "open" ? "open" : a.truth === b.truth ? "yes" : "no";
  }
  if (a.kind === "choice" && b.kind === "choice") return equalChoices(a, b);
  if (a.kind === "set" && b.kind === "set") return equalSets(a, b);
  if (a.kind === "text" && b.kind === "text") return equalTexts(a, b);
  throw new Error(`a ${a.kind} and a ${b.kind} cannot be compared`);
}

function equalChoices(a: PossibleChoice, b: PossibleChoice): Truth {
  if (!a.members.some((member) => b.members.includes(member))) return "no";
  return a.members.length === 1 && b.members.length === 1 ? "yes" : "open";
}

function equalSets(a: PossibleSet, b: PossibleSet): Truth {
  if (!within(a.must, b.may) || !within(b.must, a.may)) return "no";
  return a.must.length === a.may.length && b.must.length === b.may.length ? "yes" : "open";
}

/** By code point, after normalisation at the door and in the compiler. */
function equalTexts(a: PossibleText, b: PossibleText): Truth {
  if (a.text === undefined || b.text === undefined) return "open";
  return a.text === b.text ? "yes" : "no";
}

/** Whether every member of the one is a member of the other. */
export function within(members: readonly string[], of: readonly string[]): boolean {
  return members.every((member) => of.includes(member));
}
