import type { CheckedAct, IrComparison, IrExpression, IrRule } from "@bylaw/ir";
import { dayText } from "../dates/calendar-day.ts";
import { readBy } from "../expressions/reads.ts";
import { fromScaled } from "../numbers/rational.ts";

const mirrored = { "=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** A comparison as a sentence says it: what was given, how it is measured, and the bound that is asked for. */
export interface Sides {
  readonly given: IrExpression;
  readonly operator: IrComparison["operator"];
  readonly bound: IrExpression;
}

/**
 * The bound is the right side, unless only the left one is free of the case: `800000 <= assets` asks for at least
 * 800000, `today - 2 years <= d` for that day.
 */
export function sidesOf({ left, operator, right }: IrComparison): Sides {
  if (readBy(left).length === 0 && readBy(right).length > 0) {
    return { given: right, operator: mirrored[operator], bound: left };
  }
  return { given: left, operator, bound: right };
}

/** The condition of the rule where it is one comparison with a bound of numbers or dates, which can be relaxed. */
export function boundedComparison(rule: IrRule): IrComparison | undefined {
  if (rule.test.kind !== "condition" || rule.test.condition.kind !== "compare") return undefined;
  const comparison = rule.test.condition;
  const ordered = comparison.operator !== "=" && comparison.operator !== "!=";
  const measured = comparison.type.kind === "number" || comparison.type.kind === "date";
  return ordered && measured ? comparison : undefined;
}

/** The comparison with another bound in the place of its own. */
export function withBound(comparison: IrComparison, bound: IrExpression): IrComparison {
  return sidesOf(comparison).bound === comparison.left
    ? { ...comparison, left: bound }
    : { ...comparison, right: bound };
}

/** The value that an act accepts, as a constant of the type that the comparison has. */
export function acceptedBound({ type }: IrComparison, value: NonNullable<CheckedAct["value"]>): IrExpression {
  if (type.kind === "date") return { kind: "constant", type, value: dayText(Number(value)) };
  if (type.kind !== "number") throw new Error(`no value of a ${type.kind} can be accepted`);
  const { numerator, denominator } = fromScaled(value, type.scale);
  return { kind: "constant", type, value: `${numerator}/${denominator}` };
}
