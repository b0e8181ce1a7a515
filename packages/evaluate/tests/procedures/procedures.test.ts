import type { CheckedSteps, IrProcedure, IrStep, ProcedureResult, WorkingDayCalendar } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/determinations/evaluate.ts";
import { asks, day, flag, lengthOf, months, town } from "../course-builder.ts";
import { checked, fact } from "../policy-builder.ts";

const calendar: WorkingDayCalendar = {
  id: "days",
  years: { "2024": { free: ["2024-01-01"], working: ["2024-01-13"], notice: "1" } },
};

function step(id: string, by: string, more: Partial<IrStep> = {}): IrStep {
  return { names: { id }, by, doneOn: [], ...more };
}

const steps: readonly IrStep[] = [
  step("apply", "applicant"),
  step("visit", "county", { when: asks("visited") }),
  step("notice", "city", { forAtLeast: lengthOf("workingDays", 5) }),
  step("publish", "city"),
];

function written(text: string): CheckedSteps {
  return Object.fromEntries(
    text
      .split(";")
      .filter((each) => each.trim() !== "")
      .map((each) => {
        const [id = "", days = "?"] = each.trim().split(" ");
        const [from = "", until = from] = days === "?" ? [] : days.split("..");
        return [id, { ...(from !== "" && { from: day(from) }), ...(until !== "" && { until: day(until) }) }];
      }),
  );
}

function result(
  text: string | undefined,
  on: string,
  facts: Readonly<Record<string, boolean>> = { visited: true },
  all: readonly IrStep[] = steps,
): ProcedureResult {
  const procedure: IrProcedure = { names: { id: "recognition" }, steps: all, readings: [] };
  const policy = town([], {
    facts: [flag("visited"), fact("published_on", { kind: "date", none: true })],
    procedures: [procedure],
    calendar: "days",
  });
  const recorded = text === undefined ? {} : { steps: { recognition: [written(text)] } };
  const determination = evaluate(policy, checked(facts, recorded), { on, environment: { calendars: [calendar] } });
  const found = determination.procedures?.["recognition"];
  if (found === undefined || Array.isArray(found)) throw new Error("no result");
  return found as ProcedureResult;
}

function line({ complete, next, turn, steps: all, needs, awaits }: ProcedureResult): string {
  const each = all.map(({ status, outOfOrder, tooShort, atLeastUntil }) =>
    [
      status,
      ...(outOfOrder === undefined ? [] : [`<${outOfOrder}`]),
      ...(tooShort === undefined ? [] : [`${tooShort.lasted}<${tooShort.asked}`]),
      ...(atLeastUntil === undefined ? [] : [`until ${atLeastUntil}`]),
    ].join(" "),
  );
  return [complete, ...(next === undefined ? [] : [`${next} ${turn}`]), each.join(", "), ...needs, ...awaits].join(
    "; ",
  );
}

describe("where it stands", () => {
  test.each<[string | undefined, string, string]>([
    ["", "2024-01-31", "no; apply applicant; next, later, later, later"],
    ["apply 2024-01-02", "2024-01-31", "no; visit county; done, next, later, later"],
    [
      "apply 2024-01-02; visit 2024-01-03; notice 2024-01-04..",
      "2024-01-05",
      "no; notice city; done, done, running until 2024-01-11, later",
    ],
    [
      "apply 2024-01-02; visit 2024-01-03; notice 2024-01-04..2024-01-11; publish 2024-01-12",
      "2024-01-31",
      "yes; done, done, done, done",
    ],
    // One working day less is too short; a Saturday that is worked counts.
    [
      "apply 2024-01-02; visit 2024-01-03; notice 2024-01-04..2024-01-10; publish 2024-01-12",
      "2024-01-31",
      "yes; done, done, done 4<5, done",
    ],
    [
      "apply 2024-01-02; visit 2024-01-03; notice 2024-01-08..2024-01-13; publish 2024-01-14",
      "2024-01-31",
      "yes; done, done, done, done",
    ],
    // Out of order.
    ["apply 2024-01-05; visit 2024-01-03", "2024-01-31", "no; notice city; done, done <apply, next, later"],
    ["apply 2024-01-03; visit 2024-01-03", "2024-01-31", "no; notice city; done, done, next, later"],
    [
      "apply 2024-01-02; visit 2024-01-03; notice 2024-01-04..2024-01-11; publish 2024-01-10",
      "2024-01-31",
      "yes; done, done, done, done <notice",
    ],
    [
      "apply 2024-01-02; visit 2024-01-03; notice 2024-01-04..; publish 2024-01-10",
      "2024-01-31",
      "no; notice city; done, done, running until 2024-01-11, done <notice",
    ],
    // Days that are not known are open, not wrong.
    ["apply ?; visit 2024-01-03", "2024-01-31", "no; notice city; done, done, next, later"],
    ["apply 2024-01-02; visit 2024-01-03; notice ?; publish 2024-01-05", "2024-01-31", "yes; done, done, done, done"],
    [
      "apply 2024-01-02; visit 2024-01-03; notice ..2024-01-05",
      "2024-01-31",
      "no; publish city; done, done, done, next",
    ],
    // Nothing known at all.
    [undefined, "2024-01-31", "open; open, open, open, open; @steps:recognition"],
    // A year that is not loaded.
    [
      "apply 2024-01-02; visit 2024-01-03; notice 2024-12-30..2025-01-10",
      "2025-01-31",
      "no; publish city; done, done, done, next; @calendar:2025",
    ],
  ])("%s on %s: %s", (text, on, expected) => expect(line(result(text, on))).toBe(expected));
});

