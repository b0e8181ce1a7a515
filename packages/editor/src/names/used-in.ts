import { type Citation, citationKey, type Span } from "@bylaw/diagnostics";
import type { CitationNode, NameUse, PolicyTree } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";

interface Stretch {
  readonly span: Span;
  readonly citation: Citation;
}

/** The articles under which names stand, each once, in the order of the names; what stands under none is left out. */
export function articlesOf(analysis: Analysis, uses: readonly NameUse[]): readonly Citation[] {
  const stretches = analysis.forms.trees.flatMap((tree) => stretchesOf(tree, analysis));
  const found = new Map<string, Citation>();
  for (const { node } of uses) {
    const over = stretches.find(({ span }) => holds(span, node.span));
    if (over === undefined) continue;
    const { part: _part, ...place } = over.citation;
    found.set(citationKey(place), place);
  }
  return [...found.values()];
}

function holds(outer: Span, inner: Span): boolean {
  return outer.source === inner.source && outer.start <= inner.start && inner.end <= outer.end;
}

function stretchesOf(tree: PolicyTree, analysis: Analysis): readonly Stretch[] {
  const terms = [...tree.titles, ...tree.duties].flatMap(({ terms: lines }): readonly Cited[] => lines);
  const cited: readonly Cited[] = [
    ...tree.decisions.flatMap(({ statements, values }): readonly Cited[] => [...statements, ...values]),
    ...terms,
    ...tree.titles,
    ...tree.duties,
    ...tree.procedures.flatMap(({ steps }) => steps),
    ...tree.readings,
    ...tree.tables,
  ];
  const statements = cited.flatMap(({ span, citation }) =>
    citation === undefined ? [] : [{ span, citation: citation.citation }],
  );
  return [...statements, ...tree.articles.map((line) => guarded(line, analysis))];
}

interface Cited {
  readonly span: Span;
  readonly citation?: CitationNode;
}

/** An article line with the condition behind its citation. */
function guarded({ span, citation }: Stretch, { read }: Analysis): Stretch {
  const text = read.get(span.source)?.scanned.source.text ?? "";
  const end = text.indexOf("\n", span.end);
  return { span: { ...span, end: end === -1 ? text.length : end }, citation };
}
