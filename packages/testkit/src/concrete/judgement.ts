import type { DutyStatus, Outcome, RuleStatus } from "@bylaw/ir";
import type { ConcreteTitle } from "./concrete-title.ts";
import type { ConcreteValue } from "./value.ts";

/** Two-valued statuses: nothing is open where the case is complete. */
export type ConcreteStatus = Exclude<RuleStatus, "undecided">;
export type ConcreteOutcome = Exclude<Outcome, "undecided">;

/** What a decision comes to over a complete case, for one record or as a whole. */
export interface ConcreteDecision {
  readonly outcome: ConcreteOutcome;
  /** What it gives; where the outcome is left to the authority, what it would give. */
  readonly value?: ConcreteValue;
  /** By rule id. */
  readonly statuses: ReadonlyMap<string, ConcreteStatus>;
  /** Of a decision for each record of a list: in their order. */
  readonly records?: readonly ConcreteDecision[];
}

/** One term of a duty, for a record and a period. */
export interface ConcreteDuty {
  readonly term: string;
  readonly record?: number;
  readonly period?: string;
  readonly status: Exclude<DutyStatus, "undecided">;
  /** Its last day, where it has one. */
  readonly due?: number;
}

/** What a complete case comes to. */
export interface Judgement {
  readonly decisions: ReadonlyMap<string, ConcreteDecision>;
  readonly outcomes: ReadonlyMap<string, ConcreteOutcome>;
  /** By rule id, of decisions that are not taken for each record. */
  readonly statuses: ReadonlyMap<string, ConcreteStatus>;
  /** By name, of lets that are not taken for each record. */
  readonly lets: ReadonlyMap<string, ConcreteValue>;
  /** By name; one for each record, or one alone. */
  readonly titles: ReadonlyMap<string, readonly ConcreteTitle[]>;
  readonly duties: ReadonlyMap<string, readonly ConcreteDuty[]>;
  /** Something was asked that no fact can tell, and an oracle answered. */
  readonly guessed: boolean;
}
