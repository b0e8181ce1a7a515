import { type KeywordId, keywordClasses } from "@bylaw/language";
import type { WrittenLanguage } from "../format/wording.ts";
import { keywordsOf } from "../keyword-tables.ts";

/** A writing in which a file can be printed as a whole: English, simplified or traditional Chinese. */
export type Skin = WrittenLanguage;

const han = /[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud888][\udc00-\udfff]/;

/** True for a word with Chinese characters in it. */
export function isHan(text: string): boolean {
  return han.test(text);
}

const idsByForm: ReadonlyMap<string, KeywordId> = new Map(
  Object.values(keywordsOf).flatMap((forms) =>
    (Object.keys(keywordClasses) as KeywordId[]).flatMap((id) => forms[id].map((form) => [form, id] as const)),
  ),
);

/** The keyword that a word also is, in whichever writing. */
export function keywordOf(word: string): KeywordId | undefined {
  return idsByForm.get(word);
}
