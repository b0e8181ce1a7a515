import { ownOf } from "../case-of.ts";
import type { ConditionLanes } from "../lanes/lanes.ts";
import { no, open, yes } from "../lanes/lanes.ts";
import { fixed } from "./conditions.ts";
import { condition, type Planner } from "./planner.ts";

/** Whether a paper was handed in; nothing said is open. */
export function paperOf(planner: Planner, paper: string): ConditionLanes {
  const frame = planner.applicants;
  const column = ownOf(planner.columns.papers, paper);
  if (column === undefined) return fixed(planner, frame, open);
  const codes = [no, yes];
  const prepared = column.map((said) => codes[said] ?? open);
  const fill = (out: ConditionLanes): void => out.bits.set(prepared.subarray(frame.first, frame.first + frame.size));
  return condition(planner, { frame, does: `paper ${JSON.stringify(paper)}`, needs: [], fill });
}
