import type { IrDecision } from "@bylaw/ir";
import type { ValueFinding } from "../decisions/value-finding.ts";

/** The place of one applicant in a round. */
export interface Seat {
  readonly id: string;
  /** What the limits of a decision leave of its value to this applicant, in view of all others. */
  readonly limited: (decision: IrDecision) => ValueFinding;
}
