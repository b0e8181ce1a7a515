import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import { expect, test } from "vitest";
import { takenCase } from "../../src/facts/taken-case.ts";

function refused(...paths: readonly string[]): readonly Diagnostic[] {
  return paths.map((path) => unplacedProblem("day-does-not-exist", { name: "on", given: "2024-02-30" }, { path }));
}

const revoked = { event: "revoked", on: "2024-02-30", cause: "18(1)" };
const granted = { event: "granted", on: "2022-12-20" };
const given = {
  facts: { assets: "many", staff: 9 },
  history: { demo: [granted, revoked], other: [granted] },
  steps: { p: { apply: "2024-02-30", visit: "2024-05-01" }, each: [{ apply: null }, { apply: "x" }] },
};

test("a refused fact is not known", () => {
  expect(takenCase(given, refused("facts.assets"))).toEqual({ ...given, facts: { staff: 9 } });
});

test("of an event only the part at fault goes", () => {
  const taken = takenCase(given, refused("history.demo[1].on"));
  expect(taken.history).toEqual({ demo: [granted, { event: "revoked", cause: "18(1)" }], other: [granted] });
});

test("an event that is none leaves its history not known", () => {
  expect(takenCase(given, refused("history.demo[1].event")).history).toEqual({ other: [granted] });
  expect(takenCase(given, refused("history.demo")).history).toEqual({ other: [granted] });
});

test("a refused day of a step leaves it done on a day that is not known", () => {
  expect(takenCase(given, refused("steps.p.apply")).steps).toEqual({
    ...given.steps,
    p: { apply: null, visit: "2024-05-01" },
  });
  expect(takenCase(given, refused("steps.each[1].apply.from")).steps).toEqual({
    ...given.steps,
    each: [{ apply: null }, { apply: null }],
  });
  expect(takenCase(given, refused("steps.p")).steps).toEqual({ each: given.steps.each });
});

test("what is not refused stays as it is", () => {
  expect(takenCase(given, [])).toEqual(given);
  expect(takenCase({ facts: {} }, refused("history.demo[0].on"))).toEqual({ facts: {} });
});
