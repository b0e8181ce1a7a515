/** An exact number as a pair of whole numbers, never reduced; the second is above 0. */
export type Fraction = readonly [bigint, bigint];

export const none: Fraction = [0n, 1n];

/** The number that a text such as "-0.5" or "17/20" writes. */
export function fractionOf(text: string): Fraction {
  const [above = "0", below = "1"] = text.split("/");
  const point = above.indexOf(".");
  const decimals = point < 0 ? 0 : above.length - point - 1;
  return [BigInt(above.replace(".", "")), BigInt(below) * 10n ** BigInt(decimals)];
}

export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
export const opposite = ([a, b]: Fraction): Fraction => [-a, b];
export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];

/** The quotient; the divisor is not 0. */
export function over([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return c < 0n ? [-a * d, b * -c] : [a * d, b * c];
}

/** Negative, zero or positive, as the difference is. */
export function order([a, b]: Fraction, [c, d]: Fraction): number {
  const difference = a * d - c * b;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The whole number below (or at) it. */
export function wholeBelow([a, b]: Fraction): bigint {
  const rest = ((a % b) + b) % b;
  return (a - rest) / b;
}

/** The multiple of the unit that the mode chooses, found by trying the two neighbours. */
export function roundedTo(value: Fraction, unit: Fraction, mode: "up" | "down" | "nearest"): Fraction {
  const below = times([wholeBelow(over(value, unit)), 1n], unit);
  if (order(below, value) === 0) return below;
  const above = plus(below, unit);
  if (mode !== "nearest") return mode === "up" ? above : below;
  const closer = order(plus(value, opposite(below)), plus(above, opposite(value)));
  if (closer !== 0) return closer < 0 ? below : above;
  return order(value, none) < 0 ? below : above;
}
