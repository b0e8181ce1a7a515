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
  return sameThings(analyses, thing).flatMap(({ analysis, things }) =>
    analysis.forms.names
      .filter((use) => things.has(use.thing))
      .filter(({ node: { span } }) => {
        const place = `${span.source} ${span.start}`;
        return !seen.has(place) && seen.add(place);
      }),
  );
}

/** A policy with those of its things that are one thing elsewhere. */
export interface SameThings {
  readonly analysis: Analysis;
  readonly things: ReadonlySet<NamedThing>;
}

/** A unit may be declared in several places, of which two policies share one: so places lead to things, and on. */
export function sameThings(analyses: readonly Analysis[], thing: NamedThing): readonly SameThings[] {
  const declared = analyses.map((analysis) => ({ analysis, places: placesThatDeclare(analysis) }));
  const known = new Set([placeOfThing(thing)]);
  const found = analyses.map((analysis) => ({ analysis, things: new Set<NamedThing>() }));
  for (let before = -1; before < known.size; ) {
    before = known.size;
    declared.forEach(({ places }, index) => {
      for (const [place, here] of places) if (known.has(place)) found[index]?.things.add(here);
      for (const [place, here] of places) if (found[index]?.things.has(here)) known.add(place);
    });
  }
  return found.filter(({ things }) => things.size > 0);
}

function placesThatDeclare({ forms }: Analysis): readonly (readonly [place: string, thing: NamedThing])[] {
  const things = new Set(forms.names.map(({ thing }) => thing));
  const declaring = forms.names.filter(({ role }) => role !== "uses");
  return [
    ...[...things].map((thing) => [placeOfThing(thing), thing] as const),
    ...declaring.map(({ node: { span }, thing }) => [`${thing.kind} ${span.source} ${span.start}`, thing] as const),
  ];
}

function placeOfThing({ kind, declaration: { name }, vocabulary }: NamedThing): string {
  const { source, start } = name.span;
  // Of a plugin the place is that of its text alone, which a name of that text may share.
  if (source === "" || kind === "plugin") return `${kind} ${vocabulary ?? ""} ${name.text}`;
  return `${kind} ${source} ${start}`;
}
