import { ceiling, divide, floor, multiply, type Rational, rational } from "./rational.ts";

export type RoundingMode = "up" | "down" | "nearest";

/**
 * The multiple of `unit` (positive) that the mode chooses: down towards minus infinity, up towards plus infinity,
 * nearest with halves away from zero. Order-preserving, so a range is rounded by its ends.
 */
export function round(value: Rational, unit: Rational, mode: RoundingMode): Rational {
  const units = divide(value, unit);
  switch (mode) {
    case "down":
      return multiply(rational(floor(units)), unit);
    case "up":
      return multiply(rational(ceiling(units)), unit);
    case "nearest":
      return multiply(rational(nearest(units)), unit);
    default:
      return mode satisfies never;
  }
}

function nearest(units: Rational): bigint {
  const doubled = { numerator: 2n * units.numerator, denominator: 2n * units.denominator };
  const half = units.denominator;
  const shifted = units.numerator < 0n ? doubled.numerator - half : doubled.numerator + half;
  // Division of bigints cuts towards zero, which after the shift by one half leaves halves away from zero.
  return shifted / doubled.denominator;
}