test("a step that does not apply is passed over, one that perhaps applies holds up the next", () => {
  expect(line(result("apply 2024-01-02", "2024-01-31", { visited: false }))).toBe(
    "no; notice city; done, not_applicable, next, later",
  );
  expect(line(result("apply 2024-01-02", "2024-01-31", {}))).toBe("no; done, open, open, open; visited");
  expect(line(result("apply 2024-01-02; visit 2024-01-03", "2024-01-31", {}))).toBe(
    "no; notice city; done, done, next, later",
  );
});

test("a step of a date that a fact holds", () => {
  const named = [step("apply", "applicant"), step("publish", "city", { doneOn: [asks("published_on")] })];
  const read = (facts: Readonly<Record<string, unknown>>): string =>
    line(result("apply 2024-01-02", "2024-01-31", facts as Readonly<Record<string, boolean>>, named));
  expect(read({ published_on: day("2024-01-05") })).toBe("yes; done, done");
  expect(read({ published_on: day("2024-01-01") })).toBe("yes; done, done <apply");
  expect(read({ published_on: day("2024-02-01") })).toBe("no; publish city; done, next");
  expect(read({ published_on: "none" })).toBe("no; publish city; done, next");
  expect(read({})).toBe("open; done, open; published_on");
});

test("lengths in days and months", () => {
  const lasting = (length: IrStep["forAtLeast"], days: string): unknown =>
    result(`notice ${days}`, "2024-12-31", {}, [step("notice", "city", length && { forAtLeast: length })]).steps[0]
      ?.tooShort;
  expect(lasting(lengthOf("days", 7), "2024-01-01..2024-01-08")).toBeUndefined();
  expect(lasting(lengthOf("days", 7), "2024-01-01..2024-01-07")).toEqual({ lasted: "P6D", asked: "P7D", unit: "days" });
  expect(lasting(months(1), "2024-01-31..2024-02-29")).toBeUndefined();
  expect(lasting(months(1), "2024-01-31..2024-02-28")).toEqual({ lasted: "P0M", asked: "P1M", unit: "months" });
});

test("of each record its own", () => {
  const procedure: IrProcedure = {
    names: { id: "visits" },
    forEach: { list: "sites", scope: 1 },
    steps: [step("visit", "county")],
    readings: [],
  };
  const policy = town([], {
    facts: [fact("sites", { kind: "list", fields: [{ names: { id: "id" }, type: { kind: "text" } }] })],
    procedures: [procedure],
  });
  const recorded = { steps: { visits: [written("visit 2024-01-02")] } };
  const known = evaluate(policy, checked({ sites: [{}, {}] }, recorded), { on: "2024-01-31" }).procedures?.["visits"];
  expect(known).toMatchObject([{ complete: "yes" }, { complete: "open", awaits: ["@steps:visits"] }]);
  expect(evaluate(policy, checked({}, recorded), { on: "2024-01-31" }).procedures?.["visits"]).toMatchObject({
    complete: "open",
    needs: ["sites"],
  });
});
