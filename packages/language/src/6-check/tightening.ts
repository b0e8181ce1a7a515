import type { Span } from "@bylaw/diagnostics";
import { constantValue } from "../5-type/constants.ts";
import type { ModelExpression, ModelPolicy, ModelRule } from "../5-type/model.ts";
import { boundedComparison, constraintsOf, keyOf, regionOf, surelyMeet } from "./constraints.ts";
import { isWithin } from "./region.ts";

/** What is known of a `tightens`: the rule asks for as much or more, for less, or it could not be compared. */
export type Judgement =
  | { readonly kind: "stricter" }
  | { readonly kind: "looser"; readonly less: ModelExpression; readonly more: ModelExpression }
  | { readonly kind: "open" };

/** A rule with one that it says it tightens, and the place where it says so. */
export interface Tightening {
  readonly rule: ModelRule;
  readonly weaker: ModelRule;
  readonly span: Span;
  readonly judgement: Judgement;
}

/** Two checks ask for what one policy tightens. */
const judged = new WeakMap<ModelPolicy, readonly Tightening[]>();

/** Every `tightens` of a policy whose two rules are typed, judged as far as bounds and cases alike allow. */
export function tightenings(model: ModelPolicy): readonly Tightening[] {
  const known = judged.get(model) ?? judgeAll(model);
  judged.set(model, known);
  return known;
}

type Lets = ReadonlyMap<string, ModelExpression>;

function judgeAll(model: ModelPolicy): readonly Tightening[] {
  const lets: Lets = new Map(model.lets.map((entry) => [entry.names.id, entry.value]));
  const rules = new Map(model.decisions.flatMap(({ rules: all }) => all).map((rule) => [rule.bound, rule]));
  return [...rules.values()].flatMap((rule) =>
    rule.bound.tightens.flatMap(({ rule: bound, span }) => {
      const weaker = rules.get(bound);
      return weaker === undefined ? [] : [{ rule, weaker, span, judgement: judge(rule, weaker, lets) }];
    }),
  );
}

type Pair = readonly [stricter: ModelExpression, first: ModelExpression];

function judge(rule: ModelRule, weaker: ModelRule, lets: Lets): Judgement {
  if (constraintsOf([rule.when, weaker.when]).impossible !== undefined) return { kind: "stricter" };
  const [stricter, first] = [singleBound(rule, lets), singleBound(weaker, lets)];
  if (stricter === undefined || first === undefined || keyOf(stricter.subject) !== keyOf(first.subject))
    return { kind: "open" };
  const compared = pairs(stricter.bound, first.bound);
  let open = compared === undefined;
  for (const [less, more] of compared ?? []) {
    const [a, b] = [constantValue(less), constantValue(more)];
    const [inner, outer] = [a && regionOf(stricter.operator, a), b && regionOf(first.operator, b)];
    if (inner === undefined || outer === undefined) open = true;
    else if (!isWithin(inner, outer)) {
      if (surelyMeet(rule.when, weaker.when)) return { kind: "looser", less, more };
      open = true;
    }
  }
  return open ? { kind: "open" } : { kind: "stricter" };
}

interface SingleBound {
  readonly subject: ModelExpression;
  readonly operator: Parameters<typeof regionOf>[0];
  readonly bound: ModelExpression;
}

/** The one comparison with a bound that a rule is; a let in place of the bound is looked into. */
function singleBound(rule: ModelRule, lets: Lets): SingleBound | undefined {
  if (rule.test.kind !== "condition" || rule.test.condition.kind !== "compare" || rule.forbids) return undefined;
  const comparison = rule.test.condition;
  const looked = {
    ...comparison,
    left: throughLet(comparison.left, lets),
    right: throughLet(comparison.right, lets),
  };
  return (
    boundedComparison(comparison) ??
    boundedComparison({ ...comparison, right: looked.right }) ??
    boundedComparison({ ...comparison, left: looked.left })
  );
}

function throughLet(expression: ModelExpression, lets: Lets): ModelExpression {
  return expression.kind === "let" ? (lets.get(expression.let) ?? expression) : expression;
}

/** The bounds that stand against each other: one pair, or arm by arm where the cases are the same; else undefined. */
function pairs(stricter: ModelExpression, first: ModelExpression): readonly Pair[] | undefined {
  if (stricter.kind !== "arms" && first.kind !== "arms") return [[stricter, first]];
  if (stricter.kind !== "arms" || first.kind !== "arms" || stricter.arms.length !== first.arms.length) return undefined;
  const found: Pair[] = [];
  for (const [index, arm] of stricter.arms.entries()) {
    const other = first.arms[index];
    const alike =
      other !== undefined &&
      JSON.stringify(arm.when && keyOf(arm.when)) === JSON.stringify(other.when && keyOf(other.when));
    if (!alike) return undefined;
    found.push([arm.value, other.value]);
  }
  return found;
}
