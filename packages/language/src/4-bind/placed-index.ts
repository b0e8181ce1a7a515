import { type Citation, citationKey } from "@bylaw/diagnostics";
import type { Reference } from "../3-build-ast/ast.ts";
import { named, namesOfPlaced, type Placed } from "./references.ts";

/**
 * What stands at places of the text, by its names and by its places: a reference names few of thousands of rules, and to
 * look at each of them for each reference would take longer than all the rest.
 */
export class PlacedIndex<T extends Placed> {
  readonly #byName = new Map<string, T[]>();
  readonly #byPlace = new Map<string, T[]>();
  readonly #order = new Map<T, number>();
  readonly #named = new Map<string, readonly T[]>();

  constructor(entries: readonly T[]) {
    for (const [index, entry] of entries.entries()) {
      this.#order.set(entry, index);
      for (const name of namesOfPlaced(entry)) add(this.#byName, name, entry);
      if (entry.citation !== undefined)
        for (const place of placesAround(entry.citation)) add(this.#byPlace, place, entry);
    }
  }

  /** The entries that a reference names, as `named` finds them among all. */
  named(reference: Reference): readonly T[] {
    if (reference.kind === "name") return this.called(reference.text);
    const key = citationKey(reference.citation);
    const known = this.#named.get(key);
    if (known !== undefined) return known;
    const found = named(reference, this.near(reference));
    this.#named.set(key, found);
    return found;
  }

  /** The entries that a reference can mean, in their order; which of them it does mean, `named` says. */
  near(reference: Reference): readonly T[] {
    if (reference.kind === "name") return this.called(reference.text);
    const { citation } = reference;
    const there: readonly T[] = this.#byPlace.get(placeOf(citation, citation.clause, citation.item)) ?? none;
    const called = this.called(citationKey(citation)).filter((entry) => !there.includes(entry));
    return called.length === 0 ? there : this.inOrder([...there, ...called]);
  }

  /** The entries that a name means. */
  called(name: string): readonly T[] {
    return this.#byName.get(name) ?? none;
  }

  /** Some of the entries, each once, in the order of all. */
  inOrder(some: Iterable<T>): readonly T[] {
    return [...new Set(some)].sort((a, b) => (this.#order.get(a) ?? 0) - (this.#order.get(b) ?? 0));
  }
}

const none: readonly never[] = [];

/** Every place at or within which a citation lies: 8(1) lies within 8 as well. */
function placesAround(citation: Citation): readonly string[] {
  const { clause, item } = citation;
  const places = [placeOf(citation, undefined, undefined)];
  if (clause !== undefined) places.push(placeOf(citation, clause, undefined));
  if (item !== undefined) places.push(placeOf(citation, undefined, item));
  if (clause !== undefined && item !== undefined) places.push(placeOf(citation, clause, item));
  return places;
}

function placeOf({ place, number }: Citation, clause: string | undefined, item: string | undefined): string {
  return `${place} ${number} ${clause ?? "-"} ${item ?? "-"}`;
}

function add<T>(map: Map<string, T[]>, key: string, entry: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [entry]);
  else known.push(entry);
}
