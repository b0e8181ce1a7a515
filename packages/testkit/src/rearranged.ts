import type { IrDecision, IrExpression, IrPolicy } from "@bylaw/ir";

/** Properties that name a let, of an expression or of another place where one is named. */
const letName = "let";

/**
 * The policy with everything in another order whose order is free: facts, decisions, rules, relaxations, addends,
 * titles, operands. Arms, limits, members, fields and records stay as they are.
 */
export function rearranged(policy: IrPolicy): IrPolicy {
  const turned = turnedOperands(policy);
  return {
    ...turned,
    facts: turned.facts.toReversed(),
    decisions: turned.decisions.map(rearrangedDecision).toReversed(),
    ...(turned.titles !== undefined && { titles: turned.titles.toReversed() }),
  };
}

function rearrangedDecision(decision: IrDecision): IrDecision {
  const { value } = decision;
  return {
    ...decision,
    rules: decision.rules.toReversed(),
    relaxations: decision.relaxations.toReversed(),
    ...(value?.kind === "add" && { value: { ...value, addends: value.addends.toReversed() } }),
  };
}

function turnedOperands<Node>(node: Node): Node {
  return mapped(node, (object) =>
    "operands" in object && Array.isArray(object["operands"])
      ? { ...object, operands: object["operands"].toReversed() as readonly IrExpression[] }
      : object,
  );
}

/** The policy with other names for all its lets. */
export function renamedLets(policy: IrPolicy): IrPolicy {
  const names = new Map(
    policy.lets.map(({ names: { id } }, index) => [id, `other name ${policy.lets.length - index}`]),
  );
  const of = (id: unknown): string => names.get(String(id)) ?? String(id);
  const turned = mapped(policy, (object) =>
    object["kind"] === "let" && letName in object ? { ...object, let: of(object[letName]) } : object,
  );
  return { ...turned, lets: turned.lets.map((entry) => ({ ...entry, names: { id: of(entry.names.id) } })) };
}

/** Plain data with each of its objects changed, from the inside out. */
function mapped<Node>(node: Node, change: (object: Record<string, unknown>) => object): Node {
  if (Array.isArray(node)) return node.map((each: unknown) => mapped(each, change)) as Node;
  if (typeof node !== "object" || node === null) return node;
  const inner = Object.entries(node).map(([key, value]) => [key, mapped(value as unknown, change)]);
  return change(Object.fromEntries(inner) as Record<string, unknown>) as Node;
}
