import { type IrExpression, partsOf } from "@bylaw/ir";

/** The name that an expression reads by itself: a fact, a list, a field of one, a let, a decision, a title. */
function nameOf(expression: IrExpression): string | undefined {
  switch (expression.kind) {
    case "fact":
      return expression.fact;
    case "field":
      return `${expression.list}.${expression.field}`;
    case "let":
      return expression.let;
    case "aggregate":
    case "quantifier":
      return expression.list;
    case "outcome":
    case "value":
      return expression.decision;
    case "titleStatus":
    case "titleDate":
    case "barred":
      return expression.title;
    case "handedIn":
      return expression.paper;
    default:
      return undefined;
  }
}

/**
 * The facts (or lets) that an expression names, each once, in written order. Of an aggregate its list alone is
 * named, since a sentence speaks of the list and not of its fields.
 */
export function readBy(expression: IrExpression): readonly string[] {
  const names = new Set<string>();
  const waiting: IrExpression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const name = nameOf(next);
    if (name !== undefined) names.add(name);
    if (next.kind !== "aggregate" && next.kind !== "quantifier") waiting.push(...partsOf(next).toReversed());
  }
  return [...names];
}
