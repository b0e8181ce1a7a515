import type { IrDecision, Outcome } from "@bylaw/ir";
import type { Truth } from "../conditions/truth.ts";
import type { Open } from "../possibilities/finding.ts";
import type { RuleFinding } from "../rules/rule-finding.ts";

/** What was found of a decision: its two columns, the outcome they fold to, its rules and what is open. */
export interface DecisionFinding {
  readonly decision: IrDecision;
  readonly passes: Truth;
  readonly fails: Truth;
  readonly outcome: Outcome;
  readonly rules: readonly RuleFinding[];
  /** Needs, awaits and errors that stand in the way of the outcome; at discretion the acts awaited. */
  readonly open: Open;
}
