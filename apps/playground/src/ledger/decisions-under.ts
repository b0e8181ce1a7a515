import { type IrExpression, type IrPolicy, type IrRule, type IrTest, type Names, partsOf } from "@bylaw/ir";

/** The decisions that a rule rests on directly: those that it names, itself or in a definition that it uses. */
export function decisionsUnder(policy: IrPolicy, rule: IrRule): readonly Names[] {
  const found = new Set<string>();
  const test = (one: IrTest): void => {
    if (one.kind === "decision") found.add(one.decision);
    else if (one.kind === "condition") read(one.condition);
    else for (const item of one.items) test(item.test);
  };
  const read = (expression: IrExpression): void => {
    if (expression.kind === "outcome" || expression.kind === "value") found.add(expression.decision);
    else if (expression.kind === "aggregate" && expression.decision !== undefined) found.add(expression.decision);
    if (expression.kind === "let") {
      const value = policy.lets.find(({ names }) => names.id === expression.let)?.value;
      if (value !== undefined) read(value);
    }
    for (const part of partsOf(expression)) read(part);
  };
  test(rule.test);
  for (const guard of [rule.when, rule.unless]) if (guard !== undefined) read(guard);
  return policy.decisions.flatMap(({ names }) => (found.has(names.id) ? [names] : []));
}
