import { problem } from "@bylaw/diagnostics";
import type { Expression } from "../3-build-ast/expression.ts";
import { adapt } from "./adapt.ts";
import { constantValue } from "./constants.ts";
import type { TypeContext } from "./context.ts";
import { monthsType } from "./kinds.ts";
import { reportWrongKind, shortened } from "./meet.ts";
import type { ModelExpression, ModelLength } from "./model.ts";
import { checkScale } from "./scale.ts";
import { checkWidth } from "./width.ts";

/** A length of time: months, days or working days, whole and at least `least`. Anything else is reported. */
export function typeLength(expression: Expression, least: 0 | 1, context: TypeContext): ModelLength | undefined {
  const typed = context.infer(expression);
  if (typed === undefined) return undefined;
  const { type } = typed;
  if (typed.bare && type.kind === "number") {
    // A number without a unit is asked for its unit.
    adapt(typed, monthsType, context);
    return undefined;
  }
  if (type.kind !== "number" || (type.measure !== "months" && type.measure !== "days")) {
    reportWrongKind(typed, "length", context);
    return undefined;
  }
  const { workingDays, year: _, ...amount } = typed;
  const settled = amount as ModelExpression;
  const value = constantValue(settled);
  if (value !== undefined && value.top < BigInt(least)) {
    const length = shortened(context.textAt(expression.span));
    // Where nothing is no length, the message speaks of no day; else of an end before the beginning.
    const parameters = { length, least: value.top < 0n ? 0 : 1 };
    context.problems.push(problem("length-too-short", parameters, { here: expression.span }));
    return undefined;
  }
  checkWidth(settled, context);
  checkScale(settled, type, context);
  return { unit: workingDays ? "workingDays" : type.measure, amount: settled };
}
