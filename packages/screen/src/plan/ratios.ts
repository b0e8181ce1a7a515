import { compareFractions, endAt, joinEnds } from "../lanes/comparison-kernels.ts";
import type { NumberLanes } from "../lanes/lanes.ts";
import { exact, NotInColumns, safe } from "../values/exact.ts";
import { number, type Planner } from "./planner.ts";

/** Ranges whose ends are fractions: quotients and averages. They are rare, so one loop does for all of them. */

type End = readonly [top: number, bottom: number];

const most = Number.MAX_SAFE_INTEGER;

/** A range as one whose ends are fractions, over 1. */
export function asRatio(planner: Planner, of: NumberLanes): NumberLanes {
  if (of.ratio) return of;
  const { frame, parts } = of;
  const fill = (out: NumberLanes): void => {
    out.lowOwn.set(of.low.subarray(0, frame.size));
    out.highOwn.set(of.high.subarray(0, frame.size));
    out.lowUnder.fill(1, 0, frame.size);
    out.highUnder.fill(1, 0, frame.size);
  };
  return number(planner, { frame, does: "over 1", needs: [of], fill }, parts, { ratio: true });
}

/** Works out both ends lane by lane; a lane whose fractions grow too great is left to the interpreter. */
function eachEnd(
  planner: Planner,
  does: string,
  needs: readonly NumberLanes[],
  parts: number,
  ends: (lane: number, leave: () => void) => readonly [End, End],
): NumberLanes {
  const [first] = needs;
  if (first === undefined) throw new NotInColumns("nothing to divide");
  const { frame } = first;
  const fill = (out: NumberLanes): void => {
    out.high = out.highOwn;
    for (let lane = 0; lane < frame.size; lane++) {
      const leave = (): void => void (planner.left[frame.rows[lane] ?? 0] = 1);
      const [low, high] = ends(lane, leave);
      for (const [top, bottom] of [low, high]) {
        if ((Math.abs(top) > most && Number.isFinite(top)) || bottom > most) leave();
      }
      [out.lowOwn[lane], out.lowUnder[lane]] = low;
      [out.highOwn[lane], out.highUnder[lane]] = high;
    }
  };
  return number(planner, { frame, does, needs, fill }, parts, { ratio: true });
}

/** Both in the same parts. */
export function addRatios(planner: Planner, a: NumberLanes, b: NumberLanes): NumberLanes {
  const sum = ([p, q]: End, [r, s]: End): End =>
    Number.isFinite(p) && Number.isFinite(r) ? [p * s + r * q, q * s] : [p + r, 1];
  return eachEnd(planner, "add", [a, b], a.parts, (lane, leave) => {
    const check = (end: End, other: End): End => {
      if (Math.abs(end[0] * other[1]) > most || Math.abs(other[0] * end[1]) > most) leaveFinite(end, other, leave);
      return sum(end, other);
    };
    return [check(endAt(a, "low", lane), endAt(b, "low", lane)), check(endAt(a, "high", lane), endAt(b, "high", lane))];
  });
}

function leaveFinite(end: End, other: End, leave: () => void): void {
  if (Number.isFinite(end[0]) && Number.isFinite(other[0])) leave();
}

export function multiplyRatios(planner: Planner, a: NumberLanes, b: NumberLanes, parts: number): NumberLanes {
  const product = ([p, q]: End, [r, s]: End): End => [p === 0 || r === 0 ? 0 : p * r, q * s];
  return eachEnd(planner, "multiply", [a, b], parts, (lane, leave) => {
    const [p, q, r, s] = [endAt(a, "low", lane), endAt(a, "high", lane), endAt(b, "low", lane), endAt(b, "high", lane)];
    const corners = [product(p, r), product(p, s), product(q, r), product(q, s)] as const;
    for (const [top, bottom] of corners) {
      if ((Math.abs(top) > most && Number.isFinite(top)) || bottom > most) leave();
    }
    const [first, ...rest] = corners;
    return [
      rest.reduce<End>((least, each) => (compareFractions(each, least, leave) < 0 ? each : least), first),
      rest.reduce<End>((greatest, each) => (compareFractions(each, greatest, leave) > 0 ? each : greatest), first),
    ];
  });
}

export function extremeRatios(
  planner: Planner,
  which: "least" | "greatest",
  a: NumberLanes,
  b: NumberLanes,
): NumberLanes {
  return eachEnd(planner, which, [a, b], a.parts, (lane, leave) => {
    const chosen = (side: "low" | "high"): End => {
      const [one, other] = [endAt(a, side, lane), endAt(b, side, lane)];
      const order = compareFractions(one, other, leave);
      return (which === "least" ? order <= 0 : order >= 0) ? one : other;
    };
    return [chosen("low"), chosen("high")];
  });
}

/** The quotient by a surely positive range, by the four corners; where the base may not be positive, anything. */
export function divideRanges(planner: Planner, a: NumberLanes, base: NumberLanes): NumberLanes {
  const { top, bottom } = exact(BigInt(base.parts), BigInt(a.parts));
  const [over, under] = [safe(top), safe(bottom)];
  return eachEnd(planner, "divide", [a, base], 1, (lane, leave) => {
    const [low, lowUnder] = endAt(base, "low", lane);
    const [high, highUnder] = endAt(base, "high", lane);
    if (low <= 0) {
      return [
        [-Infinity, 1],
        [Infinity, 1],
      ];
    }
    const quotient = ([p, q]: End, by: number, byUnder: number): End => {
      if (by === Infinity) return [0, 1];
      if (!Number.isFinite(p)) return [p, 1];
      const parts = [p * over, p * over * byUnder, q * by, q * by * under];
      if (parts.some((part) => Math.abs(part) > most)) leave();
      return [p * over * byUnder, q * by * under];
    };
    const [least, greatest] = [endAt(a, "low", lane), endAt(a, "high", lane)];
    return [
      least[0] >= 0 ? quotient(least, high, highUnder) : quotient(least, low, lowUnder),
      greatest[0] >= 0 ? quotient(greatest, low, lowUnder) : quotient(greatest, high, highUnder),
    ];
  });
}

/** The hull of ranges lane by lane, where a mask takes them. */
export function joinRatios(
  planner: Planner,
  parts: number,
  arms: readonly RatioArm[],
  needs: NumberLanes["needs"],
): NumberLanes {
  const [first] = arms;
  if (first === undefined) throw new NotInColumns("nothing to join");
  const { frame } = first.value;
  const leaving = { left: planner.left, rows: frame.rows };
  const fill = (out: NumberLanes): void => {
    out.high = out.highOwn;
    out.lowOwn.fill(Infinity, 0, frame.size);
    out.highOwn.fill(-Infinity, 0, frame.size);
    out.lowUnder.fill(1, 0, frame.size);
    out.highUnder.fill(1, 0, frame.size);
    for (const { taken, value } of arms) {
      joinEnds([out.lowOwn, out.lowUnder], taken.bits, [value.low, value.lowUnder], -1, frame.size, leaving);
      joinEnds([out.highOwn, out.highUnder], taken.bits, [value.high, value.highUnder], 1, frame.size, leaving);
    }
  };
  return number(planner, { frame, does: "join", needs, fill }, parts, { ratio: true });
}

interface RatioArm {
  readonly taken: { readonly bits: Uint8Array; readonly id: number };
  readonly value: NumberLanes;
}
