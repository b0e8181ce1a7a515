import { type Day, dateOf, dayOf, daysInMonth } from "./calendar-day.ts";

/** The same day of the month `months` later (earlier if negative), cut to that month's last day. */
export function shiftMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const count = date.year * 12 + (date.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dayOf({ year, month, day: Math.min(date.day, daysInMonth(year, month)) });
}

/** The greatest n, perhaps negative, with `from` plus n months not after `to`. */
export function fullMonths(from: Day, to: Day): number {
  const [start, end] = [dateOf(from), dateOf(to)];
  const months = 12 * (end.year - start.year) + end.month - start.month;
  return shiftMonths(from, months) <= to ? months : months - 1;
}

/** The greatest n, perhaps negative, with `from` plus n years not after `to`. */
export function fullYears(from: Day, to: Day): number {
  const years = dateOf(to).year - dateOf(from).year;
  return shiftMonths(from, 12 * years) <= to ? years : years - 1;
}

/** The latest day c with c plus n years not after `day`: full years from a to `day` are at least n iff a <= c. */
export function fullYearsCutoff(day: Day, years: number): Day {
  let cutoff = shiftMonths(day, -12 * years);
  while (shiftMonths(cutoff + 1, 12 * years) <= day) cutoff++;
  return cutoff;
}

/** The last day of the calendar quarter. */
export function quarterEnd(day: Day): Day {
  const { year, month } = dateOf(day);
  const last = Math.ceil(month / 3) * 3;
  return dayOf({ year, month: last, day: daysInMonth(year, last) });
}
