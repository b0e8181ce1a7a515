import type { ConditionLanes } from "../lanes/lanes.ts";
import type { Placed } from "./placed.ts";

/** What a decision is worked out for. */
export type DecidedFor = "whole" | "record" | "unknown";

/** A decision in columns: of applicants, or of the records that it is taken for. */
export interface DecisionLanes {
  readonly passes: Placed<ConditionLanes>;
  readonly fails: Placed<ConditionLanes>;
  /** The two columns of its rules alone. */
  readonly ruled: { readonly passes: Placed<ConditionLanes>; readonly fails: Placed<ConditionLanes> };
  readonly value?: DecisionValueLanes;
  /** By rule: places in `ruleStatusCodes`. */
  readonly statuses: ReadonlyMap<string, Placed<ConditionLanes>>;
}

/** What a decision gives, whatever its rules say. */
export interface DecisionValueLanes {
  readonly value: Placed;
  /** Yes where it is known, no where it is surely left to a role, else open. */
  readonly given: Placed<ConditionLanes>;
  /** Yes where an arm or a limit may leave it to somebody, else no. */
  readonly left: Placed<ConditionLanes>;
}
