import type { Diagnostic, Span, TextEdit } from "@bylaw/diagnostics";
import type { Chunk, ReadSource } from "@bylaw/language";
import type { Analysis } from "../../src/analysis.ts";

/** What a change of a text may touch: the stretch round it, and what nothing declares any more. */
export interface Reach {
  readonly near: Span;
  /** Names that were declared in what was changed, and numbers of its articles. */
  readonly gone: ReadonlySet<string>;
}

/** Statements that open a section: what stands below them is judged by them. */
const opens: ReadonlySet<string | undefined> = new Set([
  "policy",
  "decision",
  "title",
  "duty",
  "procedure",
  "scenario",
  "sample",
  "fact",
  "table",
  "let",
]);

/**
 * The reach of an edit: the statement in which it ends up, the one before it, and those behind it up to the next that
 * opens a section, since all these may hang from the line that was hit.
 */
export function reachOf(before: Analysis, after: Analysis, { span }: TextEdit): Reach {
  const chunks = after.read.get(span.source)?.scanned.chunks ?? [];
  const at = Math.max(
    chunks.findLastIndex((chunk) => startOf(chunk) <= span.start),
    0,
  );
  const next = chunks.findIndex((chunk, index) => index > at + 1 && opens.has(verbOf(chunk)));
  const end = next < 0 ? Number.POSITIVE_INFINITY : startOf(chunks[next]);
  const near = { source: span.source, start: startOf(chunks[Math.max(at - 1, 0)]), end };
  return { near, gone: goneWith(before, after, span) };
}

function goneWith(before: Analysis, after: Analysis, span: Span): ReadonlySet<string> {
  const read = before.read.get(span.source);
  const hit = (read?.scanned.chunks ?? []).filter(
    (chunk) => startOf(chunk) < span.end + 1 && endOf(chunk) >= span.start,
  );
  const from = Math.min(span.start, ...hit.map(startOf));
  const to = Math.max(span.end, ...hit.map(endOf));
  const names = before.namesIn(span.source).filter(({ node, role }) => role !== "uses" && isIn(node.span, from, to));
  const gone = new Set(names.map(({ node }) => node.text));
  // A block of rules may have become prose with what was cut out before it.
  const declared = new Set(declaredIn(after));
  for (const name of declaredIn(before)) if (!declared.has(name)) gone.add(name);
  for (const { rules } of before.forms.model.decisions) {
    for (const { id, bound } of rules) if (isBelow(bound.statement.span, span.source, from, to)) gone.add(id);
  }
  for (const tree of before.forms.trees) {
    for (const { span: place, citation } of tree.articles) {
      if (place.source === span.source && isIn(place, from, to)) gone.add(citation.number);
    }
  }
  return gone;
}

function declaredIn({ forms }: Analysis): readonly string[] {
  return forms.names.flatMap(({ node, role }) => (role === "uses" ? [] : [node.text]));
}

function isBelow(place: Span, source: string, from: number, to: number): boolean {
  return place.source === source && isIn(place, from, to);
}

function isIn(place: Span, from: number, to: number): boolean {
  return place.start < to && place.end > from;
}

function startOf(chunk: Chunk | undefined): number {
  return chunk?.tokens[0]?.startOffset ?? 0;
}

function endOf(chunk: Chunk | undefined): number {
  return (chunk?.tokens.at(-1)?.endOffset ?? -1) + 1;
}

function verbOf(chunk: Chunk): string | undefined {
  return chunk.tokens.find(({ head }) => head)?.keyword;
}

/** True where a problem lies within reach, or speaks of a name that is gone, or stands in a statement that uses one. */
export function isLocal(found: Diagnostic, after: Analysis, { near, gone }: Reach): boolean {
  const touches = found.labels.some(
    ({ span }) => span.source === near.source && span.start <= near.end && near.start <= span.end,
  );
  // The place of a block that is not closed is where it opens.
  if (touches || found.code === "unclosed-block") return true;
  const said = JSON.stringify(found.parameters);
  const words = found.labels.flatMap(({ span }) => wordsAt(after.read.get(span.source), span.start));
  return [...gone].some((name) => said.includes(name)) || words.some((word) => gone.has(word));
}

/** The words of the statement at an offset. */
function wordsAt(read: ReadSource | undefined, offset: number): readonly string[] {
  const chunk = read?.scanned.chunks.findLast((one) => startOf(one) <= offset);
  return chunk?.tokens.map(({ image }) => image.replaceAll("`", "")) ?? [];
}
