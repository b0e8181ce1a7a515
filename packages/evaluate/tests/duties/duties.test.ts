import type {
  CheckedCase,
  DutyResult,
  EvaluationOptions,
  IrDuty,
  IrDutyTerm,
  IrExpression,
  IrPolicy,
  WorkingDayCalendar,
} from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { dayText } from "../../src/dates/calendar-day.ts";
import { evaluate } from "../../src/determinations/evaluate.ts";
import { readCase } from "../../src/door/read-case.ts";
import { asks, day, flag, lengthOf, months, town } from "../course-builder.ts";
import { checked, fact, measured } from "../policy-builder.ts";

/** Invented: the first week of October 2024 is free, and the Saturdays around it are worked. */
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

const dateOrNone = { kind: "date", none: true } as const;
const facts = [
  fact("event_on", dateOrNone),
  fact("done_on", dateOrNone),
  fact("told_on", dateOrNone),
  flag("large"),
  fact("reports", {
    kind: "list",
    fields: [
      { names: { id: "year" }, type: measured("year") },
      { names: { id: "quarter" }, type: measured("number", { scale: 0 }) },
      { names: { id: "filed_on" }, type: dateOrNone },
    ],
  }),
  fact("changes", {
    kind: "list",
    fields: [
      { names: { id: "id" }, type: { kind: "text" } },
      { names: { id: "changed_on" }, type: dateOrNone },
      { names: { id: "filed_on" }, type: dateOrNone },
    ],
  }),
];

type Once = Extract<IrDutyTerm, { readonly kind: "once" }>;

function once(more: Partial<Once>): IrDutyTerm {
  return { id: "17", kind: "once", doneOn: [asks("done_on")], ...more };
}

function within(length: Once["deadline"], more: Partial<Once> = {}): IrDutyTerm {
  return once({ ...(length && { deadline: length }), ...more });
}

function dutyTown(terms: readonly IrDutyTerm[], more: Partial<IrDuty> = {}, policy: Partial<IrPolicy> = {}): IrPolicy {
  const duty: IrDuty = { names: { id: "filing" }, by: "platform", terms, readings: [], ...more };
  return town([], { facts, duties: [duty], calendar: "days", ...policy });
}

type Facts = Readonly<Record<string, string | boolean>>;

function given(written: Facts): CheckedCase["facts"] {
  return Object.fromEntries(
    Object.entries(written).map(([id, value]) => [
      id,
      typeof value === "string" && value !== "none" ? day(value) : value,
    ]),
  );
}

function results(
  policy: IrPolicy,
  read: CheckedCase["facts"],
  on: string,
  options: Partial<EvaluationOptions> = {},
): readonly DutyResult[] {
  const determination = evaluate(policy, checked(read), { on, environment: { calendars: [calendar] }, ...options });
  return determination.duties?.["filing"] ?? [];
}

function line({ period, record, name, status, due, doneOn, needs, awaits }: DutyResult): string {
  return [
    ...(period === undefined ? [] : [period]),
    ...(record === undefined ? [] : [`#${record}${name === undefined ? "" : ` ${name}`}`]),
    status,
    ...(due === undefined ? [] : [`due ${due}`]),
    ...(doneOn === undefined ? [] : [`on ${doneOn}`]),
    ...needs,
    ...awaits,
  ].join(" ");
}

function lines(...args: Parameters<typeof results>): readonly string[] {
  return results(...args).map(line);
}

const after30 = within({ relation: "after", length: lengthOf("days", 30), day: asks("event_on") });
const event = { event_on: "2024-01-31", done_on: "none" } as const;

