import type { CheckedCase, CheckedRecord, Environment, IrPolicy } from "@bylaw/ir";
import type { ConcreteTitle } from "./concrete-title.ts";
import type { ConcreteDecision } from "./judgement.ts";
import type { Oracle } from "./oracle.ts";
import type { ConcreteValue } from "./value.ts";

/** What a calculation reads: a policy, a complete case, a day, readings, and an oracle for what no fact can tell. */
export interface Calculation {
  readonly policy: IrPolicy;
  readonly case: CheckedCase;
  readonly on: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly environment: Environment;
  readonly oracle: Oracle;
  /** By name, and by name and number of the record where there is one for each: `payable[0]`. */
  readonly lets: Map<string, ConcreteValue>;
  /** What a decision comes to; for a record where it is given, else over all of them. */
  readonly decide: (decision: string, record?: number) => ConcreteDecision;
  readonly title: (title: string, record?: number) => ConcreteTitle;
}

/** A record at hand, its place in the list, and the decision that counts as met for it. */
export interface RecordAtHand {
  readonly record: CheckedRecord;
  readonly index: number;
  readonly granted?: string;
}

/** The records at hand, by scope number. */
export type Records = ReadonlyMap<number, RecordAtHand>;
