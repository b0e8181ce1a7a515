import type { Citation, Span } from "@bylaw/diagnostics";
import type {
  CitationNode,
  DateNode,
  Named,
  Placed,
  Reference,
  References,
  RuleNote,
  TextNode,
  TypeNode,
} from "./ast-parts.ts";
import type { DutyDeclaration, ProcedureDeclaration, TitleDeclaration } from "./ast-titles.ts";
import type { TableDeclaration, TableRow, ValueStatement } from "./ast-values.ts";
import type { Expression } from "./expression.ts";
import type { NameNode } from "./name.ts";

export type { CitationNode, DateNode, Named, NameNode, Placed, Reference, References, RuleNote, TextNode, TypeNode };

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
  readonly tables: readonly TableDeclaration[];
  readonly titles: readonly TitleDeclaration[];
  readonly duties: readonly DutyDeclaration[];
  readonly procedures: readonly ProcedureDeclaration[];
  readonly omissions: readonly OmitStatement[];
  readonly readings: readonly ReadingStatement[];
  readonly samples: readonly SampleDeclaration[];
  readonly scenarios: readonly ScenarioDeclaration[];
  /** Every article line and opening citation, in source order (outline, coverage, origins). */
  readonly articles: readonly { readonly citation: Citation; readonly span: Span }[];
  /** Stretches that could not be read: nothing in them is reported as unused or missing. */
  readonly broken: readonly Span[];
  /** Names that a broken declaration declares: what uses them is no mistake of its own. */
  readonly brokenNames: readonly NameNode[];
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
  /** The statements that give the value, in written order. */
  readonly values: readonly ValueStatement[];
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
  readonly label?: Named["label"];
  readonly notes: readonly RuleNote[];
}

export interface OmitStatement {
  readonly span: Span;
  /** The citation of the line where no reference is written. */
  readonly references: readonly CitationNode[];
  readonly reason: TextNode;
  readonly label?: Named["label"];
}

export interface ReadingStatement {
  readonly span: Span;
  readonly id: NameNode;
  readonly citation?: CitationNode;
  readonly named?: Named;
  readonly type?: TypeNode;
  readonly default?: Expression;
  readonly text?: TextNode;
  readonly label?: Named["label"];
}

// Samples and scenarios.

export interface SampleDeclaration extends Named {
  readonly pairs: readonly PairNode[];
}

export interface PairNode {
  readonly span: Span;
  readonly name: NameNode;
  /** `history of TITLE = …`, `steps of PROCEDURE = …`. */
  readonly past?: "history" | "steps";
  readonly value: GivenNode;
}

export type GivenNode =
  /** `18(1)` or 第十八条第一项 in a title's history. */
  | ({ readonly kind: "citation" } & CitationNode)
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
    /** `given cohort`: the rows below it are the applicants of a round. */
    readonly cohort?: true;
    readonly rows?: readonly TableRow[];
    readonly pairs: readonly PairNode[];
    readonly without: readonly NameNode[];
    /** `without history of TITLE`, `without steps of PROCEDURE`. */
    readonly withoutPast: readonly { readonly past: "history" | "steps"; readonly name: NameNode }[];
    readonly on?: DateNode;
  };
  readonly expectations: readonly ExpectStatement[];
}

export interface ExpectStatement {
  readonly span: Span;
  readonly subject: Reference;
  /** Names after the subject, each behind a dot: a part of a title, duty or procedure, or a step. */
  readonly within: readonly NameNode[];
  readonly outcome?: NameNode;
  readonly value?: Expression;
  /** Of what is taken `for each`: `(10万元, 5万元, not_met)`, one entry a record. */
  readonly records?: readonly ExpectedRecord[];
  readonly because?: References;
  readonly needing: readonly NameNode[];
  /** Expected values by applicant, below the line, in a scenario over a cohort. */
  readonly rows?: readonly TableRow[];
}

/** What is expected of one record: a status or a value. */
export interface ExpectedRecord {
  readonly span: Span;
  readonly outcome?: NameNode;
  readonly value?: Expression;
}
