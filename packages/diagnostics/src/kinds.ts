import type { Bilingual, Language } from "./language.ts";

/** The kinds of values as messages name them, each once for all pages. */
const kindNames: Readonly<Record<string, Bilingual>> = {
  money: { en: "money", zh: "金额" },
  percent: { en: "a percent", zh: "百分比" },
  count: { en: "a count", zh: "计数" },
  number: { en: "a plain number", zh: "数值" },
  area: { en: "an area", zh: "面积" },
  points: { en: "points", zh: "分值" },
  months: { en: "a length in months", zh: "以月计的期间" },
  days: { en: "a length in days", zh: "以日计的期间" },
  year: { en: "a year", zh: "年度" },
  date: { en: "a date", zh: "日期" },
  boolean: { en: "yes or no", zh: "是否" },
  choice: { en: "one of several values", zh: "单选" },
  set: { en: "a set of values", zh: "多选" },
  text: { en: "a text", zh: "文本" },
  list: { en: "a list", zh: "清单" },
};

/** What a kind is called in a sentence: money, a percent, 金额、百分比. An unknown one is “of another kind”, 其他种类. */
export function kindName(kind: string, language: Language): string {
  if (Object.hasOwn(kindNames, kind)) return kindNames[kind]?.[language] ?? "";
  return language === "en" ? "of another kind" : "其他种类";
}
