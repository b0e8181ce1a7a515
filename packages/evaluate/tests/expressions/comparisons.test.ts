import type { ComparisonOperator } from "@bylaw/ir";
import { expect, test } from "vitest";
import { compareRanges, compareValues } from "../../src/expressions/comparisons.ts";
import type { Interval } from "../../src/numbers/interval.ts";
import { rational } from "../../src/numbers/rational.ts";
import type { Possibility } from "../../src/possibilities/possibility.ts";

const size = 4;
const operators: readonly ComparisonOperator[] = ["=", "!=", "<", "<=", ">", ">="];

const holds: Readonly<Record<ComparisonOperator, (a: number, b: number) => boolean>> = {
  "=": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

interface Small extends Interval {
  readonly points: readonly number[];
}

/** All ranges of whole numbers from 0 to 4; an infinite end stands for the numbers beyond. */
function ranges(): readonly Small[] {
  const all: Small[] = [];
  for (let low = -1; low <= size; low++) {
    for (let high = Math.max(low, 0); high <= size + 1; high++) {
      const points = Array.from({ length: high - low + 1 }, (_, index) => low + index);
      all.push({
        low: low === -1 ? "-infinity" : rational(BigInt(low)),
        high: high === size + 1 ? "infinity" : rational(BigInt(high)),
        points,
      });
    }
  }
  return all;
}

test("a comparison of two ranges is settled exactly where all pairs agree", () => {
  const all = ranges();
  for (const a of all) {
    for (const b of all) {
      for (const operator of operators) {
        const outcomes = new Set(a.points.flatMap((x) => b.points.map((y) => holds[operator](x, y))));
        // Infinite ends reach beyond the sample, but both sides reach alike, so one more point each way tells.
        const bothOpen =
          (a.high === "infinity" && b.high === "infinity") || (a.low === "-infinity" && b.low === "-infinity");
        const expected = outcomes.size === 2 || bothOpen ? "open" : outcomes.has(true) ? "yes" : "no";
        expect(compareRanges(operator, a, b), JSON.stringify([a.points, operator, b.points])).toBe(expected);
      }
    }
  }
});

test("choices: equal where both are one, unequal where none is shared", () => {
  const sets = [["a"], ["b"], ["a", "b"], ["b", "c"]];
  for (const a of sets) {
    for (const b of sets) {
      const outcomes = new Set(a.flatMap((x) => b.map((y) => x === y)));
      const expected = outcomes.size === 2 ? "open" : outcomes.has(true) ? "yes" : "no";
      expect(compareValues("=", { kind: "choice", members: a }, { kind: "choice", members: b })).toBe(expected);
    }
  }
});

test("no comparison with a date that is none holds", () => {
  const none: Possibility = { kind: "date", first: 0, last: 0, none: "yes" };
  const day: Possibility = { kind: "date", first: 0, last: 0, none: "no" };
  const perhaps: Possibility = { kind: "date", first: 0, last: 0, none: "open" };
  for (const operator of operators) {
    expect(compareValues(operator, none, day)).toBe("no");
    expect(compareValues(operator, none, none)).toBe("no");
  }
  expect(compareValues("=", perhaps, day)).toBe("open");
  expect(compareValues("<", perhaps, day)).toBe("no");
});

test("sets: by what must and what may be in them", () => {
  const members = ["a", "b"];
  const known = [[], ["a"], ["b"], ["a", "b"]];
  for (const must of known) {
    for (const may of known.filter((set) => must.every((member) => set.includes(member)))) {
      for (const other of known) {
        const completions = known.filter(
          (set) => must.every((member) => set.includes(member)) && set.every((member) => may.includes(member)),
        );
        const outcomes = new Set(completions.map((set) => members.every((m) => set.includes(m) === other.includes(m))));
        const expected = outcomes.size === 2 ? "open" : outcomes.has(true) ? "yes" : "no";
        const left: Possibility = { kind: "set", must, may };
        expect(compareValues("=", left, { kind: "set", must: other, may: other })).toBe(expected);
      }
    }
  }
});
