import type { FormLine } from "@bylaw/editor";

/** The line of a form with the smallest place that holds the caret; -1 where there is none. */
export function lineAtCaret(lines: readonly FormLine[], file: string, offset: number): number {
  let found = -1;
  let size = Number.POSITIVE_INFINITY;
  for (const [index, { span }] of lines.entries()) {
    if (span === undefined || span.source !== file || offset < span.start || span.end < offset) continue;
    // Of a value that takes several lines the first stands for it.
    if (span.end - span.start >= size) continue;
    found = index;
    size = span.end - span.start;
  }
  return found;
}
