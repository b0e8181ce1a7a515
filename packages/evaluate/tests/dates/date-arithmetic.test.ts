import { expect, test } from "vitest";
import { dateOf, dayOf, dayText, parseDay } from "../../src/dates/calendar-day.ts";
import { fullMonths, fullYears, fullYearsCutoff, quarterEnd, shiftMonths } from "../../src/dates/date-arithmetic.ts";

function day(text: string): number {
  const found = parseDay(text);
  if (found === undefined) throw new Error(text);
  return found;
}

const first = day("1995-01-01");
const last = day("2004-12-31");

test("days count as the calendar of the platform does", () => {
  const wrong: string[] = [];
  const end = day("2300-02-01");
  for (let at = day("1899-12-01"); at <= end; at++) {
    const text = new Date(at * 86_400_000).toISOString().slice(0, 10);
    if (dayText(at) !== text || dayOf(dateOf(at)) !== at) wrong.push(text);
  }
  expect(wrong).toEqual([]);
});

test.each(["2021-02-29", "1900-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "2021-4-1", "21-04-01", ""])(
  "%s is no day",
  (text) => expect(parseDay(text)).toBeUndefined(),
);

test.each([
  ["2020-02-29", 12, "2021-02-28"],
  ["2004-02-29", -24, "2002-02-28"],
  ["2021-01-31", 1, "2021-02-28"],
  ["2021-03-31", -1, "2021-02-28"],
  ["2021-12-15", 1, "2022-01-15"],
  ["2021-01-15", -1, "2020-12-15"],
  ["2020-02-29", 48, "2024-02-29"],
])("%s moved by %d months is %s", (from, months, to) => expect(dayText(shiftMonths(day(from), months))).toBe(to));

test("moving keeps the order of days", () => {
  for (const months of [-25, -12, -1, 1, 2, 6, 12, 36]) {
    for (let at = first; at < last; at++)
      expect(shiftMonths(at + 1, months)).toBeGreaterThanOrEqual(shiftMonths(at, months));
  }
});

test("full years, cut-off days and moved days agree, on every day from 1995 to 2004", () => {
  const agree = (at: number, years: number): boolean => {
    const cutoff = fullYearsCutoff(at, years);
    const isLatest = shiftMonths(cutoff, 12 * years) <= at && shiftMonths(cutoff + 1, 12 * years) > at;
    const around = [cutoff - 1, cutoff, cutoff + 1];
    return (
      isLatest &&
      around.every((from) => fullYears(from, at) >= years === from <= cutoff) &&
      around.every((from) => fullYears(from, at) >= years === shiftMonths(from, 12 * years) <= at)
    );
  };
  // One expectation for a day, not one for each of the hundred thousand comparisons.
  for (let at = first; at <= last; at++) {
    expect(
      [0, 1, 2, 3, 4, 10].filter((years) => !agree(at, years)),
      dayText(at),
    ).toEqual([]);
  }
});

test("full years before the start are negative", () => {
  expect(fullYears(day("2020-06-01"), day("2020-05-31"))).toBe(-1);
  expect(fullYears(day("2020-06-01"), day("2020-06-01"))).toBe(0);
  expect(fullYears(day("2004-02-29"), day("2006-02-27"))).toBe(1);
  expect(fullYears(day("2004-02-29"), day("2006-02-28"))).toBe(2);
});

test("the quarter ends on its last day", () => {
  expect(
    ["2023-01-01", "2023-03-31", "2024-02-29", "2023-12-01"].map((text) => dayText(quarterEnd(day(text)))),
  ).toEqual(["2023-03-31", "2023-03-31", "2024-03-31", "2023-12-31"]);
});

test("full months and full years agree", () => {
  for (let from = dayOf({ year: 2019, month: 12, day: 1 }); from < dayOf({ year: 2020, month: 4, day: 1 }); from++) {
    for (let to = from - 40; to < from + 800; to += 7) {
      const months = fullMonths(from, to);
      expect(shiftMonths(from, months)).toBeLessThanOrEqual(to);
      expect(shiftMonths(from, months + 1)).toBeGreaterThan(to);
      expect(Math.floor(months / 12)).toBe(fullYears(from, to));
    }
  }
});
