import { maskLiterate, type ReadSource } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { Fold, OutlineEntry } from "../service-types.ts";
import { outlineOf } from "./outline.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { statementsOf } from "./statements.ts";

/**
 * What can be folded away in a text: sections, articles, their paragraphs of several statements, lists, tables, scenarios, runs of remarks, and the blocks and
 * the prose of a document. Each stretch reaches over several lines; `start` is in the line that stays.
 */
export function foldsOf(analysis: Analysis, path: string): readonly Fold[] {
  const read = analysis.read.get(path);
  if (read === undefined) return [];
  const { text } = read.scanned.source;
  const entries = outlineOf(analysis, path, { language: "en" }).flatMap(withChildren);
  const paragraphs = paragraphsOf(statementsOf(read)).map(({ start, end }): Fold => ({ start, end, kind: "region" }));
  const folds: Fold[] = [
    ...paragraphs,
    ...entries.map(({ span }): Fold => ({ start: span.start, end: span.end, kind: "region" })),
    ...remarks(read),
    ...partsOfDocument(path, text),
  ];
  const distinct = new Map<string, Fold>();
  for (const fold of folds)
    if (text.slice(fold.start, fold.end).includes("\n") && !distinct.has(`${fold.start} ${fold.end}`))
      distinct.set(`${fold.start} ${fold.end}`, fold);
  // Editors fold one stretch a line: of an article that begins with a paragraph, that is the paragraph.
  const first = new Set(paragraphs);
  const rank = (fold: Fold): number => (first.has(fold) ? 0 : 1);
  return [...distinct.values()].toSorted((a, b) => a.start - b.start || rank(a) - rank(b) || b.end - a.end);
}

function withChildren(entry: OutlineEntry): readonly OutlineEntry[] {
  return [entry, ...entry.children.flatMap(withChildren)];
}

/** Remarks on lines that follow one another. */
function remarks({ scanned }: ReadSource): readonly Fold[] {
  const { text } = scanned.source;
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of scanned.comments) {
    const last = runs.at(-1);
    const alone = text.slice(text.lastIndexOf("\n", start - 1) + 1, start).trim() === "";
    if (last !== undefined && alone && /^\r?\n[ \t]*$/.test(text.slice(last.end, start))) last.end = end;
    else runs.push({ start, end });
  }
  return runs.map((run) => ({ ...run, kind: "comment" }));
}

/** The blocks of code with their fences, and the prose between them. */
function partsOfDocument(path: string, text: string): readonly Fold[] {
  const { blocks } = maskLiterate(path, text);
  if (blocks.length === 1 && blocks[0]?.start === 0 && blocks[0].end === text.length) return [];
  const folds: Fold[] = [];
  let at = 0;
  for (const { start, end } of blocks) {
    const fence = text.lastIndexOf("\n", start - 2) + 1;
    folds.push(...prose(text, at, fence));
    const closing = text.indexOf("\n", end);
    at = closing === -1 ? text.length : closing + 1;
    folds.push({ start: fence, end: trimmedEnd(text, at), kind: "region" });
  }
  return [...folds, ...prose(text, at, text.length)];
}

function prose(text: string, start: number, end: number): readonly Fold[] {
  const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
  const to = trimmedEnd(text, end);
  return from < to ? [{ start: from, end: to, kind: "prose" }] : [];
}

function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}
