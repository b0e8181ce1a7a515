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
  if (!mayHoldFigures(words)) return [];
  const figures: Stretch[] = [];
  for (const { start, end, kind } of highlightBySpelling({ path: "statement.bylaw", text: words })) {
    const last = figures.at(-1);
    if (kind === "number") {
      if (!isOfCitation(words, start, end) && !day.test(words.slice(start, end))) figures.push({ start, end });
    } else if (kind === "unit" && last !== undefined && words.slice(last.end, start).trim() === "") {
      figures[figures.length - 1] = { start: last.start, end };
    }
  }
  return figures;
}

/** Most statements have no digits but those of their article: they are known without cutting them into words. */
function mayHoldFigures(words: string): boolean {
  for (const { 0: digits, index } of words.matchAll(/[0-9０-９]+/g)) {
    if (!isOfCitation(words, index, index + digits.length)) return true;
  }
  return false;
}

function isOfCitation(words: string, start: number, end: number): boolean {
  return citation.test(words.slice(end, end + 1)) || ofCitation.test(words.slice(0, start));
}
