import { longestNumber } from "../limits.ts";

/** An exact number: numerator and positive denominator without a common divisor. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

export function fraction(top: bigint, bottom: bigint): Fraction {
  if (bottom === 1n) return { top, bottom };
  const common = divisor(top, bottom) || 1n;
  const sign = bottom < 0n ? -1n : 1n;
  return { top: (sign * top) / common, bottom: (sign * bottom) / common };
}

/** Reads a plain decimal such as "12.50". Undefined where the text is no such number, or is too long. */
export function readDecimal(text: string): Fraction | undefined {
  if (text.length <= longestNumber && /^[0-9]+$/.test(text)) return { top: BigInt(text), bottom: 1n };
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  if (match === null || text.length > longestNumber) return undefined;
  const [, , whole = "", decimals = ""] = match;
  const value =
    decimals === ""
      ? { top: BigInt(whole), bottom: 1n }
      : fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
  return match[1] === "-" ? { top: -value.top, bottom: value.bottom } : value;
}

/** Reads what `writeFraction` writes: a decimal or `n/d`. */
export function readFraction(text: string): Fraction | undefined {
  const line = text.indexOf("/");
  if (line === -1) return readDecimal(text);
  const upper = readDecimal(text.slice(0, line));
  const lower = readDecimal(text.slice(line + 1));
  if (upper === undefined || lower === undefined || lower.top === 0n) return undefined;
  return fraction(upper.top * lower.bottom, upper.bottom * lower.top);
}

/** Decimals that an exact decimal of this value has; undefined where it has no end. */
export function decimalsOf(value: Fraction): number | undefined {
  if (value.bottom === 1n) return 0;
  let rest = value.bottom;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** The same of a value in its written form. */
export function decimalsWritten(text: string): number | undefined {
  const point = text.indexOf(".");
  if (text.length > longestNumber || text.includes("/")) return undefined;
  return point === -1 ? 0 : text.length - point - 1;
}

/** The one written form of a value: "800000", "0.85", "1/3". No trailing zeros, no plus sign. */
export function writeFraction(value: Fraction): string {
  const decimals = decimalsOf(value);
  if (decimals === undefined) return `${value.top}/${value.bottom}`;
  if (decimals === 0) return value.top.toString();
  const scaled = (value.top * 10n ** BigInt(decimals)) / value.bottom;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function negateFraction(a: Fraction): Fraction {
  return { top: -a.top, bottom: a.bottom };
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.top * b.top, a.bottom * b.bottom);
}

/** Undefined where the divisor is zero. */
export function divideFractions(a: Fraction, b: Fraction): Fraction | undefined {
  return b.top === 0n ? undefined : fraction(a.top * b.bottom, a.bottom * b.top);
}

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
