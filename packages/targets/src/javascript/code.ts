/** A condition: code that is true if it surely holds, and code that is true if it surely does not. */
export interface BooleanCode {
  readonly kind: "boolean";
  readonly yes: string;
  /** Left out where it is exactly the opposite of `yes`, so that the condition is never open. */
  readonly no?: string;
  /** The opposite of `yes` in plainer words than its denial, where `no` is left out. */
  readonly otherwise?: string;
}

/**
 * A number as a whole number of parts, `scale` parts to one natural unit. `high` is left out where the number is known
 * whenever this code runs. `least` and `most` bound it for all cases (in parts).
 */
export interface ScaledCode {
  readonly kind: "number";
  readonly shape: "scaled";
  readonly scale: bigint;
  readonly low: string;
  readonly high?: string;
  readonly least?: bigint;
  readonly most?: bigint;
  /** What was handed in, and between which ends it lies while it is not known. */
  readonly given?: GivenNumber;
}

/** A number as it is stored: `hole` where it is not known, told by `known`; without a hole undefined. */
export interface GivenNumber {
  readonly value: string;
  readonly hole?: Hole;
  /** Code that is true where it is known, where there is no hole and it is not undefined otherwise. */
  readonly known?: string;
  readonly least?: bigint;
  readonly most?: bigint;
}

/** A small integer that stands for a number not known, and code that is true where the number is known. */
export interface Hole {
  readonly value: bigint;
  readonly known: string;
}

/** A number whose parts depend on the case: ends as fractions of the runtime (`fraction` in runtime.ts). */
export interface FractionCode {
  readonly kind: "number";
  readonly shape: "fraction";
  readonly low: string;
  readonly high?: string;
}

/** A known quotient of two whole numbers, compared without forming it; what it is otherwise, unless `valid`. */
export interface QuotientCode {
  readonly kind: "number";
  readonly shape: "quotient";
  readonly numerator: string;
  /** Positive where `valid` holds. */
  readonly denominator: string;
  readonly valid: string;
  readonly otherwise: ScaledCode;
}

export type NumberCode = ScaledCode | FractionCode | QuotientCode;

/** A day (scale 1), perhaps "there is none"; then its ends are Infinity and -Infinity and hold no day. */
export interface DateCode {
  readonly kind: "date";
  readonly day: ScaledCode;
  readonly none?: BooleanCode;
}

/** The members still possible, as a mask. `exact`: one member whenever this code runs. */
export interface ChoiceCode {
  readonly kind: "choice";
  /** Over columns: code for the place of the member, -1 where it is not known, -2 for a known "none". */
  readonly place?: string;
  readonly members: readonly string[];
  readonly mask: string;
  readonly exact: boolean;
}

/** Members surely in the set and members perhaps in it; `may` is left out where both are the same. */
export interface SetCode {
  readonly kind: "set";
  readonly members: readonly string[];
  readonly must: string;
  readonly may?: string;
}

/** A text or undefined. `exact`: never undefined when this code runs. */
export interface TextCode {
  readonly kind: "text";
  readonly text: string;
  readonly exact: boolean;
}

/** Code for a value, by the kind of the value. */
export type Code = BooleanCode | NumberCode | DateCode | ChoiceCode | SetCode | TextCode;
