import type { CalendarYear, WorkingDayCalendar } from "@bylaw/ir";
import { type Day, dateOf, dayOf, parseDay } from "./calendar-day.ts";

/** What a calendar says, or the first year that it would have to say something of and that is not loaded. */
export type ByCalendar<Value> = { readonly value: Value } | { readonly missing: number };

/** Whether it is a working day: not a Saturday or Sunday nor a day off, or one that is worked to make up for some. */
export function isWorkingDay(calendar: WorkingDayCalendar | undefined, day: Day): ByCalendar<boolean> {
  const { year } = dateOf(day);
  const days = loadedYear(calendar, year);
  if (days === undefined) return { missing: year };
  return { value: days.has(day) };
}

/**
 * The `count`-th working day after a day, or before it where `count` is negative; the day itself where it is 0. A year
 * that is not loaded is missing as soon as one of its days would have to be looked at.
 */
export function addWorkingDays(calendar: WorkingDayCalendar | undefined, day: Day, count: number): ByCalendar<Day> {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let at = day;
  while (left > 0) {
    at += step;
    const worked = isWorkingDay(calendar, at);
    if ("missing" in worked) return worked;
    if (worked.value) left--;
  }
  return { value: at };
}

/** How many working days there are after `from` through `to`; none where `to` is not after it. */
export function workingDaysBetween(calendar: WorkingDayCalendar | undefined, from: Day, to: Day): ByCalendar<number> {
  let count = 0;
  for (let day = from + 1; day <= to; day++) {
    const worked = isWorkingDay(calendar, day);
    if ("missing" in worked) return worked;
    if (worked.value) count++;
  }
  return { value: count };
}

/** The day itself where it is a working day, else the first one after it. */
export function nextWorkingDay(calendar: WorkingDayCalendar | undefined, day: Day): ByCalendar<Day> {
  for (let at = day; ; at++) {
    const worked = isWorkingDay(calendar, at);
    if ("missing" in worked) return worked;
    if (worked.value) return { value: at };
  }
}

/** By year: its working days. Calendars are never changed, so each year is read once. */
const knownYears = new WeakMap<WorkingDayCalendar, Map<number, ReadonlySet<Day>>>();

function loadedYear(calendar: WorkingDayCalendar | undefined, year: number): ReadonlySet<Day> | undefined {
  if (calendar === undefined) return undefined;
  const years = knownYears.get(calendar) ?? new Map<number, ReadonlySet<Day>>();
  knownYears.set(calendar, years);
  const known = years.get(year);
  if (known !== undefined) return known;
  const key = String(year);
  const table = Object.hasOwn(calendar.years, key) ? calendar.years[key] : undefined;
  if (table === undefined) return undefined;
  const days = workingDaysOf(table, year);
  years.set(year, days);
  return days;
}

function workingDaysOf({ free, working }: CalendarYear, year: number): ReadonlySet<Day> {
  const off = new Set(free.map(parseDay));
  const on = new Set(working.map(parseDay));
  const days = new Set<Day>();
  const end = dayOf({ year: year + 1, month: 1, day: 1 });
  for (let day = dayOf({ year, month: 1, day: 1 }); day < end; day++) {
    if (on.has(day) || !(isWeekend(day) || off.has(day))) days.add(day);
  }
  return days;
}

/** 1970-01-01 was a Thursday. */
function isWeekend(day: Day): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
