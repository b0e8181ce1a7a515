import type { HostCase } from "@bylaw/ir";

/** A fact and its value as hosts write it. */
export type GivenFact = readonly [name: string, value: unknown];

/**
 * The facts that a scenario gives: those of its sample, which many scenarios share, those that it adds or replaces, and
 * the names that it takes away.
 */
export interface GivenFacts {
  readonly sample: readonly GivenFact[];
  readonly own: readonly GivenFact[];
  readonly without: readonly string[];
}

/** Names of facts are an author's. Written as a literal, a record is filled several times as fast as by Object.create. */
export function emptyRecord<T>(): Record<string, T> {
  return { __proto__: null } as unknown as Record<string, T>;
}

/**
 * What a host would hand in. The facts are put together at the first look: most of hundreds of scenarios say once more
 * what their sample says, and nobody runs them where only the policy is asked for.
 */
export function hostCaseOf(given: GivenFacts, others: Omit<HostCase, "facts">): HostCase {
  let facts: Readonly<Record<string, unknown>> | undefined;
  return {
    get facts() {
      facts ??= together(given);
      return facts;
    },
    ...others,
  };
}

function together({ sample, own, without }: GivenFacts): Readonly<Record<string, unknown>> {
  const facts = emptyRecord<unknown>();
  for (const [name, value] of sample) facts[name] = value;
  for (const [name, value] of own) facts[name] = value;
  for (const name of without) delete facts[name];
  return facts;
}

/** The values that some scenario gives a fact, by the names of the facts. Work grows with what scenarios say of their own. */
export function valuesGiven(scenarios: readonly GivenFacts[]): ReadonlyMap<string, ReadonlySet<unknown>> {
  const values = new Map<string, Set<unknown>>();
  const add = (name: string, value: unknown): void => {
    const known = values.get(name);
    if (known === undefined) values.set(name, new Set([value]));
    else known.add(value);
  };
  const samples = new Map<readonly GivenFact[], { scenarios: number; readonly instead: Map<string, number> }>();
  for (const { sample, own, without } of scenarios) {
    const taken = new Set(without);
    const last = new Map(own);
    for (const [name, value] of last) if (!taken.has(name)) add(name, value);
    if (sample.length === 0) continue;
    const counted = samples.get(sample) ?? { scenarios: 0, instead: new Map<string, number>() };
    samples.set(sample, counted);
    counted.scenarios++;
    for (const name of new Set([...taken, ...last.keys()])) {
      counted.instead.set(name, (counted.instead.get(name) ?? 0) + 1);
    }
  }
  for (const [sample, counted] of samples) {
    for (const [name, value] of sample) if ((counted.instead.get(name) ?? 0) < counted.scenarios) add(name, value);
  }
  return values;
}
