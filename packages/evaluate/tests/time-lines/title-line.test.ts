import type { IrPolicy } from "@bylaw/ir";
import { expect, test } from "vitest";
import { dayText } from "../../src/dates/calendar-day.ts";
import { determine } from "../../src/determinations/determine.ts";
import { readCase } from "../../src/door/read-case.ts";
import { titleLines } from "../../src/time-lines/title-line.ts";
import { asks, day, flag, lengthOf, term, title, town, years } from "../course-builder.ts";

const place: IrPolicy = town(
  [
    title("lower", [
      term("17", "valid", { period: years(3) }),
      term("13", "review", { period: years(2) }),
      term("14", "rectify", { when: asks("faulty"), within: lengthOf("days", 60), elseRevoke: true }),
      term("18(1)", "revoke_and_bar", { period: years(3), when: asks("faulty") }),
    ]),
    title("upper", [term("17", "valid", { period: years(5) })], { under: { title: "lower" } }),
  ],
  { facts: ["faulty"].map(flag) },
);

type History = Readonly<
  Record<string, readonly { readonly event: string; readonly on?: string; readonly cause?: string }[]>
>;

function linesOf(history: History | undefined, on: string): ReturnType<typeof titleLines> {
  const input = { facts: { faulty: false }, ...(history && { history }) };
  const { case: checked, problems } = readCase(place, input, { on });
  if (checked === undefined) throw new Error(JSON.stringify(problems));
  return titleLines(place, checked, { on });
}

function shown(history: History | undefined, on: string, name = "lower"): readonly string[] {
  const line = linesOf(history, on).find((each) => each.title === name);
  return (line?.stretches ?? []).map(({ from, until = "", status }) => `${from}..${until} ${status}`);
}

const granted = { event: "granted", on: "2021-12-20" };
const revoked = { event: "revoked", on: "2024-05-06", cause: "18(1)" };

test("a title goes from its grant through a review that is due to the end of its term", () => {
  expect(shown({ lower: [granted] }, "2022-06-01")).toEqual([
    "2021-12-20..2023-12-20 held",
    "2023-12-21..2024-12-20 due_for_review",
    "2024-12-21.. expired",
  ]);
});

test("after a revocation it is barred up to the last day, whatever day is asked about after it", () => {
  const history = { lower: [granted, { event: "reviewed", on: "2023-11-28" }, revoked] };
  const bar = ["2021-12-20..2024-05-05 held", "2024-05-06..2027-05-06 barred", "2027-05-07.. revoked"];
  expect(shown(history, "2024-05-06")).toEqual(bar);
  expect(shown(history, "2026-01-01")).toEqual(bar);
});

test("what is recorded for a later day has not happened yet", () => {
  const history = { lower: [granted, { event: "reviewed", on: "2023-11-28" }, revoked] };
  expect(shown(history, "2024-05-05")).toEqual(["2021-12-20..2024-12-20 held", "2024-12-21.. expired"]);
});

test("the title above takes the one that depends on it along, and shares its bar", () => {
  const upper = { event: "granted", on: "2022-03-01" };
  const history = { lower: [granted, revoked], upper: [upper] };
  expect(shown(history, "2025-01-01", "upper")).toEqual([
    "2021-12-20..2022-02-28 none",
    "2022-03-01..2024-05-05 held",
    "2024-05-06..2027-05-06 barred",
    "2027-05-07.. revoked",
  ]);
});

test("nothing dated gives no stretches, whether never held or not known", () => {
  expect(shown({ lower: [] }, "2024-01-01")).toEqual([]);
  expect(shown(undefined, "2024-01-01")).toEqual([]);
  expect(shown({ lower: [{ event: "granted" }] }, "2024-01-01")).toEqual([]);
});

test("on each day a stretch has the status of a determination on that day", () => {
  const later = { event: "granted", on: "2025-02-03" };
  const history = { lower: [granted, { event: "ordered_to_rectify", on: "2022-01-10" }, revoked, later] };
  for (const on of ["2021-12-20", "2022-01-09", "2023-01-01", "2024-05-06", "2026-03-01"]) {
    const [line] = linesOf(history, on);
    for (let at = day("2021-12-20"); at <= day("2030-01-01"); at += 29) {
      const then = dayText(at);
      const upTo = history.lower.filter((event) => event.on <= on);
      const input = { facts: { faulty: false }, history: { lower: upTo, upper: [] } };
      const result = determine(place, input, { on: then }).determination?.titles?.["lower"];
      const stretch = line?.stretches.find(({ from, until = "9999" }) => from <= then && then <= until);
      expect(`${then} ${stretch?.status}`).toBe(`${then} ${(result as { status: string } | undefined)?.status}`);
    }
  }
});

test("an event without a day leaves open what it may change, from the day on which it may", () => {
  const on = "2025-06-01";
  const lower: History[string] = [granted, { event: "reviewed", on: "2022-01-10" }, { event: "reviewed" }];
  const [line] = linesOf({ lower, upper: [] }, on);
  expect(line?.stretches.map(({ status }) => status)).toContain("undecided");
  for (let at = day("2021-12-20"); at <= day("2026-01-01"); at += 61) {
    const then = dayText(at);
    const upTo = lower.filter((event) => event.on === undefined || event.on <= then);
    const input = { facts: { faulty: false }, history: { lower: upTo, upper: [] } };
    const result = determine(place, input, { on: then }).determination?.titles?.["lower"];
    const stretch = line?.stretches.find(({ from, until = "9999" }) => from <= then && then <= until);
    expect(`${then} ${stretch?.status}`).toBe(`${then} ${(result as { status: string } | undefined)?.status}`);
  }
});

test("of a long history with an event without a day only the day asked about is told", () => {
  const lower = [
    granted,
    { event: "revoked" },
    ...["01", "02", "03", "04", "05", "06", "07"].map((month) => {
      return { event: "reviewed", on: `2022-${month}-10` };
    }),
  ];
  expect(shown({ lower }, "2022-08-01")).toEqual(["2022-08-01..2022-08-01 undecided"]);
});

test("fifty events are gone through in a moment", () => {
  const lower = Array.from({ length: 50 }, (_, index) => ({
    event: "reviewed",
    on: dayText(day("2021-12-21") + index * 20),
  }));
  expect(shown({ lower: [granted, ...lower] }, "2024-01-01").at(-1)).toMatch(/expired$/);
});
