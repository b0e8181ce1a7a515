import type { IrDecision, IrDecisionValue } from "@bylaw/ir";
import { leastOf } from "../expressions/extremes.ts";
import { compareEnds } from "../numbers/interval.ts";
import type { Place } from "../place.ts";
import { allOpen } from "../possibilities/finding.ts";
import { numbers } from "../possibilities/possibility.ts";
import { numberOf, type Run } from "../run.ts";
import { add } from "./add.ts";
import { give } from "./give.ts";
import { givenness, type ValueFinding } from "./value-finding.ts";

/** The value that a decision proposes by its arms or addends (semantics 9); nothing for one that gives none. */
export function findValue(decision: IrDecision, run: Run, place: Place): ValueFinding | undefined {
  const { value, type } = decision;
  if (value === undefined || type === undefined) return undefined;
  const formed = value.kind === "give" ? give(value.arms, type, run, place) : add(value.addends, run, place);
  return value.most === undefined ? formed : atMost(formed, value.most, run, place);
}

/** `at most V`: the lesser of the two, at both ends. */
function atMost(
  formed: ValueFinding,
  most: NonNullable<IrDecisionValue["most"]>,
  run: Run,
  place: Place,
): ValueFinding {
  if (formed.value.kind !== "number") throw new Error(`no cap for a ${formed.value.kind}`);
  const cap = numberOf(run, most.value, place);
  const { range, open } = leastOf([
    { range: formed.value.range, open: formed.open },
    { range: cap.value.range, open: cap.open },
  ]);
  const value = numbers(range);
  const surelyLeft = formed.given === "no";
  const takesOff = compareEnds(formed.value.range.low, cap.value.range.high) > 0;
  return {
    ...formed,
    value: surelyLeft ? formed.value : value,
    ...givenness(value, surelyLeft, formed.mayBeLeft),
    open: formed.mayBeLeft ? allOpen([formed.open, ...(surelyLeft ? [] : [cap.open])]) : open,
    ...(takesOff && !surelyLeft && { capped: { most, from: formed.value, at: cap.value } }),
  };
}
