import { chineseNumeral } from "@bylaw/diagnostics";
import type { KeywordId, ReadSource, Token } from "@bylaw/language";
import { nodes, type Tree, token } from "../concrete-tree.ts";
import { keywordOf, printedForm, scriptOf, signOf } from "./keyword-forms.ts";
import { timeUnits } from "./time-units.ts";
import type { Amount, CitedPlace, Wording, WordPlace, WrittenLanguage } from "./wording.ts";

/**
 * Each word in the language in which it is written, in the form that is printed there; names and figures as they are;
 * signs, dates and quotation marks in the language of the statement.
 */
export function asWritten({ scanned, parsed }: ReadSource): Wording {
  const script = scriptOfText(scanned.tokens);
  const counted = countedUnits(parsed.chunks.map(({ tree }) => tree));
  const languageOf = (word: Token): WrittenLanguage => (isEnglish(word.image) ? "en" : scriptOf(word, script));
  return {
    languageOf: ({ chunk }, above) => {
      if (chunk.kind !== "statement" && chunk.kind !== "led") return above;
      const verb = chunk.tokens.find(({ head }) => head) ?? chunk.tokens[0];
      return verb === undefined ? above : languageOf(verb);
    },
    word: (word, place) => {
      const sign = signOf(word, place.use);
      if (sign !== undefined) return sign;
      const id = keywordOf(word, place.use);
      return id === undefined ? word.image : printedForm(id, languageOf(word), place);
    },
    keyword: (id, place) => printedForm(id, place.language, place),
    amount: (amount, place) => printedAmount(amount, place, counted, languageOf),
    date: (date, { language }) => printedDate(date.image, language),
    text: (text, { language }) => printedText(text.image, language),
    citation: (cited) => printedCitation(cited, cited.written === "en" ? "en" : script),
  };
}

function isEnglish(image: string): boolean {
  return /^[^\u0080-\uffff]/.test(image);
}

/** Simplified, unless more words of the text are written as traditional characters alone have them. */
function scriptOfText(words: readonly Token[]): "zh" | "zh-Hant" {
  let balance = 0;
  for (const word of words) {
    if (isEnglish(word.image)) continue;
    const cited = word.tokenType.name === "CitationLiteral" || /^[项項个個]$/.test(word.image);
    if (cited ? /[條節項個]/.test(word.image) : scriptOf(word, "zh") === "zh-Hant") balance++;
    else if (cited ? /[条节项个]/.test(word.image) : scriptOf(word, "zh-Hant") === "zh") balance--;
  }
  return balance > 0 ? "zh-Hant" : "zh";
}

/** Units that the text declares with `count of`: they are names, also where they are spelt like a unit of time. */
function countedUnits(trees: readonly (Tree | undefined)[]): ReadonlySet<string> {
  const units = new Set<string>();
  const visit = (tree: Tree): void => {
    if (tree.name === "type" && token(tree, "key_countOf") !== undefined) {
      for (const named of nodes(tree, "named")) {
        for (const use of ["Name", "Local"]) units.add(token(named, use)?.image ?? "");
      }
    }
    for (const name of ["declaration", "declared", "type"]) for (const inner of nodes(tree, name)) visit(inner);
  };
  for (const tree of trees) if (tree !== undefined) visit(tree);
  return units;
}

/** A figure in plain width, without the blank that may stand before 万. */
function printedNumber(image: string): string {
  return image.normalize("NFKC").replace(/\s+/g, "");
}

function printedAmount(
  { number, unit, kind }: Amount,
  place: WordPlace,
  counted: ReadonlySet<string>,
  languageOf: (word: Token) => WrittenLanguage,
): string {
  const figure = printedNumber(number.image);
  if (unit === undefined) return figure;
  if (kind === "percent") return `${figure}%`;
  if (kind === "currency") return `${unit.image} ${figure}`;
  const isTime = timeUnits.has(unit.keyword) && !counted.has(unit.image);
  const word =
    isTime && unit.keyword !== undefined ? unitOfTime(unit.keyword, figure, languageOf(unit), place) : unit.image;
  return joinedAmount(figure, word);
}

/** `2 years`, `1 year`, 2年. */
function unitOfTime(id: KeywordId, figure: string, language: WrittenLanguage, place: WordPlace): string {
  const word = printedForm(id, language, place);
  return language === "en" && figure === "1" ? word.replace(/s$/, "") : word;
}

/**
 * A figure and its unit: a word of letters stands behind a blank, one of Chinese characters against the figure, unless
 * it would be read as part of it, as in 5 千瓦.
 */
export function joinedAmount(figure: string, unit: string): string {
  return /^(?![十百千万萬亿億])[\u3400-\u9fff]/.test(unit) ? figure + unit : `${figure} ${unit}`;
}

/** `2021-11-04`, 2021年11月4日. */
export function printedDate(image: string, language: WrittenLanguage): string {
  const [year = "", month = "", day = ""] = image.normalize("NFKC").match(/[0-9]+/g) ?? [];
  if (language === "en") return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** The marks of a language, and those that take a text which holds one of them. */
const marks: { readonly [L in WrittenLanguage]: readonly (readonly [string, string])[] } = {
  en: [
    ['"', '"'],
    ["“", "”"],
    ["「", "」"],
  ],
  zh: [
    ["“", "”"],
    ['"', '"'],
    ["「", "」"],
  ],
  "zh-Hant": [
    ["「", "」"],
    ["“", "”"],
    ['"', '"'],
  ],
};

/** A text in the marks of the language. 《》 belong to the text itself. */
export function printedText(image: string, language: WrittenLanguage): string {
  if (image.startsWith("《")) return image;
  const content = image.slice(1, -1);
  const pair = marks[language].find(([open, close]) => !content.includes(close) && !content.includes(open));
  return pair === undefined ? image : pair[0] + content + pair[1];
}

const placeWords = {
  zh: { article: "条", section: "节", paragraph: "段", item: "项" },
  "zh-Hant": { article: "條", section: "節", paragraph: "段", item: "項" },
} as const;

/** `article 8(1)` or, where it does not open a line, `8(1)`; 第八条第一项. */
export function printedCitation({ citation, opens }: CitedPlace, language: WrittenLanguage): string {
  const { place, number, clause, item, last } = citation;
  if (language === "en") {
    const head = opens || place !== "article" ? `${place} ` : "";
    const inner = (clause === undefined ? "" : ` para ${clause}`) + (item === undefined ? "" : `(${item})`);
    return `${head}${number}${inner}${last ? " last" : ""}`;
  }
  const words = placeWords[language];
  const numeral = chineseNumeral(number);
  const isNumbered = place === "article" || place === "section" || place === "paragraph";
  const head = isNumbered ? `第${numeral}${words[place]}` : `附表${numeral}`;
  const inner =
    (clause === undefined ? "" : `第${chineseNumeral(clause)}款`) +
    (item === undefined ? "" : `第${chineseNumeral(item)}${words.item}`);
  return `${head}${inner}${last ? "末款" : ""}`;
}
