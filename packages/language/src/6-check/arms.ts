import type { ModelExpression, ModelPolicy } from "../5-type/model.ts";
import { conditionsIn, modelParts } from "../5-type/reads.ts";

type Arms = Extract<ModelExpression, { readonly kind: "arms" }>;

/** All values by cases of a policy: those of lets, and those within rules. */
export function armsIn(model: ModelPolicy): readonly Arms[] {
  const found = new Set<Arms>();
  const waiting = roots(model).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === "arms") found.add(next);
    for (const part of modelParts(next).toReversed()) waiting.push(part);
  }
  return [...found];
}

/** Every expression that stands in a policy by itself. */
export function roots(model: ModelPolicy): ModelExpression[] {
  const rules = model.decisions.flatMap((decision) => [
    ...decision.rules.flatMap((rule) => [rule.when, rule.unless, ...conditionsIn(rule.test)]),
    ...decision.relaxations.flatMap((relaxation) => [relaxation.when, relaxation.unless, relaxation.to]),
    ...decision.notes.flatMap((note) => [note.when, note.unless, note.condition]),
    ...decision.discretion.flatMap((left) => [left.when, left.unless]),
  ]);
  return [...model.lets.map((entry) => entry.value), ...rules.filter((root) => root !== undefined)];
}
