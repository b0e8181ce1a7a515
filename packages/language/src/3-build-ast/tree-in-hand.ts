import type { Span } from "@bylaw/diagnostics";
import type {
  CitationNode,
  DecisionDeclaration,
  DecisionStatement,
  ExpectStatement,
  FactDeclaration,
  FieldDeclaration,
  GroupNode,
  LetDeclaration,
  Named,
  NameNode,
  OmitStatement,
  PolicyHeader,
  ReadingStatement,
  SampleDeclaration,
  ScenarioDeclaration,
} from "./ast.ts";
import type {
  DutyDeclaration,
  DutyTerm,
  ProcedureDeclaration,
  ProcedureStep,
  TitleDeclaration,
  TitleTerm,
} from "./ast-titles.ts";
import type { TableDeclaration, TableRow, ValueStatement } from "./ast-values.ts";
import type { Expression } from "./expression.ts";
import type { Reading } from "./read-branch.ts";
import type { OpenSection } from "./sections.ts";

/** The same with its members open to change. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The scenario that is open; what it is given and expects is added as its lines come. */
export interface ScenarioInHand {
  readonly head: Pick<ScenarioDeclaration, "span" | "title">;
  /** Its lines, each built when it is asked for. */
  given?: () => NonNullable<ScenarioDeclaration["given"]>;
  readonly expectations: (() => ExpectStatement | undefined)[];
  /** Some of its lines are built only when they are asked for. */
  later: boolean;
}

/**
 * The tree while the flat list of statements is walked. What hangs under what is decided here alone: the arrays of the
 * last list, group, table and section are those to which the next line may add.
 */
export interface TreeInHand extends Reading {
  header: Writable<PolicyHeader> | undefined;
  /** Header lines seen so far, for the second of one kind. */
  readonly headerLines: Map<string, Span>;
  readonly uses: NameNode[];
  readonly roles: Named[];
  readonly papers: Named[];
  readonly facts: FactDeclaration[];
  readonly lets: LetDeclaration[];
  readonly decisions: DecisionDeclaration[];
  readonly tables: TableDeclaration[];
  readonly titles: TitleDeclaration[];
  readonly duties: DutyDeclaration[];
  readonly procedures: ProcedureDeclaration[];
  readonly omissions: OmitStatement[];
  readonly readings: ReadingStatement[];
  readonly samples: SampleDeclaration[];
  readonly scenarios: ScenarioInHand[];
  readonly articles: { readonly citation: CitationNode["citation"]; readonly span: Span }[];
  readonly broken: Span[];
  readonly brokenNames: NameNode[];

  section: OpenSection | undefined;
  statements: DecisionStatement[];
  values: ValueStatement[];
  titleTerms: TitleTerm[];
  dutyTerms: DutyTerm[];
  steps: ProcedureStep[];

  citation: CitationNode | undefined;
  /** Guards of the whole article, then those of its line. */
  articleGuards: Expression[];
  lineGuards: Expression[];

  /** Where the next field, item or row goes; "skip" after a broken line, whose parts are not reported again. */
  fields: FieldDeclaration[] | "skip" | undefined;
  items: GroupNode["items"][number][] | "skip" | undefined;
  rows: TableRow[] | "skip" | undefined;
  /** The section below which lines of another kind stand, and their kind: all that follow are one mistake. */
  misplaced: string | undefined;
  /** The section below which a line stands that no statement begins: it may be the header of the lines that follow. */
  doubtful: { readonly section: OpenSection | undefined } | undefined;
}

/** An empty tree. */
export function beginTree(reading: Reading): TreeInHand {
  return {
    ...reading,
    header: undefined,
    headerLines: new Map(),
    uses: [],
    roles: [],
    papers: [],
    facts: [],
    lets: [],
    decisions: [],
    tables: [],
    titles: [],
    duties: [],
    procedures: [],
    omissions: [],
    readings: [],
    samples: [],
    scenarios: [],
    articles: [],
    broken: [],
    brokenNames: [],
    section: undefined,
    statements: [],
    values: [],
    titleTerms: [],
    dutyTerms: [],
    steps: [],
    citation: undefined,
    articleGuards: [],
    lineGuards: [],
    fields: undefined,
    items: undefined,
    rows: undefined,
    misplaced: undefined,
    doubtful: undefined,
  };
}
