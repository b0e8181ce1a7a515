import type { Fix, TextEdit } from "./diagnostic.ts";

/**
 * The text with the edits carried out. Offsets count in the text as it was; the order of the edits does not matter,
 * except that insertions at one offset stand in the order given. Overlapping edits and offsets outside the text are
 * a RangeError: they are a mistake of the caller, not of an author. Which source a span names is not looked at.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let out = "";
  let cursor = 0;
  for (const { span, text: replacement } of sortEdits(edits)) {
    if (span.start < cursor || span.end < span.start || span.end > text.length) {
      throw new RangeError(`The edit of ${span.start} to ${span.end} overlaps another one or lies outside the text`);
    }
    out += text.slice(cursor, span.start) + replacement;
    cursor = span.end;
  }
  return out + text.slice(cursor);
}

/** The text of one source after a fix; `source` is its path and may be left out where the fix touches one source only. */
export function applyFix(text: string, fix: Fix, source?: string): string {
  const edits = source === undefined ? fix.edits : fix.edits.filter((edit) => edit.span.source === source);
  return applyEdits(text, edits);
}

/** The edits in the order of their places. */
export function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
