import type { IrAddend, IrDecisionValue, IrGiveArm } from "@bylaw/ir";
import type { Truth } from "../conditions/truth.ts";
import type { Open } from "../possibilities/finding.ts";
import { isKnown } from "../possibilities/known.ts";
import type { Possibility, PossibleNumber } from "../possibilities/possibility.ts";
import type { LimitFinding } from "../rounds/limit-finding.ts";
import type { Columns } from "../rules/rule-finding.ts";

/** What was found of the value of a decision, whatever its rules say. */
export interface ValueFinding {
  /** What is possible of it where one is given; the full range where surely none is. */
  readonly value: Possibility;
  /** Yes where it is known, no where it is surely left to a role, else open. */
  readonly given: Truth;
  /** An arm or a limit may leave it, or surely leaves it, to a role or to the authority. */
  readonly mayBeLeft: boolean;
  /** The role that it may be left to, where there is one only. */
  readonly leftTo?: string;
  /** Needs, awaits and errors that stand in the way of a known value; where it is left, the act awaited. */
  readonly open: Open;
  /** The arms that were taken, in written order. */
  readonly arms: readonly IrGiveArm[];
  readonly addends: readonly AddendFinding[];
  /** `at most V` took something off, from this total. */
  readonly capped?: {
    readonly most: NonNullable<IrDecisionValue["most"]>;
    readonly from: Possibility;
    readonly at: Possibility;
  };
  /** What limits over the round did, in written order. */
  readonly limits: readonly LimitFinding[];
}

/** What was found of one `add`. */
export interface AddendFinding {
  readonly addend: IrAddend;
  readonly counts: Truth;
  /** What it adds: nothing where it does not count. */
  readonly value: PossibleNumber;
}

/** The value as one more rule: it never fails, and it is left to the authority where a role surely has it. */
export function valueColumns({ given }: ValueFinding): Columns {
  return { passes: given, fails: "no" };
}

/** Whether a value is given, where an arm or a limit may leave it to somebody. */
export function givenness(
  value: Possibility,
  surelyLeft: boolean,
  mayBeLeft: boolean,
): Pick<ValueFinding, "given" | "mayBeLeft"> {
  const given = surelyLeft ? "no" : !mayBeLeft && isKnown(value) ? "yes" : "open";
  return { given, mayBeLeft: surelyLeft || mayBeLeft };
}
