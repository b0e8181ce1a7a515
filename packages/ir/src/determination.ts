import type { ComparisonOperator } from "./expression.ts";
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
  /** What is awaited that is no fact: "@act:8(1).assets", "@in_force". */
  readonly awaits: readonly string[];
  readonly errors: readonly CaseError[];
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
  readonly tag: "base_not_positive" | "no_row" | "no_arm" | "empty" | "tie_of_dates" | "no_value";
  /** Rule, let or decision in which it arose. */
  readonly place: string;
  readonly facts: readonly string[];
}
