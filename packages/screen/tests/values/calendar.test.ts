import { expect, test } from "vitest";
import { dayOf, firstPossibleDay, fullYears, lastPossibleDay, shiftMonths, yearOf } from "../../src/values/calendar.ts";

const millisecondsOfDay = 86_400_000;

/** The year of a day by the calendar of the engine. */
function yearByDate(day: number): number {
  return new Date(day * millisecondsOfDay).getUTCFullYear();
}

test("the year of every 97th day, possible as the day of a fact or not, is that of the engine's calendar", () => {
  for (let day = firstPossibleDay - 100_000; day < lastPossibleDay + 100_000; day += 97) {
    expect(yearOf(day)).toBe(yearByDate(day));
  }
});

test("full years are the greatest number of years that, added to the start, do not pass the end", () => {
  const starts = [1900, 1996, 2000, 2023, 2024, 2299].flatMap((year) => [
    dayOf(year, 1, 1),
    dayOf(year, 2, 28),
    dayOf(year, 2, 28) + 1,
    dayOf(year, 3, 1),
    dayOf(year, 12, 31),
  ]);
  for (const from of starts) {
    for (const end of starts) {
      for (const to of [end - 1, end, end + 1]) {
        const years = fullYears(from, to);
        expect([from, to, shiftMonths(from, 12 * years) <= to]).toEqual([from, to, true]);
        expect([from, to, shiftMonths(from, 12 * (years + 1)) > to]).toEqual([from, to, true]);
      }
    }
  }
});
