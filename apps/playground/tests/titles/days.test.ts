import { expect, test } from "vitest";
import {
  dayByKey,
  dayInWords,
  dayNumber,
  dayText,
  firstDay,
  lastDay,
  shiftMonths,
  shortDay,
  weekday,
} from "../../src/panels/titles/days.ts";

test.each(["1970-01-01", "2000-02-29", "2024-06-03", "1969-12-31", "2099-12-31"])("%s goes there and back", (text) => {
  expect(dayText(dayNumber(text))).toBe(text);
});

test.each([
  ["2024-01-31", 1, "2024-02-29"],
  ["2023-01-31", 1, "2023-02-28"],
  ["2024-03-31", -1, "2024-02-29"],
  ["2024-12-15", 1, "2025-01-15"],
  ["2024-02-29", 12, "2025-02-28"],
])("%s moved by %i months is %s", (from, months, to) => {
  expect(dayText(shiftMonths(dayNumber(from), months))).toBe(to);
});

test.each([
  ["ArrowRight", false, "2024-02-01"],
  ["ArrowUp", false, "2024-02-01"],
  ["ArrowLeft", false, "2024-01-30"],
  ["ArrowRight", true, "2024-02-29"],
  ["ArrowLeft", true, "2023-12-31"],
  ["PageUp", false, "2025-01-31"],
  ["PageDown", true, "2023-01-31"],
])("%s (Shift: %s) leads to %s", (key, shift, to) => {
  expect(dayText(dayByKey(dayNumber("2024-01-31"), key, shift) ?? Number.NaN)).toBe(to);
});

test("other keys move nothing, and no key leaves the years that are asked about", () => {
  expect(dayByKey(0, "a", false)).toBeUndefined();
  expect(dayByKey(firstDay, "ArrowLeft", true)).toBe(firstDay);
  expect(dayByKey(lastDay, "PageUp", false)).toBe(lastDay);
});

test("days in words of both languages", () => {
  expect(dayInWords("2027-05-06", "en")).toBe("6 May 2027");
  expect(dayInWords("2027-05-06", "zh")).toBe("2027年5月6日");
  expect(shortDay("2024-02-29", "en")).toBe("29 Feb");
  expect(shortDay("2024-02-29", "zh")).toBe("2月29日");
});

test("weekdays begin with Monday", () => {
  expect(weekday("2024-06-03")).toBe(0);
  expect(weekday("2024-02-04")).toBe(6);
  expect(weekday("1969-12-28")).toBe(6);
});
