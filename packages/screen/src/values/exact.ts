/** An exact fraction of a compiled policy, reduced, with a positive bottom. */
export interface Exact {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** What columns cannot carry; the interpreter takes over where it is thrown, and nobody outside the package sees it. */
export class NotInColumns extends Error {}

/** A fraction in its lowest terms. */
export function exact(top: bigint, bottom = 1n): Exact {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  const by = (bottom < 0n ? -1n : 1n) * (a === 0n ? 1n : a);
  return { top: top / by, bottom: bottom / by };
}

/** "800000", "-0.5", "17/20" as a fraction. Other text is our own mistake. */
export function readExact(text: string): Exact {
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:\/([0-9]+))?$/.exec(text);
  if (match === null) throw new Error(`not an exact number: ${text}`);
  const [, sign = "", whole = "0", decimals = "", bottom = "1"] = match;
  const top = BigInt(whole + decimals);
  return exact(sign === "-" ? -top : top, 10n ** BigInt(decimals.length) * BigInt(bottom));
}

/** The greatest whole number not above the fraction. */
export function floorOf({ top, bottom }: Exact): bigint {
  const whole = top / bottom;
  return top < 0n && whole * bottom !== top ? whole - 1n : whole;
}

/** The least whole number not below the fraction. */
export function ceilingOf({ top, bottom }: Exact): bigint {
  return -floorOf({ top: -top, bottom });
}

/** A whole number that a double holds exactly; what lies beyond is left to the interpreter. */
export function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new NotInColumns("a number beyond 2^53");
  return number;
}

/** The least number that both divide. */
export function leastCommonMultiple(a: number, b: number): number {
  if (a === b) return a;
  const { bottom } = exact(BigInt(a), BigInt(b));
  return safe(BigInt(a) * bottom);
}
