import type { Language } from "@bylaw/diagnostics";
import type { DutyStatus, Outcome, ProcedureResult, RuleStatus, TitleResult } from "@bylaw/ir";

/** What sentences are made for. */
export interface ExplainOptions {
  readonly language: Language;
  /** `short`: one line a thing, for lists. `long`: the record that is kept. */
  readonly length: "short" | "long";
}

/** A determination in words: plain data, one sentence a field. Nothing in it is needed to evaluate. */
export interface Explanation {
  readonly language: Language;
  readonly length: "short" | "long";
  /** Measure, number, version, date asked about, in force or not. */
  readonly head: readonly string[];
  readonly decisions: readonly DecisionExplanation[];
  /** Titles, duties and procedures, in this order. */
  readonly courses: readonly CourseExplanation[];
  readonly readings: readonly string[];
  readonly omissions: readonly string[];
  readonly titles: SectionTitles;
}

/** A title, a duty or a procedure in words; one for each record and period. */
export interface CourseExplanation {
  readonly kind: "title" | "duty" | "procedure";
  readonly id: string;
  /** With the record and the period that it is of. */
  readonly name: string;
  /** The name without its period, and the period in words, of what recurs. */
  readonly recurs?: { readonly name: string; readonly period: string };
  readonly status: TitleResult["status"] | DutyStatus | ProcedureResult["complete"];
  readonly statusWord: string;
  readonly citation?: string;
  readonly sentences: readonly string[];
}

/** The words that stand above the parts of a page or a printed explanation. */
export interface SectionTitles {
  readonly rules: string;
  readonly needs: string;
  readonly awaits: string;
  readonly leftTo: string;
  readonly notRecorded: string;
  readonly notes: string;
  readonly papers: string;
  readonly readings: string;
  readonly omissions: string;
  readonly title: string;
  readonly duty: string;
  readonly procedure: string;
}

/** One decision in words. */
export interface DecisionExplanation {
  readonly id: string;
  readonly name: string;
  readonly outcome: Outcome;
  readonly outcomeWord: string;
  readonly sentence: string;
  /** What it gives, and why; empty for a decision without a value. */
  readonly values: readonly string[];
  /** Of a decision `for each`: each record, with the words that name it. */
  readonly records: readonly { readonly name: string; readonly decision: DecisionExplanation }[];
  /** Status, the one figure that matters, the article. */
  readonly short: string;
  readonly rules: readonly RuleExplanation[];
  readonly needs: readonly string[];
  readonly awaits: readonly string[];
  readonly leftTo: readonly string[];
  /** Acts that its rules read and that count as not taken, each said once. */
  readonly notRecorded: readonly string[];
  readonly notes: readonly string[];
  readonly papers: readonly string[];
}

/** One rule in words. */
export interface RuleExplanation {
  readonly id: string;
  readonly status: RuleStatus;
  readonly statusWord: string;
  /** The article as a sentence names it; empty where the rule has none. */
  readonly citation: string;
  readonly sentence: string;
  readonly short: string;
  /** What else is to be said of the rule, each a sentence. */
  readonly remarks: readonly string[];
  /** What would change the result, where the applicant may move the fact in that direction. */
  readonly gap?: string;
  /** How far the figure is from what is asked, where the rule does not hold: "200,000 yuan short", 相差20万元. */
  readonly shortfall?: string;
}
