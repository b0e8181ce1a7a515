import { displayWidth } from "./display-width.ts";

/** What is kept whole: text in backquotes, a word with the signs that touch it, a blank, or one Chinese character. */
const piece = /`[^`]*`|[^\s`\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef“”（《]+|\s+|./gu;
/** Signs that never begin a line, and those that never end one. */
const closing = /^[，。：；？、）》”’」.,;:?)\]]/;
const opening = /[（《“「(]$/;

/**
 * Breaks a sentence into lines of at most so many columns: between words, between Chinese characters, never before a
 * closing sign or after an opening one, never inside backquotes. What fits nowhere has a line of its own. The first
 * line is `used` columns shorter.
 */
export function wrapText(text: string, columns: number, used = 0): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let room = columns - used;
  for (const unit of unitsOf(text)) {
    if (line !== "" && displayWidth(line) + displayWidth(unit.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = "";
      room = columns;
    }
    line += line === "" ? unit.trimStart() : unit;
  }
  return [...lines, line.trimEnd()];
}

function unitsOf(text: string): readonly string[] {
  const units: string[] = [];
  for (const next of text.match(piece) ?? []) {
    const previous = units.at(-1);
    if (previous !== undefined && (closing.test(next) || opening.test(previous))) {
      units[units.length - 1] = previous + next;
    } else units.push(next);
  }
  return units;
}
