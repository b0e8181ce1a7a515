import type { IrDateShift, IrExpression } from "@bylaw/ir";
import { or } from "../conditions/truth.ts";
import { dateOf as calendarDate, type Day } from "../dates/calendar-day.ts";
import { fullYears, quarterEnd, shiftMonths } from "../dates/date-arithmetic.ts";
import { addWorkingDays } from "../dates/working-days.ts";
import { type End, everything } from "../numbers/interval.ts";
import { floor, rational } from "../numbers/rational.ts";
import type { Place } from "../place.ts";
import { allOpen, type Finding, failing, found } from "../possibilities/finding.ts";
import { days, noDate, numbers, type PossibleDate, type PossibleNumber } from "../possibilities/possibility.ts";
import { calendarOf, dateOf, numberOf, type Run } from "../run.ts";
import { readBy } from "./reads.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** A length beyond this many months or days leads to no date any more but to an open end. */
const farthest = 1_000_000;

/** A date moved by a length, by its ends: shifting keeps the order of days. None moved is none. */
export function evaluateShift(expression: IrDateShift, run: Run, place: Place): Finding {
  const date = dateOf(run, expression.date, place);
  const amount = numberOf(run, expression.amount, place);
  if (date.value.none === "yes") return { value: noDate, open: date.open };
  if (expression.unit === "workingDays") return shiftWorkingDays(date, amount, run);
  const move = (day: Day, end: End): Day => shift(expression.unit === "months", day, end);
  const { low, high } = amount.value.range;
  const value = { ...days(move(date.value.first, low), move(date.value.last, high)), none: date.value.none };
  return found(value, [date.open, amount.open]);
}

function shift(byMonths: boolean, day: Day, end: End): Day {
  const by = typeof end === "string" ? (end === "infinity" ? Infinity : -Infinity) : Number(floor(end));
  if (by > farthest) return Infinity;
  if (by < -farthest) return -Infinity;
  return Number.isFinite(day) && byMonths ? shiftMonths(day, by) : day + by;
}

/**
 * A date moved by working days, by its ends, since a later day never comes to an earlier one. An end that touches a
 * year which is not loaded is not known; that year is awaited once the date itself is known.
 */
function shiftWorkingDays(date: Finding<PossibleDate>, amount: Finding<PossibleNumber>, run: Run): Finding {
  const calendar = calendarOf(run);
  const missing = new Set<string>();
  const move = (day: Day, end: End, otherwise: Day): Day => {
    if (typeof end === "string" || !Number.isFinite(day)) return otherwise;
    const moved = addWorkingDays(calendar, day, Number(floor(end)));
    if ("value" in moved) return moved.value;
    missing.add(`@calendar:${moved.missing}`);
    return otherwise;
  };
  const { low, high } = amount.value.range;
  const first = move(date.value.first, low, -Infinity);
  const last = move(date.value.last, high, Infinity);
  const open = allOpen([date.open, amount.open]);
  const awaits = open.needs.size > 0 ? open.awaits : new Set([...open.awaits, ...missing]);
  return found({ ...days(first, last), none: date.value.none }, [{ ...open, awaits }]);
}

/** Full years from one day to another, by the ends: later starts give fewer, later ends more. */
export function evaluateFullYears(expression: Of<"fullYears">, run: Run, place: Place): Finding {
  const from = dateOf(run, expression.from, place);
  const to = dateOf(run, expression.to, place);
  const none = or([from.value.none, to.value.none]);
  if (none !== "no") return withoutDate(none === "yes", expression, place, [from, to]);
  const { first: a, last: b } = from.value;
  const { first: c, last: d } = to.value;
  const count = (start: Day, end: Day, otherwise: End): End =>
    Number.isFinite(start) && Number.isFinite(end) ? rational(BigInt(fullYears(start, end))) : otherwise;
  const range = { low: count(b, c, "-infinity"), high: count(a, d, "infinity") };
  return found(numbers(range), [from.open, to.open]);
}

export function evaluateYearOf(expression: Of<"yearOf">, run: Run, place: Place): Finding {
  const date = dateOf(run, expression.date, place);
  if (date.value.none !== "no") return withoutDate(date.value.none === "yes", expression, place, [date]);
  const year = (day: Day, otherwise: End): End =>
    Number.isFinite(day) ? rational(BigInt(calendarDate(day).year)) : otherwise;
  const range = { low: year(date.value.first, "-infinity"), high: year(date.value.last, "infinity") };
  return found(numbers(range), [date.open]);
}

/** A number asked of a date that is none: an error of the case where it surely is. */
function withoutDate(sure: boolean, expression: IrExpression, place: Place, dates: readonly Finding[]): Finding {
  const error = { tag: "no_value", place: place.name, facts: readBy(expression) } as const;
  return { value: numbers(everything), open: sure ? failing(error) : allOpen(dates.map((date) => date.open)) };
}

export function evaluateQuarterEnd(expression: Of<"quarterEnd">, run: Run, place: Place): Finding {
  const { value, open } = dateOf(run, expression.date, place);
  const end = (day: Day): Day => (Number.isFinite(day) ? quarterEnd(day) : day);
  return found({ ...value, first: end(value.first), last: end(value.last) }, [open]);
}
