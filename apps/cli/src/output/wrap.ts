import { displayWidth } from "@bylaw/diagnostics";

/** Signs that may not begin a line, as Chinese typesetting has it. */
const closing = /^[，。；：、）》”」％%！？]/u;

/** Breaks a text into lines of some columns: between words, and between Chinese characters. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let width = 0;
  for (const piece of piecesOf(text)) {
    const fits = width + displayWidth(piece.trimEnd()) <= columns;
    if (line !== "" && !fits && !closing.test(piece)) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
      width = displayWidth(line);
    } else {
      line += piece;
      width += displayWidth(piece);
    }
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** The text with blanks up to some columns. */
export function padTo(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - displayWidth(text)));
}

/** Pieces that stay whole: words with the blanks after them, single Chinese characters, figures with their signs. */
function piecesOf(text: string): readonly string[] {
  const pieces =
    /[（《“]*[^\s\p{Script=Han}，。；：、（）《》“”]+\s*|[（《“]*[\p{Script=Han}，。；：、）》”]\s*|[（《“]+\s*|\s+/gu;
  return text.match(pieces) ?? [];
}
