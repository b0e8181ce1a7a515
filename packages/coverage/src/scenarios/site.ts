import type { Citation, Span } from "@bylaw/diagnostics";
import type { IrExpression, IrForEach } from "@bylaw/ir";

/** What an expression belongs to: a rule, an arm, a let and so on. */
export interface SiteOwner {
  readonly kind:
    | "article"
    | "rule"
    | "relaxation"
    | "arm"
    | "addend"
    | "most"
    | "limit"
    | "term"
    | "title"
    | "duty"
    | "step"
    | "let";
  readonly id: string;
  /** The decision, title, duty or procedure that it stands in. */
  readonly of?: string;
  readonly citation?: Citation;
  readonly place?: Span;
}

/**
 * A condition under which an expression counts. `wanted`: only where it is settled so. `refused`: wherever it is not
 * settled so, since what is beside a comparison may be open while the comparison is tried.
 */
export type Guard =
  | { readonly expression: IrExpression; readonly wanted: "yes" | "no" }
  | { readonly expression: IrExpression; readonly refused: "yes" | "no" };

/** Where an expression stands: its owner, the lists whose records it reads, and the conditions around it. */
export interface Site {
  readonly owner: SiteOwner;
  readonly lists: readonly IrForEach[];
  readonly guards: readonly Guard[];
}

/** The comparisons and the arms that a policy has, each at its site. */
export interface Sites {
  readonly comparisons: readonly {
    readonly site: Site;
    readonly comparison: Extract<IrExpression, { kind: "compare" }>;
  }[];
  readonly arms: readonly { readonly site: Site; readonly arms: Extract<IrExpression, { kind: "arms" }> }[];
}
