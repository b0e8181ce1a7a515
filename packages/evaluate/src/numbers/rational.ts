/** An exact fraction, reduced, with a positive denominator. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The reduced fraction; the denominator must not be 0 (that would be our own mistake). */
export function rational(numerator: bigint, denominator: bigint = 1n): Rational {
  if (denominator === 0n) throw new Error("a fraction needs a denominator other than 0");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator) || 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

export const zero: Rational = rational(0n);
export const one: Rational = rational(1n);

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The exact quotient; the divisor must not be 0. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** Below, at or above: -1, 0 or 1. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest whole number not above it. */
export function floor(a: Rational): bigint {
  const quotient = a.numerator / a.denominator;
  return a.numerator < 0n && quotient * a.denominator !== a.numerator ? quotient - 1n : quotient;
}

/** The least whole number not below it. */
export function ceiling(a: Rational): bigint {
  return -floor(negate(a));
}

/** The number that an integer with `scale` decimals stands for. */
export function fromScaled(value: number | bigint, scale: number): Rational {
  return rational(BigInt(value), 10n ** BigInt(scale));
}

/** The exact decimal or fraction of a compiled policy: "800000", "-0.5", "17/20". Other text is our own mistake. */
export function parseRational(text: string): Rational {
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:\/([0-9]+))?$/.exec(text);
  if (match === null) throw new Error(`not an exact number: ${text}`);
  const [, sign = "", whole = "0", decimals = "", denominator = "1"] = match;
  const value = rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length) * BigInt(denominator));
  return sign === "-" ? negate(value) : value;
}
