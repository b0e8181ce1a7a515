import type { IrDecision, Outcome } from "@bylaw/ir";
import type { BoundRecord } from "../place.ts";
import type { Open } from "../possibilities/finding.ts";
import type { Columns, RuleFinding } from "../rules/rule-finding.ts";
import type { ValueFinding } from "./value-finding.ts";

/** What was found of a decision before the limits of a round: its rules, and the value that it proposes. */
export interface Proposal {
  readonly decision: IrDecision;
  /** The record that it is taken for. */
  readonly at?: BoundRecord;
  readonly rules: readonly RuleFinding[];
  /** The two columns of the rules alone. */
  readonly ruled: Columns;
  readonly value?: ValueFinding;
}

/** What was found of a decision: its two columns, the outcome they fold to, its rules and what is open. */
export interface DecisionFinding extends Proposal, Columns {
  readonly outcome: Outcome;
  /** Needs, awaits and errors that stand in the way of the outcome; at discretion the acts awaited. */
  readonly open: Open;
  /** Of a decision `for each` as a whole: one finding a record. Absent where the list is not known. */
  readonly records?: readonly DecisionFinding[];
}
