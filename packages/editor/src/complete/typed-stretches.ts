import { english, type KeywordId, type ReadSource, type Token, wordToken } from "@bylaw/language";
import { formsOf } from "../keyword-tables.ts";
import { countTokens, type TypedWord } from "./caret.ts";
import { lineOf } from "./source-lines.ts";
import type { Stock } from "./stock.ts";
import { isChinese } from "./writing.ts";

const phrases: readonly string[] = Object.values(english)
  .flat()
  .filter((form) => form.includes(" "));
const mostWords = 4;

/** The beginnings of keywords of several words that end at the caret: `at le`, `full years f`. The longest first. */
export function phrasesAt(read: ReadSource, word: TypedWord): readonly TypedWord[] {
  const { tokens, source } = read.scanned;
  const from = countTokens(tokens, word.start);
  const found: TypedWord[] = [];
  for (let back = 1; back <= mostWords; back++) {
    const first = tokens[from - back];
    if (first === undefined || first.line !== lineOf(read, word.start)) break;
    const typed = source.text.slice(first.startOffset, word.start).replaceAll(/\s+/g, " ") + word.typed;
    if (!phrases.some((phrase) => phrase.length > typed.length && phrase.startsWith(typed))) continue;
    found.unshift({ start: first.startOffset, end: word.end, typed, quoted: false });
  }
  return found;
}

/** The beginning of an English citation that is typed against the caret: `8(`, `8(1`. */
export function citationAt(read: ReadSource, word: TypedWord): TypedWord | undefined {
  const { tokens, source } = read.scanned;
  let [at, start] = [countTokens(tokens, word.start) - 1, word.start];
  while (at >= 0 && inCitation.has(tokens[at]?.tokenType.name ?? "") && (tokens[at]?.endOffset ?? 0) + 1 === start) {
    start = tokens[at]?.startOffset ?? start;
    at--;
  }
  const typed = source.text.slice(start, word.start);
  return /^[0-9]/.test(typed) ? { start, end: word.start, typed, quoted: false } : undefined;
}

const inCitation: ReadonlySet<string> = new Set(["NumberLiteral", "LeftRound", "RightRound"]);

let keywordForms: ReadonlySet<string> | undefined;

/** The Chinese forms of all keywords. */
function chineseForms(): ReadonlySet<string> {
  keywordForms ??= new Set((Object.keys(english) as KeywordId[]).flatMap(formsOf).filter(isChinese));
  return keywordForms;
}

const longestWord = 40;

/**
 * The places where a Chinese word without blanks may be cut before what is still typed: 资产总额当申 is 资产总额, 当 and
 * the beginning 申. The cut that leaves the longest beginning comes first.
 */
export function cutsOf(stock: Stock, read: ReadSource, word: TypedWord): readonly TypedWord[] {
  const { typed, start } = word;
  if (word.quoted || typed.length > longestWord || !isChinese(typed)) return [];
  // For each place the words that reach to it; the first way found is kept.
  const ways: (readonly string[] | undefined)[] = [[]];
  for (let at = 0; at < typed.length; at++) {
    const way = ways[at];
    if (way === undefined) continue;
    for (let end = typed.length; end > at; end--) {
      const piece = typed.slice(at, end);
      if (ways[end] === undefined && isWhole(stock, piece)) ways[end] = [...way, piece];
    }
  }
  const line = lineOf(read, start);
  return ways.flatMap((way, at) => {
    if (way === undefined || at === 0) return [];
    return [{ ...word, start: start + at, typed: typed.slice(at), cut: tokensFor(way, start, line) }];
  });
}

function isWhole(stock: Stock, piece: string): boolean {
  return chineseForms().has(piece) || stock.byName.has(piece) || stock.canonical.has(piece);
}

function tokensFor(pieces: readonly string[], start: number, line: number): readonly Token[] {
  let at = start;
  return pieces.map((piece) => {
    const token = wordToken(piece, at, line, false);
    at += piece.length;
    return token;
  });
}
