import type { Frame } from "../lanes/frame.ts";
import type { ConditionLanes, DateLanes, NumberLanes, ValueLanes } from "../lanes/lanes.ts";
import { no, open } from "../lanes/lanes.ts";
import { leaveUnsafe } from "../lanes/number-kernels.ts";
import { NotInColumns } from "../values/exact.ts";
import { both, not } from "./conditions.ts";
import { number, type Planner } from "./planner.ts";

/** Records that are surely or perhaps among those that an aggregate is over, and where the aggregate itself stands. */
export interface Members {
  readonly planner: Planner;
  /** The records; the frame that they are folded to, and its scopes. */
  readonly inner: Frame;
  readonly outer: Frame;
  readonly scopes: readonly number[];
  readonly membership: ConditionLanes;
}

/** The sum of what the records add; what may count adds something between nothing and its value. */
export function sumOf({ planner, inner, outer, membership }: Members, value: NumberLanes): NumberLanes {
  if (value.ratio) throw new NotInColumns("a sum of fractions");
  const leaving = { left: planner.left, rows: outer.rows };
  const fill = (out: NumberLanes): void => {
    out.high = out.highOwn;
    for (let lane = 0; lane < outer.size; lane++) {
      let low = 0;
      let high = 0;
      const end = inner.offsets[lane + 1] ?? 0;
      for (let record = inner.offsets[lane] ?? 0; record < end; record++) {
        const code = membership.bits[record];
        if (code === no) continue;
        const least = value.low[record] ?? 0;
        const most = value.high[record] ?? 0;
        low += code === open ? Math.min(0, least) : least;
        high += code === open ? Math.max(0, most) : most;
        if (isBeyond(low) || isBeyond(high)) planner.left[outer.rows[lane] ?? 0] = 1;
      }
      out.lowOwn[lane] = low;
      out.highOwn[lane] = high;
    }
    leaveUnsafe(out.lowOwn, outer.size, leaving);
  };
  return number(planner, { frame: outer, does: "sum", needs: [membership, value], fill }, value.parts);
}

function isBeyond(value: number): boolean {
  return Math.abs(value) > Number.MAX_SAFE_INTEGER && Number.isFinite(value);
}

/** The average where all records are sure, and the hull of their values where one is not. */
export function averageOf({ planner, inner, outer, membership }: Members, value: NumberLanes): NumberLanes {
  if (value.ratio) throw new NotInColumns("an average of fractions");
  const fill = (out: NumberLanes): void => {
    out.high = out.highOwn;
    for (let lane = 0; lane < outer.size; lane++) {
      let low = 0;
      let high = 0;
      let count = 0;
      let least = Infinity;
      let most = -Infinity;
      let isOpen = false;
      const end = inner.offsets[lane + 1] ?? 0;
      for (let record = inner.offsets[lane] ?? 0; record < end; record++) {
        const code = membership.bits[record];
        if (code === no) continue;
        if (code === open) isOpen = true;
        const a = value.low[record] ?? 0;
        const b = value.high[record] ?? 0;
        least = Math.min(least, a);
        most = Math.max(most, b);
        low += a;
        high += b;
        count++;
        if (isBeyond(low) || isBeyond(high)) planner.left[outer.rows[lane] ?? 0] = 1;
      }
      const under = isOpen || count === 0 ? 1 : count;
      out.lowOwn[lane] = isOpen ? least : low;
      out.highOwn[lane] = isOpen ? most : high;
      out.lowUnder[lane] = under;
      out.highUnder[lane] = under;
    }
  };
  const make = { frame: outer, does: "average", needs: [membership, value], fill };
  return number(planner, make, value.parts, { ratio: true });
}

/** The highest or lowest value; a record whose date is none takes no part, and one whose date may be none perhaps. */
export function extremeOf(
  members: Members,
  which: "highest" | "lowest",
  value: ValueLanes,
): { readonly valued: Members; readonly result: NumberLanes | DateLanes } {
  if (value.kind === "number") return { valued: members, result: extremeNumber(members, which, value) };
  if (value.kind !== "date") throw new Error(`a ${value.kind} has no order`);
  const { planner, inner, membership } = members;
  const dated = value.none === undefined ? [] : [not(planner, value.none)];
  const valued = { ...members, membership: both(planner, inner, [membership, ...dated]) };
  return { valued, result: { kind: "date", days: extremeNumber(valued, which, value.days) } };
}

function extremeNumber(
  { planner, inner, outer, membership }: Members,
  which: "highest" | "lowest",
  value: NumberLanes,
): NumberLanes {
  if (value.ratio) throw new NotInColumns("an extreme of fractions");
  const highest = which === "highest";
  const better = highest ? Math.max : Math.min;
  const worst = highest ? -Infinity : Infinity;
  const fill = (out: NumberLanes): void => {
    out.high = out.highOwn;
    for (let lane = 0; lane < outer.size; lane++) {
      let sure = worst;
      let low = Infinity;
      let high = -Infinity;
      let isSure = false;
      let reach = worst;
      const end = inner.offsets[lane + 1] ?? 0;
      for (let record = inner.offsets[lane] ?? 0; record < end; record++) {
        const code = membership.bits[record];
        if (code === no) continue;
        const a = value.low[record] ?? 0;
        const b = value.high[record] ?? 0;
        low = Math.min(low, a);
        high = Math.max(high, b);
        reach = better(reach, highest ? b : a);
        if (code === open) continue;
        isSure = true;
        sure = better(sure, highest ? a : b);
      }
      // A record that is surely there bounds the result on its near side; without one any of them may be it.
      out.lowOwn[lane] = !isSure ? low : highest ? sure : reach;
      out.highOwn[lane] = !isSure ? high : highest ? reach : sure;
    }
  };
  return number(planner, { frame: outer, does: which, needs: [membership, value], fill }, value.parts);
}
