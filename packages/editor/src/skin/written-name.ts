import { isWord, keywordClasses, type Token } from "@bylaw/language";
import { keywordOf } from "./skin.ts";

/** Classes of words that are no names without backquotes, or not everywhere. */
const reserved: ReadonlySet<string> = new Set(["reserved", "phrase", "joint"]);

/**
 * A name as it is printed in place of a word: in backquotes where it could not stand without, or where the author has
 * put the other name in some that it could have done without.
 */
export function writtenName(text: string, word: Token): string {
  const chosen = word.image.startsWith("`") && !needsQuotes(word.image.replaceAll("`", ""));
  return chosen || needsQuotes(text) ? `\`${text}\`` : text;
}

function needsQuotes(name: string): boolean {
  if (!isWord(name)) return true;
  const id = keywordOf(name);
  return id !== undefined && reserved.has(keywordClasses[id]);
}
