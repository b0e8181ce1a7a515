import {
  type IrComparison,
  type IrExpression,
  type Measure,
  type OneOfValues,
  type PartResult,
  raiseCases,
  raiseMembers,
  standingStatuses,
  type TitleStatus,
  titleStatuses,
} from "@bylaw/ir";
import { not } from "../conditions/truth.ts";
import { compareValues } from "../expressions/comparisons.ts";
import { readBy } from "../expressions/reads.ts";
import { only } from "../numbers/interval.ts";
import { numberText } from "../numbers/number-text.ts";
import { negate, subtract } from "../numbers/rational.ts";
import { type Place, recordAt } from "../place.ts";
import { isKnown } from "../possibilities/known.ts";
import type { Possibility } from "../possibilities/possibility.ts";
import { sidesOf } from "../rules/bounds.ts";
import { conditionOf, type Run } from "../run.ts";
import { findTitle } from "../titles/find-title.ts";
import { titleOf } from "../titles/title-at.ts";
import { shareOf } from "./share.ts";
import { timeOf } from "./time.ts";
import { measureOf, valueText } from "./value-text.ts";
import { withoutAbsent } from "./without-absent.ts";

interface Leaf {
  readonly expression: IrExpression;
  readonly negated: boolean;
}

/** All comparisons of a condition in source order; `not` turns them round. Never looks inside lets or aggregates. */
export function comparisonsOf(condition: IrExpression, run: Run, place: Place): readonly PartResult[] {
  const parts: PartResult[] = [];
  const waiting: Leaf[] = [{ expression: condition, negated: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { expression, negated } = next;
    const listed = negated ? undefined : raiseMembers(expression, run.policy.lets);
    if (listed !== undefined) parts.push(valuesPart(listed, expression, run, place));
    else if (expression.kind === "and" || expression.kind === "or") {
      waiting.push(...expression.operands.toReversed().map((operand) => ({ expression: operand, negated })));
    } else if (expression.kind === "not") {
      waiting.push({ expression: expression.operand, negated: !negated });
    } else if (expression.kind !== "constant") {
      parts.push(partOf(expression, negated, run, place));
    }
  }
  return parts;
}

function partOf(expression: IrExpression, negated: boolean, run: Run, place: Place): PartResult {
  const { truth } = conditionOf(run, expression, place).value;
  const holds = negated ? not(truth) : truth;
  const comparison = raiseCases(expression, run.policy.lets);
  if (comparison !== undefined) return comparisonPart(comparison, holds, negated, run, place);
  if (expression.kind === "member" || expression.kind === "include") {
    return membersPart(expression, holds, negated, run, place);
  }
  return statementPart(expression, holds, negated, run, place);
}

const opposite = { "=": "!=", "!=": "=", "<": ">=", "<=": ">", ">": "<=", ">=": "<" } as const;

function comparisonPart(
  comparison: IrComparison,
  holds: PartResult["holds"],
  negated: boolean,
  run: Run,
  place: Place,
): PartResult {
  const sides = sidesOf(comparison);
  const operator = negated ? opposite[sides.operator] : sides.operator;
  const { measure, unit } = measureOf(comparison.type, run.policy.currency);
  const numeric = comparison.type.kind === "number" ? comparison.type.measure : "number";
  const given = run.evaluate(sides.given, place).value;
  const asked = run.evaluate(sides.bound, place).value;
  return withoutAbsent<PartResult>({
    holds,
    given: valueText(given, numeric),
    operator,
    asked: valueText(asked, numeric),
    share: shareOf(sides.given, run, place),
    shortfall: holds === "no" && operator !== "=" && operator !== "!=" ? shortfall(given, asked, numeric) : undefined,
    time: holds === "no" ? timeOf({ ...sides, operator }, run, place) : undefined,
    measure,
    unit,
    facts: readBy(sides.given),
  });
}

/** `v in (1, 2)` of numbers or dates: what was given, and all that would do. */
function valuesPart({ comparison, values }: OneOfValues, whole: IrExpression, run: Run, place: Place): PartResult {
  const { left, type } = comparison;
  const { measure, unit } = measureOf(type, run.policy.currency);
  const numeric = type.kind === "number" ? type.measure : "number";
  return withoutAbsent<PartResult>({
    holds: conditionOf(run, whole, place).value.truth,
    given: valueText(run.evaluate(left, place).value, numeric),
    operator: "in",
    asked: values.map((value) => valueText(run.evaluate(value, place).value, numeric)).join(", "),
    share: shareOf(left, run, place),
    shortfall: undefined,
    time: undefined,
    measure,
    unit,
    facts: readBy(left),
  });
}

/** How far the given value is from the bound; nothing where it stands on it or one of the two is not known. */
function shortfall(given: Possibility, asked: Possibility, measure: Measure): string | undefined {
  if (!isKnown(given) || !isKnown(asked) || compareValues("=", given, asked) === "yes") return undefined;
  if (given.kind === "date" && asked.kind === "date") {
    return given.none === "yes" || asked.none === "yes" ? undefined : `P${Math.abs(given.first - asked.first)}D`;
  }
  const have = given.kind === "number" ? only(given.range) : undefined;
  const want = asked.kind === "number" ? only(asked.range) : undefined;
  if (have === undefined || want === undefined) return undefined;
  const difference = subtract(want, have);
  return numberText(difference.numerator < 0n ? negate(difference) : difference, measure);
}

/** `in (…)` and `include …`. What is not in a list of choices is among the others. */
function membersPart(
  expression: Extract<IrExpression, { readonly kind: "member" | "include" }>,
  holds: PartResult["holds"],
  negated: boolean,
  run: Run,
  place: Place,
): PartResult {
  const inner = expression.kind === "member" ? expression.value : expression.set;
  const { value } = run.evaluate(inner, place);
  const measure = value.kind === "condition" ? "boolean" : value.kind;
  const members = negated && expression.kind === "member" ? others(expression, run) : expression.members;
  return withoutAbsent<PartResult>({
    holds,
    given: valueText(value, "number"),
    operator: expression.kind === "member" ? "in" : "include",
    asked: members.join(", "),
    share: undefined,
    shortfall: undefined,
    time: undefined,
    measure,
    unit: undefined,
    facts: readBy(inner),
  });
}

function others(expression: Extract<IrExpression, { readonly kind: "member" }>, run: Run): readonly string[] {
  const { value } = expression;
  const type = value.kind === "fact" ? run.facts.get(value.fact)?.type : undefined;
  if (type?.kind !== "choice") return expression.members;
  const all = [...type.members.map((member) => member.id), ...(type.none ? ["none"] : [])];
  return all.filter((member) => !expression.members.includes(member));
}

/** A yes or no by itself, `is known`, `is none`, `is met`: what it is, and what it is asked to be. */
function statementPart(
  expression: IrExpression,
  holds: PartResult["holds"],
  negated: boolean,
  run: Run,
  place: Place,
): PartResult {
  const asked = askedOf(expression, negated);
  const inner = expression.kind === "none" ? run.evaluate(expression.operand, place).value : undefined;
  const measure = inner === undefined || inner.kind === "condition" ? "boolean" : inner.kind;
  return withoutAbsent<PartResult>({
    holds,
    given: inner === undefined ? givenOf(expression, run, place) : valueText(inner, "number"),
    operator: "is",
    asked,
    share: undefined,
    shortfall: undefined,
    time: undefined,
    measure,
    unit: undefined,
    facts: readBy(expression),
  });
}

function askedOf(expression: IrExpression, negated: boolean): string {
  switch (expression.kind) {
    case "known":
      return negated ? "not known" : "known";
    case "none":
      return negated ? "not none" : "none";
    case "outcome":
      return negated ? `not ${expression.outcome}` : expression.outcome;
    case "titleStatus": {
      const words = statusWords(expression.statuses);
      return negated ? `not ${words}` : words;
    }
    case "handedIn":
      return negated ? "missing" : "handed_in";
    default:
      return negated ? "no" : "yes";
  }
}

function givenOf(expression: IrExpression, run: Run, place: Place): string | undefined {
  if (expression.kind === "outcome") {
    const at = expression.record === undefined ? undefined : recordAt(place, expression.record);
    return run.decide(expression.decision, at).outcome;
  }
  const { truth } = conditionOf(run, expression, place).value;
  if (truth === "open") return undefined;
  if (expression.kind === "titleStatus") return statusOfTitle(expression, run, place);
  if (expression.kind === "handedIn") return truth === "yes" ? "handed_in" : "missing";
  return expression.kind === "known" ? "known" : truth;
}

/** The statuses asked for; all those in which a title stands are "held". */
function statusWords(statuses: readonly TitleStatus[]): string {
  const standing =
    standingStatuses.length === statuses.length && standingStatuses.every((each) => statuses.includes(each));
  return standing ? "held" : titleStatuses.filter((status) => statuses.includes(status)).join(", ");
}

/** The status of a title, where it is known and of one title. */
function statusOfTitle(
  expression: Extract<IrExpression, { readonly kind: "titleStatus" }>,
  run: Run,
  place: Place,
): string | undefined {
  const title = titleOf(run, expression.title);
  const at = expression.record === undefined ? undefined : recordAt(place, expression.record);
  if (title.forEach !== undefined && at?.record === undefined) return undefined;
  const record = title.forEach === undefined ? undefined : at?.index;
  const { statuses } = findTitle(run, { title, ...(record !== undefined && { record }) });
  return statuses.length === 1 ? statuses[0] : undefined;
}
