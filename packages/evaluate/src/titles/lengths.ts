import type { IrLength } from "@bylaw/ir";
import { type Day, parseDay } from "../dates/calendar-day.ts";
import { shiftMonths } from "../dates/date-arithmetic.ts";
import { addWorkingDays } from "../dates/working-days.ts";
import { only } from "../numbers/interval.ts";
import { floor } from "../numbers/rational.ts";
import { awaiting, nothingOpen, type Open } from "../possibilities/finding.ts";
import { calendarOf, numberOf, type Place, type Run } from "../run.ts";

/** A length of a term, worked out: how it moves a day, or why that is not known. */
export interface Length {
  readonly unit: IrLength["unit"];
  /** Whole months, days or working days; absent where they are not known. */
  readonly amount?: number;
  readonly open: Open;
  /** The day moved by the length, towards later days; nothing, and why, where that day is not known. */
  readonly after: (day: Day) => Moved;
}

/** A day, infinite where it lies beyond every date; or why it is not known. */
export interface Moved {
  readonly day?: Day;
  readonly open: Open;
}

/** Days beyond this one have no date any more: a length that reaches them has no end. */
const lastDate: Day = parseDay("9999-12-31") ?? Infinity;

/** Lengths beyond this many months or days have no end. */
const farthest = 3_000_000;

/** What a length is in this run. */
export function lengthOf(run: Run, { unit, amount }: IrLength, place: Place): Length {
  const found = numberOf(run, amount, place);
  const exact = only(found.value.range);
  if (exact === undefined) return { unit, open: found.open, after: () => ({ open: found.open }) };
  const number = Math.max(-farthest, Math.min(farthest, Number(floor(exact))));
  const after = (day: Day): Moved =>
    unit === "workingDays" ? afterWorkingDays(run, day, number) : { day: moved(unit, day, number), open: nothingOpen };
  return { unit, amount: number, open: nothingOpen, after };
}

function moved(unit: "months" | "days", day: Day, amount: number): Day {
  if (!Number.isFinite(day) || amount >= farthest) return Infinity;
  const to = unit === "months" ? shiftMonths(day, amount) : day + amount;
  return to > lastDate ? Infinity : to;
}

function afterWorkingDays(run: Run, day: Day, amount: number): Moved {
  if (!Number.isFinite(day)) return { day, open: nothingOpen };
  const to = addWorkingDays(calendarOf(run), day, amount);
  return "value" in to ? { day: to.value, open: nothingOpen } : { open: awaiting(`@calendar:${to.missing}`) };
}
