import type { Frame } from "../lanes/frame.ts";
import type { ConditionLanes, DateLanes, NumberLanes, ValueLanes } from "../lanes/lanes.ts";
import { NotInColumns } from "../values/exact.ts";
import type { Bound, Placed, Records } from "./placed.ts";
import { choice, condition, frameOf, number, type Planner, set, text } from "./planner.ts";

/** Values brought into one frame. */
export interface Aligned<Value extends ValueLanes> {
  readonly frame: Frame;
  readonly scopes: readonly number[];
  readonly values: readonly Value[];
}

/** A value that no record changes. */
export function everywhere<Value extends ValueLanes>(value: Value): Placed<Value> {
  return { value, scopes: [] };
}

/** Brings values into the frame of all the records on which any of them depends, and on `scope` in any case. */
export function align<Value extends ValueLanes>(
  planner: Planner,
  records: Records,
  placed: readonly Placed<Value>[],
  scope?: number,
): Aligned<Value> {
  const used = new Set(placed.flatMap(({ scopes }) => scopes));
  if (scope !== undefined) used.add(scope);
  const bound = records.filter((record) => used.has(record.scope));
  const scopes = bound.map((record) => record.scope);
  const frame = frameOf(
    planner,
    bound.map(({ list }) => list),
  );
  return { frame, scopes, values: placed.map((one) => lift(planner, one, frame, scopes)) };
}

/** A value in a frame of more records than those on which it depends. */
export function lift<Value extends ValueLanes>(
  planner: Planner,
  { value, scopes }: Placed<Value>,
  frame: Frame,
  to: readonly number[],
): Value {
  if (scopes.length === to.length) return value;
  if (scopes.length === 0) return spread(planner, value, frame, "rows") as Value;
  if (scopes.length !== 1 || to.length !== 2) throw new NotInColumns("records of more than two lists");
  return spread(planner, value, frame, scopes[0] === to[0] ? "outerOf" : "lastOf") as Value;
}

type Index = "rows" | "outerOf" | "lastOf";

function spread(planner: Planner, value: ValueLanes, frame: Frame, by: Index): ValueLanes {
  const make = { frame, does: `by ${by}` };
  switch (value.kind) {
    case "condition":
      return spreadCondition(planner, value, frame, by);
    case "number":
      return spreadNumber(planner, value, frame, by);
    case "date":
      return spreadDate(planner, value, frame, by);
    case "choice":
      if (value.fixed !== undefined) {
        return choice(planner, { frame, does: `fixed ${value.fixed}`, needs: [] }, value.members, value.fixed);
      }
      return choice(
        planner,
        { ...make, needs: [value], fill: (out) => gather(out.masks, value.masks, frame, by) },
        value.members,
      );
    case "set":
      return set(
        planner,
        {
          ...make,
          needs: [value],
          fill: (out) => {
            gather(out.must, value.must, frame, by);
            gather(out.may, value.may, frame, by);
          },
        },
        value.members,
      );
    case "text":
      return text(planner, { ...make, needs: [value], fill: (out) => gather(out.codes, value.codes, frame, by) });
    default:
      return value satisfies never;
  }
}

function gather<Out extends Uint8Array | Int32Array | Float64Array>(
  out: Out,
  from: Out,
  frame: Frame,
  by: Index,
): void {
  const index = frame[by];
  for (let lane = 0; lane < frame.size; lane++) out[lane] = from[index[lane] ?? 0] ?? 0;
}

function spreadCondition(planner: Planner, value: ConditionLanes, frame: Frame, by: Index): ConditionLanes {
  if (value.fixed !== undefined) {
    return condition(planner, { frame, does: `fixed ${value.fixed}`, needs: [] }, value.fixed);
  }
  const fill = (out: ConditionLanes): void => gather(out.bits, value.bits, frame, by);
  return condition(planner, { frame, does: `by ${by}`, needs: [value], fill });
}

function spreadNumber(planner: Planner, value: NumberLanes, frame: Frame, by: Index): NumberLanes {
  const { fixed, ratio, parts } = value;
  if (fixed !== undefined) {
    return number(planner, { frame, does: `fixed ${fixed.low} ${fixed.high}`, needs: [] }, parts, { fixed });
  }
  const fill = (out: NumberLanes): void => {
    gather(out.lowOwn, value.low, frame, by);
    out.high = value.low === value.high && !ratio ? out.lowOwn : out.highOwn;
    if (out.high !== out.lowOwn) gather(out.highOwn, value.high, frame, by);
    if (!ratio) return;
    gather(out.lowUnder, value.lowUnder, frame, by);
    gather(out.highUnder, value.highUnder, frame, by);
  };
  return number(planner, { frame, does: `by ${by}`, needs: [value], fill }, parts, { ratio });
}

function spreadDate(planner: Planner, { days, none }: DateLanes, frame: Frame, by: Index): DateLanes {
  return {
    kind: "date",
    days: spreadNumber(planner, days, frame, by),
    ...(none && { none: spreadCondition(planner, none, frame, by) }),
  };
}

/** The record that a scope number stands for. */
export function boundAt(records: Records, scope: number): Bound {
  const bound = records.findLast((record) => record.scope === scope);
  if (bound === undefined) throw new Error(`no record for scope ${scope}`);
  return bound;
}

/** What was worked out for each record of a list, as the reader's own record of it sees it. */
export function asReadAt<Value extends ValueLanes>(placed: Placed<Value>, scope: number): Placed<Value> {
  return placed.scopes.length === 0 ? placed : { value: placed.value, scopes: [scope] };
}
