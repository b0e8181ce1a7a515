import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type {
  DecisionDeclaration,
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
} from "../3-build-ast/ast.ts";
import type { Expression } from "../3-build-ast/expression.ts";

/** A fact with the vocabulary plugin that declares it; none where the policy itself does. */
export interface BoundFact {
  readonly kind: "fact";
  readonly declaration: FactDeclaration;
  readonly vocabulary?: string;
}

/** What a name of a value may stand for. */
export type ValueSymbol =
  | BoundFact
  | { readonly kind: "let"; readonly declaration: LetDeclaration }
  | { readonly kind: "decision"; readonly declaration: DecisionDeclaration }
  | { readonly kind: "reading"; readonly declaration: ReadingStatement };

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
  | { readonly kind: "paper"; readonly paper: Named }
  | { readonly kind: "member"; readonly member: Named }
  | { readonly kind: "none" };

/** The list that an aggregate or a quantifier goes through. */
export interface BoundScope {
  readonly list: BoundFact;
  readonly scope: number;
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

/** One `name = value` of a sample or scenario. */
export type BoundPair =
  | { readonly kind: "fact"; readonly fact: BoundFact; readonly pair: PairNode }
  | { readonly kind: "paper"; readonly paper: Named; readonly pair: PairNode }
  /** A recorded decision of the authority, written by the name of the relaxation or of the rule. */
  | {
      readonly kind: "act";
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
  readonly sample?: BoundSample;
  readonly pairs: readonly BoundPair[];
  /** Canonical names of the facts and papers that are taken away. */
  readonly without: readonly string[];
  readonly expectations: readonly BoundExpectation[];
}

export interface BoundExpectation {
  readonly statement: ExpectStatement;
  readonly subject: { readonly kind: "decision" | "rule"; readonly id: string };
  /** Rule ids or citation keys. */
  readonly because: readonly string[];
  readonly needing: readonly string[];
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
  /** By aggregate or quantifier: its list. */
  readonly scopes: ReadonlyMap<Expression, BoundScope>;
  /** In an order in which each needs only earlier ones; those in a circle are left out. */
  readonly lets: readonly LetDeclaration[];
  readonly rules: readonly BoundRule[];
  readonly relaxations: readonly BoundRelaxation[];
  readonly samples: readonly BoundSample[];
  readonly scenarios: readonly BoundScenario[];
  readonly symbols: ReadonlyMap<string, ValueSymbol>;
  readonly problems: readonly Diagnostic[];
  /** True for a name that stands in a stretch that could not be read: nothing is said about it. */
  readonly isBroken: (name: string) => boolean;
}
