import type { IrArithmetic, IrExpression, IrRound } from "@bylaw/ir";
import type { Interval } from "../numbers/interval.ts";
import * as intervals from "../numbers/interval.ts";
import { compare, parseRational, zero } from "../numbers/rational.ts";
import { round } from "../numbers/round.ts";
import type { Place } from "../place.ts";
import { type Finding, failing, found, type Open } from "../possibilities/finding.ts";
import { numbers, type PossibleNumber } from "../possibilities/possibility.ts";
import { numberOf, type Run } from "../run.ts";
import { readBy } from "./reads.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/**
 * `+ - * /` by the ends of the ranges. A chain is worked down its left side step by step, so that thousands of terms
 * are no deeper than one.
 */
export function evaluateArithmetic(expression: IrArithmetic, run: Run, place: Place): Finding {
  const steps: IrArithmetic[] = [];
  let leftmost: IrExpression = expression;
  for (; isArithmetic(leftmost); leftmost = leftmost.left) steps.push(leftmost);
  const first = numberOf(run, leftmost, place);
  let range = first.value.range;
  let open: Open[] = [first.open];
  for (const step of steps.toReversed()) {
    if (step.kind === "divide") {
      const quotient = divided({ value: numbers(range), open: found(numbers(range), open).open }, step, run, place);
      range = quotient.value.range;
      open = [quotient.open];
    } else {
      const right = numberOf(run, step.right, place);
      range = apply(step.kind, range, right.value.range);
      open.push(right.open);
    }
  }
  return found(numbers(range), open);
}

function isArithmetic(expression: IrExpression): expression is IrArithmetic {
  const { kind } = expression;
  return kind === "add" || kind === "subtract" || kind === "multiply" || kind === "divide";
}

function apply(kind: "add" | "subtract" | "multiply", left: Interval, right: Interval): Interval {
  switch (kind) {
    case "add":
      return intervals.add(left, right);
    case "subtract":
      return intervals.subtract(left, right);
    case "multiply":
      return intervals.multiply(left, right);
    default:
      return kind satisfies never;
  }
}

/** A base that surely is not positive is an error of the case; one that may not be leaves everything open. */
function divided(left: Finding<PossibleNumber>, step: IrArithmetic, run: Run, place: Place): Finding<PossibleNumber> {
  const base = numberOf(run, step.right, place);
  const { low, high } = base.value.range;
  const constant = step.right.kind === "constant" ? intervals.only(base.value.range) : undefined;
  if (constant !== undefined && compare(constant, zero) !== 0) {
    return found(numbers(intervals.divideByConstant(left.value.range, constant)), [left.open]);
  }
  if (intervals.compareEnds(high, zero) <= 0) {
    const error = { tag: "base_not_positive", place: place.name, facts: readBy(step.right) } as const;
    return { value: numbers(intervals.everything), open: failing(error) };
  }
  if (intervals.compareEnds(low, zero) <= 0) return found(numbers(intervals.everything), [left.open, base.open]);
  return found(numbers(intervals.divideByPositive(left.value.range, base.value.range)), [left.open, base.open]);
}

export function evaluateNegate(expression: Of<"negate">, run: Run, place: Place): Finding {
  const operand = numberOf(run, expression.operand, place);
  return { value: numbers(intervals.negate(operand.value.range)), open: operand.open };
}

/** Both ends rounded. */
export function evaluateRound(expression: IrRound, run: Run, place: Place): Finding {
  const operand = numberOf(run, expression.operand, place);
  const unit = parseRational(expression.to);
  const rounded = intervals.mapEnds(operand.value.range, (end) => round(end, unit, expression.mode));
  return found(numbers(rounded), [operand.open]);
}
