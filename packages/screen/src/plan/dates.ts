import type { ConditionLanes, DateLanes, NumberLanes } from "../lanes/lanes.ts";
import { no, yes } from "../lanes/lanes.ts";
import { firstPossibleDay, fullYears, lastPossibleDay, quarterEnd, shiftMonths, yearOf } from "../values/calendar.ts";
import { descend, join } from "./arms.ts";
import { both, either, fixed, not } from "./conditions.ts";
import { anyNumber, extreme, fixedNumber } from "./numbers.ts";
import { condition, number, type Planner } from "./planner.ts";

/** A length beyond this many months or days leads to no date any more but to an open end. */
const farthest = 1_000_000;

/** Both ends by a function of a day and an amount. */
function byEnds(
  planner: Planner,
  does: string,
  [one, other]: readonly [NumberLanes, NumberLanes],
  ends: "alike" | "crossed",
  of: (a: number, b: number, low: boolean) => number,
): NumberLanes {
  const { frame } = one;
  const fill = (out: NumberLanes): void => {
    const known = one.low === one.high && other.low === other.high;
    const [a, b] = ends === "alike" ? [one.low, one.high] : [one.high, one.low];
    const [first, last] = [out.lowOwn, out.highOwn];
    for (let lane = 0; lane < frame.size; lane++) first[lane] = of(a[lane] ?? 0, other.low[lane] ?? 0, true);
    out.high = known ? first : last;
    if (known) return;
    for (let lane = 0; lane < frame.size; lane++) last[lane] = of(b[lane] ?? 0, other.high[lane] ?? 0, false);
  };
  return number(planner, { frame, does, needs: [one, other], fill }, 1);
}

/** A date moved by months or days, by its ends; a fraction of one moves as far as the whole below it. */
export function shiftDate(
  planner: Planner,
  unit: "months" | "days",
  { days, none }: DateLanes,
  amount: NumberLanes,
): DateLanes {
  const { parts } = amount;
  const move = (day: number, end: number): number => {
    const by = parts === 1 ? end : Math.floor(end / parts);
    if (by > farthest) return Infinity;
    if (by < -farthest) return -Infinity;
    return unit === "months" && Number.isFinite(day) ? shiftMonths(day, by) : day + by;
  };
  const does = `shift by ${unit} in ${parts}`;
  return { kind: "date", days: byEnds(planner, does, [days, amount], "alike", move), ...(none && { none }) };
}

/** The number of full years, by the ends: later starts give fewer, later ends more. */
export function yearsBetween(planner: Planner, from: DateLanes, to: DateLanes): NumberLanes {
  const count = (start: number, end: number, low: boolean): number => {
    if (Number.isFinite(start) && Number.isFinite(end)) return fullYears(start, end);
    return low ? -Infinity : Infinity;
  };
  const years = byEnds(planner, "full years", [from.days, to.days], "crossed", count);
  const nones = [from.none, to.none].filter((none) => none !== undefined);
  return whereDated(planner, nones, years);
}

export function yearOfDate(planner: Planner, { days, none }: DateLanes): NumberLanes {
  const year = (day: number, _: number, low: boolean): number => {
    if (Number.isFinite(day)) return yearOf(day);
    return low ? -Infinity : Infinity;
  };
  const years = byEnds(planner, "year", [days, days], "alike", year);
  return whereDated(planner, none === undefined ? [] : [none], years);
}

/** A number asked of a date that is none, or may be, is any number. */
function whereDated(planner: Planner, nones: readonly ConditionLanes[], years: NumberLanes): NumberLanes {
  if (nones.length === 0) return years;
  const { frame } = years;
  const dated = not(planner, either(planner, frame, nones));
  // Where the guard is open both are joined, and anything joined with some years is anything.
  const { taken, rest } = descend(planner, frame, [dated]);
  const [sure] = taken;
  const wholeRange = anyNumber(planner, frame);
  const arms = [
    ...(sure === undefined ? [] : [{ taken: sure, value: years }]),
    ...(rest === undefined ? [] : [{ taken: rest, value: wholeRange }]),
  ];
  const joined = join(planner, frame, arms);
  if (joined.kind !== "number") throw new Error("years are a number");
  return joined;
}

export function quarterEndOf(planner: Planner, { days, none }: DateLanes): DateLanes {
  const end = (day: number): number => (Number.isFinite(day) ? quarterEnd(day) : day);
  return { kind: "date", days: byEnds(planner, "quarter end", [days, days], "alike", end), ...(none && { none }) };
}

/** `min(…)` and `max(…)` of dates; if one of them is none there is no least or greatest. */
export function extremeDate(planner: Planner, which: "least" | "greatest", dates: readonly DateLanes[]): DateLanes {
  const [first, ...rest] = dates;
  if (first === undefined) throw new Error("nothing to compare");
  const days = rest.reduce((chosen, date) => extreme(planner, which, chosen, date.days), first.days);
  const nones = dates.flatMap(({ none }) => (none === undefined ? [] : [none]));
  return { kind: "date", days, ...(nones.length > 0 && { none: either(planner, days.frame, nones) }) };
}

/** Whether a date is one day, or surely none. */
export function dateIsKnown(planner: Planner, { days, none }: DateLanes): ConditionLanes {
  const { frame } = days;
  const fill = (out: ConditionLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) out.bits[lane] = days.low[lane] === days.high[lane] ? yes : no;
  };
  const single = condition(planner, { frame, does: "one day", needs: [days], fill });
  if (none === undefined) return single;
  return either(planner, frame, [
    surely(planner, none),
    both(planner, frame, [surely(planner, not(planner, none)), single]),
  ]);
}

/** Yes where it surely holds, else no. */
export function surely(planner: Planner, of: ConditionLanes): ConditionLanes {
  const { frame } = of;
  if (of.fixed !== undefined) return fixed(planner, frame, of.fixed === yes ? yes : no);
  const fill = (out: ConditionLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) out.bits[lane] = of.bits[lane] === yes ? yes : no;
  };
  return condition(planner, { frame, does: "surely", needs: [of], fill });
}

/** The day asked about. */
export function todayOf(planner: Planner): DateLanes {
  const { on, applicants } = planner;
  return { kind: "date", days: fixedNumber(planner, applicants, 1, { low: on, high: on }) };
}

/** Any day, or none. */
export function anyDateOrNone(planner: Planner): DateLanes {
  const { applicants } = planner;
  const days = fixedNumber(planner, applicants, 1, { low: firstPossibleDay, high: lastPossibleDay });
  return { kind: "date", days, none: fixed(planner, applicants, 3) };
}
