import type { Citation } from "@bylaw/diagnostics";
import type { IrDecisionValue, IrLimit } from "./decision-value.ts";
import type { IrDuty } from "./duty.ts";
import type { IrExpression } from "./expression.ts";
import type { IrProcedure } from "./procedure.ts";
import type { IrForEach, IrTitle } from "./title.ts";
import type { IrField, IrType, Movement, Names } from "./type.ts";

/** Version of this data. A reader refuses any other. */
export const irFormat = 1;

/** A compiled policy: plain JSON data, in source order, without positions. */
export interface IrPolicy {
  readonly format: typeof irFormat;
  readonly names: Names;
  /** Version of the plugin that brings the policy; "0.0.0" where there is none. */
  readonly version: string;
  readonly authority?: string;
  readonly document?: string;
  /** `YYYY-MM-DD`. */
  readonly issued?: string;
  readonly replaces?: string;
  readonly force: IrForce;
  readonly articles: readonly IrArticleRange[];
  /** ISO 4217. */
  readonly currency: string;
  readonly roles: readonly Names[];
  readonly papers: readonly Names[];
  /** The facts that the policy declares itself or reads from a vocabulary. */
  readonly facts: readonly IrFact[];
  readonly readings: readonly IrReading[];
  /** In an order in which each needs only earlier ones. */
  readonly lets: readonly IrLet[];
  readonly decisions: readonly IrDecision[];
  /** Absent where the policy has none of them. */
  readonly titles?: readonly IrTitle[];
  readonly duties?: readonly IrDuty[];
  readonly procedures?: readonly IrProcedure[];
  /** Functions of plugins that the policy calls, with their signatures. */
  readonly functions?: readonly IrFunction[];
  /** Id of the calendar plugin that the policy uses for working days. */
  readonly calendar?: string;
  readonly omissions: readonly IrOmission[];
}

/** First and last day in force, both included. */
export type IrForce =
  | { readonly kind: "from"; readonly from: string; readonly until?: string }
  | { readonly kind: "unknown" };

export type IrArticleRange = { readonly from: number; readonly to: number } | { readonly text: string };

export interface IrFact {
  readonly names: Names;
  readonly type: IrType;
  /** A yes or no that a role vouches for. */
  readonly attested?: true;
  /** An act of this role: not recorded means not taken. */
  readonly decidedBy?: string;
  /** Role that states the fact; "applicant" where nothing is said. */
  readonly statedBy: string;
  readonly fromEarlierDecision?: true;
  readonly evidence: readonly string[];
  readonly movement: Movement;
  /** Vocabulary plugin that declares it, where it is not the policy itself. */
  readonly vocabulary?: string;
}

/** How an open point of the text was read. Without `type` it is only a sentence and cannot be switched. */
export interface IrReading {
  /** Id of the reading as the inventory numbers it, such as NB_4. */
  readonly id: string;
  readonly citation?: Citation;
  readonly names?: Names;
  readonly type?: IrType;
  readonly default?: IrExpression;
  readonly text?: string;
  /** The text in each language, as far as the author gave it (`///`, `///zh`). */
  readonly label?: Names["label"];
}

/** A function that a plugin brings: known values in, a value of `returns` out. Its failure is an error of the case. */
export interface IrFunction {
  readonly names: Names;
  readonly plugin: string;
  readonly parameters: readonly Exclude<IrType, { readonly kind: "list" }>[];
  readonly returns: Exclude<IrType, { readonly kind: "list" }>;
}

/** A named derived value, or one for each record of a list. */
export interface IrLet {
  readonly names: Names;
  readonly forEach?: IrForEach;
  readonly type: IrType;
  readonly value: IrExpression;
  readonly readings: readonly string[];
}

/**
 * A decision over rules, by which it has an outcome; with `value` it gives a value of `type` too. With `forEach` there
 * is one outcome a record, and the decision as a whole folds over all of them: every record must pass.
 */
