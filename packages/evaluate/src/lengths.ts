import type { IrLength } from "@bylaw/ir";
import { type Day, parseDay } from "./dates/calendar-day.ts";
import { shiftMonths } from "./dates/date-arithmetic.ts";
import { addWorkingDays } from "./dates/working-days.ts";
import { only } from "./numbers/interval.ts";
import { floor } from "./numbers/rational.ts";
import type { Place } from "./place.ts";
import { awaiting, nothingOpen, type Open } from "./possibilities/finding.ts";
import { calendarOf, numberOf, type Run } from "./run.ts";

/** A length of a term, worked out: how it moves a day, or why that is not known. */
export interface Length {
  readonly unit: IrLength["unit"];
  /** Whole months, days or working days; absent where they are not known. */
  readonly amount?: number;
  readonly open: Open;
  /** The day moved by the length, towards later days; nothing, and why, where that day is not known. */
  readonly after: (day: Day) => Moved;
  /** The day that lies one length before; infinite likewise. */
  readonly before: (day: Day) => Moved;
}

/** A day, infinite where it lies beyond every date; or why it is not known. */
export interface Moved {
  readonly day?: Day;
  readonly open: Open;
}

/** Days beyond this one have no date any more: a length that reaches them has no end. */
const lastDate: Day = parseDay("9999-12-31") ?? Infinity;
const firstDate: Day = parseDay("0001-01-01") ?? -Infinity;

/** Lengths beyond this many months or days have no end. */
const farthest = 3_000_000;

/** What a length is in this run. */
export function lengthOf(run: Run, { unit, amount }: IrLength, place: Place): Length {
  const found = numberOf(run, amount, place);
  const exact = only(found.value.range);
  if (exact === undefined) {
    const unknown = (): Moved => ({ open: found.open });
    return { unit, open: found.open, after: unknown, before: unknown };
  }
  const number = Math.max(-farthest, Math.min(farthest, Number(floor(exact))));
  const by = (day: Day, length: number): Moved =>
    unit === "workingDays" ? byWorkingDays(run, day, length) : { day: moved(unit, day, length), open: nothingOpen };
  return {
    unit,
    amount: number,
    open: nothingOpen,
    after: (day) => by(day, number),
    before: (day) => by(day, -number),
  };
}

function moved(unit: "months" | "days", day: Day, amount: number): Day {
  if (!Number.isFinite(day)) return day;
  if (Math.abs(amount) >= farthest) return amount < 0 ? -Infinity : Infinity;
  const to = unit === "months" ? shiftMonths(day, amount) : day + amount;
  return to > lastDate ? Infinity : to < firstDate ? -Infinity : to;
}

function byWorkingDays(run: Run, day: Day, amount: number): Moved {
  if (!Number.isFinite(day)) return { day, open: nothingOpen };
  const to = addWorkingDays(calendarOf(run), day, amount);
  return "value" in to ? { day: to.value, open: nothingOpen } : { open: awaiting(`@calendar:${to.missing}`) };
}
