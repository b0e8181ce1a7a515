import { expect, test } from "vitest";
import type { Figure } from "../src/measurement.ts";
import { exponentOf } from "../src/measurements/scale.ts";
import { between } from "../src/speed-page.ts";
import { asMarkdown, asText, plainTable, reached } from "../src/table.ts";
import { enginesTable } from "../src/wide-tables.ts";

const slow: Figure = { name: "verdict", unit: "ratio", values: [1.4, 1.1, 1.3], target: 1.2 };

test("a line holds median, range, number of runs and what is aimed at", () => {
  const figures: readonly Figure[] = [slow, { name: "baseline", unit: "nanoseconds", values: [9.876] }];
  expect(asMarkdown(plainTable(figures))).toBe(
    [
      "| measured | median | range | runs | target |  |",
      "|---|---:|---:|---:|---:|---:|",
      "| verdict | 1.30 × | 1.10 to 1.40 | 3 | ≤ 1.20 × | **missed** |",
      "| baseline | 9.88 ns |  | 1 |  |  |",
    ].join("\n"),
  );
});

test("in a terminal columns are of equal width", () => {
  const lines = asText(plainTable([slow, { ...slow, name: "a longer name", values: [1] }])).split("\n");
  expect(lines[1]).toBe("verdict        1.30 ×  1.10 to 1.40     3  ≤ 1.20 ×   missed");
  expect(lines[2]).toBe("a longer name  1.00 ×                   1  ≤ 1.20 ×  reached");
});

test("of a speed more is better, of all else less", () => {
  expect(reached({ ...slow, unit: "megabytes a second", values: [2], target: 1 })).toBe(true);
  expect(reached({ ...slow, values: [2], target: 1 })).toBe(false);
  expect(reached({ name: "free", unit: "count", values: [2] })).toBeUndefined();
});

test("figures of an engine stand in one line", () => {
  const { rows } = enginesTable([
    { name: "a: b: verdict", unit: "ratio", values: [2, 4] },
    { name: "a: b: verdict alone", unit: "nanoseconds", values: [20] },
    { name: "a: b: explanation", unit: "ratio", values: [3] },
  ]);
  expect(rows).toEqual([["a: b", "4.00 ×", "2.00 to 4.00", "3.00 ×", "", "50,000,000", ""]]);
});

test("a table replaces what stood between its markers, and nothing else", () => {
  const page = "before\n<!-- figures: one -->\nold\n<!-- end of figures -->\nafter\n";
  const once = between(page, "one", "| new |");
  expect(once).toBe("before\n<!-- figures: one -->\n\n| new |\n\n<!-- end of figures -->\nafter\n");
  expect(between(once, "one", "| new |")).toBe(once);
  expect(() => between(page, "two", "")).toThrow("no place for the figures of two");
});

test("the exponent is the slope over logarithms", () => {
  const points = [10, 100, 1_000].map((count) => [count, 7 * count ** 1.5] as const);
  expect(exponentOf(points)).toBeCloseTo(1.5, 10);
});
