/** Loops over ranges of whole numbers. They are exact below 2^53; where an end leaves that, the lane is left. */

import type { NumberLanes } from "./lanes.ts";

const most = Number.MAX_SAFE_INTEGER;

/** Lanes that go on with the interpreter, by applicant; `rows` says whose lane it is. */
export interface Leaving {
  readonly left: Uint8Array;
  readonly rows: Int32Array;
}

/** Marks the applicants of lanes whose ends are finite and beyond 2^53. */
export function leaveUnsafe(values: Float64Array, lanes: number, { left, rows }: Leaving): void {
  let beyond = false;
  for (let lane = 0; lane < lanes; lane++) {
    const value = values[lane] ?? 0;
    if (!(value <= most && value >= -most)) beyond = true;
  }
  if (!beyond) return;
  for (let lane = 0; lane < lanes; lane++) {
    const value = values[lane] ?? 0;
    if (Math.abs(value) > most && Number.isFinite(value)) left[rows[lane] ?? 0] = 1;
  }
}

/** Known values as they are, and the range of the type for the others; whether all are known. */
export function fillRange(
  low: Float64Array,
  high: Float64Array,
  values: Float64Array,
  [least, greatest]: readonly [number, number],
  lanes: number,
): void {
  for (let lane = 0; lane < lanes; lane++) {
    const value = values[lane] ?? 0;
    const known = value === value;
    low[lane] = known ? value : least;
    high[lane] = known ? value : greatest;
  }
}

export function addTo(out: Float64Array, a: Float64Array, b: Float64Array, lanes: number): void {
  for (let lane = 0; lane < lanes; lane++) out[lane] = (a[lane] ?? 0) + (b[lane] ?? 0);
}

export function takeFrom(out: Float64Array, a: Float64Array, b: Float64Array, lanes: number): void {
  for (let lane = 0; lane < lanes; lane++) out[lane] = (a[lane] ?? 0) - (b[lane] ?? 0);
}

/** Nothing times an end that is not reached is nothing. */
export function scale(out: Float64Array, a: Float64Array, by: number, lanes: number): void {
  if (by === 0) return void out.fill(0, 0, lanes);
  // Adding 0 makes of the -0 that a negative factor leaves the one zero there is.
  for (let lane = 0; lane < lanes; lane++) out[lane] = (a[lane] ?? 0) * by + 0;
}

function product(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** The hull of the four corner products. */
export function multiplyRanges(out: NumberLanes, a: NumberLanes, b: NumberLanes, lanes: number): void {
  for (let lane = 0; lane < lanes; lane++) {
    const p = a.low[lane] ?? 0;
    const q = a.high[lane] ?? 0;
    const r = b.low[lane] ?? 0;
    const s = b.high[lane] ?? 0;
    const pr = product(p, r);
    const ps = product(p, s);
    const qr = product(q, r);
    const qs = product(q, s);
    out.lowOwn[lane] = Math.min(pr, ps, qr, qs);
    out.highOwn[lane] = Math.max(pr, ps, qr, qs);
  }
}

export function leastOfTwo(out: Float64Array, a: Float64Array, b: Float64Array, lanes: number): void {
  for (let lane = 0; lane < lanes; lane++) {
    const x = a[lane] ?? 0;
    const y = b[lane] ?? 0;
    out[lane] = x < y ? x : y;
  }
}

export function greatestOfTwo(out: Float64Array, a: Float64Array, b: Float64Array, lanes: number): void {
  for (let lane = 0; lane < lanes; lane++) {
    const x = a[lane] ?? 0;
    const y = b[lane] ?? 0;
    out[lane] = x > y ? x : y;
  }
}

/** Multiples of `unit`, counted: the whole number of times that it goes into the value, by the mode. */
export function roundTo(
  out: Float64Array,
  [values, under]: readonly [Float64Array, Float64Array | undefined],
  { times, unit, back }: { readonly times: number; readonly unit: number; readonly back: number },
  mode: "up" | "down" | "nearest",
  lanes: number,
  leaving: Leaving,
): void {
  for (let lane = 0; lane < lanes; lane++) {
    const value = values[lane] ?? 0;
    if (!Number.isFinite(value)) {
      out[lane] = value;
      continue;
    }
    const top = value * times;
    const bottom = unit * (under?.[lane] ?? 1);
    if (Math.abs(top) > most || bottom * 2 > most) leaving.left[leaving.rows[lane] ?? 0] = 1;
    const rest = top % bottom;
    const whole = (top - rest) / bottom;
    const up = mode === "up" ? rest > 0 : mode === "nearest" && 2 * rest >= bottom;
    const down = mode === "down" ? rest < 0 : mode === "nearest" && -2 * rest >= bottom;
    out[lane] = (whole + (up ? 1 : down ? -1 : 0)) * back + 0;
  }
}

/** Joins the ranges of the lanes in a mask; where `none` is surely yes there is no day to join. */
export function joinRanges(
  out: NumberLanes,
  mask: Uint8Array,
  from: NumberLanes,
  none: Uint8Array | undefined,
  lanes: number,
): void {
  const { lowOwn, highOwn } = out;
  const { low, high } = from;
  for (let lane = 0; lane < lanes; lane++) {
    if (mask[lane] === 0 || (none !== undefined && none[lane] === 2)) continue;
    const a = low[lane] ?? 0;
    const b = high[lane] ?? 0;
    if (a < (lowOwn[lane] ?? 0)) lowOwn[lane] = a;
    if (b > (highOwn[lane] ?? 0)) highOwn[lane] = b;
  }
}
