import type { Span } from "@bylaw/diagnostics";
import { maskLiterate, type ReadSource } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { OutlineEntry } from "../service-types.ts";
import { outlineOf } from "./outline.ts";

type Tree = NonNullable<ReadSource["parsed"]["chunks"][number]["tree"]>;

/**
 * The stretches round an offset, each within the next: the word, the parts of its statement as they hang in one another,
 * the statement, its article and section, the block, the whole text.
 */
export function selectionsAt(analysis: Analysis, path: string, offset: number): readonly Span[] {
  const read = analysis.read.get(path);
  if (read === undefined) return [];
  const { text } = read.scanned.source;
  const found = [
    ...words(read, offset),
    ...parts(read, offset),
    ...entriesRound(outlineOf(analysis, path, { language: "en" }), offset),
    ...maskLiterate(path, text).blocks,
    { start: 0, end: text.length },
  ];
  const round = found
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const nested: Span[] = [];
  for (const { start, end } of round) {
    const inner = nested.at(-1);
    const grows =
      inner === undefined || (start <= inner.start && end >= inner.end && end - start > inner.end - inner.start);
    if (grows) nested.push({ source: path, start, end });
  }
  return nested;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The word or remark at the offset; of a text in quotation marks what stands between them too. */
function words({ scanned }: ReadSource, offset: number): readonly Stretch[] {
  const comment = scanned.comments.find(({ start, end }) => start <= offset && offset <= end);
  if (comment !== undefined) return [comment];
  const chunk = scanned.chunks.findLast(({ tokens }) => (tokens[0]?.startOffset ?? 0) <= offset);
  const round = (chunk?.tokens ?? []).filter(
    ({ startOffset, endOffset }) => startOffset <= offset && offset <= endOffset + 1,
  );
  return round.flatMap(({ startOffset: start, endOffset, image }) => {
    const whole = { start, end: endOffset + 1 };
    const quoted = /^["“「《].*["”」》]$/.test(image);
    return quoted ? [{ start: start + 1, end: endOffset }, whole] : [whole];
  });
}

/** The nodes of the tree round the offset. */
function parts({ parsed }: ReadSource, offset: number): readonly Stretch[] {
  const at = parsed.chunks.findLast(({ chunk }) => (chunk.tokens[0]?.startOffset ?? 0) <= offset);
  if (at === undefined) return [];
  const [first, last] = [at.chunk.tokens[0], at.chunk.tokens.at(-1)];
  const found: Stretch[] = [{ start: first?.startOffset ?? 0, end: (last?.endOffset ?? -1) + 1 }];
  const visit = (tree: Tree): void => {
    const { startOffset: start, endOffset } = tree.location ?? { startOffset: Number.NaN };
    const end = (endOffset ?? Number.NaN) + 1;
    if (!(start <= offset && offset <= end)) return;
    found.push({ start, end });
    for (const children of Object.values(tree.children))
      for (const child of children) if ("children" in child) visit(child);
  };
  if (at.tree !== undefined) visit(at.tree);
  return found;
}

function entriesRound(entries: readonly OutlineEntry[], offset: number): readonly Stretch[] {
  return entries.flatMap(({ span, children }) =>
    span.start <= offset && offset <= span.end ? [span, ...entriesRound(children, offset)] : [],
  );
}
