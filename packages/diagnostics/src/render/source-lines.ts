import type { Span } from "../span.ts";

/** A text that spans point into, by the path that they name. */
export interface RenderSource {
  readonly path: string;
  readonly text: string;
}

/** A place as people and editors name it: both count from 1, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A source with the offsets at which its lines begin. Lines end with LF, CR LF or a lone CR. */
export interface SourceLines {
  readonly path: string;
  readonly text: string;
  readonly starts: readonly number[];
}

/** Finds where each line of a source begins; done once for all problems that are shown together. */
export function indexLines(source: RenderSource): SourceLines {
  const { path, text } = source;
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return { path, text, starts };
}

/** The sources by their paths. Where one path comes twice, the first one counts. */
export function indexSources(sources: readonly RenderSource[]): ReadonlyMap<string, SourceLines> {
  const index = new Map<string, SourceLines>();
  for (const source of sources) if (!index.has(source.path)) index.set(source.path, indexLines(source));
  return index;
}

/** Line and column of an offset. An offset beyond the text is its end; one before it, its start. */
export function positionOf(source: SourceLines, offset: number): Position {
  const within = Math.min(Math.max(offset, 0), source.text.length);
  let low = 0;
  let high = source.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.starts[middle] ?? 0) <= within) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: within - (source.starts[low] ?? 0) + 1 };
}

/** The text of a line, counted from 1, without its line end; empty for a line that is not there. */
export function lineText(source: SourceLines, line: number): string {
  const start = source.starts[line - 1];
  if (start === undefined) return "";
  return source.text.slice(start, source.starts[line] ?? source.text.length).replace(/[\r\n]+$/, "");
}

/** The first and last position of a span; the last one is the place after its last character. */
export function extentOf(source: SourceLines, span: Span): { readonly from: Position; readonly to: Position } {
  const from = positionOf(source, span.start);
  return { from, to: span.end > span.start ? positionOf(source, span.end) : from };
}
