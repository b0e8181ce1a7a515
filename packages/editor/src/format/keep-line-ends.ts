import type { TextEdit } from "@bylaw/diagnostics";
import type { SourceText } from "@bylaw/language";
import { formatEdits } from "./format.ts";

/**
 * As `formatEdits`, for hosts that keep the line ends of a text themselves: one with carriage returns is laid out as if
 * it had none, and what is inserted has them. Without this, every line of such a text would be an edit.
 */
export function formatEditsKeepingLineEnds(source: SourceText): readonly TextEdit[] {
  const { path, text } = source;
  if (!text.includes("\r\n")) return formatEdits(source);
  const plain = text.replaceAll("\r\n", "\n");
  const returns = [...text.matchAll(/\r\n/g)].map(({ index }, before) => index - before);
  return formatEdits({ path, text: plain }).map(({ span, text: inserted }) => ({
    span: { source: path, start: withReturns(span.start, returns), end: withReturns(span.end, returns) },
    text: inserted.replaceAll("\n", "\r\n"),
  }));
}

/** Where an offset stands in the text with its carriage returns; `returns` are the offsets before which they stood. */
function withReturns(offset: number, returns: readonly number[]): number {
  let [low, high] = [0, returns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((returns[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return offset + low;
}
