import type { Citation } from "@bylaw/diagnostics";
import type { KeywordId, ParsedChunk, Token } from "@bylaw/language";

/** The language in whose words, signs and order a statement is laid out: English, simplified or traditional Chinese. */
export type WrittenLanguage = "en" | "zh" | "zh-Hant";

/** Where a word stands, as far as its form depends on it. */
export interface WordPlace {
  /** Of the statement: its verb's; of a field, an item or a row that of the statement above it. */
  readonly language: WrittenLanguage;
  /** The productions round the word, from the chunk's own to the innermost. */
  readonly productions: readonly string[];
  /** Name or label of the word in its production: `key_when`, `Name`, `unit`, `place`. */
  readonly use: string;
  /** What the decision that is open gives, for `give` and `add`. */
  readonly gives: Gives;
  /** The tokens of the chunk, for who must look about. */
  readonly tokens: readonly Token[];
}

/** Kinds of values that have verbs of their own in Chinese. */
export type Gives = "money" | "oneOf" | "points" | "other";

/** A number with what belongs to it. */
export interface Amount {
  readonly number: Token;
  /** A name or a unit of time, `%`, or a currency that stands before the number. */
  readonly unit?: Token;
  readonly kind: "plain" | "unit" | "percent" | "currency";
}

/** A place of the measure as it is cited, without the name of a rule behind its dot. */
export interface CitedPlace {
  readonly citation: Citation;
  /** The writing of the source. */
  readonly written: WrittenLanguage;
  /** True on the line that sets the article, where English says `article 8(1)`; elsewhere it says `8(1)`. */
  readonly opens: boolean;
}

/**
 * What the printer asks wherever a word is printed. It lays out the productions, and knows their orders in English and
 * in Chinese; which words it prints, and in which language's order a statement stands, is said here.
 */
export interface Wording {
  /** The language of a chunk; `above` is that of the last statement before it. */
  readonly languageOf: (chunk: ParsedChunk, above: WrittenLanguage) => WrittenLanguage;
  /** A keyword, a name, a sign of a calculation: whatever is not asked for below. */
  readonly word: (token: Token, place: WordPlace) => string;
  /** A keyword that the order of the language has and the source has not, or that it has as one word or as several. */
  readonly keyword: (id: KeywordId, place: WordPlace) => string;
  /** A number with its unit, and the blank between them where there is one. */
  readonly amount: (amount: Amount, place: WordPlace) => string;
  readonly date: (token: Token, place: WordPlace) => string;
  readonly text: (token: Token, place: WordPlace) => string;
  readonly citation: (cited: CitedPlace, place: WordPlace) => string;
}
