import { ownOf } from "../case-of.ts";
import type { ConditionLanes } from "../lanes/lanes.ts";
import { no, open, yes } from "../lanes/lanes.ts";
import { fixed } from "./conditions.ts";
import { bytes } from "./leaves.ts";
import type { Planner } from "./planner.ts";

/** Whether a paper was handed in; nothing said is open. */
export function paperOf(planner: Planner, paper: string): ConditionLanes {
  const frame = planner.applicants;
  const column = ownOf(planner.columns.papers, paper);
  if (column === undefined) return fixed(planner, frame, open);
  return bytes(planner, frame, `paper ${JSON.stringify(paper)}`, column, [no, yes, open]);
}
