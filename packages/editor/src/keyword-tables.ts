import {
  chineseSimplified,
  chineseTraditional,
  english,
  type KeywordForms,
  type KeywordId,
  keywordClasses,
} from "@bylaw/language";

/** English, simplified or traditional Chinese: in which writing words of the language stand. */
export type KeywordWriting = "en" | "zh" | "zh-Hant";

/** The keywords of each writing. */
export const keywordsOf: Readonly<Record<KeywordWriting, KeywordForms>> = {
  en: english,
  zh: chineseSimplified,
  "zh-Hant": chineseTraditional,
};

/** The words that begin statements. */
export const verbs: readonly KeywordId[] = (Object.keys(keywordClasses) as KeywordId[]).filter(
  (id) => keywordClasses[id] === "verb",
);

/** Every form of a keyword in all writings. */
export function formsOf(id: KeywordId): readonly string[] {
  return Object.values(keywordsOf).flatMap((forms) => forms[id]);
}
