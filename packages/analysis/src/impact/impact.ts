import type { Outcome } from "@bylaw/ir";

/**
 * What happened to an applicant whose outcome is another now. `was_undecided` is every way out of `undecided`, since
 * nothing was held that could be lost; the other four start from a settled outcome.
 */
export type Movement = "gains" | "loses" | "to_authority" | "was_undecided" | "becomes_undecided";

/** How many went from the one outcome to the other; where both are the same, how many stayed. */
export interface Transition {
  readonly from: Outcome;
  readonly to: Outcome;
  readonly count: number;
}

/** An applicant whose outcome changed, and the rules that made the difference; none where a value alone did. */
export interface ChangedApplicant {
  /** Its place in the columns. */
  readonly place: number;
  readonly id: string;
  readonly from: Outcome;
  readonly to: Outcome;
  readonly movement: Movement;
  /** Ids, those of the text after the change in its order. */
  readonly rules: readonly string[];
}

/** What one rule did: how many it made a difference to, and to how many of them it alone. */
export interface RuleImpact {
  readonly rule: string;
  readonly count: number;
  readonly alone: number;
  readonly movements: Readonly<Record<Movement, number>>;
}

/** What a change of a policy does to the applicants of one decision. */
export interface Impact {
  readonly decision: string;
  readonly size: number;
  readonly unchanged: number;
  /** All sixteen, in the order of the outcomes' numbers, zeros included. */
  readonly transitions: readonly Transition[];
  readonly movements: Readonly<Record<Movement, number>>;
  /** In the order of the applicants. */
  readonly changed: readonly ChangedApplicant[];
  /** Only rules that made a difference, those of the text after the change in its order. */
  readonly rules: readonly RuleImpact[];
}
