import type { Citation, Diagnostic, Span } from "@bylaw/diagnostics";
import type { ExpectedSubject, IrFunction } from "@bylaw/ir";
import type {
  DecisionDeclaration,
  ExpectedRecord,
  ExpectStatement,
  FactDeclaration,
  FieldDeclaration,
  LetDeclaration,
  Named,
  PairNode,
  PolicyHeader,
  PolicyTree,
  ReadingStatement,
  RelaxStatement,
  RuleStatement,
  SampleDeclaration,
  ScenarioDeclaration,
  TypeNode,
} from "../3-build-ast/ast.ts";
import type {
  DutyDeclaration,
  DutyTerm,
  ProcedureDeclaration,
  TitleDeclaration,
  TitleTerm,
} from "../3-build-ast/ast-titles.ts";
import type { TableCell, TableDeclaration } from "../3-build-ast/ast-values.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import type { NameLedger } from "./name-ledger.ts";

/** A fact with the vocabulary plugin that declares it; none where the policy itself does. */
export interface BoundFact {
  readonly kind: "fact";
  readonly declaration: FactDeclaration;
  readonly vocabulary?: string;
}

/** What a name of a value may stand for. */
export type ValueSymbol =
  | BoundFact
  /** `record`: the number of the list whose record is meant, of what is declared `for each`. */
  | { readonly kind: "let"; readonly declaration: LetDeclaration; readonly record?: number }
  | { readonly kind: "decision"; readonly declaration: DecisionDeclaration; readonly record?: number }
  | { readonly kind: "table"; readonly declaration: TableDeclaration }
  | { readonly kind: "function"; readonly declaration: Named; readonly function: BoundFunction }
  | { readonly kind: "reading"; readonly declaration: ReadingStatement }
  /** `record`: the scope whose record is meant, where the title is taken for each of a list. */
  | { readonly kind: "title"; readonly declaration: TitleDeclaration; readonly record?: number }
  | { readonly kind: "duty"; readonly declaration: DutyDeclaration }
  | { readonly kind: "procedure"; readonly declaration: ProcedureDeclaration };

/** What a name or a path in an expression means. */
export type Binding =
  | ValueSymbol
  | {
      readonly kind: "field";
      readonly list: BoundFact;
      readonly field: FieldDeclaration;
      /** Number of the list whose record is meant: unique in a policy. */
      readonly scope: number;
    }
  /** `T.since`, `T.until`. */
  | {
      readonly kind: "titleDate";
      readonly title: TitleDeclaration;
      readonly part: "since" | "until";
      readonly record?: number;
    }
  | { readonly kind: "paper"; readonly paper: Named }
  | { readonly kind: "member"; readonly member: Named }
  | { readonly kind: "none" };

/** The list that an aggregate or a quantifier goes through, or a declaration `for each` of its records. */
export interface BoundScope {
  readonly list: BoundFact;
  readonly scope: number;
  /** The record is the one that is decided: `L.field` means its field, also within an aggregate over L. */
  readonly decided?: true;
}

/** A function of a plugin; its values are named as in its signature. */
export type BoundFunction = IrFunction;

/** A table where it is looked up: its keys and cells with the names as they stand at that place. */
export interface BoundTable {
  readonly declaration: TableDeclaration;
  readonly keys: readonly Expression[];
  /** The kind of each key that is a choice, by the keys as they are declared. */
  readonly choices: readonly (TypeNode | undefined)[];
  readonly rows: readonly BoundRow[];
  /** Rows or cells could not be read, or are empty: their problem is reported. */
  readonly holes: boolean;
}

/** One case of a table: what each key must be, and the value. */
export interface BoundRow {
  readonly span: Span;
  readonly tests: readonly TableCell[];
  readonly value: Expression;
}

/** A role or paper, with the vocabulary that declares it. */
export interface BoundName {
  readonly declaration: Named;
  readonly vocabulary?: string;
}

/** A rule with its stable id and the decision in which it stands. */
export interface BoundRule {
  readonly id: string;
  readonly statement: RuleStatement;
  readonly decision: DecisionDeclaration;
  /** Canonical name of the first fact, let or reading that it asks about. */
  readonly about?: string;
  /** Rules of which this one is the stricter form. */
  readonly tightens: readonly { readonly rule: BoundRule; readonly span: Span }[];
}

/** A relaxation with the rules that it names. */
export interface BoundRelaxation {
  readonly id: string;
  readonly statement: RelaxStatement;
  readonly decision: DecisionDeclaration;
  readonly rules: readonly BoundRule[];
}

/** A title with everything that it names found. */
export interface BoundTitle {
  readonly declaration: TitleDeclaration;
  readonly grantedBy?: DecisionDeclaration;
  /** The title on which it depends, and the line that says so. */
  readonly under?: { readonly title: TitleDeclaration; readonly statement: UnderTerm };
  readonly terms: readonly BoundTitleTerm[];
}

export type UnderTerm = Extract<TitleTerm, { readonly kind: "under" }>;

export interface BoundTitleTerm {
  /** Unique in its title. */
  readonly id: string;
  readonly statement: Exclude<TitleTerm, UnderTerm>;
}

