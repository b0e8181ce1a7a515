import { type CustomPatternMatcherFunc, createToken, type IToken, Lexer, type TokenType } from "chevrotain";
import { continuesWord, digit, letter, letterOrDigit } from "./characters.ts";
import { formsAgainstDigits, joiningForms, verbForms } from "./chinese-forms.ts";
import * as types from "./token-types.ts";

/** What the text is cut into before its words are named. */
export interface LexedText {
  readonly tokens: readonly IToken[];
  readonly comments: readonly IToken[];
  /** Runs of characters that belong to nothing. */
  readonly unreadable: readonly { readonly offset: number; readonly length: number }[];
}

/** `2021/11/4`: read as a date, and reported. */
export const SlashDate: TokenType = createToken({
  name: "SlashDate",
  pattern: new RegExp(`${digit}{4}[/／]${digit}{1,2}[/／]${digit}{1,2}(?![0-9])`),
});
/** `==`: read as `=`, and reported. */
export const DoubledEquals: TokenType = createToken({ name: "DoubledEquals", pattern: /[=＝]{2}/ });
/** `;` and 。: dropped, and reported. */
export const Stop: TokenType = createToken({ name: "Stop", pattern: /[;；。]/ });
/** A Chinese keyword written against the digits after it: 不低于80万元. */
export const GluedKeyword: TokenType = createToken({
  name: "GluedKeyword",
  pattern: { exec: matchGluedKeyword },
  line_breaks: false,
  start_chars_hint: [...new Set(formsAgainstDigits.map(({ form }) => form.charAt(0)))],
});

const number = "[0-9０-９]";
/** Digits may hold a point: 第7.10条, where the measure counts so. */
const numeral = "(?:[0-9０-９]+(?:[.．][0-9０-９]+)+|[0-9０-９零〇一二三四五六七八九十百千两]+)";
const citation = new RegExp(
  `(?:第${numeral}[条條节節段]|附表${numeral})(?:第${numeral}款)?(?:第?[(（]${numeral}[)）](?:项|項)?|第${numeral}(?:项|項))?(?:末款|最后一款|最後一款)?`,
  "y",
);

const followers = [...joiningForms, ...verbForms];

function lexical(name: string, pattern: RegExp, group?: string): TokenType {
  return createToken(group === undefined ? { name, pattern } : { name, pattern, group });
}

const rawWord = lexical("RawWord", new RegExp(`${letter}${letterOrDigit}*`));