describe("once, within thirty days after an event", () => {
  test.each<[Facts, string, string]>([
    // Day 0 and day 30 are in time.
    [event, "2024-01-31", "pending due 2024-03-01"],
    [event, "2024-03-01", "pending due 2024-03-01"],
    [event, "2024-03-02", "overdue due 2024-03-01"],
    [{ ...event, done_on: "2024-01-31" }, "2024-06-01", "done_in_time due 2024-03-01 on 2024-01-31"],
    [{ ...event, done_on: "2024-03-01" }, "2024-06-01", "done_in_time due 2024-03-01 on 2024-03-01"],
    [{ ...event, done_on: "2024-03-02" }, "2024-06-01", "done_late due 2024-03-01 on 2024-03-02"],
    // Done before the event was not done for it; done after the day asked about not yet.
    [{ ...event, done_on: "2024-01-30" }, "2024-03-02", "overdue due 2024-03-01"],
    [{ ...event, done_on: "2024-02-20" }, "2024-02-19", "pending due 2024-03-01"],
    // No event, or one to come.
    [{ event_on: "none" }, "2024-06-01", "not_triggered"],
    [event, "2024-01-30", "not_triggered"],
    // What is not known.
    [{}, "2024-06-01", "undecided event_on done_on"],
    [{ done_on: "none" }, "2024-06-01", "undecided event_on"],
    [{ event_on: "2024-01-31" }, "2024-02-10", "undecided due 2024-03-01 done_on"],
    [{ event_on: "2024-01-31" }, "2024-06-01", "undecided due 2024-03-01 done_on"],
  ])("%j on %s: %s", (written, on, expected) => {
    expect(lines(dutyTown([after30]), given(written), on)).toEqual([expected]);
  });
});

describe("an event on one of two days", () => {
  const either: IrExpression = {
    kind: "arms",
    type: dateOrNone,
    arms: [{ when: asks("large"), value: asks("event_on") }, { value: asks("told_on") }],
  };
  const policy = dutyTown([within({ relation: "after", length: lengthOf("days", 30), day: either })]);
  const days = { event_on: "2024-02-01", told_on: "2024-01-01" } as const;

  test.each<[string, string, string]>([
    ["2024-01-15", "2024-03-10", "undecided large"],
    ["2024-02-15", "2024-03-10", "undecided on 2024-02-15 large"],
    ["2024-01-31", "2024-01-31", "undecided on 2024-01-31 large"],
    ["none", "2024-03-10", "overdue"],
  ])("done on %s, asked on %s: %s", (done, on, expected) => {
    expect(lines(policy, given({ ...days, done_on: done }), on)).toEqual([expected]);
  });

  test("is decided only where both days end alike", () => {
    for (let on = day("2023-12-31"); on <= day("2024-03-05"); on += 2) {
      for (let done = day("2023-12-30"); done <= day("2024-03-05"); done++) {
        const read = { ...given(days), done_on: done };
        const status = (more: CheckedCase["facts"]): string | undefined =>
          results(policy, { ...read, ...more }, dayText(on))[0]?.status;
        const ends = new Set([status({ large: true }), status({ large: false })]);
        const open = status({});
        if (open !== "undecided") expect([...ends, on, done]).toEqual([open, on, done]);
      }
    }
  });
});

describe("a trigger", () => {
  const guarded = { ...after30, when: asks("large") };
  test.each<[Facts, string, string]>([
    [{ large: false }, "2024-06-01", "not_triggered"],
    [{ large: true, ...event }, "2024-06-01", "overdue due 2024-03-01"],
    [event, "2024-06-01", "undecided due 2024-03-01 large"],
    [{ event_on: "none" }, "2024-06-01", "not_triggered"],
    [{ ...event, done_on: "2024-02-01" }, "2024-06-01", "undecided due 2024-03-01 on 2024-02-01 large"],
  ])("%j on %s: %s", (written, on, expected) => {
    expect(lines(dutyTown([guarded]), given(written), on)).toEqual([expected]);
  });
});

