import type { Citation, Span } from "@bylaw/diagnostics";
import type { DutyPeriod, IrForEach, IrLength, Names } from "@bylaw/ir";
import type { Conditions, ModelExpression } from "./model.ts";

/** A length of time to move a day by. */
export interface ModelLength {
  readonly unit: IrLength["unit"];
  readonly amount: ModelExpression;
}

export interface ModelTitle {
  readonly names: Names;
  readonly span: Span;
  readonly citation?: Citation;
  readonly forEach?: IrForEach;
  readonly grantedBy?: { readonly decision: string; readonly when?: ModelExpression };
  readonly under?: { readonly title: string; readonly citation?: Citation };
  readonly terms: readonly ModelTitleTerm[];
}

interface ModelTermBase extends Conditions {
  readonly id: string;
  readonly span: Span;
  readonly citation?: Citation;
  readonly from?: string;
  readonly until?: string;
  readonly by?: string;
  readonly text?: string;
}

export type ModelTitleTerm =
  | (ModelTermBase & { readonly kind: "valid" | "review" | "revoke_and_bar"; readonly period: ModelLength })
  | (ModelTermBase & { readonly kind: "rectify"; readonly within?: ModelLength; readonly elseRevoke: boolean })
  | (ModelTermBase & { readonly kind: "revoke" | "may_revoke" | "renew" });

/** A rule that a title brings into the decision that grants it. */
export interface ModelTitleRule {
  readonly id: string;
  readonly span: Span;
  readonly citation?: Citation;
  readonly decision: string;
  /** In which case the decision grants the title, in the record of the decision. */
  readonly when?: ModelExpression;
  /** The title that bars, by one of its terms, or that has to stand. */
  readonly title: string;
  readonly term?: string;
  /** The record of the decision, where the title is taken for each of the same list. */
  readonly record?: number;
}

export interface ModelDuty {
  readonly names: Names;
  readonly span: Span;
  readonly by: string;
  readonly forEach?: IrForEach;
  readonly terms: readonly ModelDutyTerm[];
}

interface ModelDutyTermBase extends Conditions {
  readonly id: string;
  readonly span: Span;
  readonly citation?: Citation;
  readonly doneOn: readonly ModelExpression[];
  readonly nextWorkingDay: boolean;
  readonly text?: string;
}

export type ModelDutyTerm =
  | (ModelDutyTermBase & {
      readonly kind: "once";
      readonly deadline?: {
        readonly relation: "after" | "before";
        readonly length: ModelLength;
        readonly day: ModelExpression;
      };
    })
  | (ModelDutyTermBase & {
      readonly kind: "every";
      readonly period: DutyPeriod;
      readonly deadline?: { readonly month: "last" | "next"; readonly day: number };
      readonly record?: IrForEach;
    });

export interface ModelProcedure {
  readonly names: Names;
  readonly span: Span;
  readonly forEach?: IrForEach;
  readonly steps: readonly ModelStep[];
}

export interface ModelStep extends Conditions {
  readonly names: Names;
  readonly span: Span;
  readonly citation?: Citation;
  readonly by: string;
  readonly forAtLeast?: ModelLength;
  readonly doneOn: readonly ModelExpression[];
}
