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
  readonly history?: Readonly<Record<string, readonly unknown[]>>;
  readonly steps?: Readonly<Record<string, unknown>>;
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
  /** Only these decisions and what they need; all where not given. */
  readonly decisions?: readonly string[];
}