describe("other lengths and ends", () => {
  const monthAfter = within({ relation: "after", length: months(1), day: asks("event_on") });
  const working = within({ relation: "after", length: lengthOf("workingDays", 3), day: asks("event_on") });
  const moved = within(
    { relation: "after", length: lengthOf("days", 2), day: asks("event_on") },
    { nextWorkingDay: true },
  );
  const before = within({ relation: "before", length: lengthOf("days", 10), day: asks("event_on") });
  test.each<[string, IrDutyTerm, Facts, string, string]>([
    ["a month ends on its last day", monthAfter, event, "2024-02-29", "pending due 2024-02-29"],
    ["a month ends on its last day", monthAfter, event, "2024-03-01", "overdue due 2024-02-29"],
    [
      "a Sunday that is worked counts",
      working,
      { event_on: "2024-09-27", done_on: "none" },
      "2024-10-08",
      "pending due 2024-10-08",
    ],
    [
      "a Sunday that is worked counts",
      working,
      { event_on: "2024-09-27", done_on: "none" },
      "2024-10-09",
      "overdue due 2024-10-08",
    ],
    [
      "over the long holiday",
      working,
      { event_on: "2024-09-30", done_on: "2024-10-10" },
      "2024-10-31",
      "done_in_time due 2024-10-10 on 2024-10-10",
    ],
    [
      "a year that is not loaded",
      working,
      { event_on: "2024-12-31", done_on: "none" },
      "2025-02-01",
      "undecided @calendar:2025",
    ],
    [
      "a year that is not loaded, while the event is not known",
      working,
      { done_on: "none" },
      "2025-02-01",
      "undecided event_on",
    ],
    [
      "no deadline moves by itself",
      within({ relation: "after", length: lengthOf("days", 2), day: asks("event_on") }),
      { event_on: "2024-09-30", done_on: "none" },
      "2024-10-03",
      "overdue due 2024-10-02",
    ],
    [
      "or the next working day",
      moved,
      { event_on: "2024-09-30", done_on: "none" },
      "2024-10-08",
      "pending due 2024-10-08",
    ],
    [
      "or the next working day, not loaded",
      moved,
      { event_on: "2024-12-30", done_on: "none" },
      "2025-01-08",
      "undecided @calendar:2025",
    ],
    [
      "before a day to come",
      before,
      { event_on: "2024-06-30", done_on: "none" },
      "2024-06-20",
      "pending due 2024-06-20",
    ],
    [
      "before a day to come",
      before,
      { event_on: "2024-06-30", done_on: "none" },
      "2024-06-21",
      "overdue due 2024-06-20",
    ],
    [
      "before a day to come",
      before,
      { event_on: "2024-06-30", done_on: "2024-06-20" },
      "2024-06-21",
      "done_in_time due 2024-06-20 on 2024-06-20",
    ],
    ["without a deadline", once({}), { done_on: "none" }, "2024-06-01", "pending"],
    ["without a deadline", once({}), { done_on: "2024-06-01" }, "2024-06-01", "done on 2024-06-01"],
    ["without a deadline", once({}), {}, "2024-06-01", "undecided done_on"],
    ["with no date of doing", once({ doneOn: [] }), {}, "2024-06-01", "undecided @record:filing"],
  ])("%s (%#)", (_name, term, written, on, expected) => {
    expect(lines(dutyTown([term]), given(written), on)).toEqual([expected]);
  });
});

describe("two addressees", () => {
  const both = { ...after30, doneOn: [asks("done_on"), asks("told_on")] };
  test.each<[Facts, string]>([
    [{ ...event, done_on: "2024-02-01", told_on: "2024-02-10" }, "done_in_time due 2024-03-01 on 2024-02-10"],
    [{ ...event, done_on: "2024-02-01", told_on: "2024-03-10" }, "done_late due 2024-03-01 on 2024-03-10"],
    [{ ...event, done_on: "2024-02-01", told_on: "none" }, "overdue due 2024-03-01"],
    [{ ...event, done_on: "none" }, "overdue due 2024-03-01"],
    [{ ...event, done_on: "2024-02-01" }, "undecided due 2024-03-01 told_on"],
    [{ ...event, done_on: "2024-02-01", told_on: "2024-01-01" }, "overdue due 2024-03-01"],
  ])("%j: %s", (written, expected) => {
    expect(lines(dutyTown([both]), given(written), "2024-06-01")).toEqual([expected]);
  });
});

