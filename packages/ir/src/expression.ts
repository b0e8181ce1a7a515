import type { TitleStatus } from "./title-status.ts";
import type { IrType } from "./type.ts";

/**
 * An expression of a compiled policy: plain data, fully resolved. Names are canonical ids; `scope` numbers tell the
 * records of nested lists apart and are unique in a policy. Numbers are exact decimals or fractions in natural units
 * ("800000", "17/20"); dates are `YYYY-MM-DD`.
 */
export type IrExpression =
  | IrConstant
  | { readonly kind: "fact"; readonly fact: string }
  | { readonly kind: "field"; readonly scope: number; readonly list: string; readonly field: string }
  /** `record`: the scope whose record is meant, for a let `for each`. */
  | { readonly kind: "let"; readonly let: string; readonly record?: number }
  | { readonly kind: "reading"; readonly reading: string }
  | { readonly kind: "today" }
  | { readonly kind: "and" | "or"; readonly operands: readonly IrExpression[] }
  | { readonly kind: "not"; readonly operand: IrExpression }
  | IrComparison
  | { readonly kind: "member"; readonly value: IrExpression; readonly members: readonly string[] }
  | {
      readonly kind: "include";
      readonly set: IrExpression;
      readonly mode: "any" | "all";
      readonly members: readonly string[];
    }
  | { readonly kind: "known"; readonly operand: IrExpression }
  | { readonly kind: "none"; readonly operand: IrExpression }
  | IrArithmetic
  | { readonly kind: "negate"; readonly type: IrType; readonly operand: IrExpression }
  | { readonly kind: "least" | "greatest"; readonly type: IrType; readonly operands: readonly IrExpression[] }
  | IrRound
  | IrArms
  | IrAggregate
  | {
      readonly kind: "quantifier";
      readonly quantifier: "any" | "every";
      readonly list: string;
      readonly scope: number;
      readonly where: IrExpression;
    }
  | IrDateShift
  | { readonly kind: "fullYears"; readonly from: IrExpression; readonly to: IrExpression }
  | { readonly kind: "quarterEnd"; readonly date: IrExpression }
  | { readonly kind: "yearOf"; readonly date: IrExpression }
  /** Without `record`, of a decision `for each`: the fold over all records. */
  | {
      readonly kind: "outcome";
      readonly decision: string;
      readonly outcome: "met" | "not_met" | "undecided" | "at_discretion";
      readonly record?: number;
    }
  /**
   * The value that a decision gives (semantics 9): where its rules pass and no arm may leave it to a role, what is
   * possible of its value; where it is not met, the error `no_value`; otherwise the full range of the type, joined
   * with what is possible of its value.
   */
  | { readonly kind: "value"; readonly decision: string; readonly record?: number; readonly type: IrType }
  /** Whether the status of a title is one of these. `T is held` asks for every status in which it stands. */
  | {
      readonly kind: "titleStatus";
      readonly title: string;
      readonly statuses: readonly TitleStatus[];
      readonly record?: number;
    }
  /** Since when a title stands, and its last day: dates that may be none. */
  | { readonly kind: "titleDate"; readonly title: string; readonly part: "since" | "until"; readonly record?: number }
  /** Whether a bar runs on the day, from a recorded revocation whose cause is this term of the title. */
  | { readonly kind: "barred"; readonly title: string; readonly term: string; readonly record?: number }
  | {
      readonly kind: "call";
      readonly function: string;
      readonly type: IrType;
      readonly arguments: readonly IrExpression[];
    }
  | { readonly kind: "handedIn"; readonly paper: string };

/** A known value. `null` is the known "none" of a date or choice that may have none. */
export interface IrConstant {
  readonly kind: "constant";
  readonly type: IrType;
  readonly value: boolean | string | readonly string[] | null;
}

export type ComparisonOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** A comparison; `type` is that of both sides and says how the sides are stored and printed. */
export interface IrComparison {
  readonly kind: "compare";
  readonly operator: ComparisonOperator;
  readonly type: IrType;
  readonly left: IrExpression;
  readonly right: IrExpression;
}

export interface IrArithmetic {
  readonly kind: "add" | "subtract" | "multiply" | "divide";
  readonly type: IrType;
  readonly left: IrExpression;
  readonly right: IrExpression;
}

/** Rounds to a multiple of `to` (a positive exact number); `nearest` takes halves away from zero. */
export interface IrRound {
  readonly kind: "round";
  readonly type: IrType;
  readonly operand: IrExpression;
  readonly to: string;
  readonly mode: "up" | "down" | "nearest";
}

/** `v1 when g1, v2 when g2, v3 otherwise`; an arm without `when` is the last and always taken. */
export interface IrArms {
  readonly kind: "arms";
  readonly type: IrType;
  /** Name of the table that these arms were: where none fits, the error is `no_row` and not `no_arm`. */
  readonly table?: string;
  /**
   * The compiler knows that one arm fits in every case (a table without a hole). Without this, anything of the type is
   * possible beside the arms that may fit where no guard holds surely; with it, only what those arms give.
   */
  readonly complete?: true;
  readonly arms: readonly { readonly when?: IrExpression; readonly value: IrExpression }[];
}

/**
 * An aggregate over the records of a list. `count` has no `value`. `latest` takes the record with the latest `by`
 * (a date of the record). `empty` is the value for an empty list (`else V`).
 */
export interface IrAggregate {
  readonly kind: "aggregate";
  readonly function: "count" | "sum" | "average" | "highest" | "lowest" | "latest" | "distinct";
  readonly type: IrType;
  readonly list: string;
  readonly scope: number;
  readonly where?: IrExpression;
  readonly value?: IrExpression;
  readonly by?: IrExpression;
  readonly empty?: IrExpression;
  /**
   * A decision `for each` of the same list whose outcome says which records count: met counts, not_met does not, the
   * others perhaps. `value` is then its value at the record, and absent where only records are counted. In `value`
   * and `where` that value is read as if the decision were met, since what is not met does not count: what is possible
   * of it, or the full range too where an arm may leave it to a role.
   */
  readonly decision?: string;
}

/** A date moved by a length; `amount` is months or days (an exact whole number, may be negative). */
export interface IrDateShift {
  readonly kind: "shift";
  readonly date: IrExpression;
  readonly unit: "months" | "days" | "workingDays";
  readonly amount: IrExpression;
}
