import type { HostCase } from "@bylaw/ir";

/** A fact and its value as hosts write it. */
export type GivenFact = readonly [name: string, value: unknown];

/**
 * What a scenario gives: the facts of its sample, which many scenarios share, those that it adds or replaces, the names
 * that it takes away, and what is given beside facts.
 */
export interface GivenCase {
  readonly sample: readonly GivenFact[];
  readonly own: readonly GivenFact[];
  readonly without: readonly string[];
  readonly others: Omit<HostCase, "facts">;
}

/** Names of facts are an author's. Written as a literal, a record is filled several times as fast as by Object.create. */
export function emptyRecord<T>(): Record<string, T> {
  return { __proto__: null } as unknown as Record<string, T>;
}

/** What a host would hand in. */
export function hostCaseOf({ sample, own, without, others }: GivenCase): HostCase {
  const facts = emptyRecord<unknown>();
  for (const [name, value] of sample) facts[name] = value;
  for (const [name, value] of own) facts[name] = value;
  for (const name of without) delete facts[name];
  return { facts, ...others };
}

/** The values that some scenario gives a fact, by the names of the facts. Work grows with what scenarios say of their own. */
export function valuesGiven(scenarios: readonly GivenCase[]): ReadonlyMap<string, ReadonlySet<unknown>> {
  const values = new Map<string, Set<unknown>>();
  const add = (name: string, value: unknown): void => {
    const known = values.get(name);
    if (known === undefined) values.set(name, new Set([value]));
    else known.add(value);
  };
  const samples = new Map<readonly GivenFact[], { scenarios: number; readonly instead: Map<string, number> }>();
  for (const { sample, own, without } of scenarios) {
    const counted = samples.get(sample) ?? { scenarios: 0, instead: new Map<string, number>() };
    samples.set(sample, counted);
    counted.scenarios++;
    const last = own.length > 1 ? new Map(own) : own;
    for (const [name, value] of last) {
      if (!without.includes(name)) add(name, value);
      counted.instead.set(name, (counted.instead.get(name) ?? 0) + 1);
    }
    for (const name of new Set(without)) {
      if (own.every(([given]) => given !== name)) counted.instead.set(name, (counted.instead.get(name) ?? 0) + 1);
    }
  }
  for (const [sample, counted] of samples) {
    for (const [name, value] of sample) if ((counted.instead.get(name) ?? 0) < counted.scenarios) add(name, value);
  }
  return values;
}
