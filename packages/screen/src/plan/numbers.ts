import type { Frame } from "../lanes/frame.ts";
import type { NumberLanes, ValueLanes } from "../lanes/lanes.ts";
import {
  addTo,
  greatestOfTwo,
  leastOfTwo,
  leaveUnsafe,
  multiplyRanges,
  roundTo,
  scale,
  takeFrom,
} from "../lanes/number-kernels.ts";
import { type Exact, leastCommonMultiple, NotInColumns, safe } from "../values/exact.ts";
import { number, type Planner } from "./planner.ts";
import { addRatios, asRatio, divideRanges, extremeRatios, multiplyRatios } from "./ratios.ts";

/** The same range on every lane. */
export function fixedNumber(
  planner: Planner,
  frame: Frame,
  parts: number,
  fixed: { readonly low: number; readonly high: number },
): NumberLanes {
  return number(planner, { frame, does: `fixed ${fixed.low} ${fixed.high}`, needs: [] }, parts, { fixed });
}

/** A range with exact ends; one that is not there is infinite. */
export function exactRange(planner: Planner, frame: Frame, low?: Exact, high?: Exact): NumberLanes {
  const parts = leastCommonMultiple(safe(low?.bottom ?? 1n), safe(high?.bottom ?? 1n));
  const end = (value: Exact | undefined, otherwise: number): number =>
    value === undefined ? otherwise : safe((value.top * BigInt(parts)) / value.bottom);
  return fixedNumber(planner, frame, parts, { low: end(low, -Infinity), high: end(high, Infinity) });
}

/** Any number. */
export function anyNumber(planner: Planner, frame: Frame): NumberLanes {
  return fixedNumber(planner, frame, 1, { low: -Infinity, high: Infinity });
}

function safeEnd(end: number): number {
  if (Number.isFinite(end) && !Number.isSafeInteger(end)) throw new NotInColumns("a number beyond 2^53");
  return end + 0;
}

/** The same values in other parts, a multiple of their own. */
export function inParts(planner: Planner, of: NumberLanes, parts: number): NumberLanes {
  if (of.parts === parts) return of;
  return times(planner, of, parts / of.parts, parts);
}

/** Every end times a whole number, read in these parts. */
function times(planner: Planner, of: NumberLanes, by: number, parts: number): NumberLanes {
  const { frame, ratio } = of;
  if (of.fixed !== undefined) {
    const [one, other] = [of.fixed.low, of.fixed.high].map((end) => safeEnd(by === 0 ? 0 : end * by));
    const [low = 0, high = 0] = by < 0 ? [other, one] : [one, other];
    return fixedNumber(planner, frame, parts, { low, high });
  }
  const leaving = { left: planner.left, rows: frame.rows };
  const fill = (out: NumberLanes): void => {
    const known = of.low === of.high && !ratio;
    const [low, high] = by < 0 ? [of.high, of.low] : [of.low, of.high];
    scale(out.lowOwn, low, by, frame.size);
    out.high = known ? out.lowOwn : out.highOwn;
    if (!known) scale(out.highOwn, high, by, frame.size);
    leaveUnsafe(out.lowOwn, frame.size, leaving);
    leaveUnsafe(out.high, frame.size, leaving);
    if (!ratio) return;
    const [lowUnder, highUnder] = by < 0 ? [of.highUnder, of.lowUnder] : [of.lowUnder, of.highUnder];
    out.lowUnder.set(lowUnder.subarray(0, frame.size));
    out.highUnder.set(highUnder.subarray(0, frame.size));
  };
  return number(planner, { frame, does: `times ${by}`, needs: [of], fill }, parts, { ratio });
}

/** Two numbers in parts of the same size. */
export function inCommonParts(
  planner: Planner,
  a: NumberLanes,
  b: NumberLanes,
): readonly [NumberLanes, NumberLanes, number] {
  const parts = leastCommonMultiple(a.parts, b.parts);
  return [inParts(planner, a, parts), inParts(planner, b, parts), parts];
}

export function add(planner: Planner, a: NumberLanes, b: NumberLanes): NumberLanes {
  const [x, y, parts] = inCommonParts(planner, a, b);
  if (x.ratio || y.ratio) return addRatios(planner, asRatio(planner, x), asRatio(planner, y));
  const { frame } = x;
  if (x.fixed !== undefined && y.fixed !== undefined) {
    const [low, high] = [safeEnd(x.fixed.low + y.fixed.low), safeEnd(x.fixed.high + y.fixed.high)];
    return fixedNumber(planner, frame, parts, { low, high });
  }
  const fill = (out: NumberLanes): void => {
    addTo(out.lowOwn, x.low, y.low, frame.size);
    const known = x.low === x.high && y.low === y.high;
    out.high = known ? out.lowOwn : out.highOwn;
    if (!known) addTo(out.highOwn, x.high, y.high, frame.size);
    finish(planner, out);
  };
  return number(planner, { frame, does: "add", needs: [x, y], fill }, parts);
}

