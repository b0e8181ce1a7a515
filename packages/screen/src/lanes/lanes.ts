import type { Frame } from "./frame.ts";

/**
 * What is possible of one value on every lane of a frame, and how that is worked out for the block at hand. Steps are
 * run in the order in which they were made, so that what a step needs has been worked out before. Its arrays are lent to
 * it between its own step and the last one that needs it.
 */
interface LanesBase {
  /** The same for steps of the same meaning, also in another screening by the same memory. */
  readonly id: number;
  readonly frame: Frame;
  readonly needs: readonly Lanes[];
  /** Nothing for what is the same in every block. */
  readonly run: (() => void) | undefined;
}

/** A condition: one byte a lane, 1 surely no, 2 surely yes, 3 open; 4 lanes a word. As a mask 2 is in and 0 is out. */
export interface ConditionLanes extends LanesBase {
  readonly kind: "condition";
  /** The same on all lanes. */
  readonly fixed: number | undefined;
  bits: Uint8Array;
  words: Int32Array;
}

/**
 * A number: both ends of what is possible, as whole multiples of one part (`parts` of them make 1), infinite where
 * there is no end. With `ratio` each end is divided by a whole number of its own.
 */
export interface NumberLanes extends LanesBase {
  readonly kind: "number";
  readonly parts: number;
  readonly fixed: { readonly low: number; readonly high: number } | undefined;
  readonly ratio: boolean;
  /** The column that it was read from, where a comparison can read it as it is. */
  readonly source: NumberSource | undefined;
  low: Float64Array;
  /** The same array as `low` where all lanes of the block are known. */
  high: Float64Array;
  lowOwn: Float64Array;
  highOwn: Float64Array;
  lowUnder: Float64Array;
  highUnder: Float64Array;
}

/** A column of numbers or days: NaN is not known, and is then anything from `low` to `high`. */
export interface NumberSource extends LanesBase {
  readonly kind: "source";
  readonly low: number;
  readonly high: number;
  values: Float64Array;
  /** No lane of the block is NaN. */
  allKnown: boolean;
}

/** A choice: bit n of a lane says that the n-th of `members` is possible. */
export interface ChoiceLanes extends LanesBase {
  readonly kind: "choice";
  readonly members: readonly string[];
  readonly fixed: number | undefined;
  /** The column that it was read from, where a test can read it as it is. */
  readonly source: MemberSource | undefined;
  masks: Int32Array;
}

/** A column of members: `masks` says by value, from -2, what is possible; beyond them everything is. */
export interface MemberSource {
  readonly values: Int16Array;
  readonly masks: Int32Array;
  readonly all: number;
}

/** A set: bits of the members that are surely in it, and of those that may be. */
export interface SetLanes extends LanesBase {
  readonly kind: "set";
  readonly members: readonly string[];
  readonly fixed: { readonly must: number; readonly may: number } | undefined;
  must: Int32Array;
  may: Int32Array;
}

/** A text: the number that stands for it in this screening; -1 is any. */
export interface TextLanes extends LanesBase {
  readonly kind: "text";
  readonly fixed: number | undefined;
  codes: Int32Array;
}

export type Lanes = ConditionLanes | NumberLanes | NumberSource | ChoiceLanes | SetLanes | TextLanes;

/** A date is its day and whether there is none; where it surely is none, the day means nothing. */
export interface DateLanes {
  readonly kind: "date";
  readonly days: NumberLanes;
  readonly none?: ConditionLanes;
}

/** What an expression can be. */
export type ValueLanes = Exclude<Lanes, NumberSource> | DateLanes;

/** The codes of a condition. */
export const no = 1;
export const yes = 2;
export const open = 3;
