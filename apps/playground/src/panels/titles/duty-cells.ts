import type { WorkingDayCalendar } from "@bylaw/ir";
import type { DutyLine, LineDay } from "bylaw";
import { dayNumber, weekday } from "./days.ts";

/** A holiday as the calendar names it. */
export interface HolidayName {
  readonly en: string;
  readonly zh: string;
}

/** By day: the holiday that it is off for, or worked to make up for; empty where the calendars name none. */
export type HolidayNames = ReadonlyMap<string, HolidayName>;

export function holidayNames(calendars: readonly WorkingDayCalendar[]): HolidayNames {
  const years = calendars.flatMap((calendar) => Object.values(calendar.years));
  const named = years.flatMap(({ holidays = [] }) => holidays);
  return new Map(named.flatMap(({ en, zh, days }) => days.map((day): [string, HolidayName] => [day, { en, zh }])));
}

/** One day in a row of a calendar, at its column. */
export interface Cell extends LineDay {
  readonly column: number;
  readonly holiday?: HolidayName;
  /** A day off among several that are off because of a holiday. */
  readonly woven: boolean;
  readonly isDue: boolean;
  readonly isEvent: boolean;
  readonly isDone: boolean;
  readonly isAsked: boolean;
}

/** Days off in a row because of a holiday. */
export interface DaysOff {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Those that the calendar names, each once. */
  readonly holidays: readonly HolidayName[];
}

/** One row of cells: as many whole weeks as the width takes. */
export interface CellRow {
  readonly cells: readonly Cell[];
  readonly daysOff: readonly DaysOff[];
  /** Mondays, and the first day: their date stands under them. */
  readonly dates: readonly { readonly column: number; readonly on: string }[];
  readonly columns: number;
}

/** The least width of a cell in pixels. */
export const leastCell = 19;

export interface DutyDates {
  readonly doneOn?: string | undefined;
  readonly on: string;
  readonly holidays?: HolidayNames;
}

/** The days of a duty in rows that fit a width; all rows have as many columns, and begin on a Monday but for the first. */
export function cellRows({ days, due, event }: DutyLine, width: number, dates: DutyDates): readonly CellRow[] {
  const { doneOn, on, holidays } = dates;
  const [first] = days;
  if (first === undefined) return [];
  const fits = Math.max(14, Math.floor(width / leastCell));
  const columns = days.length <= fits ? days.length : Math.floor(fits / 7) * 7;
  const woven = wovenDays(days);
  const start = days.length <= fits ? 0 : weekday(first.on);
  const rows: Cell[][] = [];
  for (const [index, day] of days.entries()) {
    const at = start + index;
    const row = Math.floor(at / columns);
    const cells = rows[row] ?? [];
    rows[row] = cells;
    const holiday = holidays?.get(day.on);
    cells.push({
      ...day,
      ...(holiday && { holiday }),
      column: at % columns,
      woven: woven.has(index),
      isDue: day.on === due,
      isEvent: day.on === event,
      isDone: day.on === doneOn,
      isAsked: day.on === on,
    });
  }
  return rows.map((cells) => ({ cells, daysOff: daysOffIn(cells), dates: datesIn(cells), columns }));
}

/** All days off in a row of them of which one at least falls on a day that is otherwise worked. */
function wovenDays(days: readonly LineDay[]): ReadonlySet<number> {
  const woven = new Set<number>();
  const isOff = (at: number): boolean => days[at]?.kind === "weekend" || days[at]?.kind === "free";
  for (const [index, { kind }] of days.entries()) {
    if (kind !== "free") continue;
    for (let at = index; isOff(at); at--) woven.add(at);
    for (let at = index; isOff(at); at++) woven.add(at);
  }
  return woven;
}

function daysOffIn(cells: readonly Cell[]): readonly DaysOff[] {
  const found: DaysOff[] = [];
  for (const { woven, column, holiday } of cells) {
    if (!woven) continue;
    const last = found.at(-1);
    const goesOn = last !== undefined && last.to === column;
    const { from, count, holidays } = goesOn ? last : { from: column, count: 0, holidays: [] };
    const isNew = holiday !== undefined && holidays.every(({ en }) => en !== holiday.en);
    const named = isNew ? [...holidays, holiday] : holidays;
    found.splice(goesOn ? -1 : found.length, 1, { from, to: column + 1, count: count + 1, holidays: named });
  }
  return found;
}

function datesIn(cells: readonly Cell[]): CellRow["dates"] {
  const dates = cells
    .filter(({ on }, index) => index === 0 || weekday(on) === 0)
    .map(({ column, on }) => ({ column, on }));
  const [first, second] = dates;
  // Two dates need some room between them.
  return first !== undefined && second !== undefined && second.column - first.column < 3
    ? [first, ...dates.slice(2)]
    : dates;
}

/** How many working days after the last one a duty was done, or how many it is late by now. */
export function lateBy({ days }: DutyLine): number {
  return Math.max(0, ...days.map(({ late = 0 }) => late));
}

/** Days from the one asked about to the last day; negative where that is over. */
export function daysLeft(due: string, on: string): number {
  return dayNumber(due) - dayNumber(on);
}
