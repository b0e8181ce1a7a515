import { type IrExpression, partsOf } from "@bylaw/ir";

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

/** The lets that the expressions name, not those within them, nor those for each record of a list. */
export function letsOf(expressions: readonly (IrExpression | undefined)[]): ReadonlySet<string> {
  const found = new Set<string>();
  visit(expressions, (expression) => {
    if (expression.kind === "let" && expression.record === undefined) found.add(expression.let);
  });
  return found;
}
