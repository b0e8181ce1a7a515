import type { ModelExpression, ModelPolicy } from "../5-type/model.ts";
import { conditionsIn, pushParts, valueParts } from "../5-type/reads.ts";

type Arms = Extract<ModelExpression, { readonly kind: "arms" }>;

/** Several checks ask for the values by cases of one policy. */
const known = new WeakMap<ModelPolicy, readonly Arms[]>();

/** All values by cases of a policy: those of lets, and those within rules. */
export function armsIn(model: ModelPolicy): readonly Arms[] {
  const arms = known.get(model) ?? findArms(model);
  known.set(model, arms);
  return arms;
}

function findArms(model: ModelPolicy): readonly Arms[] {
  const found = new Set<Arms>();
  const waiting = roots(model).reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.kind === "arms" && next.table === undefined) found.add(next);
    pushParts(next, waiting);
  }
  return [...found, ...model.decisions.flatMap((decision) => givenArms(decision) ?? [])];
}

/** The arms of a decision as the cases of a value; an arm that leaves the value to a role counts as well. */
function givenArms({ value, span, type }: ModelPolicy["decisions"][number]): Arms | undefined {
  if (value === undefined || value.kind === "add" || type === undefined) return undefined;
  const arms = value.arms.map(({ when, gives, span: place }) => {
    const given: ModelExpression =
      gives.kind === "value" ? gives.value : { kind: "constant", span: place, type, value: null };
    return when === undefined ? { value: given, span: place } : { when, value: given, span: place };
  });
  return { kind: "arms", span, type, arms };
}

/** Every expression that stands in a policy by itself. */
export function roots(model: ModelPolicy): ModelExpression[] {
  const rules = model.decisions.flatMap((decision) => [
    ...decision.rules.flatMap((rule) => [rule.when, rule.unless, ...conditionsIn(rule.test)]),
    ...decision.relaxations.flatMap((relaxation) => [relaxation.when, relaxation.unless, relaxation.to]),
    ...decision.notes.flatMap((note) => [note.when, note.unless, note.condition]),
    ...decision.discretion.flatMap((left) => [left.when, left.unless]),
    ...valueParts(decision),
  ]);
  return [...model.lets.map((entry) => entry.value), ...rules.filter((root) => root !== undefined)];
}
