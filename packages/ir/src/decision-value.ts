import type { Citation } from "@bylaw/diagnostics";
import type { IrExpression } from "./expression.ts";

/**
 * How a decision comes to its value. The value counts like one more rule that never fails: it passes where it is
 * known, is left to the authority where a role surely has it, and is open otherwise. So `D is met` asks for rules
 * that pass and for a value that is known.
 */
export type IrDecisionValue = (
  | { readonly kind: "give"; readonly arms: readonly IrGiveArm[] }
  | { readonly kind: "add"; readonly addends: readonly IrAddend[] }
) & {
  /** `at most V`: the least of V and the value. */
  readonly most?: { readonly citation?: Citation; readonly value: IrExpression; readonly readings: readonly string[] };
};

/**
 * One arm, tried in order: guards of the article, of the statement and of the arm together. An arm gives a value, or
 * leaves it to a role: no value then, and the decision is at discretion.
 */
export interface IrGiveArm {
  /** The name given with `as`, else citation key and name of the decision, numbered from the second: `16(1).grade.2`. */
  readonly id: string;
  readonly citation?: Citation;
  readonly when?: IrExpression;
  readonly gives:
    | { readonly kind: "value"; readonly value: IrExpression }
    | { readonly kind: "leave"; readonly by: string };
  readonly text?: string;
  readonly readings: readonly string[];
}

/** One `add`: where its guard holds, its value is added; arms of its own (not of a table) of which none applies add 0. */
export interface IrAddend {
  readonly id: string;
  readonly citation?: Citation;
  readonly when?: IrExpression;
  readonly value: IrExpression;
  readonly text?: string;
  readonly readings: readonly string[];
}

/** `limit A, B to 50% of cohort …`: a rule over all applicants of a round (semantics 10). */
export interface IrLimit {
  readonly id: string;
  readonly citation?: Citation;
  /** The members of a choice that are limited, as one total. */
  readonly values: readonly string[];
  /** A share of the base (a fraction of one), or a number of places. */
  readonly cap: { readonly kind: "share" | "number"; readonly value: IrExpression };
  /** Who counts in the base; all applicants where not given. */
  readonly where?: IrExpression;
  readonly order: IrExpression;
  readonly direction: "ascending" | "descending";
  readonly rounding: "up" | "down" | "nearest";
  readonly ties: "ask" | "in" | "out";
  readonly else?: { readonly kind: "value"; readonly value: string } | { readonly kind: "leave"; readonly by: string };
  readonly readings: readonly string[];
}
