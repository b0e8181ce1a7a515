import { unplacedProblem } from "@bylaw/diagnostics";
import { expect, test } from "vitest";
import {
  asRecord,
  eventsOf,
  historyState,
  partsOf,
  refusedAt,
  stepDays,
  stepOf,
  withHistory,
  withKind,
  withPart,
  withRecord,
  withStep,
  withSteps,
} from "../../src/panels/titles/history-edit.ts";

const granted = { event: "granted", on: "2022-12-20" };

test("not known, never held and events are three states of a history", () => {
  const given = { facts: {} };
  expect(historyState(given, "demo")).toBe("unknown");
  const never = withHistory(given, "demo", []);
  expect(historyState(never, "demo")).toBe("never");
  const held = withHistory(never, "demo", [granted]);
  expect(historyState(held, "demo")).toBe("events");
  expect(eventsOf(held, "demo")).toEqual([granted]);
  expect(withHistory(held, "demo", undefined).history).toEqual({});
  expect(historyState(given, "constructor")).toBe("unknown");
});

test("an event keeps of its parts what it can have under its new word", () => {
  const ordered = { event: "ordered_to_rectify", on: "2024-01-01", cause: "14", until: "2024-03-01", record: 2 };
  expect(withKind(ordered, "revoked")).toEqual({ event: "revoked", on: "2024-01-01", cause: "14", record: 2 });
  expect(withKind(ordered, "reviewed")).toEqual({ event: "reviewed", on: "2024-01-01", record: 2 });
  expect([...partsOf("granted")]).toEqual(["on", "record"]);
});

test("a part that is emptied is not known", () => {
  expect(withPart(granted, "on", undefined)).toEqual({ event: "granted" });
  expect(withPart(granted, "on", "2023-01-01")).toEqual({ event: "granted", on: "2023-01-01" });
});

test("a step without a day was done on days that are not known", () => {
  expect(stepOf(false, {})).toBeNull();
  expect(stepOf(false, { from: "2024-05-01" })).toBe("2024-05-01");
  expect(stepOf(true, {})).toBeNull();
  expect(stepOf(true, { from: "2024-05-01" })).toEqual({ from: "2024-05-01" });
  expect(stepOf(true, { from: "2024-05-01", until: "2024-05-05" })).toEqual({
    from: "2024-05-01",
    until: "2024-05-05",
  });
  expect(stepDays(null)).toEqual({});
  expect(stepDays("2024-05-01")).toEqual({ from: "2024-05-01" });
});

test("steps are put in and taken out, of each record by itself", () => {
  expect(withStep({ apply: null }, "visit", "2024-05-01")).toEqual({ apply: null, visit: "2024-05-01" });
  expect(withStep({ apply: null }, "apply", undefined)).toEqual({});
  expect(withSteps({ facts: {} }, "p", { apply: null }).steps).toEqual({ p: { apply: null } });
  expect(withSteps({ facts: {}, steps: { p: {} } }, "p", undefined).steps).toEqual({});
  expect(withRecord(undefined, 2, { apply: null })).toEqual([{}, {}, { apply: null }]);
  expect(withRecord([{}, { apply: null }], 0, undefined)).toBeUndefined();
  expect(asRecord([{}, { apply: null }], 1)).toEqual({ apply: null });
  expect(asRecord({ apply: null }, undefined)).toEqual({ apply: null });
});

test("what the door refuses belongs to its row alone", () => {
  const at = (path: string): ReturnType<typeof unplacedProblem> =>
    unplacedProblem("day-does-not-exist", { name: "on", given: "2024-02-30" }, { path });
  const problems = [at("history.demo[1].on"), at("history.demo[10].on"), at("steps.p.apply.from")];
  expect(refusedAt(problems, "history.demo[1]")).toEqual([problems[0]]);
  expect(refusedAt(problems, "steps.p.apply")).toEqual([problems[2]]);
  expect(refusedAt(problems, "steps.p.app")).toEqual([]);
});
