import type { IrExpression } from "./expression.ts";

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
    case "value":
    case "titleStatus":
    case "titleDate":
    case "barred":
      return [];
    case "call":
      return expression.arguments;
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
