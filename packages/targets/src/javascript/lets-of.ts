import type { IrExpression } from "@bylaw/ir";

/** The expressions directly within an expression. */
function partsOf(expression: IrExpression): readonly IrExpression[] {
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
      return expression.arms.flatMap(({ when, value }) => (when === undefined ? [value] : [when, value]));
    case "aggregate":
      return [expression.where, expression.value, expression.by, expression.empty].filter((part) => part !== undefined);
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

/** Visits the expressions and everything within them, however deep. */
export function visit(
  expressions: readonly (IrExpression | undefined)[],
  see: (expression: IrExpression) => void,
): void {
  const waiting = expressions.filter((expression) => expression !== undefined);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    see(next);
    for (const part of partsOf(next)) waiting.push(part);
  }
}

/** The lets that the expressions name, not those within them. */
export function letsOf(expressions: readonly (IrExpression | undefined)[]): ReadonlySet<string> {
  const found = new Set<string>();
  visit(expressions, (expression) => {
    if (expression.kind === "let") found.add(expression.let);
  });
  return found;
}
