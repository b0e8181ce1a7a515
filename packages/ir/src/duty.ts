import type { Citation } from "@bylaw/diagnostics";
import type { IrExpression } from "./expression.ts";
import type { IrForEach, IrLength } from "./title.ts";
import type { Names } from "./type.ts";

/** What a role has to do in time. */
export interface IrDuty {
  readonly names: Names;
  /** The role that has to do it. */
  readonly by: string;
  readonly forEach?: IrForEach;
  readonly terms: readonly IrDutyTerm[];
  readonly readings: readonly string[];
}

interface IrDutyTermBase {
  /** Citation key, unique in the duty. */
  readonly id: string;
  readonly citation?: Citation;
  /** Trigger: guards of the article and of the term together. */
  readonly when?: IrExpression;
  /** Dates on which it was done, each a date that may be none; all must be there and the latest counts. */
  readonly doneOn: readonly IrExpression[];
  /** The last day moves to the next working day where it is none. */
  readonly nextWorkingDay?: true;
  readonly text?: string;
}

export type IrDutyTerm =
  /** Done once. Without `deadline` it is only pending or done. */
  | (IrDutyTermBase & {
      readonly kind: "once";
      readonly deadline?: {
        readonly relation: "after" | "before";
        readonly length: IrLength;
        readonly day: IrExpression;
      };
    })
  /**
   * Once a period. `record` is the list whose `year` and `quarter`, `month` or `half_year` fields name the period and
   * whose records hold the dates of doing (`doneOn` reads its `scope`).
   */
  | (IrDutyTermBase & {
      readonly kind: "every";
      readonly period: DutyPeriod;
      readonly deadline?: { readonly month: "last" | "next"; readonly day: number };
      readonly record?: IrForEach;
    });

export type DutyPeriod = "month" | "quarter" | "half_year" | "year";
