import { createToken, Lexer, type TokenType } from "chevrotain";
import { type KeywordClass, type KeywordId, keywordClasses, type VerbId } from "../keywords/keyword-ids.ts";

/** A token type without a pattern: the scanner decides what is what after the words are cut. */
function mark(name: string, categories: TokenType[] = []): TokenType {
  const type = createToken({ name, pattern: Lexer.NA });
  // A parser joins the categories once for all types; told of them here, Chevrotain would do so again with each type.
  type.CATEGORIES = categories;
  return type;
}

/** What may stand where a name is expected. */
export const Name: TokenType = mark("Name");
/** What may stand as a local name or a unit: every name but the joining words. */
export const Local: TokenType = mark("Local");
export const Compare: TokenType = mark("Compare");
export const Additive: TokenType = mark("Additive");
export const Multiplicative: TokenType = mark("Multiplicative");

export const Word: TokenType = mark("Word", [Name, Local]);
export const QuotedName: TokenType = mark("QuotedName", [Name, Local]);
export const Text: TokenType = mark("Text");
export const DateLiteral: TokenType = mark("DateLiteral");
export const NumberLiteral: TokenType = mark("NumberLiteral");
/** Three capital letters before a number on the same line. */
export const Currency: TokenType = mark("Currency");
export const CitationLiteral: TokenType = mark("CitationLiteral");
export const PercentSign: TokenType = mark("PercentSign");

export const LeftRound: TokenType = mark("LeftRound");
export const RightRound: TokenType = mark("RightRound");
export const LeftSquare: TokenType = mark("LeftSquare");
export const RightSquare: TokenType = mark("RightSquare");
export const Comma: TokenType = mark("Comma");
export const Colon: TokenType = mark("Colon");
export const Dot: TokenType = mark("Dot");
export const Bar: TokenType = mark("Bar");
/** A bar that is first on its line. */
export const RowStart: TokenType = mark("RowStart");
/** A bar that is last on its line. */
export const RowEnd: TokenType = mark("RowEnd");

export const Equals: TokenType = mark("Equals", [Compare]);
export const NotEquals: TokenType = mark("NotEquals", [Compare]);
export const LessOrEqual: TokenType = mark("LessOrEqual", [Compare]);
export const GreaterOrEqual: TokenType = mark("GreaterOrEqual", [Compare]);
export const Less: TokenType = mark("Less", [Compare]);
export const Greater: TokenType = mark("Greater", [Compare]);
export const Plus: TokenType = mark("Plus", [Additive]);
export const Minus: TokenType = mark("Minus", [Additive]);
export const Times: TokenType = mark("Times", [Multiplicative]);
export const Divide: TokenType = mark("Divide", [Multiplicative]);

/** `2021/11/4`: reported, and then a date. */
export const SlashDate: TokenType = mark("SlashDate");
/** `==`: reported, and then an equals sign. */
export const DoubledEquals: TokenType = mark("DoubledEquals");
/** `;` and 。: reported and dropped. */
export const Stop: TokenType = mark("Stop");
/** A Chinese keyword written against the digits after it, until it is named: 不低于80万元. */
export const GluedKeyword: TokenType = mark("GluedKeyword");

/** What each sign is alone, in all its widths. */
export const signs: ReadonlyMap<string, TokenType> = bySign([
  ["%％", PercentSign],
  ["≥≧", GreaterOrEqual],
  ["≤≦", LessOrEqual],
  ["≠", NotEquals],
  ["=＝", Equals],
  ["<＜", Less],
  [">＞", Greater],
  ["+＋", Plus],
  ["-－−", Minus],
  ["*×＊", Times],
  ["/÷／", Divide],
  ["(（", LeftRound],
  [")）", RightRound],
  ["[［", LeftSquare],
  ["]］", RightSquare],
  [",，、", Comma],
  [":：", Colon],
  [".．", Dot],
  ["|｜", Bar],
  [";；。", Stop],
]);

/** What each sign is before an equals sign. */
export const signsBeforeEquals: ReadonlyMap<string, TokenType> = bySign([
  ["=＝", DoubledEquals],
  [">＞", GreaterOrEqual],
  ["<＜", LessOrEqual],
  ["!！", NotEquals],
]);

function bySign(table: readonly (readonly [signs: string, type: TokenType])[]): Map<string, TokenType> {
  return new Map(table.flatMap(([each, type]) => [...each].map((sign) => [sign, type] as const)));
}

const categoriesOfClass: { readonly [C in KeywordClass]: readonly TokenType[] } = {
  verb: [Name, Local],
  reserved: [],
  phrase: [],
  joint: [Name],
  contextual: [Name, Local],
  unit: [Name, Local],
  outcome: [Name, Local],
};

const chineseComparisons: ReadonlySet<string> = new Set(["notLess", "more", "less", "notMore"]);
/** Signs that only the Chinese order writes; they are never names. */
const marks: ReadonlySet<string> = new Set(["inside", "whose", "time", "insideNoApplication", "excepted"]);

function typeOfKeyword(id: KeywordId): TokenType {
  if (chineseComparisons.has(id)) return mark(`key_${id}`, [Compare]);
  if (marks.has(id)) return mark(`key_${id}`);
  return mark(`key_${id}`, [...categoriesOfClass[keywordClasses[id]]]);
}

const ids = Object.keys(keywordClasses) as KeywordId[];

/** The type of each keyword inside a statement; a verb there is a name, but for a few places that ask for it. */
export const keyword: Readonly<Record<KeywordId, TokenType>> = Object.fromEntries(
  ids.map((id) => [id, typeOfKeyword(id)]),
) as Record<KeywordId, TokenType>;

/** The type of each verb where it opens a statement. */
export const head: Readonly<Record<VerbId, TokenType>> = Object.fromEntries(
  ids.filter((id) => keywordClasses[id] === "verb").map((id) => [id, mark(`head_${id}`)]),
) as Record<VerbId, TokenType>;

/** Every type that the parser may meet. */
export const tokenVocabulary: readonly TokenType[] = [
  Name,
  Local,
  Compare,
  Additive,
  Multiplicative,
  Word,
  QuotedName,
  Text,
  DateLiteral,
  NumberLiteral,
  Currency,
  CitationLiteral,
  PercentSign,
  LeftRound,
  RightRound,
  LeftSquare,
  RightSquare,
  Comma,
  Colon,
  Dot,
  Bar,
  RowStart,
  RowEnd,
  Equals,
  NotEquals,
  LessOrEqual,
  GreaterOrEqual,
  Less,
  Greater,
  Plus,
  Minus,
  Times,
  Divide,
  ...Object.values(keyword),
  ...Object.values(head),
];

/** True for a type that may stand where a name is expected. */
export function isName(type: TokenType): boolean {
  return (type.CATEGORIES ?? []).includes(Name);
}

/** True for a type that may stand as a local name or a unit. */
export function isLocal(type: TokenType): boolean {
  return (type.CATEGORIES ?? []).includes(Local);
}
