import type { HostTitleEvent } from "./case.ts";
import type { Outcome, RuleStatus } from "./determination.ts";

/** Facts of many applicants, one column a fact, by the fact's id. A fact without a column is not known of anyone. */
export interface Columns {
  readonly size: number;
  /** One id an applicant, unique. */
  readonly ids: readonly string[];
  readonly facts: Readonly<Record<string, Column>>;
  /** By title: its events. Of a title that is not here nothing is known; a title never held has an empty history. */
  readonly histories?: Readonly<Record<string, HistoryColumn>>;
  /** By paper: 0 missing, 1 handed in, 2 not known. */
  readonly papers?: Readonly<Record<string, Uint8Array>>;
}

/**
 * Histories of one title. Titles are granted in rounds, so that many applicants share few histories: what a title comes
 * to can be found once for each of `kinds`.
 */
export interface HistoryColumn {
  readonly kinds: readonly (readonly HostTitleEvent[])[];
  /** Place in `kinds`; -1 is not known. */
  readonly values: Int32Array;
}

/** The values of one fact, by the place of the applicant; each kind has a value of its own for "not known". */
export type Column =
  /** Integers scaled by ten to the power of the type's `scale`, within ±(2^53 - 1); `NaN` is not known. */
  | { readonly kind: "number"; readonly values: Float64Array }
  /** 0 no, 1 yes, 2 not known. */
  | { readonly kind: "boolean"; readonly values: Uint8Array }
  /** Days since 1970-01-01; see `noDate` and `unknownDate`. */
  | { readonly kind: "date"; readonly values: Int32Array }
  /** Place of the member in `members` (ids, in declaration order), -1 not known, -2 the known "none". */
  | { readonly kind: "choice"; readonly members: readonly string[]; readonly values: Int16Array }
  /** Bit n: the n-th of `members` is surely in it (`must`), may be in it (`may`). At most 31 members. */
  | { readonly kind: "set"; readonly members: readonly string[]; readonly must: Int32Array; readonly may: Int32Array }
  /** `undefined` is not known. */
  | { readonly kind: "text"; readonly values: readonly (string | undefined)[] }
  /** Records of applicant n: rows `starts[n]` to `starts[n + 1]` of the fields; `known[n]` is 0 where there is no list. */
  | {
      readonly kind: "list";
      readonly starts: Uint32Array;
      readonly known: Uint8Array;
      readonly fields: Readonly<Record<string, Exclude<Column, { readonly kind: "list" }>>>;
    };

/** In a column of dates: the known "there is none". */
export const noDate = -2_147_483_647;
/** In a column of dates: not known. */
export const unknownDate = -2_147_483_648;

/** The statuses of rules in the order of their numbers in a screening. */
export const ruleStatusCodes: readonly RuleStatus[] = [
  "met",
  "not_met",
  "undecided",
  "at_discretion",
  "waived",
  "not_applicable",
];

/** The outcomes of decisions in the order of their numbers in a screening: the same numbers as of the statuses. */
export const outcomeCodes: readonly Outcome[] = ["met", "not_met", "undecided", "at_discretion"];

/** What a policy makes of many applicants, one number each. */
export interface Screening {
  readonly size: number;
  /** By decision; one that is taken `for each` record has the fold over all records, and no rules. */
  readonly decisions: Readonly<Record<string, ScreenedDecision>>;
  /** How many applicants were left to the interpreter, since a column could not settle them. */
  readonly interpreted: number;
}

export interface ScreenedDecision {
  /** Places in `outcomeCodes`. */
  readonly outcomes: Uint8Array;
  /** By rule id: places in `ruleStatusCodes`. */
  readonly rules: Readonly<Record<string, Uint8Array>>;
}