export interface IrDecision {
  readonly names: Names;
  readonly type?: Exclude<IrType, { readonly kind: "list" }>;
  readonly forEach?: IrForEach;
  readonly value?: IrDecisionValue;
  /** Limits over the applicants of a round, in written order. */
  readonly limits?: readonly IrLimit[];
  readonly rules: readonly IrRule[];
  readonly relaxations: readonly IrRelaxation[];
  readonly notes: readonly IrNote[];
  readonly submissions: readonly IrSubmission[];
  /** Points that the text leaves to a person; listed with the outcome, changing none. */
  readonly discretion: readonly IrDiscretion[];
}

/** One rule. `forbid C` is a rule with `forbids`: its condition must not hold. */
export interface IrRule {
  /** Stable id: the name given with `as`, else citation and first name: `8(1).assets`. */
  readonly id: string;
  readonly citation?: Citation;
  readonly forbids?: true;
  /** `generally …`: failing it is left to the authority. */
  readonly soft?: true;
  /** Guards of the article and of the rule together. */
  readonly when?: IrExpression;
  readonly unless?: IrExpression;
  readonly test: IrTest;
  /** First and last day of the rule itself, `YYYY-MM-DD`. */
  readonly from?: string;
  readonly until?: string;
  /** Ids of the rules of which this one is the stricter form. */
  readonly tightens: readonly string[];
  /** Ids of the relaxations that name this rule. */
  readonly relaxations: readonly string[];
  /** Role that decides about this rule where it is soft. */
  readonly by?: string;
  readonly text?: string;
  /** It was not written but follows from a title: a bar of that title, or a title on which it depends. */
  readonly title?: { readonly title: string; readonly because: "bar" | "parent" };
  /** Ids of the readings on which it rests, through lets and decisions. */
  readonly readings: readonly string[];
}

/** What a rule asks: a condition, another decision, or a number of named items. */
export type IrTest =
  | { readonly kind: "condition"; readonly condition: IrExpression }
  /** In a decision `for each` record of a list, a decision `for each` of the same list is that of the same record. */
  | { readonly kind: "decision"; readonly decision: string }
  | IrGroup;

export interface IrGroup {
  readonly kind: "group";
  readonly mode: "atLeast" | "exactly" | "all";
  /** For `all` the number of items. */
  readonly number: number;
  readonly items: readonly {
    readonly names: Names;
    readonly test: Exclude<IrTest, IrGroup>;
  }[];
}

/** `may relax REFS [to V] when C by ROLE`. */
export interface IrRelaxation {
  readonly id: string;
  readonly citation?: Citation;
  readonly rules: readonly string[];
  readonly to?: IrExpression;
  readonly when?: IrExpression;
  readonly by?: string;
  readonly readings: readonly string[];
  readonly from?: string;
  readonly until?: string;
}

/** `encourage` and `note`: reported, never decisive. */
export interface IrNote {
  readonly id: string;
  readonly kind: "encourage" | "note";
  readonly citation?: Citation;
  readonly when?: IrExpression;
  readonly condition: IrExpression;
  readonly text?: string;
}

/** `submit PAPERS`: which papers are asked for and what they would prove. Never decisive by itself. */
export interface IrSubmission {
  readonly id: string;
  readonly citation?: Citation;
  readonly when?: IrExpression;
  readonly condition: IrExpression;
  readonly proves: readonly Citation[];
}

/** `leave to ROLE`: a point that the text leaves to a person, where its guards do not rule it out. */
export interface IrDiscretion {
  readonly by: string;
  readonly citation?: Citation;
  /** Guards of the article and of the statement together. */
  readonly when?: IrExpression;
  readonly text?: string;
  /** The text in each language, as far as the author gave it. */
  readonly label?: Names["label"];
}

/** Articles or items that are not encoded, and why. */
export interface IrOmission {
  readonly citations: readonly Citation[];
  readonly reason: string;
  /** The reason in each language, as far as the author gave it. */
  readonly label?: Names["label"];
}

export type { IrField, IrForEach };
