import { type Citation, citationKey } from "@bylaw/diagnostics";
import type { Reference } from "../3-build-ast/ast.ts";
import { namesOfPlaced, type Placed } from "./references.ts";

/**
 * What stands at places of the text, by its names and by its places: a scenario names few of thousands of rules, and to
 * look at each of them for each name would take longer than all the rest.
 */
export class PlacedIndex<T extends Placed> {
  readonly #byName = new Map<string, T[]>();
  readonly #byNumber = new Map<string, T[]>();
  readonly #order = new Map<T, number>();

  constructor(entries: readonly T[]) {
    for (const [index, entry] of entries.entries()) {
      this.#order.set(entry, index);
      for (const name of new Set(namesOfPlaced(entry))) add(this.#byName, name, entry);
      if (entry.citation !== undefined) add(this.#byNumber, numberOf(entry.citation), entry);
    }
  }

  /** The entries that a reference can mean, in their order; which of them it does mean, `named` says. */
  near(reference: Reference): readonly T[] {
    if (reference.kind === "name") return this.called(reference.text);
    const there: readonly T[] = this.#byNumber.get(numberOf(reference.citation)) ?? none;
    const called = this.called(citationKey(reference.citation)).filter((entry) => !there.includes(entry));
    if (called.length === 0) return there;
    return [...there, ...called].toSorted((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }

  /** The entries that a name means. */
  called(name: string): readonly T[] {
    return this.#byName.get(name) ?? none;
  }
}

const none: readonly never[] = [];

function numberOf({ place, number }: Citation): string {
  return `${place} ${number}`;
}

function add<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else known.push(entry);
}
