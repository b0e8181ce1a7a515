import type { DutyLine, LineDay } from "bylaw";
import { expect, test } from "vitest";
import { dayNumber, dayText } from "../../src/panels/titles/days.ts";
import { cellRows, daysLeft, holidayNames, lateBy } from "../../src/panels/titles/duty-cells.ts";

/** A duty of so many days from an event on; `off` are free weekdays. */
function duty(event: string, length: number, off: readonly string[] = [], due?: string): DutyLine {
  let number = -1;
  const days = Array.from({ length }, (_, index): LineDay => {
    const on = dayText(dayNumber(event) + index);
    const weekend = new Date(`${on}T00:00:00Z`).getUTCDay() % 6 === 0;
    if (off.includes(on)) return { on, kind: "free" };
    if (weekend) return { on, kind: "weekend" };
    number += 1;
    return { on, kind: "working", number };
  });
  return { duty: "d", term: "1", event, relation: "after", unit: "workingDays", days, ...(due && { due }) };
}

const on = "2024-10-20";

test("days off because of a holiday are woven with the weekends beside them, other weekends are not", () => {
  const line = duty("2024-09-23", 20, ["2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-07"]);
  const [row] = cellRows(line, 1_200, { on });
  expect(row?.daysOff).toEqual([{ from: 8, to: 15, count: 7, holidays: [] }]);
  expect(row?.cells.filter(({ woven }) => woven)).toHaveLength(7);
});

test("what the width does not take goes on in rows of whole weeks", () => {
  const line = duty("2024-09-25", 60);
  const rows = cellRows(line, 560, { on });
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.every(({ columns }) => columns % 7 === 0)).toBe(true);
  // A Wednesday, so the first row begins two columns in, and every other row on a Monday.
  expect(rows[0]?.cells[0]?.column).toBe(2);
  expect(rows[1]?.cells[0]).toMatchObject({ column: 0 });
  expect(rows.flatMap(({ cells }) => cells.map(({ on: day }) => day))).toEqual(line.days.map(({ on: day }) => day));
});

test("event, last day, day of doing and the day asked about are marked", () => {
  const line = duty("2024-09-23", 12, [], "2024-09-27");
  const [row] = cellRows(line, 1_200, { doneOn: "2024-09-26", on: "2024-09-25" });
  const at = (part: "isEvent" | "isDue" | "isDone" | "isAsked"): readonly number[] =>
    (row?.cells ?? []).flatMap((cell) => (cell[part] ? [cell.column] : []));
  expect([at("isEvent"), at("isAsked"), at("isDone"), at("isDue")]).toEqual([[0], [2], [3], [4]]);
});

test("dates stand under the first day and under Mondays, with room between them", () => {
  const [row] = cellRows(duty("2024-09-27", 20), 1_200, { on });
  expect(row?.dates.map(({ on: day }) => day)).toEqual(["2024-09-27", "2024-09-30", "2024-10-07", "2024-10-14"]);
  const [close] = cellRows(duty("2024-09-28", 20), 1_200, { on });
  expect(close?.dates.map(({ on: day }) => day)).toEqual(["2024-09-28", "2024-10-07", "2024-10-14"]);
});

test("how late, how many days left", () => {
  expect(lateBy({ ...duty("2024-09-23", 3), days: [{ on, kind: "working", late: 2 }] })).toBe(2);
  expect(lateBy(duty("2024-09-23", 3))).toBe(0);
  expect(daysLeft("2024-06-25", "2024-06-03")).toBe(22);
});

test("a duty that is not counted in working days has no cells", () => {
  expect(cellRows({ ...duty("2024-09-23", 0), unit: "months" }, 1_000, { on })).toEqual([]);
});

test("days off and make-up days bear the names that the calendar gives them, each once", () => {
  const off = ["2020-10-01", "2020-10-02", "2020-10-05", "2020-10-06"];
  const [national, festival] = [
    { en: "National Day", zh: "国庆节" },
    { en: "Mid-Autumn Festival", zh: "中秋节" },
  ];
  const holidays = [
    { ...festival, days: ["2020-10-01"] },
    { ...national, days: ["2020-09-27", "2020-10-02", "2020-10-05", "2020-10-06"] },
  ];
  const years = {
    "2020": { notice: "1", free: off, working: ["2020-09-27"], holidays },
    "2021": { notice: "2", free: [], working: [] },
  };
  const names = holidayNames([{ id: "calendar", years }]);
  const [row] = cellRows(duty("2020-09-24", 20, off), 1_200, { on, holidays: names });
  expect(row?.daysOff.map((each) => each.holidays)).toEqual([[festival, national]]);
  expect(row?.cells.find((cell) => cell.on === "2020-09-27")?.holiday).toEqual(national);
  expect(row?.cells.find((cell) => cell.on === "2020-09-28")).not.toHaveProperty("holiday");
});
