/** A day as the number of days since 1970-01-01 in the proleptic Gregorian calendar. */
export type Day = number;

/** Year, month 1 to 12 and day 1 to 31 of a date. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Days from 1970-01-01 to the first of January of the year; before it negative. */
function daysBeforeYear(year: number): number {
  const past = year - 1;
  return 365 * past + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 719162;
}

export function dayOf({ year, month, day }: YearMonthDay): Day {
  let days = daysBeforeYear(year);
  for (let earlier = 1; earlier < month; earlier++) days += daysInMonth(year, earlier);
  return days + day - 1;
}

export function dateOf(day: Day): YearMonthDay {
  // The mean year is a hair too long or too short for any single day, so the guess is off by one year at most.
  let year = 1970 + Math.floor(day / 365.2425);
  while (daysBeforeYear(year) > day) year--;
  while (daysBeforeYear(year + 1) <= day) year++;
  let rest = day - daysBeforeYear(year);
  let month = 1;
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month);
    month++;
  }
  return { year, month, day: rest + 1 };
}

/** The day written `YYYY-MM-DD`, or nothing where the text is no date that exists. */
export function parseDay(text: string): Day | undefined {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayOf({ year, month, day });
}

/** `YYYY-MM-DD`. */
export function dayText(day: Day): string {
  const { year, month, day: number } = dateOf(day);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(number)}`;
}

/** First and last day that a date not given can be (semantics 1). */
export const firstPossibleDay: Day = dayOf({ year: 1900, month: 1, day: 1 });
export const lastPossibleDay: Day = dayOf({ year: 2299, month: 12, day: 31 });
