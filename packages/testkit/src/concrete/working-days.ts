import type { WorkingDayCalendar } from "@bylaw/ir";
import { partsOfDay } from "./calendar.ts";

/** Beyond this many working days nothing is counted any more. */
export const mostWorkingDays = 20_000;

/** Whether the day is worked; nothing where the calendar does not hold its year. */
export function isWorked(day: number, calendar: WorkingDayCalendar | undefined): boolean | undefined {
  const { year } = partsOfDay(day);
  if (calendar === undefined || !Object.hasOwn(calendar.years, String(year))) return undefined;
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
  const known = calendar.years[String(year)];
  if (known?.working.includes(text)) return true;
  const weekday = new Date(day * 86_400_000).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !known?.free.includes(text);
}

/** The day so many working days later, or earlier for less than none, counted off one by one. */
export function workingDaysLater(
  day: number,
  count: number,
  calendar: WorkingDayCalendar | undefined,
): number | undefined {
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0; ) {
    found += step;
    const worked = isWorked(found, calendar);
    if (worked === undefined) return undefined;
    if (worked) left--;
  }
  return found;
}

/** The day itself where it is worked, else the next one that is. */
export function workedFrom(day: number, calendar: WorkingDayCalendar | undefined): number | undefined {
  for (let found = day; ; found++) {
    const worked = isWorked(found, calendar);
    if (worked !== false) return worked === undefined ? undefined : found;
  }
}
