import type { CheckedCase, IrPolicy } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { readCase } from "../../src/door/read-case.ts";
import { day, lengthOf, town } from "../course-builder.ts";
import { fact } from "../policy-builder.ts";

const steps = [
  { names: { id: "apply", zh: "申报" }, by: "applicant", doneOn: [] },
  { names: { id: "notice" }, by: "city_bureau", doneOn: [], forAtLeast: lengthOf("workingDays", 5) },
];
const place: IrPolicy = town([], {
  facts: [fact("sites", { kind: "list", fields: [{ names: { id: "id" }, type: { kind: "text" } }] })],
  procedures: [
    { names: { id: "recognition", zh: "认定程序" }, steps, readings: [] },
    { names: { id: "visits" }, forEach: { list: "sites", scope: 1 }, steps, readings: [] },
  ],
});

function read(given: unknown, on = "2024-01-10"): ReturnType<typeof readCase> {
  return readCase(place, { facts: { sites: [{}, {}] }, steps: given }, { on });
}

function done(given: unknown, on?: string): CheckedCase["steps"] {
  const { case: checked, problems } = read(given, on);
  expect(problems).toEqual([]);
  return checked?.steps;
}

describe("steps that were done", () => {
  const second = day("2024-01-02");
  const fifth = day("2024-01-05");

  test.each<[string, unknown, unknown]>([
    ["one day", { apply: "2024-01-02" }, { apply: { from: second, until: second } }],
    ["by its other name", { 申报: "2024-01-02" }, { apply: { from: second, until: second } }],
    ["two days", { notice: { from: "2024-01-02", until: "2024-01-05" } }, { notice: { from: second, until: fifth } }],
    ["one day of a step that lasts", { notice: "2024-01-05" }, { notice: { from: fifth } }],
    ["begun", { notice: { from: "2024-01-05" } }, { notice: { from: fifth } }],
    ["still to end", { notice: { from: "2024-01-05", until: "2024-01-11" } }, { notice: { from: fifth } }],
    ["only its end", { notice: { until: "2024-01-05" } }, { notice: { until: fifth } }],
    ["on a day not known", { apply: null }, { apply: {} }],
    ["to come", { apply: "2024-01-11", notice: { until: "2024-01-11" } }, {}],
  ])("%s", (_name, given, expected) => expect(done({ recognition: given })).toEqual({ recognition: [expected] }));

  test("of each record, and nothing known", () => {
    expect(done({ visits: [{ apply: "2024-01-02" }, {}] })).toEqual({
      visits: [{ apply: { from: second, until: second } }, {}],
    });
    expect(done({ recognition: null })).toEqual({});
    expect(done(undefined)).toEqual({});
  });
});

test.each<[string, unknown, string]>([
  ["no object", [], "value-of-another-kind steps"],
  ["no procedure", { recogniton: {} }, "name-not-in-policy steps.recogniton"],
  ["no step", { recognition: { aply: "2024-01-02" } }, "name-not-in-policy steps.recognition.aply"],
  ["no date", { recognition: { apply: 3 } }, "value-of-another-kind steps.recognition.apply"],
  ["another key", { recognition: { apply: { on: "2024-01-02" } } }, "name-not-in-policy steps.recognition.apply.on"],
  [
    "turned round",
    { recognition: { notice: { from: "2024-01-05", until: "2024-01-04" } } },
    "ends-before-it-begins steps.recognition.notice",
  ],
  ["a list where there are no records", { recognition: [{}] }, "value-of-another-kind steps.recognition"],
  ["no list where there are records", { visits: {} }, "value-of-another-kind steps.visits"],
  ["too many records", { visits: [{}, {}, {}] }, "record-not-in-list steps.visits[2]"],
  ["a hostile key", JSON.parse('{"__proto__": {"apply": "2024-01-02"}}'), "name-not-in-policy steps.__proto__"],
])("%s is refused", (_name, given, problem) => {
  expect(read(given).problems.map(({ code, path }) => `${code} ${path}`)).toEqual([problem]);
});
