import type { Measure } from "@bylaw/ir";
import type { Rational } from "./rational.ts";

/**
 * The one form in which a number is written in a determination (semantics 13): money with two decimals, lengths as
 * P24M and P30D, everything else as a decimal without trailing zeros or, where that would not end, as a fraction.
 */
export function numberText(value: Rational, measure: Measure): string {
  if (measure === "months" || measure === "days") {
    const letter = measure === "months" ? "M" : "D";
    const size = numberText(value.numerator < 0n ? { ...value, numerator: -value.numerator } : value, "number");
    return `${value.numerator < 0n ? "-" : ""}P${size}${letter}`;
  }
  const decimals = decimalsOf(value.denominator);
  if (decimals === undefined) return `${value.numerator}/${value.denominator}`;
  return decimalText(value, measure === "money" ? Math.max(2, decimals) : decimals);
}

/** How many decimals write the fraction exactly, if any number of them does. */
function decimalsOf(denominator: bigint): number | undefined {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function decimalText(value: Rational, decimals: number): string {
  const scaled = (value.numerator * 10n ** BigInt(decimals)) / value.denominator;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals);
  return `${scaled < 0n ? "-" : ""}${whole}${decimals === 0 ? "" : `.${fraction}`}`;
}
