import type { Citation, Span } from "@bylaw/diagnostics";
import type { Expression } from "./expression.ts";
import type { NameNode } from "./name.ts";

/** A declaration's canonical name, its local name, and its doc comments. */
export interface Named {
  readonly span: Span;
  readonly name: NameNode;
  readonly local?: NameNode;
  readonly label?: { readonly en?: string; readonly zh?: string };
}

/** A text literal without its quotation marks; 《》 belong to the value. */
export interface TextNode {
  readonly span: Span;
  readonly text: string;
}

/** A day as written, `YYYY-MM-DD`; a day that the calendar does not have is reported and left out. */
export interface DateNode {
  readonly span: Span;
  readonly date: string;
}

export interface CitationNode {
  readonly span: Span;
  readonly citation: Citation;
  /** The name behind the dot of `8(1).assets`. */
  readonly part?: NameNode;
}

export interface TypeNode {
  readonly span: Span;
  readonly type:
    | { readonly kind: "yesNo" | "attested" | "number" | "money" | "percent" | "area" | "text" | "points" | "year" }
    | { readonly kind: "decidedBy"; readonly role: NameNode }
    | { readonly kind: "count"; readonly unit?: Named }
    | { readonly kind: "duration"; readonly family: "months" | "days" | undefined }
    | { readonly kind: "date"; readonly none: boolean }
    | { readonly kind: "choice" | "set"; readonly options: readonly Named[]; readonly none?: boolean }
    | { readonly kind: "list" };
}

/** Where a statement stands: its citation and the guards of its article lines, outermost first. */
export interface Placed {
  readonly span: Span;
  readonly citation?: CitationNode;
  readonly guards: readonly Expression[];
}

/** `8(1), 8(3)` or `6 except 6(2)`: citations, rule names, quoted places. */
export interface References {
  readonly span: Span;
  readonly include: readonly Reference[];
  readonly except: readonly Reference[];
}

export type RuleNote =
  | { readonly kind: "when" | "unless"; readonly span: Span; readonly condition: Expression }
  | { readonly kind: "from" | "until"; readonly span: Span; readonly date: DateNode }
  | { readonly kind: "tightens" | "proves"; readonly span: Span; readonly references: References }
  | { readonly kind: "by" | "as"; readonly span: Span; readonly name: NameNode }
  | { readonly kind: "text"; readonly span: Span; readonly text: string };

export type Reference = ({ readonly kind: "citation" } & CitationNode) | ({ readonly kind: "name" } & NameNode);