/** Raw type to the type that the parser knows, where the two differ in nothing but their pattern. */
const meanings: ReadonlyMap<TokenType, TokenType> = new Map([
  [lexical("RawText", /"[^"\r\n]*"?|“[^”\r\n]*”?|「[^」\r\n]*」?|《[^》\r\n]*》?/), types.Text],
  [lexical("RawQuotedName", /`[^`\r\n]*`?/), types.QuotedName],
  [
    createToken({
      name: "RawCitation",
      pattern: { exec: matchCitation } as unknown as { exec: CustomPatternMatcherFunc },
      line_breaks: false,
      start_chars_hint: ["第", "附"],
    }),
    types.CitationLiteral,
  ],
  [
    lexical(
      "RawDate",
      new RegExp(`${number}{4}(?:-${number}{1,2}-${number}{1,2}(?![0-9])|年${number}{1,2}月${number}{1,2}日)`),
    ),
    types.DateLiteral,
  ],
  [SlashDate, types.DateLiteral],
  [lexical("RawYesNo", /yes\/no(?![A-Za-z0-9_])|是[/／]否/), types.keyword.yesNo],
  [
    lexical(
      "RawNumber",
      new RegExp(
        `${number}(?:${number}|_(?=${number}))*(?:[.．]${number}+)?` +
          "(?:[十百千万萬亿億]+|[ \\t]+[万萬亿億]+(?=[元平家人件次笔筆项項名个個]|[^A-Za-z0-9_\\u4e00-\\u9fff]))?",
      ),
    ),
    types.NumberLiteral,
  ],
  [lexical("RawPercent", /[%％]/), types.PercentSign],
  [DoubledEquals, types.Equals],
  [lexical("RawGreaterOrEqual", /[>＞][=＝]|[≥≧]/), types.GreaterOrEqual],
  [lexical("RawLessOrEqual", /[<＜][=＝]|[≤≦]/), types.LessOrEqual],
  [lexical("RawNotEquals", /[!！][=＝]|≠/), types.NotEquals],
  [lexical("RawEquals", /[=＝]/), types.Equals],
  [lexical("RawLess", /[<＜]/), types.Less],
  [lexical("RawGreater", /[>＞]/), types.Greater],
  [lexical("RawPlus", /[+＋]/), types.Plus],
  [lexical("RawMinus", /[-－−]/), types.Minus],
  [lexical("RawTimes", /[*×＊]/), types.Times],
  [lexical("RawDivide", /[/÷／]/), types.Divide],
  [lexical("RawLeftRound", /[(（]/), types.LeftRound],
  [lexical("RawRightRound", /[)）]/), types.RightRound],
  [lexical("RawLeftSquare", /[[［]/), types.LeftSquare],
  [lexical("RawRightSquare", /[\]］]/), types.RightSquare],
  [lexical("RawComma", /[,，、]/), types.Comma],
  [lexical("RawColon", /[:：]/), types.Colon],
  [lexical("RawDot", /[.．]/), types.Dot],
  [lexical("RawBar", /[|｜]/), types.Bar],
  [Stop, Stop],
  [GluedKeyword, GluedKeyword],
  [rawWord, types.Word],
]);

const lexer = new Lexer(
  [
    lexical("Blank", /[ \t\r\n\u00a0\u2002-\u200a\u2028\u2029\u3000\ufeff]+/, Lexer.SKIPPED),
    lexical("Comment", /\/\/[^\r\n]*/, "comments"),
    ...meanings.keys(),
  ],
  {
    positionTracking: "onlyOffset",
    // Its sentences are never shown, and building them for a pasted picture takes seconds.
    errorMessageProvider: { buildUnexpectedCharactersMessage: () => "", buildUnableToPopLexerModeMessage: () => "" },
    ensureOptimizations: true,
    lineTerminatorsPattern: /\n/g,
    lineTerminatorCharacters: ["\n"],
  },
);

/** Cuts a text into words, signs and literals; nothing is named yet. Never fails. */
export function lex(text: string): LexedText {
  const result = lexer.tokenize(text);
  return {
    tokens: result.tokens,
    comments: result.groups["comments"] ?? [],
    unreadable: result.errors.map((error) => ({ offset: error.offset, length: error.length })),
  };
}

const meaningsByIndex: (TokenType | undefined)[] = [];
for (const [raw, meaning] of meanings) meaningsByIndex[raw.tokenTypeIdx ?? -1] = meaning;

/** The type of a raw token for the parser. */
export function meaningOf(raw: TokenType): TokenType {
  return meaningsByIndex[raw.tokenTypeIdx ?? -1] ?? types.Word;
}

/** A citation is not followed by a letter (第一条件 is a name), but for a joining word or a verb at the line start. */
function matchCitation(text: string, offset: number): RegExpExecArray | null {
  citation.lastIndex = offset;
  const match = citation.exec(text);
  if (match === null) return null;
  const end = offset + match[0].length;
  if (!continuesWord(text, end)) return match;
  return opensLine(text, offset) && followers.some((form) => text.startsWith(form, end)) ? match : null;
}

function matchGluedKeyword(text: string, offset: number): [string] | null {
  for (const { form, verb } of formsAgainstDigits) {
    if (!text.startsWith(form, offset)) continue;
    if (!/[0-9０-９]/.test(text.charAt(offset + form.length))) return null;
    return verb && !opensStatement(text, offset) ? null : [form];
  }
  return null;
}

/** True at the start of a line, and behind the citation that opens it. */
function opensStatement(text: string, offset: number): boolean {
  const line = text.lastIndexOf("\n", offset - 1) + 1;
  const before = text.slice(line, offset).trim();
  if (before === "") return true;
  const start = text.indexOf(before, line);
  citation.lastIndex = start;
  return citation.exec(text)?.[0] === before;
}

/** True where nothing but blanks stands before the offset on its line. */
function opensLine(text: string, offset: number): boolean {
  for (let at = offset - 1; at >= 0 && text[at] !== "\n"; at--) if ((text[at] ?? "").trim() !== "") return false;
  return true;
}
