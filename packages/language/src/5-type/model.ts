import type { Citation, Diagnostic, Span } from "@bylaw/diagnostics";
import type {
  ComparisonOperator,
  DutyPeriod,
  HostCase,
  IrAggregate,
  IrArticleRange,
  IrDiscretion,
  IrExpectation,
  IrFact,
  IrForce,
  IrForEach,
  IrLength,
  IrLimit,
  IrOmission,
  IrReading,
  IrType,
  ListType,
  Names,
  TitleStatus,
} from "@bylaw/ir";
import type { BoundPolicy, BoundRelaxation, BoundRule } from "../4-bind/bound.ts";
import type { GivenCase } from "./given-facts.ts";

/** An expression whose names, kinds and units are settled. The same forms as in the compiled policy, with places. */
export type ModelExpression = Typed &
  (
    | { readonly kind: "constant"; readonly value: boolean | string | null }
    | { readonly kind: "fact"; readonly fact: string }
    | { readonly kind: "field"; readonly scope: number; readonly list: string; readonly field: string }
    | { readonly kind: "let"; readonly let: string; readonly record?: number }
    | { readonly kind: "reading"; readonly reading: string }
    | { readonly kind: "today" }
    | { readonly kind: "and" | "or"; readonly operands: readonly ModelExpression[] }
    | { readonly kind: "not" | "known" | "none" | "negate"; readonly operand: ModelExpression }
    | ModelComparison
    | { readonly kind: "member"; readonly value: ModelExpression; readonly members: readonly string[] }
    | {
        readonly kind: "include";
        readonly set: ModelExpression;
        readonly mode: "any" | "all";
        readonly members: readonly string[];
      }
    | {
        readonly kind: "add" | "subtract" | "multiply" | "divide";
        readonly left: ModelExpression;
        readonly right: ModelExpression;
      }
    | { readonly kind: "least" | "greatest"; readonly operands: readonly ModelExpression[] }
    | {
        readonly kind: "round";
        readonly operand: ModelExpression;
        readonly to: string;
        readonly mode: "up" | "down" | "nearest";
      }
    | ModelArms
    | ModelAggregate
    | {
        readonly kind: "quantifier";
        readonly quantifier: "any" | "every";
        readonly list: string;
        readonly scope: number;
        readonly where: ModelExpression;
      }
    | {
        readonly kind: "shift";
        readonly date: ModelExpression;
        readonly unit: "months" | "days" | "workingDays";
        readonly amount: ModelExpression;
      }
    | { readonly kind: "fullYears"; readonly from: ModelExpression; readonly to: ModelExpression }
    | { readonly kind: "quarterEnd" | "yearOf"; readonly operand: ModelExpression }
    | {
        readonly kind: "outcome";
        readonly decision: string;
        readonly outcome: "met" | "not_met" | "undecided" | "at_discretion";
        readonly record?: number;
      }
    | { readonly kind: "value"; readonly decision: string; readonly record?: number }
    | { readonly kind: "call"; readonly function: string; readonly arguments: readonly ModelExpression[] }
    | { readonly kind: "handedIn"; readonly paper: string }
    | {
        readonly kind: "titleStatus";
        readonly title: string;
        readonly statuses: readonly TitleStatus[];
        readonly record?: number;
      }
    | {
        readonly kind: "titleDate";
        readonly title: string;
        readonly part: "since" | "until";
        readonly record?: number;
      }
  );

interface Typed {
  readonly span: Span;
  readonly type: IrType;
  /** A number without a unit, or a name of a member: it takes the kind of what stands beside it. */
  readonly bare?: true;
  /** `2021年`: beside a year it is that year and no length. */
  readonly year?: string;
  /** `30 working days`: only a date can be moved by it. */
  readonly workingDays?: true;
  /** A number of the same measure divided by another: a share, or a plain ratio beside a number. */
  readonly ratio?: true;
}

export interface ModelComparison {
  readonly kind: "compare";
  readonly operator: ComparisonOperator;
  /** The kind of both sides. */
  readonly measured: IrType;
  readonly left: ModelExpression;
  readonly right: ModelExpression;
}

export interface ModelArms {
  readonly kind: "arms";
  /** The table that they are. */
  readonly table?: string;
  readonly arms: readonly { readonly when?: ModelExpression; readonly value: ModelExpression; readonly span: Span }[];
}

