import { eastAsianWidth } from "get-east-asian-width";

const joinsItsNeighbour = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Direction marks reorder what a reader sees, so that a line could show another rule than it holds; others hide. */
const deceives = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/**
 * The columns that a character takes in a terminal: two for a Chinese one, none for a combining mark. What
 * visibleText replaces takes one, and so does a tab: frames repeat it instead of measuring it. Characters of ambiguous
 * width (“ ”) count as narrow.
 */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  // Nearly all that is measured: Latin letters, and Chinese characters.
  if (code < 0x300) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (deceives.test(character)) return 1;
  return joinsItsNeighbour.test(character) ? 0 : eastAsianWidth(code);
}

/** The columns that a text takes in a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/**
 * The text with what a terminal would obey replaced by what a reader can see: control characters by their pictures,
 * direction marks, invisible blanks and lone surrogates by U+FFFD. Each keeps its length in code units. Tabs stay
 * where `tabs` says so.
 */
export function visibleText(text: string, options: { readonly tabs?: boolean } = {}): string {
  let out = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x09 && options.tabs) out += character;
    else if (code < 0x20) out += String.fromCodePoint(0x2400 + code);
    else if (code === 0x7f) out += "\u2421";
    else if (code > 0x7f && code < 0xa0) out += "\ufffd";
    else if (code >= 0xd800 && code <= 0xdfff) out += "\ufffd";
    else if (deceives.test(character)) out += "\ufffd";
    else out += character;
  }
  return out;
}
