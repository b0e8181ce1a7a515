import type { IrExpression } from "@bylaw/ir";
import type { Place } from "../place.ts";
import { type Finding, known } from "../possibilities/finding.ts";
import { days } from "../possibilities/possibility.ts";
import type { Run } from "../run.ts";
import { evaluateBarred, evaluateTitleDate, evaluateTitleStatus } from "../titles/title-tests.ts";
import { evaluateAggregate } from "./aggregates.ts";
import { evaluateArithmetic, evaluateNegate, evaluateRound } from "./arithmetic.ts";
import { evaluateArms } from "./arms.ts";
import { evaluateCall } from "./calls.ts";
import { constantValue } from "./constants.ts";
import { evaluateFullYears, evaluateQuarterEnd, evaluateShift, evaluateYearOf } from "./dates.ts";
import { evaluateExtreme } from "./extremes.ts";
import { evaluateFact, evaluateField } from "./facts.ts";
import { evaluateJunction, evaluateNot } from "./logic.ts";
import { evaluateQuantifier } from "./quantifiers.ts";
import { evaluateReference } from "./references.ts";
import {
  evaluateComparison,
  evaluateHandedIn,
  evaluateInclude,
  evaluateKnown,
  evaluateMember,
  evaluateNone,
} from "./tests.ts";

/** What is still possible for an expression, and why it is not known. Nothing throws for a case. */
export function evaluateExpression(expression: IrExpression, run: Run, place: Place): Finding {
  switch (expression.kind) {
    case "constant":
      return known(constantValue(expression));
    case "fact":
      return evaluateFact(expression, run);
    case "field":
      return evaluateField(expression, run, place);
    case "let":
    case "reading":
    case "outcome":
    case "value":
      return evaluateReference(expression, run, place);
    case "today":
      return known(days(run.on, run.on));
    case "and":
    case "or":
      return evaluateJunction(expression, run, place);
    case "not":
      return evaluateNot(expression, run, place);
    case "compare":
      return evaluateComparison(expression, run, place);
    case "member":
      return evaluateMember(expression, run, place);
    case "include":
      return evaluateInclude(expression, run, place);
    case "known":
      return evaluateKnown(expression, run, place);
    case "none":
      return evaluateNone(expression, run, place);
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return evaluateArithmetic(expression, run, place);
    case "negate":
      return evaluateNegate(expression, run, place);
    case "least":
    case "greatest":
      return evaluateExtreme(expression, run, place);
    case "round":
      return evaluateRound(expression, run, place);
    case "arms":
      return evaluateArms(expression, run, place);
    case "aggregate":
      return evaluateAggregate(expression, run, place);
    case "quantifier":
      return evaluateQuantifier(expression, run, place);
    case "shift":
      return evaluateShift(expression, run, place);
    case "fullYears":
      return evaluateFullYears(expression, run, place);
    case "quarterEnd":
      return evaluateQuarterEnd(expression, run, place);
    case "yearOf":
      return evaluateYearOf(expression, run, place);
    case "titleStatus":
      return evaluateTitleStatus(expression, run, place);
    case "titleDate":
      return evaluateTitleDate(expression, run, place);
    case "barred":
      return evaluateBarred(expression, run, place);
    case "call":
      return evaluateCall(expression, run, place);
    case "handedIn":
      return evaluateHandedIn(expression, run);
    default:
      return expression satisfies never;
  }
}
