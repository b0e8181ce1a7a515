import type { NumberLanes } from "./lanes.ts";
import type { Leaving } from "./number-kernels.ts";

/** The comparisons that are looped over; `<` and `<=` are these with their sides changed, `!=` is turned round. */
export type Order = ">=" | ">" | "=";

/**
 * A column against a known number: what is not known is NaN, and neither at, above nor below anything. `codes` are for
 * below, at, above and not known.
 */
export function compareSource(
  out: Uint8Array,
  values: Float64Array,
  bound: number,
  codes: readonly [number, number, number, number],
  lanes: number,
): void {
  const [below, at, above, unknown] = codes;
  for (let lane = 0; lane < lanes; lane++) {
    const value = values[lane] ?? 0;
    out[lane] = value < bound ? below : value > bound ? above : value === bound ? at : unknown;
  }
}

/** Two ranges by their ends. */
export function compareRanges(out: Uint8Array, order: Order, a: NumberLanes, b: NumberLanes, lanes: number): void {
  const [aLow, aHigh, bLow, bHigh] = [a.low, a.high, b.low, b.high];
  if (order === ">=") {
    for (let lane = 0; lane < lanes; lane++) {
      if ((aLow[lane] ?? 0) >= (bHigh[lane] ?? 0)) out[lane] = 2;
      else out[lane] = (aHigh[lane] ?? 0) < (bLow[lane] ?? 0) ? 1 : 3;
    }
  } else if (order === ">") {
    for (let lane = 0; lane < lanes; lane++) {
      if ((aLow[lane] ?? 0) > (bHigh[lane] ?? 0)) out[lane] = 2;
      else out[lane] = (aHigh[lane] ?? 0) <= (bLow[lane] ?? 0) ? 1 : 3;
    }
  } else {
    for (let lane = 0; lane < lanes; lane++) {
      const [p, q, r, s] = [aLow[lane] ?? 0, aHigh[lane] ?? 0, bLow[lane] ?? 0, bHigh[lane] ?? 0];
      if (q < r || s < p) out[lane] = 1;
      else out[lane] = p === q && r === s && Number.isFinite(p) ? 2 : 3;
    }
  }
}

/** Below, at or above: -1, 0, 1 of two fractions with positive bottoms; the lane is left where they grow too great. */
export function compareFractions(
  [top, bottom]: readonly [number, number],
  [otherTop, otherBottom]: readonly [number, number],
  leave: () => void,
): number {
  if (!Number.isFinite(top) || !Number.isFinite(otherTop)) return top < otherTop ? -1 : top > otherTop ? 1 : 0;
  const [left, right] = [top * otherBottom, otherTop * bottom];
  if (Math.abs(left) > Number.MAX_SAFE_INTEGER || Math.abs(right) > Number.MAX_SAFE_INTEGER) leave();
  return left < right ? -1 : left > right ? 1 : 0;
}

/** An end of a range in a lane, as a fraction of whole numbers of parts. */
export function endAt(lanes: NumberLanes, side: "low" | "high", lane: number): readonly [number, number] {
  const under = side === "low" ? lanes.lowUnder : lanes.highUnder;
  return [lanes[side][lane] ?? 0, lanes.ratio ? (under[lane] ?? 1) : 1];
}

/** The same of ranges whose ends are fractions, each with its own bottom. */
export function compareRatios(
  out: Uint8Array,
  order: Order,
  a: NumberLanes,
  b: NumberLanes,
  lanes: number,
  { left, rows }: Leaving,
): void {
  for (let lane = 0; lane < lanes; lane++) {
    const leave = (): void => void (left[rows[lane] ?? 0] = 1);
    const lowToHigh = compareFractions(endAt(a, "low", lane), endAt(b, "high", lane), leave);
    const highToLow = compareFractions(endAt(a, "high", lane), endAt(b, "low", lane), leave);
    if (order === ">=") out[lane] = lowToHigh >= 0 ? 2 : highToLow < 0 ? 1 : 3;
    else if (order === ">") out[lane] = lowToHigh > 0 ? 2 : highToLow <= 0 ? 1 : 3;
    else if (highToLow < 0 || lowToHigh > 0) out[lane] = 1;
    else out[lane] = isSingle(a, lane, leave) && isSingle(b, lane, leave) ? 2 : 3;
  }
}

/** Whether one number is left. */
export function isSingle(lanes: NumberLanes, lane: number, leave: () => void): boolean {
  const low = lanes.low[lane] ?? 0;
  if (!Number.isFinite(low)) return false;
  return compareFractions(endAt(lanes, "low", lane), endAt(lanes, "high", lane), leave) === 0;
}
