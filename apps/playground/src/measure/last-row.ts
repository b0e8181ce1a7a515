/** What a row may end with: blanks, marks after a word, and every Chinese character. */
const ends = /[\t })\]?|/&.,;、。，；：）》」\u2e80-\u9fff]/u;
/** What a row may begin with. */
const begins = /[([{+（《「\u2e80-\u9fff]/u;

/** How many half-width cells a text takes. */
export function cellsOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
}

/**
 * How many cells the last row of a line takes that is wrapped at so many, its further rows four cells deeper than its
 * first. Told from the text alone, because the editor measures only what can be seen.
 */
export function lastRow(line: string, cells: number): number {
  const indent = line.length - line.trimStart().length + 4;
  let used = 0;
  for (const part of partsOf(line)) {
    const more = cellsOf(part);
    used = used + cellsOf(part.trimEnd()) > cells && used > 0 ? indent + more : used + more;
  }
  return used;
}

/** The line in parts that are never broken. */
function partsOf(line: string): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const sign of line) {
    if (part !== "" && (begins.test(sign) || ends.test(part.at(-1) ?? "")) && sign !== " ") {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part];
}
