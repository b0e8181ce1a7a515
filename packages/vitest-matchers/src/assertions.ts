import type { Outcome } from "@bylaw/ir";

/** The names of the decisions of a determination, as far as its type knows them. */
export type DecisionOf<T> = [NonNullable<T>] extends [{ readonly decisions: infer All }]
  ? Extract<keyof All, string>
  : string;

/** What `expect(determination)` has beside its own matchers. Without a name the one decision that there is. */
export interface BylawAssertions<R, T> {
  /** The decision is met. */
  readonly toBeMet: (decision?: DecisionOf<T>) => R;
  /** The decision is not met: a rule of it is surely not. An undecided one is something else. */
  readonly toBeNotMet: (decision?: DecisionOf<T>) => R;
  /** The decision is undecided: something that it depends on is not known. */
  readonly toBeUndecided: (decision?: DecisionOf<T>) => R;
  /** The decision is left to a person. */
  readonly toBeAtDiscretion: (decision?: DecisionOf<T>) => R;
  /** The decision has this outcome. */
  readonly toHaveOutcome: (decision: DecisionOf<T>, outcome: Outcome) => R;
}

declare module "vitest" {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown>
    extends BylawAssertions<R, T> {}
}
