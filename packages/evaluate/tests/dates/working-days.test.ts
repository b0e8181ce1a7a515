import type { WorkingDayCalendar } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { type Day, dayText, parseDay } from "../../src/dates/calendar-day.ts";
import {
  addWorkingDays,
  type ByCalendar,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from "../../src/dates/working-days.ts";

/** Spring Festival of 2024 with its days worked on Sundays, and two years without any holiday. */
const calendar: WorkingDayCalendar = {
  id: "sample_calendar",
  years: {
    "2023": { free: [], working: [], notice: "notice 1" },
    "2024": {
      free: ["2024-01-01", "2024-02-12", "2024-02-13", "2024-02-14", "2024-02-15", "2024-02-16"],
      working: ["2024-02-04", "2024-02-18"],
      notice: "notice 2",
    },
    "2025": { free: [], working: [], notice: "notice 3" },
  },
};

function day(text: string): Day {
  const found = parseDay(text);
  if (found === undefined) throw new Error(text);
  return found;
}

function shown(result: ByCalendar<Day>): string {
  return "missing" in result ? `missing ${result.missing}` : dayText(result.value);
}

describe("working days", () => {
  test.each([
    ["2024-02-09", true],
    ["2024-02-10", false],
    ["2024-02-12", false],
    ["2024-02-18", true],
    ["2024-02-04", true],
    ["2024-01-01", false],
    ["2023-12-31", false],
    ["2023-12-29", true],
  ])("%s: %s", (text, expected) => expect(isWorkingDay(calendar, day(text))).toEqual({ value: expected }));

  test.each([
    ["2024-02-09", 1, "2024-02-18"],
    ["2024-02-09", 2, "2024-02-19"],
    ["2024-02-10", 1, "2024-02-18"],
    ["2024-02-17", 1, "2024-02-18"],
    ["2024-02-19", -1, "2024-02-18"],
    ["2024-02-18", -1, "2024-02-09"],
    ["2024-02-11", 0, "2024-02-11"],
    ["2023-12-29", 1, "2024-01-02"],
    ["2024-01-02", -1, "2023-12-29"],
    ["2024-12-31", 1, "2025-01-01"],
    ["2025-12-30", 1, "2025-12-31"],
    ["2025-12-31", 1, "missing 2026"],
    ["2023-01-02", -1, "missing 2022"],
    ["2026-05-01", 0, "2026-05-01"],
    ["2026-05-01", 1, "missing 2026"],
  ])("%s and %s: %s", (from, count, expected) => {
    expect(shown(addWorkingDays(calendar, day(from), count))).toBe(expected);
  });

  test("the N-th after a day is N working days after it, and the way back comes to the same day", () => {
    for (let from = day("2023-12-20"); from < day("2024-03-10"); from++) {
      for (const count of [1, 2, 5, 10]) {
        const later = addWorkingDays(calendar, from, count);
        if ("missing" in later) throw new Error("all loaded");
        expect(workingDaysBetween(calendar, from, later.value)).toEqual({ value: count });
        expect(isWorkingDay(calendar, later.value)).toEqual({ value: true });
        const back = addWorkingDays(calendar, later.value, -count);
        if ("missing" in back) throw new Error("all loaded");
        // Going back stops at the working day on or before the start.
        expect(workingDaysBetween(calendar, back.value, from)).toEqual({ value: 0 });
      }
    }
  });

  test("the next working day is the day itself where it is one", () => {
    expect(shown(nextWorkingDay(calendar, day("2024-02-09")))).toBe("2024-02-09");
    expect(shown(nextWorkingDay(calendar, day("2024-02-10")))).toBe("2024-02-18");
    expect(shown(nextWorkingDay(calendar, day("2024-02-17")))).toBe("2024-02-18");
    expect(shown(nextWorkingDay(calendar, day("2022-02-17")))).toBe("missing 2022");
  });

  test("a year that is not loaded, and no calendar at all", () => {
    expect(workingDaysBetween(calendar, day("2025-12-20"), day("2026-01-02"))).toEqual({ missing: 2026 });
    expect(workingDaysBetween(calendar, day("2025-12-20"), day("2025-12-19"))).toEqual({ value: 0 });
    expect(isWorkingDay(undefined, day("2024-02-09"))).toEqual({ missing: 2024 });
    const hostile: WorkingDayCalendar = { id: "x", years: JSON.parse('{"__proto__": {"2024": {}}}') };
    expect(isWorkingDay(hostile, day("2024-02-09"))).toEqual({ missing: 2024 });
  });
});
