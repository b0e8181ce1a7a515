import type { NumberLanes } from "./lanes.ts";
import type { Leaving } from "./number-kernels.ts";

/** The comparisons that are looped over; `<` and `<=` are these with their sides changed, `!=` is turned round. */
export type Order = ">=" | ">" | "=";

/**
 * A column against a known number: what is not known is NaN, and neither at, above nor below anything. `codes` are for
 * below, at, above and not known. Nothing branches on a value: which side applicants stand on cannot be foretold.
 */
export function compareSource(
  out: Uint8Array,
  values: Float64Array,
  bound: number,
  codes: Uint8Array,
  lanes: number,
): void {
  for (let lane = 0; lane < lanes; lane++) {
    const value = values[lane] ?? 0;
    const side = Number(value >= bound) + Number(value > bound);
    out[lane] = codes[side | (Number(value !== value) * 3)] ?? 0;
  }
}

/** Two ranges by their ends. */
export function compareRanges(out: Uint8Array, order: Order, a: NumberLanes, b: NumberLanes, lanes: number): void {
  const aLow = a.low;
  const aHigh = a.high;
  const bLow = b.low;
  const bHigh = b.high;
  // Yes is possible unless one range lies wholly on the wrong side, no unless it lies wholly on the right one.
  if (order === ">=") {
    for (let lane = 0; lane < lanes; lane++) {
      const mayBe = Number(!((aHigh[lane] ?? 0) < (bLow[lane] ?? 0)));
      out[lane] = (mayBe << 1) | Number(!((aLow[lane] ?? 0) >= (bHigh[lane] ?? 0)));
    }
  } else if (order === ">") {
    for (let lane = 0; lane < lanes; lane++) {
      const mayBe = Number(!((aHigh[lane] ?? 0) <= (bLow[lane] ?? 0)));
      out[lane] = (mayBe << 1) | Number(!((aLow[lane] ?? 0) > (bHigh[lane] ?? 0)));
    }
  } else {
    for (let lane = 0; lane < lanes; lane++) {
      const p = aLow[lane] ?? 0;
      const q = aHigh[lane] ?? 0;
      const r = bLow[lane] ?? 0;
      const s = bHigh[lane] ?? 0;
      if (q < r || s < p) out[lane] = 1;
      else out[lane] = p === q && r === s && Number.isFinite(p) ? 2 : 3;
    }
  }
}

const most = Number.MAX_SAFE_INTEGER;

/** Below, at or above: -1, 0, 1 of two fractions with positive bottoms; NaN where they grow too great to be compared. */
function orderOf(top: number, bottom: number, otherTop: number, otherBottom: number): number {
  const finite = top - top === 0;
  const otherFinite = otherTop - otherTop === 0;
  if (!finite || !otherFinite) return top < otherTop ? -1 : top > otherTop ? 1 : 0;
  const left = top * otherBottom;
  const right = otherTop * bottom;
  if (left > most || left < -most || right > most || right < -most) return Number.NaN;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The same; the lane is left where they grow too great. */
export function compareFractions(
  [top, bottom]: readonly [number, number],
  [otherTop, otherBottom]: readonly [number, number],
  leave: () => void,
): number {
  const order = orderOf(top, bottom, otherTop, otherBottom);
  if (order === order) return order;
  leave();
  return 0;
}

/** An end of a range in a lane, as a fraction of whole numbers of parts. */
export function endAt(lanes: NumberLanes, side: "low" | "high", lane: number): readonly [number, number] {
  const under = side === "low" ? lanes.lowUnder : lanes.highUnder;
  return [lanes[side][lane] ?? 0, lanes.ratio ? (under[lane] ?? 1) : 1];
}

/** Joins ends that are fractions where a mask takes them; `side` is -1 for the lower and 1 for the upper. */
export function joinEnds(
  [out, outUnder]: readonly [Float64Array, Float64Array],
  mask: Uint8Array,
  [from, under]: readonly [Float64Array, Float64Array],
  side: -1 | 1,
  lanes: number,
  { left, rows }: Leaving,
): void {
  for (let lane = 0; lane < lanes; lane++) {
    if (mask[lane] === 0) continue;
    const top = from[lane] ?? 0;
    const bottom = under[lane] ?? 1;
    const order = orderOf(top, bottom, out[lane] ?? 0, outUnder[lane] ?? 1);
    if (order !== order) left[rows[lane] ?? 0] = 1;
    if (order !== side) continue;
    out[lane] = top;
    outUnder[lane] = bottom;
  }
}

/** Ranges whose ends are fractions, each with its own bottom, by their ends. */
export function compareRatios(
  out: Uint8Array,
  order: Order,
  a: NumberLanes,
  b: NumberLanes,
  lanes: number,
  { left, rows }: Leaving,
): void {
  const aLow = a.low;
  const aLowUnder = a.lowUnder;
  const aHigh = a.high;
  const aHighUnder = a.highUnder;
  const bLow = b.low;
  const bLowUnder = b.lowUnder;
  const bHigh = b.high;
  const bHighUnder = b.highUnder;
  for (let lane = 0; lane < lanes; lane++) {
    const least = orderOf(aLow[lane] ?? 0, aLowUnder[lane] ?? 1, bHigh[lane] ?? 0, bHighUnder[lane] ?? 1);
    const greatest = orderOf(aHigh[lane] ?? 0, aHighUnder[lane] ?? 1, bLow[lane] ?? 0, bLowUnder[lane] ?? 1);
    if (least !== least || greatest !== greatest) left[rows[lane] ?? 0] = 1;
    if (order === ">=") out[lane] = least >= 0 ? 2 : greatest < 0 ? 1 : 3;
    else if (order === ">") out[lane] = least > 0 ? 2 : greatest <= 0 ? 1 : 3;
    else if (greatest < 0 || least > 0) out[lane] = 1;
    else {
      const leave = (): void => void (left[rows[lane] ?? 0] = 1);
      out[lane] = isSingle(a, lane, leave) && isSingle(b, lane, leave) ? 2 : 3;
    }
  }
}

/** Whether one number is left. */
export function isSingle(lanes: NumberLanes, lane: number, leave: () => void): boolean {
  const low = lanes.low[lane] ?? 0;
  if (!Number.isFinite(low)) return false;
  return compareFractions(endAt(lanes, "low", lane), endAt(lanes, "high", lane), leave) === 0;
}
