import type { IrExpression } from "@bylaw/ir";
import { and, not, or } from "../conditions/truth.ts";
import type { Place } from "../place.ts";
import { type Finding, found } from "../possibilities/finding.ts";
import { condition } from "../possibilities/possibility.ts";
import { conditionOf, type Run } from "../run.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** `and` and `or`: what is open in the operands that are not known, where the whole is not known. */
export function evaluateJunction(expression: Of<"and" | "or">, run: Run, place: Place): Finding {
  const operands = flatten(expression).map((operand) => conditionOf(run, operand, place));
  const truths = operands.map((operand) => operand.value.truth);
  const truth = expression.kind === "and" ? and(truths) : or(truths);
  return found(
    condition(truth),
    operands.map((operand) => operand.open),
  );
}

/** The operands of a chain of one junction, in written order; thousands of terms are no deeper than one. */
function flatten(expression: Of<"and" | "or">): readonly IrExpression[] {
  const operands: IrExpression[] = [];
  const waiting: IrExpression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === expression.kind) waiting.push(...next.operands.toReversed());
    else operands.push(next);
  }
  return operands;
}

export function evaluateNot(expression: Of<"not">, run: Run, place: Place): Finding {
  const operand = conditionOf(run, expression.operand, place);
  return { value: condition(not(operand.value.truth)), open: operand.open };
}
