import { readSource, type SourceText } from "@bylaw/language";

/** What a text says, without its places: the tree, with the notes of a statement in one order. */
export function meaningOf(source: SourceText): unknown {
  return bare(readSource(source).tree);
}

const places = new Set(["span", "source", "broken", "brokenNames", "verb"]);

function bare(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(bare);
    const kinds = items.map((item) => (item as { readonly kind?: string } | undefined)?.kind ?? "");
    const notes = kinds.every((kind) => noteKinds.has(kind)) && items.length > 0;
    return notes ? items.toSorted((a, b) => order(a) - order(b)) : items;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !places.has(key) && !key.endsWith("Span"))
      .map(([key, inner]) => [key, bare(inner)]),
  );
}

const noteKinds = new Set(["when", "unless", "from", "until", "tightens", "proves", "by", "as", "text"]);

function order(note: unknown): number {
  return [...noteKinds].indexOf((note as { readonly kind: string }).kind);
}

/** The comments of a text, sorted. */
export function commentsOf(source: SourceText): readonly string[] {
  return readSource(source)
    .scanned.comments.map(({ start, end }) => source.text.slice(start, end).trimEnd())
    .toSorted();
}
