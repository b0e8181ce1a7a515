import { readFileSync } from "node:fs";
import { definePlugin } from "@bylaw/plugin";
import { describe, expect, test } from "vitest";
import { makeYears } from "../scripts/make-years.mjs";
import { arrangements } from "./notices.ts";

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const { plugin, problems } = definePlugin(JSON.parse(read("plugin.json")), [
  { path: "years.json", text: read("years.json") },
]);
const calendar = plugin?.calendar;

/** The days of a year from one to another, both included, that fall on Monday to Friday. */
function weekdays(year: string, [first, last]: readonly [first: string, last: string]): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${year}-${first}`); at <= Date.parse(`${year}-${last}`); at += 86_400_000) {
    if (new Date(at).getUTCDay() % 6 !== 0) days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

test("it is a sound plugin", () => {
  expect(problems).toEqual([]);
  expect(calendar?.id).toBe("cn_calendar");
});

test("it is what the package says today", () => {
  expect(JSON.parse(read("years.json"))).toEqual(makeYears());
});

test("it holds the years of which notices were read, and no other", () => {
  expect(Object.keys(calendar?.years ?? {})).toEqual(Object.keys(arrangements));
});

describe("each year is as its notice has it", () => {
  test.each(Object.entries(arrangements))("%s", (year, { notice, holidays, makeUpDays }) => {
    const free = Object.values(holidays).flatMap((period) => weekdays(year, period));
    const working = makeUpDays.map((day) => `${year}-${day}`);
    expect(calendar?.years[year]).toMatchObject({ notice, free, working });
  });
});

/** By the keys of the notices; where two fall together, the package names some days after one and some after the other. */
const namesIn: Readonly<Record<string, readonly string[]>> = {
  newYear: ["元旦"],
  springFestival: ["春节"],
  tombSweeping: ["清明节"],
  labour: ["劳动节"],
  dragonBoat: ["端午节"],
  midAutumn: ["中秋节"],
  national: ["国庆节"],
  nationalAndMidAutumn: ["国庆节", "中秋节"],
  midAutumnAndNational: ["国庆节", "中秋节"],
};

describe("each day that differs from the week has the name of its holiday", () => {
  test.each(Object.entries(arrangements))("%s", (year, { holidays }) => {
    const { free = [], working = [], holidays: named = [] } = calendar?.years[year] ?? {};
    const days = named.flatMap((holiday) => holiday.days.map((day) => [day, holiday.zh] as const));
    expect(days.map(([day]) => day).toSorted()).toEqual([...free, ...working].toSorted());
    const nameOn = new Map(days);
    for (const [key, period] of Object.entries(holidays)) {
      for (const day of weekdays(year, period)) expect(namesIn[key]).toContain(nameOn.get(day));
    }
  });

  test("days worked to make up are named after what they make up for", () => {
    const of = (day: string): string | undefined =>
      calendar?.years[day.slice(0, 4)]?.holidays?.find(({ days }) => days.includes(day))?.en;
    expect(["2024-02-18", "2024-05-11", "2024-10-12", "2020-09-27"].map(of)).toEqual([
      "Spring Festival",
      "Labour Day",
      "National Day",
      "National Day",
    ]);
  });
});

describe("days that are easily got wrong", () => {
  test.each([
    ["2020-01-31", "free: the Spring Festival of 2020 was made longer"],
    ["2022-05-04", "free: the fourth of May, a Wednesday"],
    ["2023-10-06", "free: the last day of eight"],
    ["2024-02-16", "free: the Friday before the make-up Sunday"],
    ["2026-02-23", "free: the ninth day"],
  ])("%s is %s", (day) => expect(calendar?.years[day.slice(0, 4)]?.free).toContain(day));

  test.each([
    ["2020-02-01", "no longer worked by the second notice"],
    ["2024-05-12", "a Sunday like others"],
    ["2023-12-31", "a Sunday; the New Year of 2024 begins with a Monday"],
  ])("%s is not worked: %s", (day) => expect(calendar?.years[day.slice(0, 4)]?.working).not.toContain(day));

  test.each([
    ["2024-02-09", "the eve of the Spring Festival of 2024, only recommended as leave"],
    ["2023-04-06", "the day after the one free day of Tomb-sweeping"],
    ["2025-01-02", "the day after New Year, which had no bridge"],
  ])("%s is not free: %s", (day) => expect(calendar?.years[day.slice(0, 4)]?.free).not.toContain(day));
});
