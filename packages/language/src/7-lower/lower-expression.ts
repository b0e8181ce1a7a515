import type { IrExpression } from "@bylaw/ir";
import { plainNumber } from "../5-type/kinds.ts";
import type { ModelExpression } from "../5-type/model.ts";
import { splitCases } from "../5-type/split-cases.ts";
import { coverAll } from "../6-check/covered.ts";

/** Lets by name: a comparison with a conditional number looks into them. */
export type LetValues = ReadonlyMap<string, ModelExpression>;

/** The compiled form of a typed expression: the same meaning, without places. */
export function lowerExpression(expression: ModelExpression, lets: LetValues): IrExpression {
  const lower = (part: ModelExpression): IrExpression => lowerExpression(part, lets);
  const { type } = expression;
  switch (expression.kind) {
    case "constant":
      return { kind: "constant", type, value: expression.value };
    case "fact":
      return { kind: "fact", fact: expression.fact };
    case "field":
      return { kind: "field", scope: expression.scope, list: expression.list, field: expression.field };
    case "let":
      return { kind: "let", let: expression.let, ...recordOf(expression) };
    case "reading":
      return { kind: "reading", reading: expression.reading };
    case "today":
      return { kind: "today" };
    case "and":
    case "or":
      return { kind: expression.kind, operands: expression.operands.map(lower) };
    case "not":
    case "known":
    case "none":
      return { kind: expression.kind, operand: lower(expression.operand) };
    case "negate":
      return { kind: "negate", type, operand: lower(expression.operand) };
    case "compare": {
      const split = splitCases(expression, lets);
      if (split !== undefined) return lower(split);
      const { operator, measured, left, right } = expression;
      return { kind: "compare", operator, type: measured, left: lower(left), right: lower(right) };
    }
    case "member":
      return { kind: "member", value: lower(expression.value), members: expression.members };
    case "include":
      return { kind: "include", set: lower(expression.set), mode: expression.mode, members: expression.members };
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return { kind: expression.kind, type, left: lower(expression.left), right: lower(expression.right) };
    case "least":
    case "greatest":
      return { kind: expression.kind, type, operands: expression.operands.map(lower) };
    case "round":
      return { kind: "round", type, operand: lower(expression.operand), to: expression.to, mode: expression.mode };
    case "arms":
      return {
        kind: "arms",
        type,
        ...tableOf(expression),
        arms: expression.arms.map((arm) => ({ ...optional("when", arm.when, lets), value: lower(arm.value) })),
      };
    default:
      return lowerOperation(expression, lets);
  }
}

type Operation = Extract<
  ModelExpression,
  {
    readonly kind:
      | "aggregate"
      | "quantifier"
      | "shift"
      | "fullYears"
      | "quarterEnd"
      | "yearOf"
      | "outcome"
      | "value"
      | "call"
      | "handedIn"
      | "titleStatus"
      | "titleDate";
  }
>;

/** Lists, dates, and what is asked of decisions and papers. */
function lowerOperation(expression: Operation, lets: LetValues): IrExpression {
  const lower = (part: ModelExpression): IrExpression => lowerExpression(part, lets);
  const { type } = expression;
  switch (expression.kind) {
    case "aggregate":
      return {
        kind: "aggregate",
        function: expression.function,
        type,
        list: expression.list,
        scope: expression.scope,
        ...optional("where", expression.where, lets),
        ...optional("value", expression.value, lets),
        ...optional("by", expression.by, lets),
        ...optional("empty", expression.empty, lets),
        ...(expression.decision === undefined ? {} : { decision: expression.decision }),
      };
    case "quantifier": {
      const { quantifier, list, scope } = expression;
      return { kind: "quantifier", quantifier, list, scope, where: lower(expression.where) };
    }
    case "shift":
      return { kind: "shift", date: lower(expression.date), unit: expression.unit, amount: lower(expression.amount) };
    case "fullYears": {
      // Counted in years, and compared as a length: 12 months each.
      const years: IrExpression = { kind: "fullYears", from: lower(expression.from), to: lower(expression.to) };
      const twelve: IrExpression = { kind: "constant", type: plainNumber, value: "12" };
      return { kind: "multiply", type, left: years, right: twelve };
    }
    case "quarterEnd":
    case "yearOf":
      return { kind: expression.kind, date: lower(expression.operand) };
    case "outcome":
      return {
        kind: "outcome",
        decision: expression.decision,
        outcome: expression.outcome,
        ...recordOf(expression),
      };
    case "value":
      return { kind: "value", decision: expression.decision, ...recordOf(expression), type };
    case "call":
      return { kind: "call", function: expression.function, type, arguments: expression.arguments.map(lower) };
    case "handedIn":
      return { kind: "handedIn", paper: expression.paper };
    case "titleStatus": {
      const { title, statuses } = expression;
      return { kind: "titleStatus", title, statuses, ...recordOf(expression) };
    }
    case "titleDate":
      return { kind: "titleDate", title: expression.title, part: expression.part, ...recordOf(expression) };
    default:
      return expression satisfies never;
  }
}

/** A table without a hole gives nothing but its own values, whatever is not known. */
function tableOf({ table, arms }: Extract<ModelExpression, { readonly kind: "arms" }>): {
  readonly table?: string;
  readonly complete?: true;
} {
  if (table === undefined) return {};
  const closed = arms.some((arm) => arm.when === undefined);
  const complete = closed || coverAll(arms.map(({ when }) => (when === undefined ? [] : [when])));
  return complete ? { table, complete: true } : { table };
}

function recordOf({ record }: { readonly record?: number }): { readonly record?: number } {
  return record === undefined ? {} : { record };
}

function optional<K extends string>(
  key: K,
  part: ModelExpression | undefined,
  lets: LetValues,
): { readonly [P in K]?: IrExpression } {
  return part === undefined ? {} : ({ [key]: lowerExpression(part, lets) } as { readonly [P in K]: IrExpression });
}
