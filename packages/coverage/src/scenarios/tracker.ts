import type { Determination, IrComparison, IrExpression, IrType, Probe, ProbedRow } from "@bylaw/ir";
import type { SiteOwner } from "./site.ts";

/** What scenarios are counted by. */
export type CoverageKind = "article" | "rule" | "arm" | "boundary" | "title" | "duty" | "step" | "limit";

/** What a scenario can show of an item; each kind of item wants some of them. */
export type CoveragePoint =
  | "met"
  | "fails"
  | "waived"
  | "relaxed"
  | "taken"
  | "tried"
  | "at"
  | "just_below"
  | "just_above"
  | "missing"
  | "last_day"
  | "day_after"
  | "none"
  | "held"
  | "due_for_review"
  | "rectifying"
  | "expired"
  | "revoked"
  | "barred"
  | "lost_with_parent"
  | "asked"
  | "not_triggered"
  | "pending"
  | "done_in_time"
  | "done_late"
  | "overdue"
  | "done"
  | "too_short"
  | "admitted"
  | "left_out"
  | "tied";

/** The comparison of a boundary: which value against which bound. */
export interface ShownThreshold {
  readonly given: IrExpression;
  readonly operator: IrComparison["operator"];
  readonly bound: IrExpression;
  readonly type: IrType;
}

/** One thing that scenarios should show, and what they have shown of it so far. */
export interface Tracker {
  readonly kind: CoverageKind;
  readonly id: string;
  readonly owner: SiteOwner;
  readonly wanted: readonly CoveragePoint[];
  readonly seen: Set<CoveragePoint>;
  readonly threshold?: ShownThreshold;
  /** Of a threshold: which scenarios stand where, each as often as its cases and records do. */
  readonly stands?: Stand[];
  /** Of an arm: its own guard. */
  readonly when?: IrExpression;
  /** What is asked of each case, and what its rows show; none where the determination tells. */
  readonly probes?: readonly ProbeOf[];
}

/** A scenario on one side of a threshold or at it. `near`: within a step of it, where the comparison turns over. */
export interface Stand {
  /** Its place in the order of the scenarios. */
  readonly scenario: number;
  readonly side: "below" | "at" | "above";
  readonly near: boolean;
}

/** A probe and how its rows are read; `rows` is undefined where a list is not known. */
export interface ProbeOf {
  readonly probe: Probe;
  readonly read: (rows: readonly ProbedRow[] | undefined) => Iterable<CoveragePoint>;
  /** Of a threshold: on which sides of it the rows stand. */
  readonly sides?: (rows: readonly ProbedRow[] | undefined) => Iterable<Omit<Stand, "scenario">>;
}

/** Reads one determination for all trackers of a kind. */
export type ReadDetermination = (determination: Determination) => void;
