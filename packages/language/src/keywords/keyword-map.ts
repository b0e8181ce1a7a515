import { chineseSimplified } from "./chinese-simplified.ts";
import { chineseTraditional } from "./chinese-traditional.ts";
import { english } from "./english.ts";
import { type KeywordForms, type KeywordId, keywordClasses } from "./keyword-ids.ts";

/** The languages whose keywords are read, all at once. A third language is one more file and one more line here. */
export const keywordLanguages: readonly KeywordForms[] = [english, chineseSimplified, chineseTraditional];

/** A keyword of several words, as its words follow each other on one line. */
export interface KeywordPhrase {
  readonly id: KeywordId;
  readonly words: readonly string[];
}

/** All keyword ids, in the order of their table. */
export const keywordIds: readonly KeywordId[] = Object.keys(keywordClasses) as KeywordId[];

/** `or none` stays two words in English: `a or none` may also be a condition, and the type production takes both. */
const keptApart: ReadonlySet<KeywordId> = new Set<KeywordId>(["orNone"]);

/** Keywords of one word, by their form. */
export const keywordsByForm: ReadonlyMap<string, KeywordId> = collectWords();

/** Keywords of several words, by their first word, the longest first. */
export const phrasesByFirstWord: ReadonlyMap<string, readonly KeywordPhrase[]> = collectPhrases();

function collectWords(): Map<string, KeywordId> {
  const words = new Map<string, KeywordId>();
  for (const language of keywordLanguages) {
    for (const id of keywordIds) {
      for (const form of language[id]) if (!form.includes(" ")) words.set(form, id);
    }
  }
  return words;
}

function collectPhrases(): Map<string, KeywordPhrase[]> {
  const phrases = new Map<string, KeywordPhrase[]>();
  for (const language of keywordLanguages) {
    for (const id of keywordIds) {
      for (const form of language[id]) {
        const words = form.split(" ");
        const first = words[0] ?? "";
        if (words.length < 2 || keptApart.has(id)) continue;
        phrases.set(first, [...(phrases.get(first) ?? []), { id, words }]);
      }
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}
