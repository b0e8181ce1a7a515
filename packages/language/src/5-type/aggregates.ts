import { problem } from "@bylaw/diagnostics";
import type { AggregateExpression, Expression } from "../3-build-ast/expression.ts";
import { adapt } from "./adapt.ts";
import type { TypeContext } from "./context.ts";
import { booleanType, countType, withoutRange } from "./kinds.ts";
import { meet, reportWrongKind } from "./meet.ts";
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
  const where = expression.where === undefined ? undefined : context.condition(expression.where);
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
