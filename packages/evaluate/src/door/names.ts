import type { Names } from "@bylaw/ir";

/** Things that a host may name by the canonical name or by a local one. */
export interface NameList<Thing> {
  /** The thing of a name; nothing for a name that is not in the list, whatever it is called. */
  readonly find: (name: string) => Thing | undefined;
  /** Every name under which something can be found. */
  readonly all: readonly string[];
}

const known = new WeakMap<readonly unknown[], NameList<unknown>>();

/**
 * Canonical names come first: a local name never hides one. The list of one array is made once, so an array always
 * goes with one way of naming.
 */
export function nameList<Thing>(things: readonly Thing[], namesOf: (thing: Thing) => Names): NameList<Thing> {
  const earlier = known.get(things) as NameList<Thing> | undefined;
  if (earlier !== undefined) return earlier;
  const byName = new Map<string, Thing>();
  for (const thing of things) byName.set(namesOf(thing).id, thing);
  for (const thing of things) {
    const { en, zh } = namesOf(thing);
    for (const name of [en, zh]) if (name !== undefined && !byName.has(name)) byName.set(name, thing);
  }
  const list = { find: (name: string) => byName.get(name.normalize("NFC")), all: [...byName.keys()] };
  known.set(things, list);
  return list;
}
