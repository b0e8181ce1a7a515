import type { Columns, HostCase } from "@bylaw/ir";

/** How much a release says: nothing that anybody notices, something more, or something else. */
export type Bump = "patch" | "minor" | "major";

/** Something that a policy declares by a name that others use. Rules, arms and steps as `OWNER/ID`. */
export interface DeclaredChange {
  /** `narrowed`: it takes or gives other values than before, or fewer; `widened`: more of them. */
  readonly change: "added" | "removed" | "narrowed" | "widened";
  readonly kind: "decision" | "rule" | "arm" | "fact" | "reading" | "title" | "duty" | "procedure" | "step" | "paper";
  readonly id: string;
}

/** What an answer is about. */
export interface Subject {
  readonly kind: "policy" | "decision" | "title" | "duty" | "procedure";
  readonly id: string;
}

/**
 * Which part of the answer: the outcome of a decision (of its records), what it gives, where a title, duty or procedure
 * stands, whether the policy is in force, whether it takes the case at all.
 */
export type AnswerPart = "outcome" | "records" | "value" | "state" | "force" | "case";

/** One applicant for whom the answers differ. */
export interface Witness {
  readonly from: "boundary" | "population";
  /** The sample, scenario or applicant that it is, or from which it was made. */
  readonly name: string;
  /** Facts in which it differs from that one. */
  readonly varied: readonly string[];
  readonly on: string;
  readonly readings?: Readonly<Record<string, string>>;
  readonly case: HostCase;
  /** Rules and arms that made the difference; none where nothing that is cited did. */
  readonly articles: readonly { readonly id: string; readonly citation?: string }[];
}

/** An answer that is another for some applicants, with how many of them were found. */
export interface AnswerChange {
  readonly subject: Subject;
  readonly part: AnswerPart;
  readonly before: string;
  readonly after: string;
  readonly boundary: number;
  readonly population: number;
  readonly witness: Witness;
}

/** A rule that judges some applicant otherwise where no outcome is another for it. */
export interface RuleChange {
  readonly decision: string;
  readonly rule: string;
  readonly citation?: string;
  readonly applicants: number;
  readonly witness: Witness;
}

/** What a comparison leaves open. */
export type NotCompared =
  /** There is no population. */
  | { readonly what: "population" }
  /** Of the population beyond the first ones, values, titles, duties and procedures. */
  | { readonly what: "beyond"; readonly first: number }
  /** More boundary cases than are tried. */
  | { readonly what: "boundary"; readonly tried: number }
  /** Limits over the applicants of a round. */
  | { readonly what: "rounds"; readonly id: string }
  /** A title, duty or procedure that was changed, since its own lines are not tried one by one. */
  | { readonly what: "lines"; readonly id: string }
  /** No applicant was found who meets this decision, so that one rule may hide another. */
  | { readonly what: "met"; readonly id: string };

/** Two versions of a policy beside each other. */
export interface PolicyDiff {
  readonly bump: Bump;
  readonly declared: readonly DeclaredChange[];
  readonly changes: readonly AnswerChange[];
  readonly rules: readonly RuleChange[];
  readonly compared: { readonly boundary: number; readonly population: number };
  readonly notCompared: readonly NotCompared[];
}

/** What `diffPolicies` is asked for. */
export interface DiffOptions {
  /** The day asked about where a scenario or the population names no other. */
  readonly on: string;
  /** The same applicants in the columns of both policies, and their day. */
  readonly population?: { readonly before: Columns; readonly after: Columns; readonly on?: string };
  /** Most cases of the boundary set; 4000 where not given. */
  readonly mostBoundary?: number;
}
