import type { Citation } from "@bylaw/diagnostics";
import {
  type DecisionResult,
  type Determination,
  determinationFormat,
  type IrDecision,
  type IrExpression,
  type IrFact,
  type IrPolicy,
  type IrRule,
  type IrType,
  irFormat,
  type Measure,
  type Names,
  type NumberType,
  type RuleResult,
  scaleOf,
} from "@bylaw/ir";
import { type DecisionExplanation, explain } from "@bylaw/targets";

/** A number type, with its unit where it counts something. */
export function number(measure: Measure, unit?: Names): NumberType {
  return { kind: "number", measure, scale: scaleOf[measure], ...(unit === undefined ? {} : { unit }) };
}

export const units = {
  visits: { id: "visits", en: "visits", zh: "家次" },
  attendances: { id: "attendances", en: "attendances", zh: "人次" },
  persons: { id: "persons", en: "persons", zh: "人" },
  firms: { id: "firms", en: "firms", zh: "家" },
  cases: { id: "cases", en: "cases", zh: "个" },
} as const;

export const yesNo: IrType = { kind: "boolean" };

/** Members of a choice: each its id, English and Chinese label. */
export function members(...names: readonly (readonly [id: string, en: string, zh: string])[]): readonly Names[] {
  return names.map(([id, en, zh]) => ({ id, en: id, zh, label: { en, zh } }));
}

/** A fact with its label in both languages. */
export function fact(id: string, en: string, zh: string, type: IrType, more: Partial<IrFact> = {}): IrFact {
  const names = { id, en: id, zh, label: { en, zh } };
  return { names, type, statedBy: "applicant", evidence: [], movement: "free", ...more };
}

export function constant(type: IrType, value: boolean | string | readonly string[]): IrExpression {
  return { kind: "constant", type, value };
}

export function value(id: string): IrExpression {
  return { kind: "fact", fact: id };
}

export function compare(
  left: IrExpression,
  operator: "=" | "!=" | "<" | "<=" | ">" | ">=",
  type: IrType,
  right: string | IrExpression,
): IrExpression {
  return { kind: "compare", operator, type, left, right: typeof right === "string" ? constant(type, right) : right };
}

export function article(number: string, item?: string, last?: true): Citation {
  return { place: "article", number, ...(item === undefined ? {} : { item }), ...(last ? { last } : {}) };
}

/** A rule whose condition is an expression. */
export function rule(id: string, citation: Citation, condition: IrExpression, more: Partial<IrRule> = {}): IrRule {
  return {
    id,
    citation,
    test: { kind: "condition", condition },
    tightens: [],
    relaxations: [],
    readings: [],
    ...more,
  };
}

export interface PolicyParts {
  readonly facts?: readonly IrFact[];
  readonly rules?: readonly IrRule[];
  readonly decision?: Partial<IrDecision>;
  readonly policy?: Partial<IrPolicy>;
}

/** A policy of one decision, called certification 认定. */
export function policyOf({ facts = [], rules = [], decision = {}, policy = {} }: PolicyParts): IrPolicy {
  return {
    format: irFormat,
    names: { id: "sample", label: { en: "Sample measure", zh: "示例办法" } },
    version: "1.0.0",
    force: { kind: "from", from: "2021-12-05" },
    articles: [],
    currency: "CNY",
    roles: [
      { id: "city_bureau", en: "city_bureau", zh: "市经信局" },
      { id: "county_bureau", en: "county_bureau", zh: "区县经信部门" },
    ],
    papers: [{ id: "audit_report", en: "audit_report", zh: "审计报告" }],
    facts,
    readings: [],
    lets: [],
    decisions: [
      {
        names: { id: "certification", en: "certification", zh: "认定" },
        rules,
        relaxations: [],
        notes: [],
        submissions: [],
        discretion: [],
        ...decision,
      },
    ],
    omissions: [],
    ...policy,
  };
}

/** A determination of that decision. */
export function determinationOf(result: Partial<DecisionResult>, more: Partial<Determination> = {}): Determination {
  return {
    format: determinationFormat,
    policy: "sample",
    version: "1.0.0",
    hash: "",
    on: "2024-05-01",
    inForce: "yes",
    force: { from: "2021-12-05" },
    assuming: [],
    decisions: {
      certification: {
        outcome: "not_met",
        rules: [],
        notes: [],
        papers: [],
        leftTo: [],
        needs: [],
        awaits: [],
        errors: [],
        ...result,
      },
    },
    readings: [],
    omissions: [],
    ...more,
  };
}

/** The one decision in words. */
export function inWords(policy: IrPolicy, determination: Determination, language: "en" | "zh"): DecisionExplanation {
  const [decision] = explain(determination, policy, { language, length: "long" }).decisions;
  if (decision === undefined) throw new Error("the determination has no decision");
  return decision;
}

/** The sentence of one rule in both languages. */
export function sentences(
  parts: PolicyParts,
  result: RuleResult,
  more: Partial<Determination> = {},
): { readonly en: string; readonly zh: string } {
  const policy = policyOf(parts);
  const determination = determinationOf({ rules: [result] }, more);
  const said = (language: "en" | "zh") => inWords(policy, determination, language).rules[0]?.sentence ?? "";
  return { en: said("en"), zh: said("zh") };
}
