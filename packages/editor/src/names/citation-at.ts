import { type Citation, citationKey, type Span } from "@bylaw/diagnostics";
import type { CitationNode } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";

/** The citation round an offset, wherever one may stand: an article line, a reference, the cause of a revocation. */
export function citationAt(analysis: Analysis, path: string, offset: number): CitationNode | undefined {
  const tree = analysis.read.get(path)?.tree;
  return tree === undefined ? undefined : search(tree, offset);
}

/** Below this a part of the tree stands within its place: a section's own place is that of its head alone. */
const placedBelow = 4;

/** Goes down the tree where the offset is; what has no place of its own is looked into. */
function search(tree: object, offset: number): CitationNode | undefined {
  const waiting: { readonly part: object; readonly depth: number }[] = [{ part: tree, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, depth } = next;
    const elsewhere = isElsewhere(part, offset);
    if (!elsewhere && isCitation(part)) return part;
    if (elsewhere && depth >= placedBelow) continue;
    for (const inner of Object.values(part) as unknown[])
      if (typeof inner === "object" && inner !== null) waiting.push({ part: inner, depth: depth + 1 });
  }
  return undefined;
}

function isElsewhere(part: { readonly span?: Partial<Span> }, offset: number): boolean {
  const { start, end } = part.span ?? {};
  return start !== undefined && end !== undefined && (offset < start || offset >= end);
}

function isCitation(part: { readonly citation?: unknown; readonly span?: unknown }): part is CitationNode {
  const { citation } = part;
  return typeof citation === "object" && citation !== null && "place" in citation && part.span !== undefined;
}

/** The lines that a citation leads to: those of its place, else those of the nearest place round it that has any. */
export function linesOf(analysis: Analysis, { part: _part, ...cited }: Citation): readonly Span[] {
  const { place, number, clause } = cited;
  const round: readonly Citation[] = [
    cited,
    ...(clause === undefined ? [] : [{ place, number, clause }]),
    { place, number },
  ];
  const articles = analysis.forms.trees.flatMap((tree) => tree.articles);
  for (const wanted of round.map(citationKey)) {
    const lines = articles.filter(({ citation }) => citationKey({ ...citation }) === wanted);
    if (lines.length > 0) return lines.map(({ span }) => span);
  }
  return [];
}
