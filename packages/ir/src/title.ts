import type { Citation } from "@bylaw/diagnostics";
import type { IrExpression } from "./expression.ts";
import type { Names } from "./type.ts";

/** A list whose records are taken one by one; `scope` is the number of the record in expressions. */
export interface IrForEach {
  readonly list: string;
  readonly scope: number;
}

/** A length of time to move a day by; `amount` is a whole number. */
export interface IrLength {
  readonly unit: "months" | "days" | "workingDays";
  readonly amount: IrExpression;
}

/** A title: how it is got, how long it stands, what the authority is asked to do about it. */
export interface IrTitle {
  readonly names: Names;
  readonly citation?: Citation;
  readonly forEach?: IrForEach;
  /** The decision that grants it, and in which case. Absent: it is granted elsewhere. */
  readonly grantedBy?: { readonly decision: string; readonly when?: IrExpression };
  /** The title on which it depends: held only while that one is, falls with it, shares its bars. */
  readonly under?: { readonly title: string; readonly citation?: Citation };
  readonly terms: readonly IrTitleTerm[];
  readonly readings: readonly string[];
}

interface IrTermBase {
  /** Citation key and kind, unique in the title: `18(1).revoke_and_bar`. */
  readonly id: string;
  readonly citation?: Citation;
  /** Guards of the article and of the term together, with `unless` as `not`. */
  readonly when?: IrExpression;
  readonly from?: string;
  readonly until?: string;
  readonly by?: string;
  readonly text?: string;
}

export type IrTitleTerm =
  | (IrTermBase & { readonly kind: "valid" | "review"; readonly period: IrLength })
  | (IrTermBase & { readonly kind: "rectify"; readonly within?: IrLength; readonly elseRevoke: boolean })
  | (IrTermBase & { readonly kind: "revoke" | "may_revoke" | "renew" })
  | (IrTermBase & { readonly kind: "revoke_and_bar"; readonly period: IrLength });
