import { isWord, type KeywordClass, keywordClasses, type NamedThing, type Token } from "@bylaw/language";
import { keywordOf } from "./skin.ts";

/** Classes of words that are no names without backquotes, or not everywhere. */
const reserved: ReadonlySet<KeywordClass> = new Set<KeywordClass>(["reserved", "phrase", "joint"]);
/** Words that are names or mean something to the language, as the author has it: `` `today` `` and `today`. */
const ambiguous: ReadonlySet<KeywordClass> = new Set<KeywordClass>(["contextual", "unit", "outcome"]);

/**
 * A name as it is printed in place of a word: in backquotes where it could not stand without, or where the author told
 * one of the thing's names from a word of the language by them. That asks for both names, or the way back would lose them.
 */
export function writtenName(text: string, word: Token, { name, local }: NamedThing["declaration"]): string {
  const both = local === undefined ? [name.text] : [name.text, local.text];
  // `today` is the day asked about, whatever is declared: a thing called so is only ever named in backquotes.
  const told = both.some(isToday)
    ? isToday(text)
    : word.image.startsWith("`") && both.some((each) => isOf(each, ambiguous));
  return told ? `\`${text}\`` : newName(text);
}

/** A name as it is printed where none stands yet: in backquotes where it could not stand without. */
export function newName(text: string): string {
  return isToday(text) || !isWord(text) || isOf(text, reserved) ? `\`${text}\`` : text;
}

function isToday(name: string): boolean {
  return keywordOf(name) === "today";
}

function isOf(name: string, classes: ReadonlySet<KeywordClass>): boolean {
  const id = keywordOf(name);
  return id !== undefined && classes.has(keywordClasses[id]);
}
