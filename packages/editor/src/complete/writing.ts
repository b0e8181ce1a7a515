import {
  chineseSimplified,
  chineseTraditional,
  type KeywordId,
  keywordClasses,
  type ReadSource,
  type Token,
  type WordForms,
} from "@bylaw/language";
import { type KeywordWriting, keywordsOf } from "../keyword-tables.ts";
import type { ServiceOptions } from "../service-types.ts";
import type { Caret } from "./caret.ts";
import type { BothNames } from "./kind.ts";

/** The writing in which a line goes on. */
export type Writing = KeywordWriting;

const han = /[\u3400-\u9fff\uf900-\ufaff]/;

/** True for a text with Chinese characters. */
export function isChinese(text: string): boolean {
  return han.test(text);
}

const farthest = 80;

/** The writing of the keywords before the caret, the nearest first; of a text without any that of the options. */
export function writingAt(caret: Caret, options: ServiceOptions): Writing {
  const { tokens } = caret.read.scanned;
  const chinese = isTraditional(caret.read) ? "zh-Hant" : "zh";
  const from = caret.tokensBefore - 1;
  for (let at = from; at >= 0 && at > from - farthest; at--) {
    const told = toldBy(tokens[at]);
    if (told !== undefined) return told === "zh" ? chinese : "en";
  }
  for (let at = from + 1; at < tokens.length && at < from + farthest; at++) {
    const told = toldBy(tokens[at]);
    if (told !== undefined) return told === "zh" ? chinese : "en";
  }
  return options.language === "zh" ? chinese : "en";
}

/** Verbs, citations and reserved words tell; a word that may be a name tells nothing. */
function toldBy(token: Token | undefined): "en" | "zh" | undefined {
  if (token === undefined) return undefined;
  if (token.tokenType.name === "CitationLiteral") return "zh";
  if (token.keyword === undefined) return undefined;
  const kind = keywordClasses[token.keyword];
  const tells = token.head || kind === "reserved" || kind === "phrase";
  return tells ? (isChinese(token.image) ? "zh" : "en") : undefined;
}

const traditional = new WeakMap<ReadSource, boolean>();

function isTraditional(read: ReadSource): boolean {
  const known = traditional.get(read);
  if (known !== undefined) return known;
  const found = read.scanned.tokens.some(({ keyword, image, tokenType }) =>
    keyword === undefined
      ? tokenType.name === "CitationLiteral" && /[條項節]/.test(image)
      : chineseTraditional[keyword].includes(image) && !chineseSimplified[keyword].includes(image),
  );
  traditional.set(read, found);
  return found;
}

/** A keyword as it is printed; undefined where the writing has none. */
export function keywordIn(id: KeywordId, writing: Writing, form = 0): string | undefined {
  return keywordsOf[writing][id][form] ?? keywordsOf[writing][id][0];
}

/** A word of the language as it is printed. */
export function wordIn(word: WordForms, writing: Writing): string {
  return word[writing][0] ?? word.en[0] ?? "";
}

/** The form of a name for a line: the Chinese one on a Chinese line, else the canonical one. */
export function nameIn({ id, local }: BothNames, writing: Writing): string {
  if (local === undefined) return id;
  if (writing === "en") return isChinese(id) && !isChinese(local) ? local : id;
  return isChinese(id) ? id : local;
}

/** The other of two names. */
export function otherName(names: BothNames, shown: string): string | undefined {
  return names.id === shown ? names.local : names.id;
}
