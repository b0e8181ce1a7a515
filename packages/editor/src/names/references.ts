import type { Span } from "@bylaw/diagnostics";
import type { NamedThing, NameUse } from "@bylaw/language";
import { type Analysis, nameAt } from "../analysis.ts";

/** Every place in the texts of all policies that names what is named at an offset, those that declare it first. */
export function referencesAt(analyses: readonly Analysis[], path: string, offset: number): readonly Span[] {
  const use = nameIn(analyses, path, offset);
  if (use === undefined) return [];
  const uses = usesIn(analyses, use.thing);
  const declares = uses.filter(({ role }) => role !== "uses");
  return [...declares, ...uses.filter(({ role }) => role === "uses")].map(({ node }) => node.span);
}

/** The places in one text that name what is named at an offset, in its order. */
export function highlightsAt(analysis: Analysis, path: string, offset: number): readonly NameUse[] {
  const use = nameAt(analysis, path, offset);
  if (use === undefined) return [];
  return analysis.usesOf(use.thing).filter(({ node }) => node.span.source === path);
}

/** The name at an offset, in the first policy that has one there. */
export function nameIn(analyses: readonly Analysis[], path: string, offset: number): NameUse | undefined {
  for (const analysis of analyses) {
    const use = nameAt(analysis, path, offset);
    if (use !== undefined) return use;
  }
  return undefined;
}

/**
 * All uses of a thing in several policies, each place once, ordered by policy and place. It is the same thing where a
 * place that declares it is the same; what the language or a function brings has no place, and is the same by its name.
 */
export function usesIn(analyses: readonly Analysis[], thing: NamedThing): readonly NameUse[] {
  const seen = new Set<string>();
  return sameThings(analyses, thing).flatMap(({ uses }) =>
    uses.filter(({ node: { span } }) => {
      const place = `${span.source} ${span.start}`;
      return !seen.has(place) && seen.add(place);
    }),
  );
}

/** A policy with those of its things that are one thing elsewhere, and all their uses in order. */
export interface SameThings {
  readonly analysis: Analysis;
  readonly things: ReadonlySet<NamedThing>;
  readonly uses: readonly NameUse[];
}

/** A unit may be declared in several places, of which two policies share one: so places lead to things, and on. */
export function sameThings(analyses: readonly Analysis[], thing: NamedThing): readonly SameThings[] {
  const known = new Set([placeOfThing(thing)]);
  const found = analyses.map(() => new Set<NamedThing>());
  for (let before = -1; before < known.size; ) {
    before = known.size;
    analyses.forEach((analysis, index) => {
      const { thingsAt, placesOf } = declaredIn(analysis);
      for (const place of known) {
        for (const here of thingsAt.get(place) ?? []) {
          found[index]?.add(here);
          for (const other of placesOf.get(here) ?? []) known.add(other);
        }
      }
    });
  }
  return analyses.flatMap((analysis, index) => {
    const things = found[index] ?? new Set();
    return things.size === 0 ? [] : [{ analysis, things, uses: usesOfAll(analysis, things) }];
  });
}

function usesOfAll(analysis: Analysis, things: ReadonlySet<NamedThing>): readonly NameUse[] {
  const uses = [...things].flatMap(analysis.usesOf);
  if (things.size < 2) return uses;
  const order = new Map([...analysis.read.keys()].map((path, index) => [path, index]));
  const place = ({ node: { span } }: NameUse): number => order.get(span.source) ?? 0;
  return uses.sort((a, b) => place(a) - place(b) || a.node.span.start - b.node.span.start);
}

interface Declared {
  readonly thingsAt: ReadonlyMap<string, readonly NamedThing[]>;
  readonly placesOf: ReadonlyMap<NamedThing, readonly string[]>;
}

/** An analysis never changes: where its things are declared is put together once. */
const declared: WeakMap<Analysis, Declared> = new WeakMap();

function declaredIn(analysis: Analysis): Declared {
  const known = declared.get(analysis);
  if (known !== undefined) return known;
  const thingsAt = new Map<string, NamedThing[]>();
  const placesOf = new Map<NamedThing, string[]>();
  const add = (place: string, thing: NamedThing): void => {
    thingsAt.set(place, [...(thingsAt.get(place) ?? []), thing]);
    placesOf.set(thing, [...(placesOf.get(thing) ?? []), place]);
  };
  for (const { node, role, thing } of analysis.forms.names) {
    if (!placesOf.has(thing)) add(placeOfThing(thing), thing);
    if (role !== "uses") add(`${thing.kind} ${node.span.source} ${node.span.start}`, thing);
  }
  const made = { thingsAt, placesOf };
  declared.set(analysis, made);
  return made;
}

function placeOfThing({ kind, declaration: { name }, vocabulary }: NamedThing): string {
  const { source, start } = name.span;
  // Of a plugin the place is that of its text alone, which a name of that text may share.
  if (source === "" || kind === "plugin") return `${kind} ${vocabulary ?? ""} ${name.text}`;
  return `${kind} ${source} ${start}`;
}
