import type { IrLimit } from "@bylaw/ir";
import type { Possibility } from "../possibilities/possibility.ts";

/** From the least to the most that is still possible of a number of applicants or places. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** What a limit did to one applicant. */
export interface LimitFinding {
  readonly limit: IrLimit;
  /** What was proposed before it. */
  readonly proposed: Possibility;
  readonly admitted: "yes" | "no" | "open" | "not_limited";
  readonly base?: CountRange;
  readonly places?: CountRange;
  /** Applicants surely ahead, plus one. */
  readonly place?: number;
  /** All keys are known, and those that are level do not all fit. */
  readonly tied?: true;
}
