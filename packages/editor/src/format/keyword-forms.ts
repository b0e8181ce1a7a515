import {
  chineseSimplified,
  chineseTraditional,
  english,
  type KeywordForms,
  type KeywordId,
  type Token,
} from "@bylaw/language";
import type { Gives, WordPlace, WrittenLanguage } from "./wording.ts";

const forms: { readonly [L in WrittenLanguage]: KeywordForms } = {
  en: english,
  zh: chineseSimplified,
  "zh-Hant": chineseTraditional,
};

/** English words of keywords that are read as two, or that are another keyword's. */
const englishAlone: Readonly<Partial<Record<KeywordId, string>>> = {
  isNot: "is not",
  orNone: "or none",
  yearType: "year",
  orMore: ">=",
  orLess: "<=",
};

/** Which of several Chinese forms is printed in a production, counted from the first; the first one elsewhere. */
const formsByPlace: Readonly<Partial<Record<KeywordId, Readonly<Record<string, number>>>>> = {
  by: { table: 1, cap: 1, order: 1, dayOfMonth: 1 },
  not: { membership: 1 },
  within: { rectification: 1 },
  months: { recurrence: 1 },
  every: { quantifier: 1 },
};

/** 给予 money, 评定为 a grade, 计 points, 定为 anything else; 加分 for points, 计入 for anything else. */
const giving: Readonly<Record<"give" | "add", Readonly<Record<Gives, number>>>> = {
  give: { money: 0, oneOf: 1, points: 2, other: 3 },
  add: { money: 1, oneOf: 1, points: 0, other: 1 },
};

const itemWords: Readonly<Record<WrittenLanguage, string>> = { en: "of", zh: "项", "zh-Hant": "項" };

/** Words of time in the singular: `every year`, a fact of the kind `year`. */
const singular: ReadonlySet<string> = new Set(["recurrence", "type"]);

/** The one form of a keyword that is printed in its place. */
export function printedForm(id: KeywordId, language: WrittenLanguage, place: WordPlace): string {
  const production = place.productions.at(-1) ?? "";
  if (id === "of" && production === "group") return itemWords[language];
  const own = forms[language][id];
  if (language === "en") {
    if (id === "days" && production === "dayOfMonth") return "day";
    const one = (id === "years" || id === "months") && singular.has(production);
    return own[one ? 1 : 0] ?? englishAlone[id] ?? "";
  }
  if (id === "years" && production === "type") return forms[language].yearType[0] ?? "";
  if (id === "from" && production === "factNote") return own[startsDay(place) ? 0 : 1] ?? "";
  const index = id === "give" || id === "add" ? giving[id][place.gives] : formsByPlace[id]?.[production];
  return own[index ?? 0] ?? own[0] ?? "";
}

/** A range of days begins 自, one of numbers 从. */
function startsDay({ tokens }: WordPlace): boolean {
  const from = tokens.findIndex(({ tokenType }) => tokenType.name === "key_from");
  return tokens[from + 1]?.tokenType.name === "DateLiteral";
}

/** The signs that are printed for comparisons and calculations, whatever was written. */
const signs: Readonly<Record<string, string>> = {
  Equals: "=",
  NotEquals: "!=",
  Less: "<",
  LessOrEqual: "<=",
  Greater: ">",
  GreaterOrEqual: ">=",
  key_notLess: ">=",
  key_more: ">",
  key_less: "<",
  key_notMore: "<=",
  Plus: "+",
  Minus: "-",
  Times: "*",
  Divide: "/",
};

/** The sign for a token that compares or calculates. */
export function signOf(word: Token, use: string): string | undefined {
  return use.startsWith("key_") ? undefined : signs[word.tokenType.name];
}

const keywordUses: ReadonlySet<string> = new Set(["place", "function", "period"]);

/** The keyword that a use asks for; a name that is spelt like one is none. */
export function keywordOf(word: Token, use: string): KeywordId | undefined {
  const [, id] = /^(?:key|head)_(.+)$/.exec(use) ?? [];
  if (id !== undefined) return id as KeywordId;
  if (use === "tie") return word.tokenType.name === "key_in" ? "in" : undefined;
  return keywordUses.has(use) ? word.keyword : undefined;
}

/** The language of a word of Chinese characters: the one that alone has it, else that of the text. */
export function scriptOf(word: Token, text: "zh" | "zh-Hant"): "zh" | "zh-Hant" {
  if (word.keyword === undefined) return text;
  const simplified = chineseSimplified[word.keyword].includes(word.image);
  const traditional = chineseTraditional[word.keyword].includes(word.image);
  if (simplified === traditional) return text;
  return simplified ? "zh" : "zh-Hant";
}
