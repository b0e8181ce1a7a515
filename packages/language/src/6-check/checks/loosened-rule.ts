import { type Diagnostic, problem, type Span } from "@bylaw/diagnostics";
import { constantValue } from "../../5-type/constants.ts";
import { shortened } from "../../5-type/meet.ts";
import type { ModelExpression, ModelPolicy, ModelRule } from "../../5-type/model.ts";
import type { Check } from "../check-input.ts";
import { boundedComparison, keyOf, regionOf, surelyMeet } from "../constraints.ts";
import { isWithin } from "../region.ts";
import { citationOf } from "../rule-words.ts";

/** A rule that says it tightens another and asks for less (semantics: status of a rule, `tightens`). */
export const loosenedRule: Check = ({ model, textAt }) => {
  const rules = new Map(model.decisions.flatMap(({ rules: all }) => all).map((rule) => [rule.bound, rule]));
  return [...rules.values()].flatMap((rule) =>
    rule.bound.tightens.flatMap(({ rule: bound }) => {
      const weaker = rules.get(bound);
      return weaker === undefined ? [] : compare(rule, weaker, model, textAt);
    }),
  );
};

function compare(
  rule: ModelRule,
  weaker: ModelRule,
  model: ModelPolicy,
  textAt: (span: Span) => string,
): readonly Diagnostic[] {
  const [stricter, first] = [singleBound(rule, model), singleBound(weaker, model)];
  if (stricter === undefined || first === undefined || keyOf(stricter.subject) !== keyOf(first.subject)) return [];
  if (!surelyMeet(rule.when, weaker.when)) return [];
  for (const [less, more] of pairs(stricter.bound, first.bound)) {
    const [a, b] = [constantValue(less), constantValue(more)];
    const [inner, outer] = [a && regionOf(stricter.operator, a), b && regionOf(first.operator, b)];
    if (inner === undefined || outer === undefined || isWithin(inner, outer)) continue;
    const parameters = {
      rule: citationOf(rule),
      first: citationOf(weaker),
      less: shortened(textAt(less.span)),
      more: shortened(textAt(more.span)),
    };
    return [problem("loosened-rule", parameters, { here: less.span, first: more.span })];
  }
  return [];
}

interface SingleBound {
  readonly subject: ModelExpression;
  readonly operator: Parameters<typeof regionOf>[0];
  readonly bound: ModelExpression;
}

/** The one comparison with a bound that a rule is; a let in place of the bound is looked into. */
function singleBound(rule: ModelRule, model: ModelPolicy): SingleBound | undefined {
  if (rule.test.kind !== "condition" || rule.test.condition.kind !== "compare" || rule.forbids) return undefined;
  const comparison = rule.test.condition;
  const looked = {
    ...comparison,
    left: throughLet(comparison.left, model),
    right: throughLet(comparison.right, model),
  };
  return (
    boundedComparison(comparison) ??
    boundedComparison({ ...comparison, right: looked.right }) ??
    boundedComparison({ ...comparison, left: looked.left })
  );
}

function throughLet(expression: ModelExpression, model: ModelPolicy): ModelExpression {
  if (expression.kind !== "let") return expression;
  return model.lets.find((entry) => entry.names.id === expression.let)?.value ?? expression;
}

/** The bounds that may stand against each other: arm by arm where the cases are the same, else none but constants. */
function pairs(
  stricter: ModelExpression,
  first: ModelExpression,
): readonly (readonly [ModelExpression, ModelExpression])[] {
  if (stricter.kind !== "arms" && first.kind !== "arms") return [[stricter, first]];
  if (stricter.kind !== "arms" || first.kind !== "arms" || stricter.arms.length !== first.arms.length) return [];
  const found: (readonly [ModelExpression, ModelExpression])[] = [];
  for (const [index, arm] of stricter.arms.entries()) {
    const other = first.arms[index];
    const alike =
      other !== undefined &&
      JSON.stringify(arm.when && keyOf(arm.when)) === JSON.stringify(other.when && keyOf(other.when));
    if (!alike) return [];
    found.push([arm.value, other.value]);
  }
  return found;
}
