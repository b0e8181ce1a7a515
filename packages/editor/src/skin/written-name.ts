import { isWord, type KeywordClass, keywordClasses, type Token } from "@bylaw/language";
import { keywordOf } from "./skin.ts";

/** Classes of words that are no names without backquotes, or not everywhere. */
const reserved: ReadonlySet<KeywordClass> = new Set<KeywordClass>(["reserved", "phrase", "joint"]);
/** Words that are names or mean something to the language, as the author has it: `` `today` `` and `today`. */
const ambiguous: ReadonlySet<KeywordClass> = new Set<KeywordClass>(["contextual", "unit", "outcome"]);

/**
 * A name as it is printed in place of a word: in backquotes where it could not stand without, or where they told the
 * other name from a word of the language.
 */
export function writtenName(text: string, word: Token): string {
  const told = word.image.startsWith("`") && isOf(word.image.replaceAll("`", ""), ambiguous);
  return told || !isWord(text) || isOf(text, reserved) ? `\`${text}\`` : text;
}

function isOf(name: string, classes: ReadonlySet<KeywordClass>): boolean {
  const id = keywordOf(name);
  return id !== undefined && classes.has(keywordClasses[id]);
}
