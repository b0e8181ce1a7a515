import { assert, bigInt, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { compareFractions, fraction, readDecimal, readFraction, writeFraction } from "../../src/5-type/fraction.ts";

const fractions = tuple(bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), bigInt({ min: 1n, max: 10n ** 6n })).map(
  ([top, bottom]) => fraction(top, bottom),
);

describe("exact numbers", () => {
  test("are read back as they are written", () => {
    assert(
      property(fractions, (value) => {
        expect(readFraction(writeFraction(value))).toEqual(value);
      }),
    );
  });

  test("have one written form", () => {
    assert(
      property(fractions, bigInt({ min: 1n, max: 1000n }), ({ top, bottom }, by) => {
        expect(writeFraction(fraction(top * by, bottom * by))).toBe(writeFraction({ top, bottom }));
      }),
    );
  });

  test("are ordered by their cross products", () => {
    assert(
      property(fractions, fractions, (a, b) => {
        const order = a.top * b.bottom - b.top * a.bottom;
        expect(Math.sign(compareFractions(a, b))).toBe(order === 0n ? 0 : order < 0n ? -1 : 1);
      }),
    );
  });

  test.each([
    ["0.850", "0.85"],
    ["-0.5", "-0.5"],
    ["800000", "800000"],
    ["007", "7"],
  ])("%s is written %s", (text, written) => {
    const value = readDecimal(text);
    expect(value && writeFraction(value)).toBe(written);
  });

  test("without end are fractions, and too long ones are none", () => {
    expect(writeFraction(fraction(1n, 3n))).toBe("1/3");
    expect(readDecimal("9".repeat(61))).toBeUndefined();
    expect(readDecimal("1e5")).toBeUndefined();
  });
});
