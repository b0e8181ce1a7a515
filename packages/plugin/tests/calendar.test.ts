import { definePlugin } from "@bylaw/plugin";
import { describe, expect, test } from "vitest";

const manifest = {
  format: 1,
  id: "cn-calendar",
  version: "1.0.0",
  kind: "calendar",
  names: { en: "Working days", zh: "工作日历" },
  files: ["years.json"],
};
const year = {
  notice: "国办发明电〔2023〕7号",
  free: ["2024-01-01", "2024-02-12"],
  working: ["2024-02-04", "2024-02-18"],
};
const defineText = (text: string) => definePlugin(manifest, [{ path: "years.json", text }]);
const define = (years: unknown) => defineText(JSON.stringify({ years }));

/** Code and what is wrong, as far as the problem says. */
const faults = (years: unknown): readonly unknown[] =>
  define(years).problems.map(({ code, parameters }) => [code, parameters["fault"] ?? parameters["what"]]);

describe("a calendar", () => {
  test("is read year by year, under the id of its plugin, and is frozen", () => {
    const { plugin, problems } = define({ 2024: year });
    expect(problems).toEqual([]);
    expect(plugin?.calendar).toEqual({ id: "cn-calendar", years: { 2024: year } });
    expect(
      [plugin?.calendar, plugin?.calendar?.years, plugin?.calendar?.years["2024"]?.free].every(Object.isFrozen),
    ).toBe(true);
    expect(plugin?.calendar?.years["constructor"]).toBeUndefined();
  });

  test("may say what its days are for", () => {
    const holidays = [{ en: "Spring Festival", zh: "春节", days: ["2024-02-04", "2024-02-12", "2024-02-18"] }];
    const { plugin, problems } = define({ 2024: { ...year, holidays } });
    expect(problems).toEqual([]);
    expect(plugin?.calendar?.years["2024"]).toEqual({ ...year, holidays });
    expect(Object.isFrozen(plugin?.calendar?.years["2024"]?.holidays?.[0]?.days)).toBe(true);
  });

  test("is only what its kind says: the same file beside a measure is text", () => {
    const file = { path: "years.json", text: JSON.stringify({ years: { 2024: year } }) };
    expect(definePlugin({ ...manifest, kind: "measure" }, [file]).plugin?.calendar).toBeUndefined();
  });

  test("may have a year without any day, and a text that begins with a byte order mark", () => {
    expect(faults({ 2024: { ...year, free: [], working: [] } })).toEqual([]);
    expect(defineText(`\ufeff${JSON.stringify({ years: { 2024: year } })}`).problems).toEqual([]);
  });
});

describe("a calendar is refused", () => {
  test.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["no years", "{}"],
    ["no year in it", '{"years": {}}'],
    ["years as a list", '{"years": []}'],
    ["a reserved name", '{"years": {"__proto__": {}}}'],
    ["nested without end", "[".repeat(200_000)],
  ])("for its file: %s", (_, text) => {
    const { plugin, problems } = defineText(text);
    expect([plugin, problems.map(({ code }) => code)]).toEqual([undefined, ["calendar-file-unread"]]);
  });

  test("for more than one file, or none", () => {
    const codes = (files: readonly string[]): readonly string[] =>
      definePlugin(
        { ...manifest, files },
        files.map((path) => ({ path, text: "{}" })),
      ).problems.map(({ code }) => code);
    expect(codes([])).toEqual(["calendar-needs-one-file"]);
    expect(codes(["a.json", "b.json"])).toEqual(["calendar-needs-one-file"]);
    expect(definePlugin(manifest, []).problems.map(({ code }) => code)).toEqual(["plugin-file-missing"]);
  });

  test.each([
    ["a name that is no year", { "24": year }, "name"],
    ["no object", { 2024: [] }, "entry"],
    ["no notice", { 2024: { ...year, notice: " " } }, "notice"],
    ["no free days", { 2024: { ...year, free: undefined } }, "free"],
    ["a free day that is a number", { 2024: { ...year, free: [20_240_101] } }, "free"],
    ["no working days", { 2024: { ...year, working: "none" } }, "working"],
    ["holidays that are no list", { 2024: { ...year, holidays: {} } }, "holidays"],
    ["a holiday with one name", { 2024: { ...year, holidays: [{ en: "New Year", days: [] }] } }, "holidays"],
    ["a holiday without days", { 2024: { ...year, holidays: [{ en: "New Year", zh: "元旦" }] } }, "holidays"],
    ["more days than a year has", { 2024: { ...year, working: Array(367).fill("2024-02-04") } }, "working"],
  ])("for a year: %s", (_, years, what) => expect(faults(years)).toEqual([["calendar-year-wrong", what]]));

  test.each([
    ["a day that there is not", { free: ["2023-02-29"] }, "no_day"],
    ["a day written otherwise", { free: ["2023-2-28"] }, "no_day"],
    ["a day of another year", { free: ["2024-01-01"] }, "other_year"],
    ["a Saturday that is free", { free: ["2023-01-07"] }, "weekend"],
    ["a Sunday that is free", { free: ["2023-01-01"] }, "weekend"],
    ["a Monday that is worked", { working: ["2023-01-02"] }, "weekday"],
    ["a holiday on another day", { holidays: [{ en: "New Year", zh: "元旦", days: ["2023-01-02"] }] }, "not_listed"],
    ["a day twice", { free: ["2023-01-02", "2023-01-02"] }, "order"],
    ["days out of order", { working: ["2023-01-29", "2023-01-28"] }, "order"],
  ])("for a day: %s", (_, days, fault) => {
    expect(faults({ 2023: { notice: "1", free: [], working: [], ...days } })).toEqual([["calendar-day-wrong", fault]]);
  });

  test("for too many years", () => {
    const years = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [String(1800 + at), year]));
    expect(faults(years)).toEqual([["plugin-too-many", "years"]]);
  });

  test("with at most a hundred problems", () => {
    const free = Array.from({ length: 366 }, () => "2024-02-30");
    expect(define({ 2024: { ...year, free } }).problems).toHaveLength(100);
  });
});

test("weekends are told from weekdays in every month, leap years too", () => {
  for (let at = Date.UTC(1999, 0, 1); at < Date.UTC(2001, 2, 3); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const isWeekend = new Date(at).getUTCDay() % 6 === 0;
    const days = isWeekend ? { free: [], working: [day] } : { free: [day], working: [] };
    expect(faults({ [day.slice(0, 4)]: { notice: "1", ...days } })).toEqual([]);
  }
});
