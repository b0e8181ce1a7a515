import type { HostCase, IrFact, IrPolicy } from "@bylaw/ir";

/**
 * A case under a text in which one fact has another name than before: what was stated for it is stated still. The same
 * case where more than one fact has come or gone: then nobody can say which is which.
 */
export function followNames(given: HostCase, before: IrPolicy, now: IrPolicy): HostCase {
  const gone = missingFrom(before, now);
  const come = missingFrom(now, before);
  const [from] = gone;
  const [to] = come;
  if (gone.length !== 1 || come.length !== 1 || from === undefined || to === undefined) return given;
  if (JSON.stringify(from.type) !== JSON.stringify(to.type) || !Object.hasOwn(given.facts, from.names.id)) return given;
  const facts = Object.entries(given.facts).map(([id, value]) => [id === from.names.id ? to.names.id : id, value]);
  return { ...given, facts: Object.fromEntries(facts) };
}

function missingFrom(policy: IrPolicy, other: IrPolicy): readonly IrFact[] {
  const known = new Set(other.facts.map(({ names }) => names.id));
  return policy.facts.filter(({ names }) => !known.has(names.id));
}
