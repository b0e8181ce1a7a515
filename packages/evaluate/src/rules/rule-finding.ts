import type { CheckedAct, IrRelaxation, IrRule, RuleStatus } from "@bylaw/ir";
import type { Truth } from "../conditions/truth.ts";
import type { Place } from "../place.ts";
import type { Open } from "../possibilities/finding.ts";

/** Whether something passes and whether it fails; neither where it is left to the authority. */
export interface Columns {
  readonly passes: Truth;
  readonly fails: Truth;
}

/** What a rule asks: a condition passes or fails; a decision or a group with one may also be left to the authority. */
export interface TestColumns extends Columns {
  readonly mayBeLeft: boolean;
}

/** What was found of the test of a rule, or of one item of a group. */
export interface TestFinding extends TestColumns {
  readonly open: Open;
  /** Rules of a decision that stands here, which fail, are open or are at discretion. */
  readonly failing?: readonly string[];
  readonly items?: readonly ItemFinding[];
}

export interface ItemFinding extends TestFinding {
  readonly id: string;
}

/** What was found of a rule. */
export interface RuleFinding extends Columns {
  readonly rule: IrRule;
  /** Where its expressions are read. */
  readonly place: Place;
  readonly status: RuleStatus;
  /** Whether it applies: its guards and its period. */
  readonly applies: Truth;
  /** Whether an exception of the text lifts it. */
  readonly lifted: Truth;
  readonly test: TestFinding;
  /** Whether failing it is left to the authority: soft wording or an open relaxation. */
  readonly relaxable: Truth;
  /** The relaxation that is open, where it is not the wording. */
  readonly relaxation?: IrRelaxation;
  readonly act?: CheckedAct;
  readonly open: Open;
}
