/** A run of prose with one kind of mark. Anything that is not one of the marks stays as text. */
export interface Run {
  readonly kind: "text" | "strong" | "emphasis" | "code";
  readonly text: string;
}

const marks = /\*\*([^*]+)\*\*|__([^_]+)__|\*([^*\s][^*]*)\*|`([^`]+)`|\[([^\]]+)\]\([^)\s]*\)/g;

/** Splits prose at its inline marks. Links keep their words only: the page leads nowhere outside itself. */
export function readRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (const match of text.matchAll(marks)) {
    if (match.index > from) runs.push({ kind: "text", text: text.slice(from, match.index) });
    const strong = match[1] ?? match[2];
    if (strong !== undefined) runs.push({ kind: "strong", text: strong });
    else if (match[3] !== undefined) runs.push({ kind: "emphasis", text: match[3] });
    else if (match[4] !== undefined) runs.push({ kind: "code", text: match[4] });
    else runs.push({ kind: "text", text: match[5] ?? "" });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ kind: "text", text: text.slice(from) });
  return runs;
}
