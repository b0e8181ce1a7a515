import { isSingle } from "../lanes/comparison-kernels.ts";
import type { ConditionLanes, ValueLanes } from "../lanes/lanes.ts";
import { no, open, yes } from "../lanes/lanes.ts";
import { fixed } from "./conditions.ts";
import { dateIsKnown } from "./dates.ts";
import { onlyNumber } from "./numbers.ts";
import { condition, type Planner } from "./planner.ts";

/** Yes where one result is left, else no. */
export function isKnown(planner: Planner, value: ValueLanes): ConditionLanes {
  if (value.kind === "date") return dateIsKnown(planner, value);
  const { frame } = value;
  if (value.kind === "number" && value.fixed !== undefined) {
    return fixed(planner, frame, onlyNumber(value) === undefined ? no : yes);
  }
  const test = knownTest(planner, value);
  const fill = (out: ConditionLanes): void => {
    for (let lane = 0; lane < frame.size; lane++) out.bits[lane] = test(lane) ? yes : no;
  };
  return condition(planner, { frame, does: "known", needs: [value], fill });
}

function knownTest(planner: Planner, value: Exclude<ValueLanes, { readonly kind: "date" }>): (lane: number) => boolean {
  switch (value.kind) {
    case "condition":
      return (lane) => value.bits[lane] !== open;
    case "number":
      return (lane) =>
        isSingle(value, lane, () => {
          planner.left[value.frame.rows[lane] ?? 0] = 1;
        });
    case "choice":
      return (lane) => {
        const mask = value.masks[lane] ?? 0;
        return (mask & (mask - 1)) === 0;
      };
    case "set":
      return (lane) => value.must[lane] === value.may[lane];
    case "text":
      return (lane) => (value.codes[lane] ?? -1) >= 0;
    default:
      return value satisfies never;
  }
}
