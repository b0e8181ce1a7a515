import type { Diagnostic } from "@bylaw/diagnostics";
import type { EvaluationOptions, IrExpression, Measure, Outcome, TimeResult } from "@bylaw/ir";

/** What `changesToPass` is asked for beside the run. */
export interface ChangesOptions extends EvaluationOptions {
  /** Most ways that are given; 3 where not given. */
  readonly alternatives?: number;
  /** Steps of the search over all ways, a rule that is worked out anew counting as 20; 40,000 where not given. */
  readonly budget?: number;
}

/** Measure and unit of a value, as determinations have them. */
export interface Measured {
  readonly measure: Measure | "date" | "choice" | "set" | "text" | "boolean";
  readonly unit?: string;
}

/** A fact that is known and would have to be another. Values as in determinations. */
export interface FactChange extends Measured {
  readonly fact: string;
  readonly from: string;
  readonly to: string;
  /** Of numbers: how much more or less, and which of the two. */
  readonly difference?: string;
  readonly direction?: "up" | "down";
  /** Of sets: members that come and go. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
}

/** A fact that is not known and would have to be shown to be this. */
export interface FactShown extends Measured {
  readonly fact: string;
  readonly statedBy: string;
  readonly evidence: readonly string[];
  /** Of a set given in part: what the open members that matter would have to be. Absent where any value would do. */
  readonly value?: string;
}

/** Records that a list would have to have more of; a count is said only where it is plain which records count. */
export interface RecordsAdded {
  readonly list: string;
  readonly more: number;
  /** The condition under which a record counts; absent where every record does. */
  readonly where?: IrExpression;
  /** A record that counts: by field, what it has to say, as in determinations. */
  readonly record: Readonly<Record<string, string>>;
  /** The list is not known: so many records would have to be shown. */
  readonly shown?: true;
}

/** A set of changes with all of which the decision is met, and without any one of which it is not. */
export interface Way {
  readonly changes: readonly FactChange[];
  readonly shown: readonly FactShown[];
  readonly records: readonly RecordsAdded[];
}

/** A rule that no change of facts that may move can make pass. */
export interface StuckRule {
  /** Absent where the value of the decision is stuck. */
  readonly rule?: string;
  /**
   * What stands in the way: an act of a role, a bar or a title, the passing of time, the other applicants of a round,
   * papers, records, or facts that are fixed.
   */
  readonly because: "act" | "bar" | "title" | "time" | "round" | "papers" | "records" | "fixed";
  /** Facts that the rule rests on and that do not move. */
  readonly facts: readonly string[];
  /** From when it would hold by the passing of time alone. */
  readonly time?: TimeResult;
}

/** An act of a role that alone would give a rule another status; no change of the applicant's replaces it. */
export interface AwaitedAct {
  readonly rule: string;
  /** Failing the rule is left to the authority; or facts `decided by` a role that were not recorded. */
  readonly kind: "discretion" | "decided_by";
  readonly by?: string;
  readonly relaxation?: string;
  readonly facts?: readonly string[];
}

/** Under which changes a decision would be met. "Would be", never "should": which fact may move is the policy's word. */
export interface ChangesToPass {
  readonly decision: string;
  /** As it stands; where the policy is not in force, as it would be if it were. */
  readonly outcome: Outcome;
  /**
   * `met`: nothing has to change. `found`: `ways` are the cheapest. `none`: no changes that may be made meet it; where
   * single rules are `stuck`, `ways` meet all others. `undecided_within_budget`: the search was not finished.
   */
  readonly status: "met" | "found" | "none" | "undecided_within_budget";
  readonly ways: readonly Way[];
  /** Further alternatives were not looked for to the end. */
  readonly cutShort?: true;
  /** Of a search that was not finished: facts that would have to be changed or shown, at least. */
  readonly atLeast?: number;
  /**
   * Every comparison that the changes bear on could be solved for the facts that may move. Otherwise `ways` are right,
   * but a smaller one may exist.
   */
  readonly exact: boolean;
  readonly stuck: readonly StuckRule[];
  readonly acts: readonly AwaitedAct[];
}

/** The answer, or why the case was refused at the door. */
export interface ChangesAnswer {
  readonly changes?: ChangesToPass;
  readonly problems: readonly Diagnostic[];
}
