import type { IrExpression, Measure, ShareResult } from "@bylaw/ir";
import type { Place } from "../place.ts";
import { fieldOf, type Run } from "../run.ts";
import { valueText } from "./value-text.ts";

/** The two amounts of a share where both are known: 79 of 99, which the reduced fraction cannot tell. */
export function shareOf(given: IrExpression, run: Run, place: Place): ShareResult | undefined {
  if (given.kind !== "divide" || given.right.kind === "constant") return undefined;
  const part = valueText(run.evaluate(given.left, place).value, measureOfExpression(given.left, run));
  const whole = valueText(run.evaluate(given.right, place).value, measureOfExpression(given.right, run));
  return part === undefined || whole === undefined ? undefined : { part, whole };
}

/** What an expression measures, as far as its own words say. */
function measureOfExpression(expression: IrExpression, run: Run): Measure {
  const type = typeOf(expression, run);
  return type?.kind === "number" ? type.measure : "number";
}

function typeOf(
  expression: IrExpression,
  run: Run,
): ReturnType<typeof fieldOf>["type"] | { readonly kind: "list" } | undefined {
  switch (expression.kind) {
    case "fact":
      return run.facts.get(expression.fact)?.type;
    case "let":
      return run.lets.get(expression.let)?.type;
    case "field":
      return fieldOf(run, expression.list, expression.field).type;
    case "constant":
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "negate":
    case "least":
    case "greatest":
    case "round":
    case "arms":
    case "aggregate":
      return expression.type;
    default:
      return undefined;
  }
}
