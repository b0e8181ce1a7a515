import type { Citation, Span } from "@bylaw/diagnostics";
import type { Expression } from "./expression.ts";
import type { NameNode } from "./name.ts";

export type { NameNode };

/** The policy as a tree: what stands where, names not yet resolved. Every node knows its place. */
export interface PolicyTree {
  readonly source: string;
  readonly header?: PolicyHeader;
  readonly uses: readonly NameNode[];
  readonly roles: readonly Named[];
  readonly papers: readonly Named[];
  readonly facts: readonly FactDeclaration[];
  readonly lets: readonly LetDeclaration[];
  readonly decisions: readonly DecisionDeclaration[];
  readonly omissions: readonly OmitStatement[];
  readonly readings: readonly ReadingStatement[];
  readonly samples: readonly SampleDeclaration[];
  readonly scenarios: readonly ScenarioDeclaration[];
  /** Every article line and opening citation, in source order (outline, coverage, origins). */
  readonly articles: readonly { readonly citation: Citation; readonly span: Span }[];
  /** Stretches that could not be read: nothing in them is reported as unused or missing. */
  readonly broken: readonly Span[];
}

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
}

export interface PolicyHeader extends Named {
  readonly authority?: TextNode;
  readonly document?: TextNode;
  readonly issued?: DateNode;
  readonly force?: ForceStatement;
  readonly replaces?: TextNode;
  readonly articles?: {
    readonly span: Span;
    readonly ranges: readonly ({ readonly from: number; readonly to: number } | { readonly text: string })[];
  };
  readonly currency?: NameNode;
}

export type ForceStatement =
  | { readonly kind: "unknown"; readonly span: Span }
  | { readonly kind: "from"; readonly span: Span; readonly from: DateNode | "issued"; readonly until?: DateNode };

// Types of facts, lets and readings.

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

export interface FactDeclaration extends Named {
  readonly type: TypeNode;
  readonly notes: readonly FactNote[];
  /** Fields of a `list of`. */
  readonly fields: readonly FieldDeclaration[];
}

export interface FieldDeclaration extends Named {
  readonly type: TypeNode;
  readonly notes: readonly FactNote[];
}

export type FactNote =
  | { readonly kind: "range"; readonly span: Span; readonly from: Expression; readonly to: Expression }
  | { readonly kind: "by"; readonly span: Span; readonly role: NameNode }
  | { readonly kind: "earlierDecision"; readonly span: Span }
  | { readonly kind: "evidence"; readonly span: Span; readonly papers: readonly NameNode[] }
  | { readonly kind: "movement"; readonly span: Span; readonly movement: "up" | "down" | "fixed" | "free" };

export interface LetDeclaration extends Named {
  readonly forEach?: NameNode;
  readonly type?: TypeNode;
  /** An arms expression, or a single value. */
  readonly value: Expression;
}

// Decisions and what stands in them.

export interface DecisionDeclaration extends Named {
  readonly forEach?: NameNode;
  readonly type?: TypeNode;
  readonly statements: readonly DecisionStatement[];
}

/** Where a statement stands: its citation and the guards of its article lines, outermost first. */
export interface Placed {
  readonly span: Span;
  readonly citation?: CitationNode;
  readonly guards: readonly Expression[];
}

export type DecisionStatement = RuleStatement | NoteStatement | SubmitStatement | RelaxStatement | LeaveStatement;

export interface RuleStatement extends Placed {
  readonly kind: "rule";
  readonly verb: "require" | "generallyRequire" | "forbid" | "generallyForbid";
  readonly asks: Expression | GroupNode;
  readonly notes: readonly RuleNote[];
}

export interface GroupNode {
  readonly kind: "group";
  readonly span: Span;
  readonly mode: "atLeast" | "exactly" | "all";
  readonly number?: number;
  readonly items: readonly (Named & { readonly condition: Expression })[];
}

export interface NoteStatement extends Placed {
  readonly kind: "encourage" | "note";
  readonly condition: Expression;
  readonly notes: readonly RuleNote[];
}

export interface SubmitStatement extends Placed {
  readonly kind: "submit";
  readonly condition: Expression;
  readonly notes: readonly RuleNote[];
}

export interface RelaxStatement extends Placed {
  readonly kind: "relax";
  readonly references: References;
  readonly to?: Expression;
  readonly notes: readonly RuleNote[];
}

export interface LeaveStatement extends Placed {
  readonly kind: "leave";
  readonly role: NameNode;
  readonly notes: readonly RuleNote[];
}

export type RuleNote =
  | { readonly kind: "when" | "unless"; readonly span: Span; readonly condition: Expression }
  | { readonly kind: "from" | "until"; readonly span: Span; readonly date: DateNode }
  | { readonly kind: "tightens" | "proves"; readonly span: Span; readonly references: References }
  | { readonly kind: "by" | "as"; readonly span: Span; readonly name: NameNode }
  | { readonly kind: "text"; readonly span: Span; readonly text: string };

/** `8(1), 8(3)` or `6 except 6(2)`: citations, rule names, quoted places. */
export interface References {
  readonly span: Span;
  readonly include: readonly Reference[];
  readonly except: readonly Reference[];
}

export type Reference = ({ readonly kind: "citation" } & CitationNode) | ({ readonly kind: "name" } & NameNode);

export interface OmitStatement {
  readonly span: Span;
  /** The citation of the line where no reference is written. */
  readonly references: readonly CitationNode[];
  readonly reason: TextNode;
}

export interface ReadingStatement {
  readonly span: Span;
  readonly id: NameNode;
  readonly citation?: CitationNode;
  readonly named?: Named;
  readonly type?: TypeNode;
  readonly default?: Expression;
  readonly text?: TextNode;
}

// Samples and scenarios.

export interface SampleDeclaration extends Named {
  readonly pairs: readonly PairNode[];
}

export interface PairNode {
  readonly span: Span;
  readonly name: NameNode;
  readonly value: GivenNode;
}

export type GivenNode =
  | { readonly kind: "value"; readonly span: Span; readonly expression: Expression }
  /** `(a, b)`, `()` or `((…), (…))`. */
  | { readonly kind: "list"; readonly span: Span; readonly entries: readonly GivenNode[] }
  | { readonly kind: "record"; readonly span: Span; readonly pairs: readonly PairNode[] };

export interface ScenarioDeclaration {
  readonly span: Span;
  readonly title: TextNode;
  readonly given?: {
    readonly span: Span;
    readonly sample?: NameNode;
    readonly pairs: readonly PairNode[];
    readonly without: readonly NameNode[];
    readonly on?: DateNode;
  };
  readonly expectations: readonly ExpectStatement[];
}

export interface ExpectStatement {
  readonly span: Span;
  readonly subject: Reference;
  readonly outcome?: NameNode;
  readonly value?: Expression;
  readonly because?: References;
  readonly needing: readonly NameNode[];
}
