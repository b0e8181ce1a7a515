import { type Citation, citationKey } from "@bylaw/diagnostics";
import type { Named, NameNode, Reference } from "../3-build-ast/ast.ts";
import type { NameLedger } from "./name-ledger.ts";
import { isCalled, namesOf } from "./symbols.ts";

/** Something that stands at a place of the text and has a name of its own. */
export interface Placed {
  readonly id: string;
  readonly citation?: Citation | undefined;
  readonly about?: string | undefined;
  /** What it asks about first. */
  readonly aboutThing?: Named | undefined;
  /** What gives it a name of its own. */
  readonly named?: Named | undefined;
  /** A name in it is not known, so that its own name may not be what its author means. */
  readonly uncertain?: boolean;
}

/** True where a citation lies at or below another: 8(1) and 8 last lie below 8, and 8(1) below 8(1). */
export function liesWithin(inner: Citation, outer: Citation): boolean {
  if (inner.place !== outer.place || inner.number !== outer.number) return false;
  if (outer.clause !== undefined && outer.clause !== inner.clause) return false;
  if (outer.item !== undefined && outer.item !== inner.item) return false;
  return !(outer.last && !inner.last);
}

/** The names that mean an entry: its own one, and its place with the local name of what it asks about first. */
export function namesOfPlaced({ id, about, aboutThing, named: own }: Placed): readonly string[] {
  const local = own === undefined ? aboutThing?.local?.text : undefined;
  if (about === undefined || local === undefined || !id.endsWith(`.${about}`)) return [id];
  return [id, `${id.slice(0, -about.length)}${local}`];
}

/** The entries that a reference names: by their own name, by id, or by their place. */
export function named<T extends Placed>(reference: Reference, entries: readonly T[]): readonly T[] {
  if (reference.kind === "name") return entries.filter((entry) => namesOfPlaced(entry).includes(reference.text));
  const { citation } = reference;
  const { part } = citation;
  const key = citationKey(citation);
  // A rule whose fact is not known would be called like its article, and hide the other rules that stand there.
  const exact = entries.filter((entry) => entry.id === key && !entry.uncertain);
  if (exact.length > 0) return exact;
  const there = entries.filter((entry) => entry.citation !== undefined && liesWithin(entry.citation, citation));
  if (part === undefined) return there;
  const written = entries.filter((entry) => entry.citation !== undefined && citationKey(entry.citation) === key);
  if (written.length > 0) return written;
  const about = there.filter((entry) => entry.aboutThing !== undefined && isCalled(entry.aboutThing, part));
  // One mistake gives one problem: where a name of the rule is unknown, who refers to the rule is not at fault.
  return about.length > 0 ? about : there.filter((entry) => entry.uncertain).slice(0, 1);
}

/** Whether a name is made of the place of an entry and a part after a dot: `8(1).assets` of a rule of 8(1). */
export function isPartOf(name: string, { citation }: Placed): boolean {
  return citation !== undefined && name.startsWith(`${citationKey(citation)}.`);
}

/** Writes down the name of a rule, or within `8(1).assets` the name of what the rule asks about. */
export function nameEntry(node: NameNode, { named: own, aboutThing }: Placed, ledger: NameLedger): void {
  if (own !== undefined) return ledger.use(node, own);
  const about = aboutThing && namesOf(aboutThing).find((name) => node.text.endsWith(`.${name}`));
  if (aboutThing === undefined || about === undefined) return;
  // Such a name stands between backquotes.
  const end = node.span.end - (node.span.end - node.span.start === node.text.length + 2 ? 1 : 0);
  ledger.use({ span: { ...node.span, start: end - about.length, end }, text: about }, aboutThing);
}

/** Writes down what a reference names, once it is found: a rule by its own name, or what the rule asks about first. */
export function nameReference(reference: Reference, found: readonly Placed[], ledger: NameLedger): void {
  const [first] = found;
  if (reference.kind === "name") {
    if (first !== undefined) nameEntry(reference, first, ledger);
    return;
  }
  const { part } = reference;
  const about = found.find(({ aboutThing }) => aboutThing !== undefined)?.aboutThing;
  if (part !== undefined && about !== undefined && isCalled(about, part.text)) ledger.use(part, about);
}