export interface ModelAggregate {
  readonly kind: "aggregate";
  readonly function: IrAggregate["function"];
  readonly list: string;
  readonly scope: number;
  readonly where?: ModelExpression;
  readonly value?: ModelExpression;
  readonly by?: ModelExpression;
  readonly empty?: ModelExpression;
  /** The decision `for each` whose outcome says which records count. */
  readonly decision?: string;
}

/** A table at one of its places: what each key must be, case by case. No test: any value. */
export interface ModelTable {
  readonly names: Names;
  readonly span: Span;
  readonly type: IrType;
  /** Two rows that fit together are an error. */
  readonly unique: boolean;
  /** Cells are empty or could not be read, which is reported by itself. */
  readonly holes: boolean;
  readonly keys: readonly ModelExpression[];
  readonly rows: readonly ModelRow[];
}

export interface ModelRow {
  readonly span: Span;
  readonly tests: readonly (ModelExpression | undefined)[];
  readonly value: ModelExpression;
}

export interface ModelLet {
  readonly names: Names;
  readonly forEach?: IrForEach;
  readonly span: Span;
  readonly value: ModelExpression;
}

/** What a rule asks. */
export type ModelTest =
  | { readonly kind: "condition"; readonly condition: ModelExpression }
  | { readonly kind: "decision"; readonly decision: string; readonly span: Span }
  | {
      readonly kind: "group";
      readonly mode: "atLeast" | "exactly" | "all";
      readonly number: number;
      readonly items: readonly { readonly names: Names; readonly test: ModelItemTest }[];
    };

export type ModelItemTest = Exclude<ModelTest, { readonly kind: "group" }>;

/** Conditions of the article's guards and of the statement itself, joined. */
export interface Conditions {
  readonly when?: ModelExpression;
  readonly unless?: ModelExpression;
}

export interface ModelRule extends Conditions {
  readonly id: string;
  readonly span: Span;
  readonly citation?: Citation;
  readonly forbids: boolean;
  readonly soft: boolean;
  readonly test: ModelTest;
  readonly from?: string;
  readonly until?: string;
  readonly by?: string;
  readonly text?: string;
  readonly bound: BoundRule;
}

export interface ModelRelaxation extends Conditions {
  readonly id: string;
  readonly span: Span;
  readonly citation?: Citation;
  readonly to?: ModelExpression;
  readonly by?: string;
  readonly from?: string;
  readonly until?: string;
  readonly bound: BoundRelaxation;
}

export interface ModelNote extends Conditions {
  readonly id: string;
  readonly kind: "encourage" | "note" | "submit";
  readonly citation?: Citation;
  readonly condition: ModelExpression;
  readonly text?: string;
  readonly proves: readonly Citation[];
}

/** A point left to a person, with the guards under which it stands. */
export interface ModelDiscretion extends Conditions, Omit<IrDiscretion, "when"> {}

/** How a decision comes to its value. */
export interface ModelValue {
  readonly kind: "give" | "add";
  /** The arms in written order, or the addends. */
  readonly arms: readonly ModelGiveArm[];
  readonly most?: { readonly citation?: Citation; readonly value: ModelExpression };
}

export interface ModelGiveArm {
  readonly id: string;
  readonly span: Span;
  readonly citation?: Citation;
  readonly when?: ModelExpression;
  readonly gives:
    | { readonly kind: "value"; readonly value: ModelExpression }
    | { readonly kind: "leave"; readonly by: string };
  readonly text?: string;
}

export interface ModelLimit extends Omit<IrLimit, "cap" | "where" | "order" | "readings"> {
  readonly span: Span;
  readonly cap: { readonly kind: "share" | "number"; readonly value: ModelExpression };
  readonly where?: ModelExpression;
  readonly order: ModelExpression;
}

export interface ModelDecision {
  readonly names: Names;
  readonly span: Span;
  readonly type?: Exclude<IrType, ListType>;
  readonly forEach?: IrForEach;
  readonly value?: ModelValue;
  readonly limits: readonly ModelLimit[];
  readonly rules: readonly ModelRule[];
  readonly relaxations: readonly ModelRelaxation[];
  readonly notes: readonly ModelNote[];
  readonly discretion: readonly ModelDiscretion[];
}

export interface ModelFact extends IrFact {
  readonly span: Span;
}

export interface ModelReading extends Omit<IrReading, "default"> {
  readonly span: Span;
  readonly default?: ModelExpression;
}

/** A sample as hosts would hand it in. */
export interface ModelSample {
  readonly names: Names;
  readonly case: HostCase;
}

