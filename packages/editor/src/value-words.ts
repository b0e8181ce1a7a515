import type { Language } from "@bylaw/diagnostics";
import type { Measure } from "@bylaw/ir";
import { chineseSimplified, english, type KeywordId } from "@bylaw/language";

/** A keyword as a language prints it; the English one where a language has none, words apart. */
export function keywordIn(language: Language, id: KeywordId): string {
  const [chinese] = chineseSimplified[id];
  const [form = chinese ?? id] = english[id];
  return language === "zh" && chinese !== undefined ? chinese : form.replaceAll("_", " ");
}

/** A kind of number as a declaration writes it, its counting unit apart. */
export function measureIn(language: Language, measure: Measure): string {
  switch (measure) {
    case "count":
      return keywordIn(language, "countOf");
    case "months":
    case "days":
      return durationIn(language, measure);
    case "year":
      return language === "zh" ? "年度" : "year";
    default:
      return keywordIn(language, measure);
  }
}

/** A length of time, with what it is counted in where that is known. */
export function durationIn(language: Language, family: "months" | "days" | undefined): string {
  const word = keywordIn(language, "duration");
  if (family === undefined) return word;
  const how = keywordIn(language, family === "months" ? "inMonths" : "inDays");
  return language === "zh" ? `${word}（${how}）` : `${word} ${how}`;
}
