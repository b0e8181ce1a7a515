import { evaluate, readCase } from "@bylaw/evaluate";
import type {
  Column,
  Columns,
  ComparisonOperator,
  EvaluationOptions,
  IrDecision,
  IrExpression,
  IrFact,
  IrPolicy,
  IrRule,
  Movement,
  NumberType,
  Screening,
} from "@bylaw/ir";
import { outcomeCodes, ruleStatusCodes } from "@bylaw/ir";
import { caseOf } from "@bylaw/screen";

export const options: EvaluationOptions = { on: "2024-05-31" };

export const money: NumberType = { kind: "number", measure: "money", scale: 2, least: "0" };
export const percent: NumberType = { kind: "number", measure: "percent", scale: 6, least: "0", most: "1" };
export const count = (unit: string, most?: string): NumberType => ({
  kind: "number",
  measure: "count",
  scale: 0,
  unit: { id: unit },
  ...(most !== undefined && { most }),
});

export function fact(
  id: string,
  type: IrFact["type"],
  movement: Movement = "free",
  more: Partial<IrFact> = {},
): IrFact {
  return { names: { id }, type, statedBy: "applicant", evidence: [], movement, ...more };
}

export const read = (id: string): IrExpression => ({ kind: "fact", fact: id });

export const constant = (type: NumberType, value: string): IrExpression => ({ kind: "constant", type, value });

export function compare(
  left: IrExpression,
  operator: ComparisonOperator,
  right: IrExpression,
  type: NumberType = money,
): IrExpression {
  return { kind: "compare", operator, type, left, right };
}

export function rule(id: string, condition: IrExpression, more: Partial<IrRule> = {}): IrRule {
  return { id, test: { kind: "condition", condition }, tightens: [], relaxations: [], readings: [], ...more };
}

export function decision(id: string, rules: readonly IrRule[], more: Partial<IrDecision> = {}): IrDecision {
  return { names: { id }, rules, relaxations: [], notes: [], submissions: [], discretion: [], ...more };
}

export function policy(
  facts: readonly IrFact[],
  decisions: readonly IrDecision[],
  more: Partial<IrPolicy> = {},
): IrPolicy {
  return {
    format: 1,
    names: { id: "example" },
    version: "0.0.0",
    force: { kind: "from", from: "2020-01-01" },
    articles: [],
    currency: "CNY",
    roles: [],
    papers: [],
    facts,
    readings: [],
    lets: [],
    decisions,
    omissions: [],
    ...more,
  };
}

/** Columns of applicants a, b, c, … */
export function columns(facts: Readonly<Record<string, Column>>, size: number): Columns {
  return { size, ids: Array.from({ length: size }, (_, place) => `n${String(place).padStart(4, "0")}`), facts };
}

export const numbers = (...values: readonly (number | undefined)[]): Column => ({
  kind: "number",
  values: Float64Array.from(values, (value) => value ?? Number.NaN),
});

export const flags = (...values: readonly (boolean | undefined)[]): Column => ({
  kind: "boolean",
  values: Uint8Array.from(values, (value) => (value === undefined ? 2 : Number(value))),
});

/** What the interpreter makes of each applicant, as a screening. */
export function screened(of: IrPolicy, applicants: Columns, run: EvaluationOptions = options): Screening {
  const found = Array.from({ length: applicants.size }, (_, place) => {
    const { case: checked } = readCase(of, caseOf(of, applicants, place), run);
    if (checked === undefined) throw new Error("an applicant of the columns is no case");
    return evaluate(of, checked, run).decisions;
  });
  const decisions = of.decisions.map(({ names, rules }): [string, Screening["decisions"][string]] => [
    names.id,
    {
      outcomes: Uint8Array.from(found, (each) => outcomeCodes.indexOf(each[names.id]?.outcome ?? "undecided")),
      rules: Object.fromEntries(
        rules.map(({ id }, index) => [
          id,
          Uint8Array.from(found, (each) =>
            ruleStatusCodes.indexOf(each[names.id]?.rules[index]?.status ?? "undecided"),
          ),
        ]),
      ),
    },
  ]);
  return { size: applicants.size, decisions: Object.fromEntries(decisions), interpreted: applicants.size };
}
