import type { IrPolicy } from "@bylaw/ir";

/** What of a case an expression or a decision reads, through lets, decisions and titles. */
export interface Reads {
  readonly facts: ReadonlySet<string>;
  /** Lists of which only the number of records matters. */
  readonly counts: ReadonlySet<string>;
  readonly histories: ReadonlySet<string>;
  readonly papers: ReadonlySet<string>;
  readonly decisions: ReadonlySet<string>;
  readonly lets: ReadonlySet<string>;
}

/**
 * Everything that plain data of a policy read. It looks for what names something by the keys of the compiled policy, so
 * that a new construct is found too; reading too much only makes more cases differ.
 */
export function readsOf(policy: IrPolicy, parts: readonly unknown[]): Reads {
  const found = {
    facts: new Set<string>(),
    counts: new Set<string>(),
    histories: new Set<string>(),
    papers: new Set<string>(),
    decisions: new Set<string>(),
    lets: new Set<string>(),
  };
  const seen = new Set<unknown>();
  const waiting: unknown[] = [...parts];
  while (waiting.length > 0) {
    const part = waiting.pop();
    if (part === null || typeof part !== "object" || seen.has(part)) continue;
    seen.add(part);
    waiting.push(...Object.values(part));
    for (const [key, named] of Object.entries(part)) {
      if (typeof named === "string") waiting.push(...follow(policy, key, named, found));
      else if (key === "relaxations" && Array.isArray(named)) waiting.push(...relaxationsOf(policy, named));
    }
  }
  return found;
}

function relaxationsOf(policy: IrPolicy, ids: readonly unknown[]): readonly unknown[] {
  return policy.decisions.flatMap(({ relaxations }) => relaxations.filter(({ id }) => ids.includes(id)));
}

/** What stands behind a name under one of the keys that name something. */
function follow(
  policy: IrPolicy,
  key: string,
  id: string,
  found: Readonly<Record<"facts" | "histories" | "papers" | "decisions" | "lets", Set<string>>>,
): readonly unknown[] {
  switch (key) {
    case "fact":
    case "list":
      found.facts.add(id);
      return [];
    case "paper":
      found.papers.add(id);
      return [];
    case "let":
      found.lets.add(id);
      return policy.lets.filter(({ names }) => names.id === id);
    case "decision":
      found.decisions.add(id);
      return policy.decisions.filter(({ names }) => names.id === id);
    case "title":
      found.histories.add(id);
      return (policy.titles ?? [])
        .filter(({ names }) => names.id === id)
        .map(({ terms, under, forEach }) => [under, forEach, terms.map(lengthsOf)]);
    default:
      return [];
  }
}

/** What the status of a title depends on: how long its terms are and which of them hold. */
function lengthsOf(term: NonNullable<IrPolicy["titles"]>[number]["terms"][number]): unknown {
  switch (term.kind) {
    case "valid":
    case "review":
      return [term.when, term.period];
    case "revoke_and_bar":
      return [term.period];
    case "rectify":
    case "revoke":
    case "may_revoke":
    case "renew":
      return [];
    default:
      return term satisfies never;
  }
}
