import type { IrStep, StepResult } from "@bylaw/ir";
import { dayText } from "../dates/calendar-day.ts";
import { fullMonths } from "../dates/date-arithmetic.ts";
import { workingDaysBetween } from "../dates/working-days.ts";
import { lengthOf } from "../lengths.ts";
import type { Place } from "../place.ts";
import { awaiting, nothingOpen, type Open } from "../possibilities/finding.ts";
import { calendarOf, type Run } from "../run.ts";
import type { StepDates } from "./step-dates.ts";

/** What a step that lasts comes to, beside the least length that the text asks for. */
export interface Lasting {
  readonly tooShort?: NonNullable<StepResult["tooShort"]>;
  /** Of one that is running: its earliest last day. */
  readonly atLeastUntil?: string;
  readonly open: Open;
}

/** The days (or working days) after its start through its end; an end or a start that is not known is not wrong. */
export function lastingOf(run: Run, { forAtLeast }: IrStep, dates: StepDates, place: Place): Lasting {
  const { from, until, running } = dates;
  if (forAtLeast === undefined || from === undefined) return { open: nothingOpen };
  const least = lengthOf(run, forAtLeast, place);
  const earliest = least.after(from);
  if (running) {
    const known = earliest.day !== undefined && Number.isFinite(earliest.day);
    return { ...(known && { atLeastUntil: dayText(earliest.day) }), open: earliest.open };
  }
  if (until === undefined || least.amount === undefined)
    return { open: until === undefined ? nothingOpen : least.open };
  const { unit, amount } = least;
  switch (unit) {
    case "workingDays": {
      const between = workingDaysBetween(calendarOf(run), from, until);
      if ("missing" in between) return { open: awaiting(`@calendar:${between.missing}`) };
      return shortOf(between.value, amount, unit, String);
    }
    case "days":
      return shortOf(until - from, amount, unit, (days) => `P${days}D`);
    case "months":
      return shortOf(fullMonths(from, until), amount, unit, (months) => `P${months}M`);
    default:
      return unit satisfies never;
  }
}

function shortOf(
  lasted: number,
  asked: number,
  unit: NonNullable<StepResult["tooShort"]>["unit"],
  text: (amount: number) => string,
): Lasting {
  if (lasted >= asked) return { open: nothingOpen };
  return { tooShort: { lasted: text(lasted), asked: text(asked), unit }, open: nothingOpen };
}
