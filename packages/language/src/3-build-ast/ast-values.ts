import type { Span } from "@bylaw/diagnostics";
import type { CitationNode, Named, Placed, RuleNote, TypeNode } from "./ast-parts.ts";
import type { Expression, OperatorNode } from "./expression.ts";
import type { NameNode } from "./name.ts";

/** The statements by which a decision gives a value, in written order. */
export type ValueStatement = GiveStatement | AddStatement | AtMostStatement | LimitStatement;

/** `give V when C, …`: the first whose condition holds gives the value. */
export interface GiveStatement extends Placed {
  readonly kind: "give";
  /** An arms expression, or a single value. */
  readonly value: Expression;
  readonly notes: readonly RuleNote[];
}

/** `add N when C`: all that hold are summed. */
export interface AddStatement extends Placed {
  readonly kind: "add";
  readonly value: Expression;
  readonly notes: readonly RuleNote[];
}

/** `at most V` caps the value. */
export interface AtMostStatement extends Placed {
  readonly kind: "atMost";
  readonly value: Expression;
  readonly notes: readonly RuleNote[];
}

/** `limit A, B to 50% of cohort where C by rank, …`: a rule over all applicants of a round. */
export interface LimitStatement extends Placed {
  readonly kind: "limit";
  readonly values: readonly NameNode[];
  readonly share: Expression;
  readonly where?: Expression;
  readonly order: Expression;
  readonly direction?: "ascending" | "descending";
  readonly rounding?: "up" | "down" | "nearest";
  /** What a tie at the edge does: `ask`, `in` or `out`, as written. */
  readonly ties?: NameNode;
  readonly else?:
    | { readonly kind: "value"; readonly value: Expression }
    | { readonly kind: "leave"; readonly role: NameNode };
  readonly notes: readonly RuleNote[];
}

/** `table NAME by KEYS: type` and its rows. Whether it is a cross table is told by its first cell being empty. */
export interface TableDeclaration extends Named {
  readonly citation?: CitationNode;
  readonly keys: readonly Expression[];
  readonly type: TypeNode;
  /** Two rows that fit together are a mistake. */
  readonly unique?: true;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly span: Span;
  readonly citation?: CitationNode;
  readonly cells: readonly TableCell[];
}

export type TableCell =
  | { readonly kind: "empty" | "otherwise"; readonly span: Span }
  | { readonly kind: "comparison"; readonly span: Span; readonly operator: OperatorNode; readonly value: Expression }
  | {
      readonly kind: "range";
      readonly span: Span;
      readonly from: Expression;
      readonly to: Expression;
      readonly fromIncluded: boolean;
      readonly toIncluded: boolean;
    }
  /** One value, or several of which any fits. */
  | { readonly kind: "values"; readonly span: Span; readonly values: readonly Expression[] };