function finish(planner: Planner, out: NumberLanes): void {
  const leaving = { left: planner.left, rows: out.frame.rows };
  leaveUnsafe(out.low, out.frame.size, leaving);
  if (out.high !== out.low) leaveUnsafe(out.high, out.frame.size, leaving);
}

export function subtract(planner: Planner, a: NumberLanes, b: NumberLanes): NumberLanes {
  const [x, y, parts] = inCommonParts(planner, a, b);
  if (x.ratio || y.ratio || y.fixed !== undefined) return add(planner, x, negate(planner, y));
  const { frame } = x;
  const fill = (out: NumberLanes): void => {
    takeFrom(out.lowOwn, x.low, y.high, frame.size);
    const known = x.low === x.high && y.low === y.high;
    out.high = known ? out.lowOwn : out.highOwn;
    if (!known) takeFrom(out.highOwn, x.high, y.low, frame.size);
    finish(planner, out);
  };
  return number(planner, { frame, does: "subtract", needs: [x, y], fill }, parts);
}

export function negate(planner: Planner, of: NumberLanes): NumberLanes {
  return times(planner, of, -1, of.parts);
}

/** The one number of a range that is the same everywhere. */
export function onlyNumber({ fixed }: NumberLanes): number | undefined {
  return fixed !== undefined && fixed.low === fixed.high && Number.isFinite(fixed.low) ? fixed.low : undefined;
}

export function multiply(planner: Planner, a: NumberLanes, b: NumberLanes): NumberLanes {
  const parts = safe(BigInt(a.parts) * BigInt(b.parts));
  const [left, right] = [onlyNumber(a), onlyNumber(b)];
  if (right !== undefined) return times(planner, a, right, parts);
  if (left !== undefined) return times(planner, b, left, parts);
  if (a.ratio || b.ratio) return multiplyRatios(planner, asRatio(planner, a), asRatio(planner, b), parts);
  const { frame } = a;
  const fill = (out: NumberLanes): void => {
    out.high = out.highOwn;
    multiplyRanges(out, a, b, frame.size);
    finish(planner, out);
  };
  return number(planner, { frame, does: "multiply", needs: [a, b], fill }, parts);
}

/** Divided by an exact number other than 0. */
export function divideBy(planner: Planner, a: NumberLanes, { top, bottom }: Exact): NumberLanes {
  const [by, under] = top < 0n ? [-bottom, -top] : [bottom, top];
  return times(planner, a, safe(by), safe(BigInt(a.parts) * under));
}

/** Divided by a range that is surely positive; where it may not be, anything. */
export function divide(planner: Planner, a: NumberLanes, base: NumberLanes): NumberLanes {
  return divideRanges(planner, a, base);
}

/** The least or the greatest of two. */
export function extreme(planner: Planner, which: "least" | "greatest", a: NumberLanes, b: NumberLanes): NumberLanes {
  const [x, y, parts] = inCommonParts(planner, a, b);
  if (x === y) return x;
  if (x.ratio || y.ratio) return extremeRatios(planner, which, asRatio(planner, x), asRatio(planner, y));
  const { frame } = x;
  const choose = which === "least" ? leastOfTwo : greatestOfTwo;
  const fill = (out: NumberLanes): void => {
    choose(out.lowOwn, x.low, y.low, frame.size);
    const known = x.low === x.high && y.low === y.high;
    out.high = known ? out.lowOwn : out.highOwn;
    if (!known) choose(out.highOwn, x.high, y.high, frame.size);
  };
  return number(planner, { frame, does: which, needs: [x, y], fill }, parts);
}

/** Rounded to multiples of a positive number, at both ends. */
export function round(planner: Planner, of: NumberLanes, to: Exact, mode: "up" | "down" | "nearest"): NumberLanes {
  const { frame } = of;
  const sizes = { times: safe(to.bottom), unit: safe(to.top * BigInt(of.parts)), back: safe(to.top) };
  const leaving = { left: planner.left, rows: frame.rows };
  const under = (side: Float64Array): Float64Array | undefined => (of.ratio ? side : undefined);
  const fill = (out: NumberLanes): void => {
    roundTo(out.lowOwn, [of.low, under(of.lowUnder)], sizes, mode, frame.size, leaving);
    out.high = out.highOwn;
    roundTo(out.highOwn, [of.high, under(of.highUnder)], sizes, mode, frame.size, leaving);
    finish(planner, out);
  };
  const does = `round ${mode} ${sizes.times} ${sizes.unit} ${sizes.back}`;
  return number(planner, { frame, does, needs: [of], fill }, safe(to.bottom));
}

/** The value as a number. */
export function asNumber(value: ValueLanes): NumberLanes {
  if (value.kind !== "number") throw new Error(`a number was expected, not a ${value.kind}`);
  return value;
}
