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
  | { readonly kind: "let"; readonly let: string }
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
  | {
      readonly kind: "outcome";
      readonly decision: string;
      readonly outcome: "met" | "not_met" | "undecided" | "at_discretion";
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
}

/** A date moved by a length; `amount` is months or days (an exact whole number, may be negative). */
export interface IrDateShift {
  readonly kind: "shift";
  readonly date: IrExpression;
  readonly unit: "months" | "days" | "workingDays";
  readonly amount: IrExpression;
}
