import type { ComparisonOperator } from "./expression.ts";
import type { TitleEventKind, TitleStatus } from "./title-status.ts";
import type { Measure } from "./type.ts";

/** Version of the determination's data. */
export const determinationFormat = 1;

/** The six statuses of a rule (language reference: statuses). */
export type RuleStatus = "met" | "not_met" | "undecided" | "at_discretion" | "waived" | "not_applicable";

/** The four outcomes of a decision. */
export type Outcome = "met" | "not_met" | "undecided" | "at_discretion";

/**
 * The answer to one case, as plain JSON data. Citations are keys ("8(1)"); money is "800000.00", other numbers have no
 * trailing zeros, percents are fractions of one ("0.85"), fractions "79/99", dates "YYYY-MM-DD", lengths "P24M" or
 * "P30D". Arrays are in source order, needs in declaration order of the facts.
 */
export interface Determination {
  readonly format: typeof determinationFormat;
  readonly policy: string;
  readonly version: string;
  /** SHA-256 of the compiled policy in canonical form, and of the readings chosen. */
  readonly hash: string;
  readonly on: string;
  readonly inForce: "yes" | "no" | "unknown";
  /** First and last day in force, where they are known. */
  readonly force: { readonly from?: string; readonly until?: string };
  /** What the result takes for granted: "in_force" where the force is unknown. */
  readonly assuming: readonly "in_force"[];
  readonly decisions: Readonly<Record<string, DecisionResult>>;
  /** By title; of a title `for each` one result a record. Absent where the policy has none, as the two below. */
  readonly titles?: Readonly<Record<string, TitleResult | readonly TitleResult[]>>;
  /** By duty: one result for each record and period, in that order. */
  readonly duties?: Readonly<Record<string, readonly DutyResult[]>>;
  readonly procedures?: Readonly<Record<string, ProcedureResult | readonly ProcedureResult[]>>;
  /** Id of the applicant, where the case is one of a round. */
  readonly applicant?: string;
  readonly readings: readonly ReadingResult[];
  readonly omissions: readonly { readonly citations: readonly string[]; readonly reason: string }[];
}

export interface DecisionResult {
  readonly outcome: Outcome;
  /** The result computed although the policy is not in force on that day. */
  readonly ifInForce?: Outcome;
  readonly rules: readonly RuleResult[];
  readonly notes: readonly NoteResult[];
  readonly papers: readonly PaperResult[];
  readonly leftTo: readonly { readonly by: string; readonly citation?: string; readonly text?: string }[];
  /** Facts that stand in the way of the outcome, as paths. */
  readonly needs: readonly string[];
  /** What is awaited that is no fact: "@act:8(1).assets", of an arm or a limit "@act:grade/11.1", "@in_force". */
  readonly awaits: readonly string[];
  readonly errors: readonly CaseError[];
  /** What it gives, for a decision with a value. Where not in force: what it would give. */
  readonly value?: ValueResult;
  /**
   * Of a decision `for each`: one result a record, in the order of the list; `outcome` is then their fold (all must
   * pass), and `rules` is empty. Absent where the list is not known.
   */
  readonly records?: readonly DecisionResult[];
  /** Of one record: the text in its field `id`, where it has one. */
  readonly name?: string;
}

/** What a decision gives (semantics 9). Exactly one of `known`, `provisional`, `withheld`, `open` is there. */
export interface ValueResult {
  /** The value: the outcome is met. */
  readonly known?: string;
  /** The value that it would have, while the outcome is undecided or at discretion for its rules. */
  readonly provisional?: string;
  /** The decision is not met, so that there is no value. */
  readonly withheld?: true;
  /** The value is not settled; `possible` or `between` say what is left. */
  readonly open?: true;
  /** The text leaves the value to this role. */
  readonly leftTo?: string;
  /** Of a choice or a set of at most 256 members: the members still possible, in declaration order. */
  readonly possible?: readonly string[];
  /** Of numbers and dates: the ends that are finite. */
  readonly between?: { readonly least?: string; readonly most?: string };
  readonly measure?: RuleResult["measure"];
  readonly unit?: string;
  /** The arm that gave it, or the addends that were counted. */
  readonly arm?: { readonly id: string; readonly citation?: string };
  readonly addends?: readonly AddendResult[];
  /** `at most V` took something off. */
  readonly capped?: { readonly citation?: string; readonly at: string; readonly from?: string };
  readonly limits?: readonly LimitResult[];
  readonly readings?: readonly string[];
}

export interface AddendResult {
  readonly id: string;
  readonly citation?: string;
  readonly counts: "yes" | "no" | "open";
  readonly value?: string;
  readonly between?: { readonly least?: string; readonly most?: string };
}

