import type { ValueLanes } from "../lanes/lanes.ts";

/** The record that a scope number stands for while an expression is read. */
export interface Bound {
  readonly scope: number;
  readonly list: string;
  /** A record of a list that is not known: everything is possible of its fields. */
  readonly unknown: boolean;
  /** Decision that is met at this record, or the record would not count. */
  readonly met?: string;
}

/** The records at hand, outermost first. */
export type Records = readonly Bound[];

/** A value and the scopes on whose records it depends, in the order of the lists of its frame. */
export interface Placed<Value extends ValueLanes = ValueLanes> {
  readonly value: Value;
  readonly scopes: readonly number[];
}
