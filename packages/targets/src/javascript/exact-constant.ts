/** An exact fraction known when the module is generated: reduced, with a positive denominator. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Greatest common divisor of two whole numbers, never negative. */
function commonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The least scale that holds both, so that numbers of either can be brought to it. */
export function commonScale(a: bigint, b: bigint): bigint {
  return (a / commonDivisor(a, b)) * b;
}

/** The reduced fraction; the denominator is not 0. */
export function exact(numerator: bigint, denominator = 1n): Exact {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = commonDivisor(numerator, denominator) || 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/** Reads a number of the compiled policy ("-0.5", "17/20"). Any other text is our own mistake. */
export function readExact(text: string): Exact {
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:\/([0-9]+))?$/.exec(text);
  if (match === null) throw new Error(`not an exact number: ${JSON.stringify(text)}`);
  const [, sign = "", whole = "0", decimals = "", denominator = "1"] = match;
  const numerator = BigInt(`${sign}${whole}${decimals}`);
  return exact(numerator, 10n ** BigInt(decimals.length) * BigInt(denominator));
}

/** The greatest whole number not above the quotient; the divisor is positive. */
export function floorOf(numerator: bigint, divisor: bigint): bigint {
  const quotient = numerator / divisor;
  return numerator < 0n && quotient * divisor !== numerator ? quotient - 1n : quotient;
}

/** The number of a day since 1970-01-01, from `YYYY-MM-DD` of a compiled policy. */
export function readDay(text: string): number {
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(milliseconds)) throw new Error(`not a date: ${JSON.stringify(text)}`);
  return Math.round(milliseconds / 86_400_000);
}
