import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binsOf, canonical, moved, rangeOf, shareOf, stepOf, valueAt } from "../../src/measure/ruler/scale.ts";

describe("the step of a figure", () => {
  test.each([
    [800_000, "money", "80万元", 10_000],
    [1_000_000, "money", "100万元", 100_000],
    [5, "money", "5元", 1],
    [0.85, "percent", "85%", 0.01],
    [24, "months", "2 years", 12],
    [18, "months", "18个月", 1],
    [10, "count", "10", 1],
  ] as const)("%s of %s written %s", (value, measure, figure, step) => {
    expect(stepOf(value, measure, figure)).toBe(step);
  });

  test("never leads below nothing, nor shares above the whole", () => {
    expect(moved(10_000, -10, 10_000, "money")).toBe(0);
    expect(moved(0.995, 1, 0.01, "percent")).toBe(1);
    expect(moved(0.1, 2, 0.1, "percent")).toBe(0.3);
  });
});

describe("what the ruler shows", () => {
  test("holds both lines, whatever they are", () => {
    const measure = fc.constantFrom("money", "percent", "count", "months");
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), measure, (one, other, kind) => {
        const [held, now] = kind === "percent" ? [one / 1000, other / 1000] : [one * 100, other * 100];
        const range = rangeOf(held, now, kind);
        for (const value of [held, now]) {
          expect(shareOf(value, range)).toBeGreaterThanOrEqual(0);
          expect(shareOf(value, range)).toBeLessThanOrEqual(1);
        }
        expect(range.least).toBeGreaterThanOrEqual(0);
        expect(range.most).toBeGreaterThan(range.least);
      }),
      { seed: 20_211_104 },
    );
  });

  test("a pointer is on the grid of the step", () => {
    const range = { least: 360_000, most: 1_240_000 };
    expect(valueAt(0.5, range, 10_000)).toBe(800_000);
    expect(valueAt(-1, range, 10_000)).toBe(360_000);
    expect(valueAt(2, range, 10_000)).toBe(1_240_000);
  });

  test("everybody within it stands in one bin, those at an edge in the upper one", () => {
    const { counts } = binsOf(Float64Array.from([-2, -1, 0, 0, 1, 5, Number.NaN]), 10, { least: 8, most: 12 }, 1);
    expect(counts).toEqual([1, 1, 2, 1]);
  });

  test("values are written as determinations write them", () => {
    expect(canonical(24, { measure: "months" })).toBe("P24M");
    expect(canonical(0.85, { measure: "percent" })).toBe("0.85");
  });
});
