import type { Environment } from "./environment.ts";
import type { TitleEventKind } from "./title-status.ts";

/**
 * A case as a host hands it in, after JSON. Either `{facts, acts, papers, history, steps}` or a plain object of facts.
 * Money is a number of yuan or decimal text, a percent "85%" or 0.85, a length ISO 8601 ("P24M") or words
 * ("2 years", 2年), a date "YYYY-MM-DD", a choice the name of its member (any of its names), a set a list of members
 * or an object of yes and no. `null` and a missing key mean: not known.
 */
export interface HostCase {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly acts?: readonly HostAct[];
  readonly papers?: Readonly<Record<string, boolean>>;
  /** By title: its events. A title that is not here has a history that is not known; `[]` is a title never held. */
  readonly history?: Readonly<Record<string, readonly HostTitleEvent[]>>;
  /**
   * By procedure: the steps that were done, each a date or `{from, until}`. A procedure `for each` has an array of
   * these, one for each record.
   */
  readonly steps?: Readonly<Record<string, HostSteps | readonly HostSteps[]>>;
}

/** One event of a title. Without `on` its date is not known. */
export interface HostTitleEvent {
  /** One of the event words, in English or Chinese: "granted", 授予. */
  readonly event: string;
  /** `YYYY-MM-DD`. */
  readonly on?: string;
  /** Of a revocation: the citation that was its cause, "18(1)" or 第十八条第一项; other text names another law. */
  readonly cause?: string;
  /** Of an order to rectify: its last day, where it names one. */
  readonly until?: string;
  /** Of a title `for each`: the record, by its place in the list from 0, or by the text in its field `id`. */
  readonly record?: number | string;
}

/**
 * By step: the day on which it was done, or its first and last day. `null` where the day is not known. Of a step that
 * lasts (`for at least`) a single day is its first, and without a last day it still runs.
 */
export type HostSteps = Readonly<Record<string, HostStep>>;

export type HostStep = string | null | { readonly from?: string; readonly until?: string };

/** The applicants of one round, each a case with an id of its own (`{"cohort": [...]}`). */
export interface HostRound {
  readonly cohort: readonly (HostCase & { readonly id: string })[];
}

/** A recorded decision of the authority on a rule (its id, or its citation, which names all its rules). */
export interface HostAct {
  readonly rule: string;
  readonly outcome: "accepted" | "refused";
  /** The value that is accepted instead of the one asked for, written as a fact would be. */
  readonly value?: unknown;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly reason?: string;
}

/**
 * A value checked at the door, as evaluators read it. Numbers are integers scaled by their type's `scale` (a bigint
 * only beyond 2^53), dates are days since 1970-01-01 or "none", a choice is its member's id (or "none"), text is NFC.
 * A missing key means: not known. Objects have no prototype.
 */
export type CheckedScalar = boolean | number | bigint | string | CheckedSet;
export type CheckedValue = CheckedScalar | readonly CheckedRecord[];

/** A set, perhaps given in part: members of `must` are in it, members not in `may` are out, the others are open. */
export interface CheckedSet {
  readonly must: readonly string[];
  readonly may: readonly string[];
}

export type CheckedRecord = Readonly<Record<string, CheckedScalar>>;
export type CheckedFacts = Readonly<Record<string, CheckedValue>>;

/** A case checked against one policy. */
export interface CheckedCase {
  readonly facts: CheckedFacts;
  /** By rule id: the latest recorded act on or before `on`. */
  readonly acts: Readonly<Record<string, CheckedAct>>;
  /** By paper id. Undefined as a whole: nothing is known of the papers. */
  readonly papers: Readonly<Record<string, boolean>>;
  /** By title: its events, sorted and without repeats. A missing title: its history is not known. */
  readonly histories?: Readonly<Record<string, readonly CheckedEvent[]>>;
  /** By procedure: the steps of each record; one entry where it is not `for each`. Missing: nothing is known. */
  readonly steps?: Readonly<Record<string, readonly CheckedSteps[]>>;
}

/** An event of a title; days are days since 1970-01-01. */
export interface CheckedEvent {
  readonly event: TitleEventKind;
  readonly on?: number;
  /** Ids of the terms of the title that the cause names; empty: it is of another law and bars nobody; absent: not given. */
  readonly cause?: readonly string[];
  /** The cause as a citation key. */
  readonly cited?: string;
  readonly until?: number;
  readonly record?: number;
  /** Its place in the list that the host gave, from 0, for the path of a date that is missing. */
  readonly index?: number;
}

/**
 * By step id: done from and until. With `from` alone it has begun and is not over; with neither it was done on days that
 * are not known. A missing step was not done.
 */
export type CheckedSteps = Readonly<Record<string, { readonly from?: number; readonly until?: number }>>;

/** A round checked against one policy: ids are unique. */
export interface CheckedRound {
  readonly applicants: readonly { readonly id: string; readonly case: CheckedCase }[];
}

export interface CheckedAct {
  readonly outcome: "accepted" | "refused";
  /** Scaled as the rule's bound. */
  readonly value?: number | bigint;
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly reason?: string;
}

/** What one run is asked for, beside the case. */
export interface EvaluationOptions {
  /** The date asked about, `YYYY-MM-DD`. Nothing reads the clock. */
  readonly on: string;
  /** Readings switched for this run: id or name of the reading to the member chosen. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Only these decisions and what they need; all where not given. Titles, duties and procedures are left out then. */
  readonly decisions?: readonly string[];
  /** Calendars and functions of plugins. */
  readonly environment?: Environment;
  /** Of recurring duties only this period: "2021", "2021-H2", "2021-Q3", "2021-07". All to the date where not given. */
  readonly period?: string;
  /** What `contentHash({ policy, readings })` gives for the policy of this run, where the host has it at less cost. */
  readonly hashOf?: (readings: Readonly<Record<string, string>>) => string;
}
