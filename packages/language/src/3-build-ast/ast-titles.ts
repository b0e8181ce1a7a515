import type { Span } from "@bylaw/diagnostics";
import type { CitationNode, Named, Placed, RuleNote } from "./ast-parts.ts";
import type { Expression } from "./expression.ts";
import type { NameNode } from "./name.ts";

/** A title that is held, reviewed, renewed and lost. */
export interface TitleDeclaration extends Named {
  readonly forEach?: NameNode;
  /** The citation that opens its line. */
  readonly citation?: CitationNode;
  /** The decision that grants it; absent for a title that is granted elsewhere. */
  readonly grantedBy?: NameNode;
  readonly notes: readonly RuleNote[];
  readonly terms: readonly TitleTerm[];
}

export type TitleTerm =
  | (Placed & { readonly kind: "valid" | "review"; readonly period: Expression; readonly notes: readonly RuleNote[] })
  | (Placed & {
      readonly kind: "rectify";
      readonly within?: Expression;
      readonly elseRevoke: boolean;
      readonly notes: readonly RuleNote[];
    })
  | (Placed & { readonly kind: "revoke" | "mayRevoke" | "renew"; readonly notes: readonly RuleNote[] })
  | (Placed & { readonly kind: "revokeAndBar"; readonly period: Expression; readonly notes: readonly RuleNote[] })
  | (Placed & { readonly kind: "under"; readonly title: NameNode; readonly notes: readonly RuleNote[] });

/** What a role has to do in time. */
export interface DutyDeclaration extends Named {
  readonly role: NameNode;
  readonly forEach?: NameNode;
  /** The citation that opens its line. */
  readonly citation?: CitationNode;
  /** What a duty without a deadline says on its own line: on what condition, and the dates on which it was done. */
  readonly notes: readonly RuleNote[];
  readonly doneOn: readonly Expression[];
  readonly terms: readonly DutyTerm[];
}

interface DutyNotes {
  readonly notes: readonly RuleNote[];
  /** The dates on which it was done; all must be there. */
  readonly doneOn: readonly Expression[];
  readonly orNextWorkingDay: boolean;
}

export type DutyTerm =
  | (Placed &
      DutyNotes & {
        readonly kind: "within";
        readonly period: Expression;
        readonly relation: "after" | "before";
        readonly day: Expression;
      })
  | (Placed &
      DutyNotes & {
        readonly kind: "every";
        /** quarter, month, half_year or year, as written. */
        readonly period: NameNode;
        /** The last day; without one the duty is pending until it is done. */
        readonly deadline?: DayOfMonth;
      });

/** A day of the last month of the period, or of the month after it. */
export interface DayOfMonth {
  readonly month: "last" | "next";
  /** As an exact decimal. */
  readonly day: { readonly span: Span; readonly value: string };
}

/** The steps of a procedure, in their order. */
export interface ProcedureDeclaration extends Named {
  readonly forEach?: NameNode;
  readonly steps: readonly ProcedureStep[];
}

export interface ProcedureStep extends Named, Omit<Placed, "span"> {
  readonly role: NameNode;
  readonly forAtLeast?: Expression;
  readonly doneOn: readonly Expression[];
  readonly notes: readonly RuleNote[];
}
