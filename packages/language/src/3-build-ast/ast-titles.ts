import type { Span } from "@bylaw/diagnostics";
import type { Named, Placed, RuleNote } from "./ast-parts.ts";
import type { Expression } from "./expression.ts";
import type { NameNode } from "./name.ts";

/** A title that is held, reviewed, renewed and lost. */
export interface TitleDeclaration extends Named {
  readonly forEach?: NameNode;
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
        readonly month: "last" | "next";
        /** Day of that month, as an exact decimal. */
        readonly day: { readonly span: Span; readonly value: string };
      });

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
