import type { ComparisonOperator, IrExpression, Measure, Outcome } from "@bylaw/ir";
import type { IrPath } from "../reach.ts";

/** In which part of a rule a line is drawn; `value` where it decides what a decision gives. */
export type ThresholdRole = "test" | "when" | "unless" | "relaxation" | "value";

/** A number or a date of the text with which a value of the applicant is compared. */
export interface Threshold {
  /** The path to the constant, as text: the same as long as the policy has the same form. */
  readonly id: string;
  readonly decision: string;
  /** The way to the constant in the compiled policy. */
  readonly path: IrPath;
  /** The rule in which it is written, or which first rests on it through a name; absent where only a value does. */
  readonly rule?: string;
  readonly role: ThresholdRole;
  /** All rules of the decision that rest on it, and how. */
  readonly rests: readonly { readonly rule?: string; readonly role: ThresholdRole }[];
  /** Facts and named values that the compared value reads, as written there. */
  readonly reads: readonly string[];
  readonly subject: IrExpression;
  /** The line as it is asked: the value of the applicant, this operator, the constant. */
  readonly operator: ComparisonOperator;
  /** In the manner of determinations: "800000.00", "0.85", "P24M", "2021-12-05". */
  readonly constant: string;
  readonly measure: Measure | "date";
  /** Counting unit, or the currency of money. */
  readonly unit?: string;
  /** The guard of the rule in which it is written, article and rule together. */
  readonly guard?: IrExpression;
}

/** How far the applicants stand from a line. Measured in natural units, dates in days. */
export interface Distances {
  /** By place: the value less the constant, for drawing and order; `NaN` where it is not known. */
  readonly distance: Float64Array;
  /** Places in order of distance, ties by id; those not known come last, by id. */
  readonly order: readonly number[];
  readonly below: number;
  readonly above: number;
  /** Exactly at the line. */
  readonly at: number;
  readonly unknown: number;
  /** Within a twentieth of the constant on either side, those at the line included; of dates and years those alone. */
  readonly near: number;
}

/** The next value of a constant at which somebody's outcome is another, and whose. */
export interface Flip {
  /** In the manner of determinations. */
  readonly value: string;
  readonly applicants: readonly {
    readonly place: number;
    readonly id: string;
    readonly from: Outcome;
    readonly to: Outcome;
  }[];
}

/** The next values on both sides of the present constant; absent where no outcome flips on that side. */
export interface NextFlips {
  readonly below?: Flip;
  readonly above?: Flip;
  /** The budget ended before the nearest was found on one of the sides; what is given is right all the same. */
  readonly undecidedWithinBudget?: readonly ("below" | "above")[];
}
