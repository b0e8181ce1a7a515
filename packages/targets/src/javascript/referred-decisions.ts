import type { IrDecision, IrExpression, IrPolicy, IrRule, IrTest } from "@bylaw/ir";
import { visit } from "./lets-of.ts";

/** Decisions that another one reads: as a rule of its own, as an item, or by their outcome. */
export function referredDecisions(policy: IrPolicy): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { rules } of policy.decisions) {
    for (const test of rules.flatMap(testsOf)) if (test.kind === "decision") found.add(test.decision);
  }
  visit(policyExpressions(policy), (expression) => {
    if (expression.kind === "outcome" || expression.kind === "value") found.add(expression.decision);
    if (expression.kind === "aggregate" && expression.decision !== undefined) found.add(expression.decision);
  });
  return found;
}

function testsOf({ test }: IrRule): readonly Exclude<IrTest, { readonly kind: "group" }>[] {
  return test.kind === "group" ? test.items.map((item) => item.test) : [test];
}

/** All expressions of decisions and lets. */
export function policyExpressions(policy: IrPolicy): readonly (IrExpression | undefined)[] {
  const ofDecisions = policy.decisions.flatMap((decision) => [
    ...decision.rules.flatMap((rule) => {
      const conditions = testsOf(rule).map((test) => (test.kind === "condition" ? test.condition : undefined));
      return [rule.when, rule.unless, ...conditions];
    }),
    ...decision.relaxations.flatMap(({ when, to }) => [when, to]),
    ...valueExpressions(decision),
  ]);
  return [...ofDecisions, ...policy.lets.map(({ value }) => value)];
}

/** Everything that the value of a decision and its limits read. */
function valueExpressions({ value, limits = [] }: IrDecision): (IrExpression | undefined)[] {
  const limited = limits.flatMap(({ cap, where, order }) => [cap.value, where, order]);
  if (value === undefined) return limited;
  const written =
    value.kind === "give"
      ? value.arms.flatMap(({ when, gives }) => [when, gives.kind === "value" ? gives.value : undefined])
      : value.addends.flatMap(({ when, value: added }) => [when, added]);
  return [...written, value.most?.value, ...limited];
}
