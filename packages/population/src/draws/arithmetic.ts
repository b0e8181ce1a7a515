/**
 * What draws need beyond + - * /, made of these alone: engines may differ in the last digit of `Math.exp` and its like,
 * and one digit is enough to give an applicant another value.
 */

/** The square root of a number from 0 to 1, by Newton's method. */
export function squareRoot(value: number): number {
  if (value <= 0) return 0;
  let root = 1;
  for (let round = 0; round < 60; round++) root = (root + value / root) / 2;
  return root;
}

// A constant of the language, not a function of the engine.
const logarithmOfTwo = Math.LN2;

/** e to the power of a number; what lies outside ±100 is taken as ±100. */
export function exponential(power: number): number {
  const held = power < -100 ? -100 : power > 100 ? 100 : power;
  const doublings = Math.round(held / logarithmOfTwo);
  const rest = held - doublings * logarithmOfTwo;
  let sum = 1;
  for (let term = 13; term > 0; term--) sum = 1 + (sum * rest) / term;
  const step = doublings < 0 ? 0.5 : 2;
  for (let left = doublings < 0 ? -doublings : doublings; left > 0; left--) sum *= step;
  return sum;
}

/** The natural logarithm of a number from 1 to 1,000, by bisection. */
export function logarithm(value: number): number {
  let low = 0;
  let high = 7;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (exponential(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Which part of a standard normal variable lies below a value. */
export function normalBelow(value: number): number {
  if (value < -6) return 0;
  if (value > 6) return 1;
  let term = value;
  let sum = value;
  for (let odd = 3; odd < 200; odd += 2) {
    term = (term * value * value) / odd;
    sum += term;
  }
  return 0.5 + sum * exponential((-value * value) / 2) * 0.3989422804014327;
}

/** The value below which a part, from 0 to 1, of a standard normal variable lies. */
export function normalQuantile(part: number): number {
  if (part <= 0) return -100;
  if (part >= 1) return 100;
  let low = -6;
  let high = 6;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    if (normalBelow(middle) < part) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const steps = 64;
const below: readonly number[] = Array.from({ length: 12 * steps + 1 }, (_, index) => normalBelow(index / steps - 6));

/** As `normalBelow`, read from a table: exact to five digits, and the same everywhere. */
export function normalBelowQuickly(value: number): number {
  const place = (value + 6) * steps;
  if (place <= 0) return 0;
  if (place >= 12 * steps) return 1;
  const index = Math.floor(place);
  const from = below[index] ?? 0;
  return from + ((below[index + 1] ?? 1) - from) * (place - index);
}
