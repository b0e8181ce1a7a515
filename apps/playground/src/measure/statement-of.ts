import type { Stretch } from "./figures-in.ts";

/**
 * The whole statement in which a place of the text stands: from that place to the end of the last line that belongs to it,
 * which is set deeper than its first.
 */
export function statementOf(text: string, { start, end }: Stretch): Stretch {
  const first = text.lastIndexOf("\n", start - 1) + 1;
  const depth = depthAt(text, first);
  let last = lineEnd(text, end);
  while (last < text.length) {
    const next = last + 1;
    const after = lineEnd(text, next);
    if (text.slice(next, after).trim() === "" || depthAt(text, next) <= depth) break;
    last = after;
  }
  return { start, end: last };
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at;
}

function depthAt(text: string, line: number): number {
  return /^[ \t　]*/.exec(text.slice(line, line + 200))?.[0].length ?? 0;
}
