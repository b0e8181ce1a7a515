const length = 86_400_000;

/** The number of the day that a text `YYYY-MM-DD` writes, by the platform's calendar. */
export function dayNumberOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / length;
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export function partsOfDay(day: number): Parts {
  const date = new Date(day * length);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), date: date.getUTCDate() };
}

/** `month` counts from 0 and may run over the year. */
function dayOfParts(year: number, month: number, date: number): number {
  return Math.round(new Date(0).setUTCFullYear(year, month, date) / length);
}

/** Beyond this many months or days there are no dates any more. */
export const farthest = 1_000_000;

/** So many months later, walking back from a day that its month does not have. */
export function monthsLater(day: number, months: number): number {
  const { year, month, date } = partsOfDay(day);
  for (let tried = date; ; tried--) {
    const found = dayOfParts(year, month + months, tried);
    const wanted = (((month + months) % 12) + 12) % 12;
    if (partsOfDay(found).month === wanted) return found;
  }
}

/** The greatest number of years that, added to the first day, does not pass the second: found by trying. */
export function yearsBetween(from: number, to: number): number {
  let years = partsOfDay(to).year - partsOfDay(from).year - 2;
  while (monthsLater(from, 12 * (years + 1)) <= to) years++;
  while (monthsLater(from, 12 * years) > to) years--;
  return years;
}

/** The last day of the quarter: the day before the next one begins. */
export function lastOfQuarter(day: number): number {
  const { year, month } = partsOfDay(day);
  return dayOfParts(year, month - (month % 3) + 3, 1) - 1;
}