/** What a scenario gives, and what it expects. */
export interface ModelScenario {
  readonly name: string;
  readonly span: Span;
  readonly given: GivenCase;
  /** The applicants of a round; `given` is then empty. */
  readonly cohort?: readonly { readonly id: string; readonly given: GivenCase }[];
  /** Readings that are switched, by id. */
  readonly readings?: Readonly<Record<string, string>>;
  readonly on?: string;
  readonly expectations: readonly IrExpectation[];
}

/** A length of time to move a day by. */
export interface ModelLength {
  readonly unit: IrLength["unit"];
  readonly amount: ModelExpression;
}

export interface ModelTitle {
  readonly names: Names;
  readonly span: Span;
  readonly citation?: Citation;
  readonly forEach?: IrForEach;
  readonly grantedBy?: { readonly decision: string; readonly when?: ModelExpression };
  readonly under?: { readonly title: string; readonly citation?: Citation };
  readonly terms: readonly ModelTitleTerm[];
}

interface ModelTermBase extends Conditions {
  readonly id: string;
  readonly span: Span;
  readonly citation?: Citation;
  readonly from?: string;
  readonly until?: string;
  readonly by?: string;
  readonly text?: string;
}

export type ModelTitleTerm =
  | (ModelTermBase & { readonly kind: "valid" | "review" | "revoke_and_bar"; readonly period: ModelLength })
  | (ModelTermBase & { readonly kind: "rectify"; readonly within?: ModelLength; readonly elseRevoke: boolean })
  | (ModelTermBase & { readonly kind: "revoke" | "may_revoke" | "renew" });

/** A rule that a title brings into the decision that grants it. */
export interface ModelTitleRule {
  readonly id: string;
  readonly span: Span;
  readonly citation?: Citation;
  readonly decision: string;
  /** In which case the decision grants the title, in the record of the decision. */
  readonly when?: ModelExpression;
  /** The title that bars, by one of its terms, or that has to stand. */
  readonly title: string;
  readonly term?: string;
  /** The record of the decision, where the title is taken for each of the same list. */
  readonly record?: number;
}

export interface ModelDuty {
  readonly names: Names;
  readonly span: Span;
  readonly by: string;
  readonly forEach?: IrForEach;
  readonly terms: readonly ModelDutyTerm[];
}

interface ModelDutyTermBase extends Conditions {
  readonly id: string;
  readonly span: Span;
  readonly citation?: Citation;
  readonly doneOn: readonly ModelExpression[];
  readonly nextWorkingDay: boolean;
  readonly text?: string;
}

export type ModelDutyTerm =
  | (ModelDutyTermBase & {
      readonly kind: "once";
      readonly deadline?: {
        readonly relation: "after" | "before";
        readonly length: ModelLength;
        readonly day: ModelExpression;
      };
    })
  | (ModelDutyTermBase & {
      readonly kind: "every";
      readonly period: DutyPeriod;
      readonly deadline?: { readonly month: "last" | "next"; readonly day: number };
      readonly record?: IrForEach;
    });

export interface ModelProcedure {
  readonly names: Names;
  readonly span: Span;
  readonly forEach?: IrForEach;
  readonly steps: readonly ModelStep[];
}

export interface ModelStep extends Conditions {
  readonly names: Names;
  readonly span: Span;
  readonly citation?: Citation;
  readonly by: string;
  readonly forAtLeast?: ModelLength;
  readonly doneOn: readonly ModelExpression[];
}

/** The policy with every kind and unit settled. Statements that could not be settled are left out and reported. */
export interface ModelPolicy {
  readonly bound: BoundPolicy;
  readonly names: Names;
  readonly authority?: string;
  readonly document?: string;
  readonly issued?: string;
  readonly replaces?: string;
  readonly force: IrForce;
  readonly articles: readonly IrArticleRange[];
  readonly currency: string;
  readonly roles: readonly Names[];
  readonly papers: readonly Names[];
  /** The policy's own facts, and those of vocabularies that are named. */
  readonly facts: readonly ModelFact[];
  readonly readings: readonly ModelReading[];
  readonly lets: readonly ModelLet[];
  readonly decisions: readonly ModelDecision[];
  readonly tables: readonly ModelTable[];
  readonly titles: readonly ModelTitle[];
  readonly titleRules: readonly ModelTitleRule[];
  readonly duties: readonly ModelDuty[];
  readonly procedures: readonly ModelProcedure[];
  readonly omissions: readonly (IrOmission & { readonly span: Span })[];
  readonly samples: readonly ModelSample[];
  readonly scenarios: readonly ModelScenario[];
  readonly problems: readonly Diagnostic[];
}
