import { highlightBySpelling } from "@bylaw/editor";

/** A stretch of the text: offsets, `end` not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is written with digits and is no amount: the number of an article or an item of it, and a day. */
const citation = /^[((（]|^[条款项]/;
const ofCitation = /(?:article|paragraph|item|tightens|严于|第)\s*$|[(（]$/u;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Each number of a statement with the unit that follows it; what law does not let move is left out. */
export function figuresIn(words: string): readonly Stretch[] {
  const figures: Stretch[] = [];
  for (const { start, end, kind } of highlightBySpelling({ path: "statement.bylaw", text: words })) {
    const last = figures.at(-1);
    if (kind === "number") {
      const named = citation.test(words.slice(end, end + 1)) || ofCitation.test(words.slice(0, start));
      if (!named && !day.test(words.slice(start, end))) figures.push({ start, end });
    } else if (kind === "unit" && last !== undefined && words.slice(last.end, start).trim() === "") {
      figures[figures.length - 1] = { start: last.start, end };
    }
  }
  return figures;
}
