import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as intervals from "../../src/numbers/interval.ts";
import { numberText } from "../../src/numbers/number-text.ts";
import { compare, fromScaled, parseRational, type Rational, rational } from "../../src/numbers/rational.ts";
import { round } from "../../src/numbers/round.ts";

const small = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => rational(BigInt(n), BigInt(d)));

describe("texts", () => {
  test.each([
    ["800000", "money", "800000.00"],
    ["-0.5", "money", "-0.50"],
    ["1/8", "money", "0.125"],
    ["17/20", "percent", "0.85"],
    ["79/99", "percent", "79/99"],
    ["24", "months", "P24M"],
    ["-3", "days", "-P3D"],
    ["0", "count", "0"],
    ["100/3", "money", "100/3"],
    ["2.50", "number", "2.5"],
  ] as const)("%s as %s is %s", (text, measure, written) => {
    expect(numberText(parseRational(text), measure)).toBe(written);
  });

  test("a scaled integer is what its text says", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.integer({ min: 0, max: 6 }),
        (value, scale) => {
          const exact = fromScaled(value, scale);
          expect(compare(parseRational(numberText(exact, "number")), exact)).toBe(0);
        },
      ),
      { seed: 20_211_104 },
    );
  });
});

describe("rounding", () => {
  test.each([
    ["2.5", "1", "nearest", "3"],
    ["-2.5", "1", "nearest", "-3"],
    ["2.4", "1", "nearest", "2"],
    ["-2.4", "1", "nearest", "-2"],
    ["-2.1", "1", "down", "-3"],
    ["-2.9", "1", "up", "-2"],
    ["123456", "10000", "down", "120000"],
    ["1/3", "0.01", "up", "0.34"],
    ["7", "7", "nearest", "7"],
  ] as const)("%s to %s %s is %s", (value, unit, mode, rounded) => {
    expect(numberText(round(parseRational(value), parseRational(unit), mode), "number")).toBe(rounded);
  });
});

describe("ranges hold every result", () => {
  const range = fc
    .tuple(small, small)
    .map(([a, b]): intervals.Interval => (compare(a, b) <= 0 ? { low: a, high: b } : { low: b, high: a }));
  const between = ({ low, high }: intervals.Interval, step: number): Rational => {
    if (typeof low === "string" || typeof high === "string") throw new Error("finite");
    const share = rational(BigInt(step), 4n);
    return rational(
      low.numerator * high.denominator * (share.denominator - share.numerator) +
        high.numerator * low.denominator * share.numerator,
      low.denominator * high.denominator * share.denominator,
    );
  };
  const holds = (whole: intervals.Interval, value: Rational): boolean =>
    intervals.compareEnds(whole.low, value) <= 0 && intervals.compareEnds(value, whole.high) <= 0;
  const steps = fc.integer({ min: 0, max: 4 });

  test("sum, difference and product", () => {
    fc.assert(
      fc.property(range, range, steps, steps, (a, b, i, j) => {
        const [x, y] = [between(a, i), between(b, j)];
        expect(
          holds(
            intervals.add(a, b),
            rational(x.numerator * y.denominator + y.numerator * x.denominator, x.denominator * y.denominator),
          ),
        ).toBe(true);
        expect(
          holds(intervals.multiply(a, b), rational(x.numerator * y.numerator, x.denominator * y.denominator)),
        ).toBe(true);
        expect(
          holds(
            intervals.subtract(a, b),
            rational(x.numerator * y.denominator - y.numerator * x.denominator, x.denominator * y.denominator),
          ),
        ).toBe(true);
      }),
      { seed: 20_211_104 },
    );
  });

  test("nothing times an infinite end is nothing", () => {
    const nothing = intervals.exactly(rational(0n));
    expect(intervals.multiply(nothing, intervals.everything)).toEqual(nothing);
    const fromZero: intervals.Interval = { low: rational(0n), high: "infinity" };
    expect(intervals.multiply(fromZero, fromZero)).toEqual(fromZero);
    expect(
      intervals.divideByPositive(intervals.exactly(rational(1n)), { low: rational(1n), high: "infinity" }),
    ).toEqual({
      low: rational(0n),
      high: rational(1n),
    });
  });
});
