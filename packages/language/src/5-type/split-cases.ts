import { mostCases } from "../limits.ts";
import { booleanType } from "./kinds.ts";
import type { ModelArms, ModelComparison, ModelExpression } from "./model.ts";

type Comparison = Extract<ModelExpression, ModelComparison>;
type Arms = Extract<ModelExpression, ModelArms>;
type LetValues = ReadonlyMap<string, ModelExpression>;

/**
 * `x = (100 when c, 50 otherwise)` as `x = 100 when c, x = 50 otherwise`: the interval from 50 to 100 would lose the
 * gap between the two. Other comparisons are decided alike by both forms and stay. Undefined where nothing is split.
 */
export function splitCases(comparison: Comparison, lets: LetValues): Arms | undefined {
  if (comparison.operator !== "=" && comparison.operator !== "!=") return undefined;
  if (comparison.measured.kind !== "number" && comparison.measured.kind !== "date") return undefined;
  const { span } = comparison;
  const left = casesOf(comparison.left, lets);
  if (left !== undefined) {
    return withValues(left, { span, type: booleanType }, (value) => ({ ...comparison, left: value }));
  }
  const right = casesOf(comparison.right, lets);
  if (right === undefined) return undefined;
  return withValues(right, { span, type: booleanType }, (value) => ({ ...comparison, right: value }));
}

/** How many comparisons a comparison becomes; 1 where it is not split. */
export function countCases(comparison: Comparison, lets: LetValues): number {
  const split = splitCases(comparison, lets);
  if (split === undefined) return 1;
  let count = 0;
  for (const { value } of split.arms) {
    count += value.kind === "compare" ? countCases(value, lets) : 1;
    if (count > mostCases) break;
  }
  return count;
}

/** The cases of a number: its own arms, those of a let, or those of a number that is calculated with. */
function casesOf(expression: ModelExpression, lets: LetValues): Arms | undefined {
  switch (expression.kind) {
    case "arms":
      return expression;
    case "let": {
      const value = lets.get(expression.let);
      return value && casesOf(value, lets);
    }
    case "negate": {
      const cases = casesOf(expression.operand, lets);
      return cases && withValues(cases, expression, (operand) => ({ ...expression, operand }));
    }
    case "add":
    case "subtract":
    case "multiply":
    case "divide": {
      const left = casesOf(expression.left, lets);
      if (left !== undefined) return withValues(left, expression, (value) => ({ ...expression, left: value }));
      const right = casesOf(expression.right, lets);
      return right && withValues(right, expression, (value) => ({ ...expression, right: value }));
    }
    default:
      return undefined;
  }
}

/** The same cases with other values, as a value of `owner`. */
function withValues(
  cases: Arms,
  owner: Pick<ModelExpression, "span" | "type">,
  put: (value: ModelExpression) => ModelExpression,
): Arms {
  const arms = cases.arms.map(({ when, value, span }) =>
    when === undefined ? { value: put(value), span } : { when, value: put(value), span },
  );
  return { kind: "arms", span: owner.span, type: owner.type, arms };
}