/** What a limit over the round did to this applicant (semantics 10). */
export interface LimitResult {
  readonly id: string;
  readonly citation?: string;
  /** The value that was proposed before the limit. */
  readonly proposed?: string;
  readonly admitted: "yes" | "no" | "open" | "not_limited";
  /** Applicants in the base, and places; a range where something is open. */
  readonly base?: { readonly least: number; readonly most: number };
  readonly places?: { readonly least: number; readonly most: number };
  /** Applicants surely ahead, plus one. */
  readonly place?: number;
  readonly tied?: true;
}

/** What is known of a title on the day (semantics 11). */
export interface TitleResult {
  /** Of a title `for each`: the text in the record's field `id`, where it has one. */
  readonly name?: string;
  readonly status: TitleStatus | "undecided";
  /** Where undecided: the statuses still possible. */
  readonly possible?: readonly TitleStatus[];
  /** Day of the grant on which it stands or last stood. */
  readonly since?: string;
  /** Its last day, included; absent where it has no term or was never held. */
  readonly until?: string;
  /** Day by which it is to be reviewed. */
  readonly reviewBy?: string;
  /** The running order to rectify; `passed` where its last day is over. */
  readonly rectify?: { readonly since: string; readonly until?: string; readonly passed?: true };
  readonly bars: readonly BarResult[];
  /** First day on which it can be applied for again, where it is barred. */
  readonly applyFrom?: string;
  /** What the authority is now asked to do, with the article. */
  readonly asks: readonly TitleAsk[];
  /** Events that cannot have happened so, and were passed over. */
  readonly impossible: readonly { readonly event: TitleEventKind; readonly on?: string; readonly because: string }[];
  /** The title on which it depends took it along. */
  readonly lostWith?: string;
  readonly needs: readonly string[];
  readonly awaits: readonly string[];
  readonly errors: readonly CaseError[];
}

export interface BarResult {
  readonly citation?: string;
  readonly cause?: string;
  readonly from: string;
  /** Last day of the bar, included. */
  readonly until: string;
  /** The title whose bar it is, where it is shared. */
  readonly title?: string;
}

export interface TitleAsk {
  readonly term: string;
  readonly citation?: string;
  readonly what: "review" | "rectify" | "revoke" | "may_revoke" | "revoke_and_bar" | "renew";
  /** `asked`: its ground is there. `open`: something not known stands in the way; it is never asked for an unknown. */
  readonly status: "asked" | "open";
  /** Of a review: by when; of an order to rectify: its last day if it is made today; of a bar: its last day likewise. */
  readonly until?: string;
  readonly needs?: readonly string[];
  readonly awaits?: readonly string[];
}

/** One record and one period of a duty. */
export interface DutyResult {
  readonly term: string;
  readonly citation?: string;
  readonly by: string;
  /** Place of the record in its list, from 0, and the text of its field `id` where it has one. */
  readonly record?: number;
  readonly name?: string;
  /** Of recurring duties: "2021", "2021-H2", "2021-Q3", "2021-07". */
  readonly period?: string;
  readonly status: DutyStatus;
  /** Its last day, included. */
  readonly due?: string;
  readonly doneOn?: string;
  readonly needs: readonly string[];
  readonly awaits: readonly string[];
  readonly errors: readonly CaseError[];
}

/** `done`: done, where there is no deadline. */
export type DutyStatus = "not_triggered" | "pending" | "done_in_time" | "done_late" | "overdue" | "done" | "undecided";

/** Where a procedure stands. */
export interface ProcedureResult {
  /** Of a procedure `for each`: the text in the record's field `id`, where it has one. */
  readonly name?: string;
  /** All steps that apply are done. */
  readonly complete: "yes" | "no" | "open";
  /** The first step that is not done, and whose turn it is. */
  readonly next?: string;
  readonly turn?: string;
  readonly steps: readonly StepResult[];
  readonly needs: readonly string[];
  readonly awaits: readonly string[];
}

export interface StepResult {
  readonly id: string;
  readonly citation?: string;
  readonly by: string;
  readonly status: "done" | "running" | "next" | "later" | "open" | "not_applicable";
  readonly from?: string;
  readonly until?: string;
  /** A step listed earlier was done later: its id. */
  readonly outOfOrder?: string;
  /** It lasted less than the text asks; lengths as `P4D`, working days as "4" with `unit`. */
  readonly tooShort?: {
    readonly lasted: string;
    readonly asked: string;
    readonly unit: "days" | "workingDays" | "months";
  };
  /** Of a step that is running: its earliest last day. */
  readonly atLeastUntil?: string;
}

/** The applicants of one round, in the order given. */
export interface RoundDetermination {
  readonly format: typeof determinationFormat;
  readonly policy: string;
  readonly on: string;
  readonly applicants: readonly { readonly id: string; readonly determination: Determination }[];
}

