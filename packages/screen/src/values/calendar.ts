/** Days are counted from 1970-01-01 in the proleptic Gregorian calendar, as everywhere in Bylaw. */

const daysOfFourCenturies = 146_097;
/** Days from the first of March of year 0 to 1970-01-01. */
const epoch = 719_468;

/** The first of January 1900 and the last of December 2299: what a date that is not given can be. */
export const firstPossibleDay = -25_567;
export const lastPossibleDay = 120_529;

/** The day of a date; a day beyond the month's last is not cut. */
export function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOfFourCenturies + dayOfEra - epoch;
}

/** The 29th of February among the parts of a day, without the year. */
const leapDay = 32 + 29;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** How many days the month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Of every day that a date can be: its parts in one number. Made when the first is asked for. */
let packedDates: Int32Array | undefined;

function packDates(): Int32Array {
  return Int32Array.from({ length: lastPossibleDay - firstPossibleDay + 1 }, (_, at) => packed(firstPossibleDay + at));
}

/** The parts of a day in one number, `(year * 12 + month - 1) * 32 + day`, so that none is made into an object. */
function packedDate(day: number): number {
  if (day < firstPossibleDay || day > lastPossibleDay) return packed(day);
  packedDates ??= packDates();
  return packedDates[day - firstPossibleDay] ?? packed(day);
}

function packed(day: number): number {
  const shifted = day + epoch;
  if (shifted >= 0 && shifted < 10_000_000) return packedLaterDate(shifted);
  const era = Math.floor(shifted / daysOfFourCenturies);
  const dayOfEra = shifted - era * daysOfFourCenturies;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return (year * 12 + month - 1) * 32 + dayOfMonth;
}

/** The same since the first of March of year 0, where cutting off is rounding down and whole numbers are enough. */
function packedLaterDate(shifted: number): number {
  const era = (shifted / daysOfFourCenturies) | 0;
  const dayOfEra = shifted - era * daysOfFourCenturies;
  const leapDays = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36_524) | 0) + ((dayOfEra / 146_096) | 0);
  const yearOfEra = ((dayOfEra - leapDays) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + (yearOfEra >> 2) - ((yearOfEra / 100) | 0));
  const fromMarch = ((5 * dayOfYear + 2) / 153) | 0;
  const dayOfMonth = dayOfYear - (((153 * fromMarch + 2) / 5) | 0) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return (year * 12 + month - 1) * 32 + dayOfMonth;
}

/** The calendar year of a day. */
export function yearOf(day: number): number {
  return Math.floor(packedDate(day) / 384);
}

/** The same day of the month so many months later, cut to that month's last day. */
export function shiftMonths(day: number, months: number): number {
  const parts = packedDate(day);
  const count = Math.floor(parts / 32) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOf(year, month, Math.min(parts - Math.floor(parts / 32) * 32, daysInMonth(year, month)));
}

/** The greatest n, perhaps negative, with `from` plus n years not after `to`. */
export function fullYears(from: number, to: number): number {
  const start = packedDate(from);
  const end = packedDate(to);
  const years = Math.floor(end / 384) - Math.floor(start / 384);
  const [anniversary, reached] = [start - Math.floor(start / 384) * 384, end - Math.floor(end / 384) * 384];
  if (anniversary <= reached) return years;
  // In a year without it, the anniversary of the last of February is that month's last day.
  return anniversary === leapDay && reached === leapDay - 1 && !isLeapYear(Math.floor(end / 384)) ? years : years - 1;
}

/** The last day of the calendar quarter. */
export function quarterEnd(day: number): number {
  const months = Math.floor(packedDate(day) / 32);
  const year = Math.floor(months / 12);
  const last = Math.floor((months - year * 12) / 3) * 3 + 3;
  return dayOf(year, last, daysInMonth(year, last));
}

/** The day written `YYYY-MM-DD`; other text is our own mistake. */
export function readDay(text: string): number {
  const match = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text);
  if (match === null) throw new Error(`no date: ${text}`);
  return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `YYYY-MM-DD`. */
export function dayText(day: number): string {
  const parts = packedDate(day);
  const months = Math.floor(parts / 32);
  const two = (part: number): string => String(part).padStart(2, "0");
  const year = Math.floor(months / 12);
  return `${String(year).padStart(4, "0")}-${two(months - year * 12 + 1)}-${two(parts - months * 32)}`;
}
