import { distances, thresholdsOf } from "@bylaw/analysis";
import { ruleStatusCodes } from "@bylaw/ir";
import { screen } from "@bylaw/screen";
import { describe, expect, test } from "vitest";
import {
  chosenPlaces,
  failedRules,
  failuresOf,
  outcomeCounts,
  rowsInView,
} from "../../src/panels/population/people-rows.ts";
import { formatOf } from "../../src/panels/population/tables-of-files.ts";
import { ningbo, people } from "./ningbo.ts";

const { policy } = ningbo();
const columns = people({ policy });
const options = { on: "2024-06-20" };
const screened = screen(policy, columns, options).decisions["certification"];
const line = thresholdsOf(policy, "certification").find(({ rule }) => rule === "8(1).assets");
if (screened === undefined || line === undefined) throw new Error("no such decision or line");
const near = { ids: columns.ids, distances: distances(policy, columns, line, options) };
const codes = (rule: string): Uint8Array => screened.rules[rule] ?? new Uint8Array();

describe("figures of the people", () => {
  test("outcomes are counted, and add up", () => {
    const counts = outcomeCounts(screened);
    expect(counts[0]).toBe(897);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2000);
  });

  test("those who fail a rule, and those who fail it alone", () => {
    const failures = failuresOf(screened);
    const assets = failures.find(({ rule }) => rule === "8(1).assets");
    const failed = columns.ids.map((_, place) => failedRules(screened, place));
    expect(assets?.failed).toBe(failed.filter((rules) => rules.includes("8(1).assets")).length);
    expect(assets?.alone).toBe(failed.filter((rules) => rules.join() === "8(1).assets").length);
    expect(assets?.alone).toBeGreaterThan(0);
    expect(failures.map(({ rule }) => rule)).toEqual(Object.keys(screened.rules));
  });
});

describe("the table of the people", () => {
  test("begins with those nearest to the line, those not known last", () => {
    const places = chosenPlaces(screened, near, { order: "distance", descending: false });
    const apart = places.map((place) => Math.abs(near.distances.distance[place] ?? 0));
    const known = apart.filter((each) => !Number.isNaN(each));
    expect(known).toEqual(known.toSorted((a, b) => a - b));
    expect(apart.slice(known.length).every(Number.isNaN)).toBe(true);
    expect(new Set(places).size).toBe(2000);
  });

  test("keeps those not known last when it is turned round", () => {
    const places = chosenPlaces(screened, near, { order: "value", descending: true });
    const values = places.map((place) => near.distances.distance[place] ?? 0);
    const known = values.filter((each) => !Number.isNaN(each));
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    expect(values.slice(known.length).every(Number.isNaN)).toBe(true);
  });

  test("shows only those with an outcome who fail a rule", () => {
    const choice = { outcome: "not_met", rule: "8(1).assets", order: "id", descending: false } as const;
    const places = chosenPlaces(screened, near, choice);
    const failing = ruleStatusCodes.indexOf("not_met");
    expect(places).toEqual(
      columns.ids.map((_, place) => place).filter((place) => codes("8(1).assets")[place] === failing),
    );
  });

  test("makes only the rows that are seen", () => {
    expect(rowsInView({ top: 0, height: 310 }, 31, 2000)).toEqual({ first: 0, last: 22 });
    expect(rowsInView({ top: 31_000, height: 310 }, 31, 2000)).toEqual({ first: 988, last: 1022 });
    expect(rowsInView({ top: 0, height: 310 }, 31, 3)).toEqual({ first: 0, last: 3 });
    expect(rowsInView({ top: 500, height: 310 }, 31, 0)).toEqual({ first: 0, last: 0 });
  });
});

test("a file is read as what it is", () => {
  expect(formatOf("a.json", "")).toBe("json");
  expect(formatOf("a.CSV", "[1")).toBe("csv");
  expect(formatOf("a", " [{")).toBe("json");
  expect(formatOf("a", "id,assets")).toBe("csv");
});