export interface RuleResult {
  readonly id: string;
  readonly citation?: string;
  readonly status: RuleStatus;
  /** The comparison that decides, where the rule is one (or fails by one). */
  readonly given?: string;
  readonly operator?: ComparisonOperator | "in" | "include" | "is";
  readonly asked?: string;
  /** For a share with both amounts known: what is divided by what, as given. `given` is reduced and cannot tell. */
  readonly share?: ShareResult;
  /** How much is missing, never negative; only where a number or date falls short. */
  readonly shortfall?: string;
  /** Where the passing of time alone would make it hold. */
  readonly time?: TimeResult;
  /** What `given`, `asked` and `shortfall` measure. */
  readonly measure?: Measure | "date" | "choice" | "set" | "text" | "boolean";
  /** Counting unit (canonical name), or the currency of money. */
  readonly unit?: string;
  /** The facts (or lets) that the left side reads, for a sentence: "assets"; for a ratio both. */
  readonly facts?: readonly string[];
  readonly needs?: readonly string[];
  readonly awaits?: readonly string[];
  readonly errors?: readonly CaseError[];
  /** Why it is waived: by an exception of the text, or by a recorded act. */
  readonly waivedBy?: "exception" | "act";
  /** The recorded act on this rule, also where it has no basis. */
  readonly act?: ActResult;
  /** Where failing is left to the authority: relaxation (its id) or soft wording, and the role. */
  readonly discretion?: { readonly relaxation?: string; readonly citation?: string; readonly by?: string };
  /** Acts (`decided by` facts) that were not recorded and so count as not taken. */
  readonly notRecorded?: readonly string[];
  /** Of these, the acts that would give a rule which is not met or undecided another status if they were taken. */
  readonly couldChange?: readonly string[];
  /** All comparisons of the condition in source order, where there is more than one. */
  readonly parts?: readonly PartResult[];
  /** The named items of `at least N of`. */
  readonly items?: readonly {
    readonly id: string;
    readonly holds: "yes" | "no" | "open" | "at_discretion";
    readonly failing?: readonly string[];
  }[];
  /** Rules of a decision that stands as this rule, which fail or are open. */
  readonly failing?: readonly string[];
  readonly tightens?: readonly string[];
  readonly readings?: readonly string[];
  /** A bar that runs (its article is the rule's citation), or the title that has to stand. */
  readonly bar?: { readonly title: string; readonly until: string };
  readonly parent?: string;
}

/** One comparison within a rule. */
export interface PartResult {
  readonly holds: "yes" | "no" | "open";
  readonly given?: string;
  readonly operator: ComparisonOperator | "in" | "include" | "is";
  readonly asked?: string;
  readonly share?: ShareResult;
  readonly shortfall?: string;
  readonly time?: TimeResult;
  readonly measure?: RuleResult["measure"];
  readonly unit?: string;
  readonly facts?: readonly string[];
}

/** From when a comparison of dates, or of the full years between two, would hold if nothing else changed. */
export interface TimeResult {
  /** First day on which it holds. */
  readonly from: string;
  /** The fact whose date that day is; without one it is the date asked about. */
  readonly fact?: string;
  /** Of full years: the whole months that have passed, "P10M". */
  readonly elapsed?: string;
}

/** The two amounts of a share, such as 79 of 99. */
export interface ShareResult {
  readonly part: string;
  readonly whole: string;
}

export interface ActResult {
  readonly outcome: "accepted" | "refused";
  readonly by: string;
  readonly on: string;
  readonly value?: string;
  readonly reason?: string;
  /** The rule's text does not open a relaxation for this applicant. */
  readonly withoutBasis?: true;
}

export interface NoteResult {
  readonly id: string;
  readonly kind: "encourage" | "note";
  readonly citation?: string;
  readonly reached: "yes" | "no" | "open" | "not_applicable";
  readonly parts?: readonly PartResult[];
}

export interface PaperResult {
  readonly id: string;
  readonly citation?: string;
  readonly status: "handed_in" | "missing" | "open" | "not_applicable";
  /** Papers that are missing. */
  readonly missing: readonly string[];
  readonly proves: readonly string[];
}

export interface ReadingResult {
  readonly id: string;
  readonly citation?: string;
  /** The member chosen, for a reading that can be switched. */
  readonly value?: string;
  /** Another member than the policy's default was chosen. */
  readonly switched?: true;
  readonly text?: string;
}

/** An unknown that no fact can lift (semantics: errors of the case). */
export interface CaseError {
  readonly tag: "base_not_positive" | "no_row" | "no_arm" | "empty" | "tie_of_dates" | "no_value" | "function_failed";
  /** Rule, let or decision in which it arose. */
  readonly place: string;
  /** The function that failed. */
  readonly function?: string;
  readonly facts: readonly string[];
}
