import type {
  BooleanType,
  CheckedCase,
  ComparisonOperator,
  IrComparison,
  IrDecision,
  IrExpression,
  IrFact,
  IrPolicy,
  IrRule,
  IrType,
  Measure,
  NumberType,
} from "@bylaw/ir";
import { irFormat, scaleOf } from "@bylaw/ir";

/** Compiled policies by hand, with as few words as a test needs. */
export function policy(parts: Partial<IrPolicy> = {}): IrPolicy {
  return {
    format: irFormat,
    names: { id: "sample_town" },
    version: "1.0.0",
    force: { kind: "from", from: "2020-01-01" },
    articles: [{ from: 1, to: 20 }],
    currency: "CNY",
    roles: [{ id: "city_bureau", zh: "市经信局" }],
    papers: [{ id: "audit_report", zh: "审计报告" }],
    facts: [],
    readings: [],
    lets: [],
    decisions: [],
    omissions: [],
    ...parts,
  };
}

export function measured(measure: Measure, more: Partial<NumberType> = {}): NumberType {
  return { kind: "number", measure, scale: scaleOf[measure], ...more };
}

export const money: NumberType = measured("money");
export const share: NumberType = measured("percent", { least: "0", most: "1" });
export const number: NumberType = measured("number");
export const yesNo: BooleanType = { kind: "boolean" };

export function choiceOf(...members: readonly string[]): IrType {
  return { kind: "choice", members: members.map((id) => ({ id })) };
}

export function setOf(...members: readonly string[]): IrType {
  return { kind: "set", members: members.map((id) => ({ id })) };
}

export function fact(id: string, type: IrType, more: Partial<IrFact> = {}): IrFact {
  return { names: { id }, type, statedBy: "applicant", evidence: [], movement: "free", ...more };
}

export function read(id: string): IrExpression {
  return { kind: "fact", fact: id };
}

export function constant(type: IrType, value: boolean | string | readonly string[] | null): IrExpression {
  return { kind: "constant", type, value };
}

export function compare(
  left: IrExpression,
  operator: ComparisonOperator,
  right: IrExpression,
  type: IrType = money,
): IrComparison {
  return { kind: "compare", operator, type, left, right };
}

export function rule(id: string, condition: IrExpression, more: Partial<IrRule> = {}): IrRule {
  const [number = id] = id.split(".");
  const match = /^([0-9]+)(?:\(([0-9]+)\))?$/.exec(number);
  const citation = { place: "article", number: match?.[1] ?? "1", ...(match?.[2] && { item: match[2] }) } as const;
  return { id, citation, test: { kind: "condition", condition }, tightens: [], relaxations: [], readings: [], ...more };
}

export function decision(id: string, rules: readonly IrRule[], more: Partial<IrDecision> = {}): IrDecision {
  return { names: { id }, rules, relaxations: [], notes: [], submissions: [], discretion: [], ...more };
}

export function checked(facts: CheckedCase["facts"], more: Partial<CheckedCase> = {}): CheckedCase {
  return { facts, acts: {}, papers: {}, ...more };
}

/** Two facts, the one line of law, and nothing else. */
export const oneLine: IrPolicy = policy({
  facts: [fact("tier", choiceOf("platform", "demo")), fact("assets", money)],
  decisions: [
    decision("certification", [
      rule("8(1).assets", compare(read("assets"), ">=", constant(money, "800000")), {
        when: compare(read("tier"), "=", constant(choiceOf("platform", "demo"), "demo"), choiceOf("platform", "demo")),
      }),
    ]),
  ],
});
