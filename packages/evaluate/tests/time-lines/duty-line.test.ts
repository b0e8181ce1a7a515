import type { IrPolicy, WorkingDayCalendar } from "@bylaw/ir";
import { expect, test } from "vitest";
import { determine } from "../../src/determinations/determine.ts";
import { readCase } from "../../src/door/read-case.ts";
import { type DutyLine, dutyLines } from "../../src/time-lines/duty-line.ts";
import { asks, lengthOf, months, town } from "../course-builder.ts";
import { fact } from "../policy-builder.ts";

/** Invented: a week of October is free, and the weekend days around it are worked. */
const calendar: WorkingDayCalendar = {
  id: "days",
  years: {
    "2024": {
      free: ["2024-10-01", "2024-10-02", "2024-10-03", "2024-10-04", "2024-10-07"],
      working: ["2024-09-29", "2024-10-12"],
      notice: "1",
    },
  },
};

const date = { kind: "date", none: true } as const;

function place(length: DutyLine["unit"], amount: number, relation: "after" | "before" = "after"): IrPolicy {
  const deadline = {
    relation,
    length: length === "months" ? months(amount) : lengthOf(length, amount),
    day: asks("event_on"),
  };
  return town([], {
    facts: [fact("event_on", date), fact("done_on", date)],
    calendar: "days",
    duties: [
      {
        names: { id: "filing" },
        by: "platform",
        terms: [{ id: "17", kind: "once", doneOn: [asks("done_on")], deadline }],
        readings: [],
      },
    ],
  });
}

function linesOf(policy: IrPolicy, facts: Readonly<Record<string, string>>, on: string): readonly DutyLine[] {
  const options = { on, environment: { calendars: [calendar] } };
  const { case: checked } = readCase(policy, { facts }, options);
  if (checked === undefined) throw new Error("the case was refused");
  return dutyLines(policy, checked, options);
}

/** Day of the month, then the number, or the sign of what it is. */
function shown({ days }: DutyLine): string {
  const signs = { working: "", makeUp: "*", weekend: "-", free: "x" } as const;
  return days
    .map(({ on, kind, number, late }) => `${Number(on.slice(8))}:${signs[kind]}${late ? `+${late}` : (number ?? "")}`)
    .join(" ");
}

test("working days are numbered over a long holiday and the days worked to make up for it", () => {
  const [line] = linesOf(place("workingDays", 4), { event_on: "2024-09-28", done_on: "none" }, "2024-10-01");
  expect(line?.due).toBe("2024-10-09");
  expect(line && shown(line)).toBe("28:-0 29:*1 30:2 1:x 2:x 3:x 4:x 5:- 6:- 7:x 8:3 9:4");
});

test("after the last day the days count as late, up to the day on which it was done", () => {
  const [line] = linesOf(place("workingDays", 2), { event_on: "2024-10-09", done_on: "2024-10-15" }, "2024-12-01");
  expect(line?.due).toBe("2024-10-11");
  expect(line && shown(line)).toBe("9:0 10:1 11:2 12:*+1 13:- 14:+2 15:+3");
});

test("days before an event are counted backwards from it", () => {
  const [line] = linesOf(
    place("workingDays", 3, "before"),
    { event_on: "2024-10-09", done_on: "2024-09-20" },
    "2024-10-09",
  );
  expect(line?.due).toBe("2024-09-29");
  expect(line && shown(line)).toBe("29:*3 30:2 1:x 2:x 3:x 4:x 5:- 6:- 7:x 8:1 9:0");
});

test("the last day is that of the determination", () => {
  for (const amount of [1, 5, 20]) {
    const policy = place("workingDays", amount);
    const facts = { event_on: "2024-09-20", done_on: "none" };
    const options = { on: "2024-09-25", environment: { calendars: [calendar] } };
    const [line] = linesOf(policy, facts, options.on);
    const [result] = determine(policy, { facts }, options).determination?.duties?.["filing"] ?? [];
    expect(line?.due).toBe(result?.due);
    expect(line?.days.find(({ number }) => number === amount)?.on).toBe(result?.due);
  }
});

test("a year that is not loaded is named, and the days before it are shown", () => {
  const [line] = linesOf(place("workingDays", 5), { event_on: "2024-12-27", done_on: "none" }, "2025-02-01");
  expect(line?.missing).toBe(2025);
  expect(line?.due).toBeUndefined();
  expect(line && shown(line)).toBe("27:0 28:- 29:- 30:1 31:2");
});

test("months are not counted by days, and what did not happen has no line", () => {
  const [line] = linesOf(place("months", 1), { event_on: "2024-01-31", done_on: "none" }, "2024-02-05");
  expect(line).toMatchObject({ event: "2024-01-31", due: "2024-02-29", unit: "months", days: [] });
  expect(linesOf(place("months", 1), { event_on: "none" }, "2024-02-05")).toEqual([]);
  expect(linesOf(place("months", 1), {}, "2024-02-05")).toEqual([]);
});