test("of each record its own, by number and id", () => {
  const each: IrDutyTerm = {
    id: "12",
    kind: "once",
    deadline: {
      relation: "after",
      length: lengthOf("days", 10),
      day: { kind: "field", scope: 1, list: "changes", field: "changed_on" },
    },
    doneOn: [{ kind: "field", scope: 1, list: "changes", field: "filed_on" }],
  };
  const policy = dutyTown([each], { forEach: { list: "changes", scope: 1 } });
  const changes = [
    { id: "name", changed_on: day("2024-01-01"), filed_on: day("2024-01-11") },
    { changed_on: day("2024-01-02"), filed_on: "none" },
    { changed_on: day("2024-01-02") },
    {},
  ];
  expect(lines(policy, { changes }, "2024-06-01")).toEqual([
    "#0 name done_in_time due 2024-01-11 on 2024-01-11",
    "#1 overdue due 2024-01-12",
    "#2 undecided due 2024-01-12 changes[2].filed_on",
    "#3 undecided changes[3].changed_on changes[3].filed_on",
  ]);
  expect(lines(policy, { changes: [] }, "2024-06-01")).toEqual([]);
  expect(lines(policy, {}, "2024-06-01")).toEqual(["undecided changes"]);
});

describe("every quarter", () => {
  const term: IrDutyTerm = {
    id: "14(2)",
    kind: "every",
    period: "quarter",
    deadline: { month: "last", day: 25 },
    record: { list: "reports", scope: 1 },
    doneOn: [{ kind: "field", scope: 1, list: "reports", field: "filed_on" }],
  };
  const policy = dutyTown([term], {}, { force: { kind: "from", from: "2023-05-20" } });
  const report = (year: number, quarter: number, filed?: string): Record<string, number | string> => ({
    year,
    quarter,
    ...(filed !== undefined && { filed_on: filed === "none" ? filed : day(filed) }),
  });

  test("from the first day in force to the day asked about", () => {
    const reports = [
      report(2023, 2, "2023-06-25"),
      report(2023, 3, "2023-09-26"),
      report(2023, 4, "none"),
      report(2024, 1, "2024-04-30"),
      report(2024, 2, "2024-06-30"),
    ];
    expect(lines(policy, { reports }, "2024-06-26")).toEqual([
      "2023-Q2 done_in_time due 2023-06-25 on 2023-06-25",
      "2023-Q3 done_late due 2023-09-25 on 2023-09-26",
      "2023-Q4 overdue due 2023-12-25",
      "2024-Q1 done_late due 2024-03-25 on 2024-04-30",
      "2024-Q2 overdue due 2024-06-25",
    ]);
  });

  test("what is not in a given record was not done, and without one nothing is known", () => {
    expect(lines(policy, { reports: [] }, "2023-07-01")).toEqual([
      "2023-Q2 overdue due 2023-06-25",
      "2023-Q3 pending due 2023-09-25",
    ]);
    expect(lines(policy, {}, "2023-06-30")).toEqual(["2023-Q2 undecided due 2023-06-25 reports"]);
  });

  test("records of which something is not known", () => {
    expect(lines(policy, { reports: [report(2023, 2)] }, "2023-06-30")).toEqual([
      "2023-Q2 undecided due 2023-06-25 reports[0].filed_on",
    ]);
    expect(lines(policy, { reports: [{ year: 2023, filed_on: day("2023-06-20") }] }, "2023-06-30")).toEqual([
      "2023-Q2 undecided due 2023-06-25 reports[0].quarter",
    ]);
    expect(lines(policy, { reports: [{ year: 2022, filed_on: day("2022-06-20") }] }, "2023-06-30")).toEqual([
      "2023-Q2 overdue due 2023-06-25",
    ]);
  });

  test("of several records of a period the earliest counts", () => {
    const reports = [report(2023, 2, "2023-06-28"), report(2023, 2, "2023-06-20"), report(2023, 2, "none")];
    expect(lines(policy, { reports }, "2023-06-30")).toEqual(["2023-Q2 done_in_time due 2023-06-25 on 2023-06-20"]);
    const perhaps = [report(2023, 2, "2023-06-28"), { year: 2023, filed_on: day("2023-06-20") }];
    expect(lines(policy, { reports: perhaps }, "2023-06-30")).toEqual([
      "2023-Q2 undecided due 2023-06-25 reports[1].quarter",
    ]);
  });

  test("a period asked for, and measures whose force is over or not known", () => {
    expect(lines(policy, { reports: [] }, "2024-06-26", { period: "2023-Q4" })).toEqual([
      "2023-Q4 overdue due 2023-12-25",
    ]);
    expect(lines(policy, { reports: [] }, "2024-06-26", { period: "2023" })).toEqual([]);
    expect(lines(policy, { reports: [] }, "2023-05-19")).toEqual([]);
    const ended = { ...policy, force: { kind: "from", from: "2023-05-20", until: "2023-07-31" } } as const;
    expect(lines(ended, { reports: [] }, "2024-06-26").map((each) => each.split(" ")[0])).toEqual([
      "2023-Q2",
      "2023-Q3",
    ]);
    const unknown = { ...policy, force: { kind: "unknown" } } as const;
    expect(lines(unknown, { reports: [] }, "2024-06-26").map((each) => each.split(" ")[0])).toEqual(["2024-Q2"]);
  });

  test("other periods and deadlines", () => {
    const only = (change: Partial<typeof term>, on: string): readonly string[] =>
      lines(dutyTown([{ ...term, ...change }], {}, { force: { kind: "unknown" } }), { reports: [] }, on);
    expect(only({ deadline: { month: "next", day: 10 } }, "2024-12-31")).toEqual(["2024-Q4 pending due 2025-01-10"]);
    expect(only({ deadline: { month: "last", day: 31 } }, "2024-06-30")).toEqual(["2024-Q2 pending due 2024-06-30"]);
    expect(only({ period: "year", deadline: { month: "next", day: 31 } }, "2024-06-30")).toEqual([
      "2024 pending due 2025-01-31",
    ]);
    expect(only({ nextWorkingDay: true, deadline: { month: "last", day: 28 } }, "2024-09-29")).toEqual([
      "2024-Q3 pending due 2024-09-29",
    ]);
    const { deadline: _, ...endless } = term;
    expect(lines(dutyTown([endless], {}, { force: { kind: "unknown" } }), { reports: [] }, "2024-06-30")).toEqual([
      "2024-Q2 pending",
    ]);
  });
});

test.each([["2021-Q5"], ["2021-13"], ["21"], ["__proto__"], ["2021-H3"], [3]])("no period: %s", (period) => {
  const read = readCase(dutyTown([]), {}, { on: "2024-01-01", period: period as string });
  expect(read.problems.map(({ code, path }) => [code, path])).toEqual([["value-of-another-kind", "period"]]);
});

test("with very many records only the present period", () => {
  const term: IrDutyTerm = { id: "3", kind: "every", period: "month", doneOn: [], deadline: { month: "last", day: 5 } };
  const many = dutyTown(
    [term],
    { forEach: { list: "changes", scope: 1 } },
    { force: { kind: "from", from: "2000-01-01" } },
  );
  const changes = Array.from({ length: 200 }, () => ({}));
  expect(results(many, { changes }, "2024-01-01")).toHaveLength(200);
  expect(results(many, { changes: changes.slice(0, 30) }, "2024-01-01")).toHaveLength(30 * 289);
});
