import type { TitleResult } from "@bylaw/ir";
import type { TitleLine } from "bylaw";
import { expect, test } from "vitest";
import { dayNumber } from "../../src/panels/titles/days.ts";
import { drawTitle, undatedBehindOneDay } from "../../src/panels/titles/title-drawing.ts";

const nothing = { bars: [], asks: [], impossible: [], needs: [], awaits: [], errors: [] } as const;

function result(status: TitleResult["status"], more: Partial<TitleResult> = {}): TitleResult {
  return { status, ...nothing, ...more };
}

const bar = { citation: "18(1)", from: "2024-05-06", until: "2027-05-06" };
const barred = result("barred", { bars: [bar], applyFrom: "2027-05-07", until: "2024-05-05" });
const line: TitleLine = {
  title: "demo",
  stretches: [
    { from: "2021-12-20", until: "2024-05-05", status: "held", found: result("held", { until: "2024-12-20" }) },
    { from: "2024-05-06", until: "2027-05-06", status: "barred", found: barred },
    { from: "2027-05-07", status: "revoked", found: result("revoked") },
  ],
};
const events = [
  { event: "granted", on: "2021-12-20" },
  { event: "revoked", on: "2024-05-06", cause: "18(1)" },
];

test("a title that was revoked: what it was, the rest of its term, its bar, its events", () => {
  const drawing = drawTitle(line, events, barred, dayNumber("2024-06-03"));
  expect(drawing.pieces).toMatchObject([
    { status: "held", tense: "past", from: dayNumber("2021-12-20"), to: dayNumber("2024-05-06") },
  ]);
  expect(drawing.ghosts).toEqual([{ from: dayNumber("2024-05-06"), to: dayNumber("2024-12-21"), ends: "2024-12-20" }]);
  expect(drawing.bars).toMatchObject([{ from: dayNumber("2024-05-06"), to: dayNumber("2027-05-07"), row: 0 }]);
  expect(drawing.marks.map(({ event, tense }) => `${event} ${tense}`)).toEqual(["granted past", "revoked past"]);
  expect(drawing.applyFrom).toBe("2027-05-07");
});

test("the day asked about is the last one that is past", () => {
  const on = dayNumber("2022-01-01");
  const held: TitleLine = {
    title: "demo",
    stretches: [
      { from: "2021-12-20", until: "2024-12-20", status: "held", found: result("held", { until: "2024-12-20" }) },
      { from: "2024-12-21", status: "expired", found: result("expired", { until: "2024-12-20" }) },
    ],
  };
  const drawing = drawTitle(held, events, result("held"), on);
  expect(drawing.pieces.map(({ status, tense, to, continues }) => [status, tense, to, continues])).toEqual([
    ["held", "past", on + 1, false],
    ["held", "future", dayNumber("2024-12-21"), true],
    ["expired", "future", 1_000_000, false],
  ]);
  expect(drawing.ghosts).toEqual([]);
  expect(drawing.marks.map(({ tense }) => tense)).toEqual(["past", "future"]);
});

test("bars that overlap lie under each other", () => {
  const two = { ...bar, citation: "18(2)", from: "2025-01-01", until: "2028-01-01" };
  const three = { ...bar, citation: "18(3)", from: "2029-01-01", until: "2030-01-01" };
  const found = result("barred", { bars: [bar, two, three] });
  const drawing = drawTitle(
    { title: "demo", stretches: [{ from: "2024-05-06", status: "barred", found }] },
    [],
    found,
    dayNumber("2026-01-01"),
  );
  expect(drawing.bars.map(({ row }) => row)).toEqual([0, 1, 0]);
  expect(drawing.barRows).toBe(2);
});

test("events without a day, or with one that does not exist, have no mark", () => {
  const odd = [{ event: "granted" }, { event: "revoked", on: "2024-02-30" }, { event: "renewed", on: "2024-02-29" }];
  expect(drawTitle(undefined, odd, result("undecided"), 0).marks.map(({ index }) => index)).toEqual([2]);
});

test("a line of one day alone is put down to the events without a date", () => {
  const alone = (until?: string): TitleLine => ({
    title: "demo",
    stretches: [{ from: "2024-06-03", ...(until && { until }), status: "held", found: result("held") }],
  });
  const undated = [...events, { event: "reviewed" }, { event: "renewed" }];
  expect(undatedBehindOneDay(alone("2024-06-03"), undated)).toBe(2);
  expect(undatedBehindOneDay(alone("2024-06-03"), events)).toBe(0);
  expect(undatedBehindOneDay(alone(), undated)).toBe(0);
  expect(undatedBehindOneDay(line, undated)).toBe(0);
  expect(undatedBehindOneDay(undefined, undated)).toBe(0);
});
