import type { Span } from "@bylaw/diagnostics";
import type { HostCase } from "./case.ts";
import type { DutyStatus, Outcome, StepResult } from "./determination.ts";
import type { Environment } from "./environment.ts";
import type { IrPolicy } from "./policy.ts";
import type { TitleStatus } from "./title-status.ts";

/** What the compiler gives: the policy, and beside it what evaluators do not need. */
export interface CompiledPolicy {
  readonly policy: IrPolicy;
  readonly origins: Origins;
  readonly samples: readonly IrSample[];
  readonly scenarios: readonly IrScenario[];
  /** Calendars and functions of the plugins that the policy uses, to be handed to a run. */
  readonly environment?: Environment;
}

/** Where things stand in the sources, by id. The compiled policy itself holds no positions. */
export interface Origins {
  readonly rules: Readonly<Record<string, Span>>;
  readonly facts: Readonly<Record<string, Span>>;
  readonly lets: Readonly<Record<string, Span>>;
  readonly decisions: Readonly<Record<string, Span>>;
  readonly readings: Readonly<Record<string, Span>>;
  readonly relaxations: Readonly<Record<string, Span>>;
  /** Titles, duties and procedures by name; arms, addends, limits, terms and steps as `OWNER/ID`. */
  readonly courses?: Readonly<Record<string, Span>>;
  /** By rule id: the facts, lets and readings that the rule reads, through lets. */
  readonly reads: Readonly<Record<string, readonly string[]>>;
  /** Citation key to its lines, in source order. */
  readonly articles: Readonly<Record<string, readonly Span[]>>;
  /** Doc comments above rules are in the policy; prose of a literate source by article number. */
  readonly scenarios: readonly Span[];
  /** In the order of the policy's omissions. */
  readonly omissions?: readonly Span[];
}

/** Named facts to start from. */
export interface IrSample {
  readonly id: string;
  readonly names: { readonly en?: string; readonly zh?: string };
  readonly case: HostCase;
}

export interface IrScenario {
  readonly name: string;
  readonly case: HostCase;
  /** `given cohort`: the applicants of a round, each with its whole case; `case` is then empty. */
  readonly cohort?: readonly { readonly id: string; readonly case: HostCase }[];
  /** `YYYY-MM-DD`; the caller's default where not given. */
  readonly on?: string;
  /** Readings switched for this scenario: id of the reading to the member chosen. */
  readonly readings?: Readonly<Record<string, string>>;
  readonly expectations: readonly IrExpectation[];
}

/** What a scenario expects of one subject. Only what is written is compared. */
export interface IrExpectation extends Expected {
  readonly subject: ExpectedSubject;
  /** Rule ids that must be among the failing ones (their citations are prefixes: "8(1)"); of titles, of the asks. */
  readonly because: readonly string[];
  /** Facts that must be among the needs. */
  readonly needing: readonly string[];
  /** Of what is taken `for each`: one entry a record, in the order of the list. */
  readonly records?: readonly Expected[];
  /** In a cohort scenario: by applicant. */
  readonly applicants?: readonly (Expected & { readonly id: string })[];
  /** In which Chinese writing the line stands, so that what was found is written alike; English where not given. */
  readonly writing?: "zh" | "zh-Hant";
  readonly span: Span;
}

/** A status, a value, or both; the value as determinations print it ("300000.00", "2024-12-20", "B", "none"). */
export interface Expected {
  readonly outcome?: ExpectedOutcome;
  readonly value?: string;
  /** Where the word and the value stand, so that what was found can be written in their place. */
  readonly outcomeSpan?: Span;
  readonly valueSpan?: Span;
}

export type ExpectedOutcome = Outcome | "waived" | "not_applicable" | TitleStatus | DutyStatus | StepResult["status"];

/**
 * A decision, rule, title, duty or procedure. A title may be asked for one of its parts (`since`, `until`,
 * `review_by`, `rectify_by`, `apply_from`, `asked`), a duty for `due`, a procedure for `next` or `complete`, a
 * procedure's step for its status (`outcome`, no `part`) or for `out_of_order` or `too_short` (`value` yes or no). A
 * part that is not there has the value "none"; `asked` names one of what is asked, or "none".
 */
export interface ExpectedSubject {
  readonly kind: "decision" | "rule" | "title" | "duty" | "procedure";
  readonly id: string;
  readonly part?: string;
  readonly step?: string;
}
