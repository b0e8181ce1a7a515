import { expect, test } from "vitest";
import { dayNumber } from "../../src/panels/titles/days.ts";
import { grown, scaleOf, spanOf, ticksOf } from "../../src/panels/titles/time-scale.ts";

test("everything is in sight, with room on both sides, also where it is one day", () => {
  const [day, end] = [dayNumber("2021-12-20"), dayNumber("2027-05-06")];
  const wide = spanOf([end, day]);
  expect(wide.first).toBeLessThan(day);
  expect(wide.last).toBeGreaterThan(end);
  const narrow = spanOf([day]);
  expect(narrow.last - narrow.first).toBeGreaterThan(365);
});

test("a span grows and never shrinks, and stays the same thing while nothing is new", () => {
  const span = { first: 10, last: 20 };
  expect(grown(span, { first: 12, last: 18 })).toBe(span);
  expect(grown(span, { first: 12, last: 30 })).toEqual({ first: 10, last: 30 });
  expect(grown(undefined, span)).toBe(span);
});

test("places lead back to their day, and what lies outside stands at the ends", () => {
  const scale = scaleOf({ first: 100, last: 1_100 }, 1_000);
  for (const day of [100, 555, 1_100]) expect(scale.dayAt(scale.x(day))).toBe(day);
  expect(scale.x(0)).toBe(0);
  expect(scale.x(9_999)).toBe(1_000);
  expect(scale.dayAt(-50)).toBe(100);
  expect(scale.dayAt(5_000)).toBe(1_100);
});

test("years have lines, quarters where there is room, and labels never meet", () => {
  const years = scaleOf({ first: dayNumber("2021-07-01"), last: dayNumber("2025-07-01") }, 1_000);
  const ticks = ticksOf(years, 52);
  expect(ticks.flatMap(({ year }) => year ?? [])).toEqual(["2022", "2023", "2024", "2025"]);
  expect(ticks.length).toBe(17);
  const century = ticksOf(scaleOf({ first: dayNumber("1950-01-01"), last: dayNumber("2099-12-31") }, 600), 52);
  const labels = century.filter(({ year }) => year !== undefined).map(({ x }) => x);
  for (const [index, x] of labels.entries()) expect(x - (labels[index - 1] ?? -52)).toBeGreaterThanOrEqual(52);
});
