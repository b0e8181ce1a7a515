import type { IrExpression } from "@bylaw/ir";

/** The parts of an expression, one step down, in written order. */
export function partsOf(expression: IrExpression): readonly IrExpression[] {
  switch (expression.kind) {
    case "constant":
    case "fact":
    case "field":
    case "let":
    case "reading":
    case "today":
    case "outcome":
    case "handedIn":
      return [];
    case "and":
    case "or":
    case "least":
    case "greatest":
      return expression.operands;
    case "not":
    case "known":
    case "none":
    case "negate":
    case "round":
      return [expression.operand];
    case "compare":
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return [expression.left, expression.right];
    case "member":
      return [expression.value];
    case "include":
      return [expression.set];
    case "arms":
      return expression.arms.flatMap((arm) => (arm.when === undefined ? [arm.value] : [arm.when, arm.value]));
    case "aggregate":
      return [expression.value, expression.where, expression.by, expression.empty].filter((part) => part !== undefined);
    case "quantifier":
      return [expression.where];
    case "shift":
      return [expression.date, expression.amount];
    case "fullYears":
      return [expression.from, expression.to];
    case "quarterEnd":
    case "yearOf":
      return [expression.date];
    default:
      return expression satisfies never;
  }
}

/** The expression and everything in it, in written order; depth is no matter. */
export function* everyPart(expression: IrExpression): Generator<IrExpression, void, void> {
  const waiting: IrExpression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    waiting.push(...partsOf(next).toReversed());
  }
}

/** The name that an expression reads by itself: a fact, a list, a field of one, a let, a reading, a decision. */
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
      return expression.decision;
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