/** A rule that was not written: a bar of a title, or the title on which one depends, in the decision that grants it. */
export interface BoundTitleRule {
  readonly id: string;
  readonly decision: DecisionDeclaration;
  /** The title that the decision grants. */
  readonly granted: BoundTitle;
  /** The title whose bar it is, or that has to stand. */
  readonly title: TitleDeclaration;
  /** Of a bar: its term. */
  readonly term?: string;
  readonly citation?: Citation;
  readonly span: Span;
}

/** A term of a duty; `record` is the list whose records hold the dates of a recurring one. */
export interface BoundDutyTerm {
  readonly id: string;
  readonly statement: DutyTerm;
  readonly record?: BoundScope;
}

export interface BoundDuty {
  readonly declaration: DutyDeclaration;
  /** Of its one term, where its own line is all that is written. */
  readonly id: string;
  readonly terms: readonly BoundDutyTerm[];
}

/** One `name = value` of a sample or scenario. */
export type BoundPair =
  | { readonly kind: "fact"; readonly fact: BoundFact; readonly pair: PairNode }
  | { readonly kind: "paper"; readonly paper: Named; readonly pair: PairNode }
  /** `history of TITLE = …`, `steps of PROCEDURE = …`. */
  | { readonly kind: "history"; readonly title: TitleDeclaration; readonly pair: PairNode }
  /** A reading that is switched. */
  | { readonly kind: "reading"; readonly reading: ReadingStatement; readonly pair: PairNode }
  | { readonly kind: "steps"; readonly procedure: ProcedureDeclaration; readonly pair: PairNode }
  /** A recorded decision of the authority, written by the name of the relaxation or of the rule. */
  | {
      readonly kind: "act";
      /** That of the relaxation or of the rule. */
      readonly id: string;
      readonly rules: readonly BoundRule[];
      readonly relaxation?: BoundRelaxation;
      readonly pair: PairNode;
    };

export interface BoundSample {
  readonly declaration: SampleDeclaration;
  readonly pairs: readonly BoundPair[];
}

export interface BoundScenario {
  readonly declaration: ScenarioDeclaration;
  readonly sample: BoundSample | undefined;
  readonly pairs: readonly BoundPair[];
  /** Canonical names of the facts and papers that are taken away. */
  readonly without: readonly string[];
  /** Canonical names of the titles and procedures whose past is taken away. */
  readonly withoutPast: readonly string[];
  readonly expectations: readonly BoundExpectation[];
  /** The applicants of a round, each with its sample and what its row gives. */
  readonly cohort: readonly BoundApplicant[] | undefined;
}

export interface BoundApplicant {
  readonly id: string;
  readonly sample: BoundSample | undefined;
  readonly pairs: readonly BoundPair[];
}

export interface BoundExpectation {
  readonly statement: ExpectStatement;
  /** `part` and `step` as in the compiled policy. */
  readonly subject: ExpectedSubject;
  /** Rule ids or citation keys. */
  readonly because: readonly string[];
  readonly needing: readonly string[];
  /** What is expected: of the whole, of each record, of each applicant of a round. */
  readonly written: ExpectedRecord;
  readonly records: readonly ExpectedRecord[] | undefined;
  readonly applicants: readonly (ExpectedRecord & { readonly id: string })[] | undefined;
}

/** The policy with every name resolved. What could not be resolved has no binding, and its problem is reported. */
export interface BoundPolicy {
  /** The policy's own trees, in the order given. */
  readonly trees: readonly PolicyTree[];
  readonly header?: PolicyHeader;
  /** All facts that may be named: the policy's own, then those of vocabularies. */
  readonly facts: readonly BoundFact[];
  /** Canonical names of the facts that are named anywhere. */
  readonly used: ReadonlySet<string>;
  readonly roles: ReadonlyMap<string, BoundName>;
  readonly papers: ReadonlyMap<string, BoundName>;
  readonly bindings: ReadonlyMap<Expression, Binding>;
  /** By aggregate, quantifier or declaration `for each`: its list. */
  readonly scopes: ReadonlyMap<object, BoundScope>;
  /** By the name or call that looks a table up: the table there. */
  readonly lookUps: ReadonlyMap<Expression, BoundTable>;
  /** Every table at one of the places where it is looked up, or by itself where nothing looks it up. */
  readonly tables: readonly BoundTable[];
  /** In an order in which each needs only earlier ones; those in a circle are left out. */
  readonly lets: readonly LetDeclaration[];
  readonly rules: readonly BoundRule[];
  readonly relaxations: readonly BoundRelaxation[];
  readonly titles: readonly BoundTitle[];
  readonly titleRules: readonly BoundTitleRule[];
  readonly duties: readonly BoundDuty[];
  readonly samples: readonly BoundSample[];
  readonly scenarios: readonly BoundScenario[];
  readonly symbols: ReadonlyMap<string, ValueSymbol>;
  readonly problems: readonly Diagnostic[];
  /** Every name of the texts that means something; the next pass writes down those that it resolves itself. */
  readonly ledger: NameLedger;
  /** True for a name that stands in a stretch that could not be read: nothing is said about it. */
  readonly isBroken: (name: string) => boolean;
}
