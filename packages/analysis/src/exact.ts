import type { Measure } from "@bylaw/ir";

/** An exact fraction, reduced, its denominator positive. */
export interface Exact {
  readonly over: bigint;
  readonly under: bigint;
}

/** The reduced fraction; a denominator of 0 would be our own mistake. */
export function exact(over: bigint, under: bigint = 1n): Exact {
  if (under === 0n) throw new Error("a fraction needs a denominator other than 0");
  let [x, y] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (y !== 0n) [x, y] = [y, x % y];
  const divisor = (under < 0n ? -1n : 1n) * (x === 0n ? 1n : x);
  return { over: over / divisor, under: under / divisor };
}

export const nothing: Exact = exact(0n);
export const one: Exact = exact(1n);

/** The number of a compiled policy or of a determination ("800000", "79/99", "P24M"); nothing for other text. */
export function readExact(text: string): Exact | undefined {
  const match = /^(-?)P?([0-9]+)(?:\.([0-9]+))?(?:\/([0-9]+))?[MD]?$/.exec(text);
  if (match === null) return undefined;
  const [, sign = "", whole = "0", decimals = "", under = "1"] = match;
  if (BigInt(under) === 0n) return undefined;
  const value = exact(BigInt(whole + decimals), 10n ** BigInt(decimals.length) * BigInt(under));
  return sign === "-" ? minus(nothing, value) : value;
}

export function plus(a: Exact, b: Exact): Exact {
  return exact(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Exact, b: Exact): Exact {
  return exact(a.over * b.under - b.over * a.under, a.under * b.under);
}

export function times(a: Exact, b: Exact): Exact {
  return exact(a.over * b.over, a.under * b.under);
}

/** The exact quotient; dividing by 0 would be our own mistake. */
export function dividedBy(a: Exact, b: Exact): Exact {
  return exact(a.over * b.under, a.under * b.over);
}

/** Below, at or above: negative, 0 or positive. */
export function compareExact(a: Exact, b: Exact): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest whole number not above it. */
export function floorOf({ over, under }: Exact): bigint {
  const quotient = over / under;
  return over < 0n && quotient * under !== over ? quotient - 1n : quotient;
}

/** The least whole number not below it. */
export function ceilingOf({ over, under }: Exact): bigint {
  return -floorOf({ over: -over, under });
}

/** The number in the manner of determinations: money "800000.00", lengths "P24M", else a decimal or a fraction. */
export function exactText(value: Exact, measure: Measure): string {
  const negative = value.over < 0n;
  const size = { over: negative ? -value.over : value.over, under: value.under };
  const sign = negative ? "-" : "";
  if (measure === "months" || measure === "days")
    return `${sign}P${plainText(size, 0)}${measure === "months" ? "M" : "D"}`;
  return sign + plainText(size, measure === "money" ? 2 : 0);
}

function plainText({ over, under }: Exact, least: number): string {
  let rest = under;
  let [twos, fives] = [0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  if (rest !== 1n) return `${over}/${under}`;
  const decimals = Math.max(least, twos, fives);
  const digits = ((over * 10n ** BigInt(decimals)) / under).toString().padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  return decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}
