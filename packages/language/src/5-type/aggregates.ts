import { fix, problem } from "@bylaw/diagnostics";
import type { AggregateExpression, Expression } from "../3-build-ast/expression.ts";
import { adapt } from "./adapt.ts";
import type { TypeContext } from "./context.ts";
import { booleanType, countType, withoutRange } from "./kinds.ts";
import { meet, reportWrongKind, shortened } from "./meet.ts";
import type { ModelExpression } from "./model.ts";

/** `any L where C` and `every L where C`. */
export function typeQuantifier(
  expression: Extract<Expression, { readonly kind: "quantifier" }>,
  context: TypeContext,
): ModelExpression | undefined {
  const { span, quantifier } = expression;
  const opened = context.bound.scopes.get(expression);
  const where = context.condition(expression.where);
  if (opened === undefined || where === undefined) return undefined;
  const list = opened.list.declaration.name.text;
  return { kind: "quantifier", span, type: booleanType, quantifier, list, scope: opened.scope, where };
}

/** An aggregate over the records of a list, with the kind of what it gives. */
export function typeAggregate(expression: AggregateExpression, context: TypeContext): ModelExpression | undefined {
  const { span } = expression;
  const opened = context.bound.scopes.get(expression);
  const where = expression.where === undefined ? undefined : whereOf(expression, expression.where, context);
  if (opened === undefined || (expression.where !== undefined && where === undefined)) return undefined;
  const list = opened.list.declaration.name.text;
  const base = {
    kind: "aggregate",
    span,
    list,
    scope: opened.scope,
    ...(where === undefined ? {} : { where }),
  } as const;
  const decided = context.bound.bindings.get(expression.operand);
  const decision =
    decided?.kind === "decision" && expression.forEach === undefined ? decided.declaration.name.text : undefined;
  if (decision !== undefined && expression.function === "count" && !expression.distinct)
    return { ...base, function: "count", type: countType, decision };
  const overRecords =
    context.bound.bindings.get(expression.operand)?.kind === "fact" && expression.forEach === undefined;
  if (expression.function === "count" && !expression.distinct) {
    if (!overRecords) {
      // `count of L.kind` would count the records whatever they hold: only their list is counted.
      context.problems.push(problem("count-of-field", { list }, { here: expression.operand.span }));
      return undefined;
    }
    return { ...base, function: "count", type: countType };
  }
  if (overRecords) {
    context.problems.push(problem("list-as-value", { name: list }, { here: expression.operand.span }));
    return undefined;
  }
  const value = context.infer(expression.operand);
  if (value === undefined) return undefined;
  if (expression.function === "count") {
    return { ...base, function: "distinct", type: countType, value, ...(decision === undefined ? {} : { decision }) };
  }
  const ordered = expression.function === "highest" || expression.function === "lowest";
  if (expression.function !== "latest" && value.type.kind !== "number" && !(ordered && value.type.kind === "date")) {
    reportWrongKind(value, "number", context);
    return undefined;
  }
  const by = expression.function === "latest" ? latestBy(expression, context) : undefined;
  if (expression.function === "latest" && by === undefined) return undefined;
  const empty = emptyValue(expression, value, context);
  if (expression.empty !== undefined && empty === undefined) return undefined;
  return {
    ...base,
    function: expression.function,
    type: withoutRange(value.type),
    value,
    ...(by === undefined ? {} : { by }),
    ...(empty === undefined ? {} : { empty }),
    ...(decision === undefined ? {} : { decision }),
  };
}

/**
 * The condition of an aggregate. It takes all to its right: where only a part of it is a condition, and the rest compares
 * what is counted, the brackets are missing.
 */
function whereOf(
  expression: AggregateExpression,
  where: Expression,
  context: TypeContext,
): ModelExpression | undefined {
  const before = context.problems.length;
  const typed = context.condition(where);
  if (typed !== undefined || where.kind !== "comparison") return typed;
  const reported = context.problems.splice(before);
  const inner = where.operands.slice(0, -1);
  const [only] = inner;
  const last = inner.at(-1);
  const bound = where.operands.at(-1);
  const condition = inner.length > 1 ? { ...where, operands: inner, operators: where.operators.slice(0, -1) } : only;
  const counts = bound?.kind === "number" && condition !== undefined && context.condition(condition) !== undefined;
  context.problems.splice(before);
  if (!counts || last === undefined || condition === undefined) {
    context.problems.push(...reported);
    return undefined;
  }
  const start = { ...expression.span, end: expression.span.start };
  const end = { ...last.span, start: last.span.end };
  const edits = [
    { span: start, text: "(" },
    { span: end, text: ")" },
  ];
  const code = "where-takes-all";
  const parameters = { text: shortened(context.textAt(where.span)) };
  const fixes = [fix(code, "brackets", {}, edits)];
  context.problems.push(problem(code, parameters, { here: where.span }, { fixes }));
  return undefined;
}

function latestBy(expression: AggregateExpression, context: TypeContext): ModelExpression | undefined {
  if (expression.by === undefined) {
    context.problems.push(problem("latest-by-what", {}, { here: expression.span }));
    return undefined;
  }
  const by = context.infer(expression.by);
  if (by === undefined || by.type.kind === "date") return by;
  reportWrongKind(by, "date", context);
  return undefined;
}

/** `else V`: what an empty list gives, of the same kind. */
function emptyValue(
  expression: AggregateExpression,
  value: ModelExpression,
  context: TypeContext,
): ModelExpression | undefined {
  if (expression.empty === undefined) return undefined;
  const empty = context.infer(expression.empty);
  if (empty === undefined) return undefined;
  if (empty.bare && empty.type.kind === value.type.kind) return adapt(empty, value.type, context);
  return meet(value, empty, "choose", context)?.right;
}
