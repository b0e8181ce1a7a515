import type { Diagnostic } from "@bylaw/diagnostics";
import { fix, problem } from "@bylaw/diagnostics";
import type { IToken, TokenType } from "chevrotain";
import { type KeywordId, keywordClasses } from "../keywords/keyword-ids.ts";
import { keywordsByForm, phrasesByFirstWord } from "../keywords/keyword-map.ts";
import { type LineIndex, lineAt } from "../source/line-index.ts";
import { foldWidth } from "./characters.ts";
import { verbForms } from "./chinese-forms.ts";
import { cutComparisons } from "./cut-comparisons.ts";
import { collectDeclaredWords, type DeclaredWords } from "./declared-words.ts";
import { GluedKeyword, meaningOf, Stop } from "./lexer.ts";
import { mayBeSplit, splitWord, type WordPlace } from "./split-words.ts";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

/** Gives each word its meaning: keyword, joined phrase, name. Verbs are still names: their place decides later. */
export function nameWords(
  path: string,
  raw: readonly IToken[],
  lines: LineIndex,
  problems: Diagnostic[],
): readonly Token[] {
  const byLine = groupByLine(raw, lines);
  const declared = collectDeclaredWords(byLine.map((line) => line.tokens));
  const named: Token[] = [];
  for (const { line, tokens } of byLine) {
    nameLine({ path, line, raw: cutComparisons(path, tokens, declared, problems), declared, problems }, named);
  }
  return named;
}

interface RawLine {
  readonly line: number;
  readonly tokens: IToken[];
}

interface LineInHand {
  readonly path: string;
  readonly line: number;
  readonly raw: readonly IToken[];
  readonly declared: DeclaredWords;
  readonly problems: Diagnostic[];
}

function groupByLine(raw: readonly IToken[], lines: LineIndex): readonly RawLine[] {
  const grouped: RawLine[] = [];
  for (const token of raw) {
    if (token.tokenType === Stop) continue;
    const last = grouped.at(-1);
    const nextStart = last === undefined ? 0 : (lines.starts[last.line + 1] ?? Number.POSITIVE_INFINITY);
    if (last !== undefined && token.startOffset < nextStart) last.tokens.push(token);
    else grouped.push({ line: lineAt(lines, token.startOffset), tokens: [token] });
  }
  return grouped;
}

function nameLine(inHand: LineInHand, named: Token[]): void {
  const { raw, line } = inHand;
  for (let index = 0; index < raw.length; index++) {
    const token = raw[index];
    if (token === undefined) continue;
    const first = index === 0;
    if (token.tokenType === GluedKeyword) {
      named.push(wordToken(token.image, token.startOffset, line, first));
      reportGlue(inHand, index, [token.image, raw[index + 1]?.image ?? ""], token.image);
      continue;
    }
    if (meaningOf(token.tokenType) !== types.Word) {
      named.push(makeToken(meaningOf(token.tokenType), token.image, token.startOffset, line, first));
      continue;
    }
    const phrase = phraseAt(raw, index);
    if (phrase > 0) {
      const last = raw[index + phrase - 1] ?? token;
      const length = last.startOffset + last.image.length - token.startOffset;
      named.push(phraseToken(raw.slice(index, index + phrase), length, line, first));
      index += phrase - 1;
      continue;
    }
    nameWord(inHand, index, named);
  }
}

/** How many words of the line from `index` make a phrase that is not a verb; 0 for none. */
function phraseAt(raw: readonly IToken[], index: number): number {
  for (const phrase of phrasesByFirstWord.get(raw[index]?.image ?? "") ?? []) {
    if (keywordClasses[phrase.id] === "verb") continue;
    if (phrase.words.every((word, offset) => raw[index + offset]?.image === word)) return phrase.words.length;
  }
  return 0;
}

function nameWord(inHand: LineInHand, index: number, named: Token[]): void {
  const { raw, line, declared } = inHand;
  const token = raw[index];
  if (token === undefined) return;
  const next = raw[index + 1];
  if (/^[A-Z]{3}$/.test(token.image) && next !== undefined && meaningOf(next.tokenType) === types.NumberLiteral) {
    named.push(makeToken(types.Currency, token.image, token.startOffset, line, index === 0));
    return;
  }
  const split = mayBeSplit(token.image, declared.names)
    ? splitWord(token.image, placeOf(inHand, index, named), declared.units)
    : undefined;
  if (split === undefined) {
    named.push(wordToken(token.image, token.startOffset, line, index === 0));
    return;
  }
  let offset = token.startOffset;
  for (const piece of split.pieces) {
    named.push(...tokensOf(piece, offset, line, index === 0 && offset === token.startOffset));
    offset += piece.length;
  }
  if (split.after !== undefined) reportGlue(inHand, index, split.pieces, split.after);
}

function placeOf({ raw, line }: LineInHand, index: number, named: readonly Token[]): WordPlace {
  const token = raw[index];
  const before = index === 0 ? undefined : named.at(-1);
  const earlier = index < 2 ? undefined : named.at(-2);
  const next = raw[index + 1];
  const afterNext = raw[index + 2];
  const afterNumber = before?.tokenType === types.NumberLiteral;
  const opensLine = index === 0 && !leavesOpen(named.at(-1));
  const afterCondition =
    before?.tokenType === types.Comma &&
    (earlier?.tokenType === types.keyword.whose || earlier?.tokenType === types.keyword.time);
  // Behind a citation a name may lead with 的 or 时: 第五条 复核不合格 的，评定为 丁.
  const afterCitation =
    index === 1 &&
    before?.tokenType === types.CitationLiteral &&
    !raw.slice(index).some(({ image }) => /[的时時]$/.test(image));
  return {
    afterNumber,
    afterAmount:
      before?.tokenType === types.PercentSign ||
      before?.tokenType === types.DateLiteral ||
      before?.tokenType === types.RightRound ||
      (earlier?.tokenType === types.NumberLiteral && before !== undefined && types.isLocal(before.tokenType)),
    againstCitation:
      before?.tokenType === types.CitationLiteral && before.first && before.endOffset + 1 === token?.startOffset,
    opensStatement: (opensLine || afterCondition || afterCitation) && !showsName(next),
    beforeCommaAndVerb:
      next !== undefined && meaningOf(next.tokenType) === types.Comma && beginsWithVerb(afterNext?.image ?? ""),
    afterRuleComma: before?.tokenType === types.Comma && before.line === line && isInRule(named, line, raw, index),
  };
}

const ruleVerbs: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>([
  "require",
  "generallyRequire",
  "forbid",
  "generallyForbid",
] as const);

/**
 * True behind the verb of a rule and outside of brackets. `…，当事人死亡 的除外` is a condition without a word before it,
 * so a line that ends so is left as it stands.
 */
function isInRule(named: readonly Token[], line: number, raw: readonly IToken[], index: number): boolean {
  if (raw.slice(index).some(({ image }) => keywordsByForm.get(image) === "excepted")) return false;
  let inRule = false;
  let open = 0;
  for (let at = named.length - 1; named[at]?.line === line; at--) {
    const token = named[at];
    if (token?.tokenType === types.LeftRound) open++;
    if (token?.tokenType === types.RightRound) open--;
    if (ruleVerbs.has(token?.keyword)) inRule = true;
  }
  return inRule && open === 0;
}

/** True where the line above cannot end a statement: its wrapped line may begin with any name. */
function leavesOpen(last: Token | undefined): boolean {
  if (last === undefined) return false;
  const open = [types.Comma, types.LeftRound, types.keyword.and, types.keyword.or, types.keyword.not];
  return open.includes(last.tokenType) || (last.tokenType.CATEGORIES ?? []).includes(types.Compare);
}

function showsName(next: IToken | undefined): boolean {
  if (next === undefined) return false;
  const meaning = meaningOf(next.tokenType);
  return meaning === types.Colon || meaning === types.Equals || meaning === types.Comma;
}

function beginsWithVerb(word: string): boolean {
  const id = keywordsByForm.get(word);
  if (id !== undefined) return keywordClasses[id] === "verb";
  return verbForms.some((form) => word.startsWith(form));
}

/** Reports a cut, with the blanks to insert and the stretch as it is read. */
function reportGlue(inHand: LineInHand, index: number, pieces: readonly string[], after: string): void {
  const { raw, path, problems } = inHand;
  const token = raw[index];
  if (token === undefined) return;
  const before = raw[index - 1];
  const against = before !== undefined && before.startOffset + before.image.length === token.startOffset;
  const amount = against && meaningOf(before.tokenType) === types.NumberLiteral && pieces[0] !== after;
  const blanks: number[] = against && !amount ? [token.startOffset] : [];
  let at = token.startOffset;
  let start = at;
  for (const piece of pieces) {
    if (at > token.startOffset) blanks.push(at);
    if (piece === after) start = at;
    at += piece.length;
  }
  const read = (against ? before.image + (amount ? "" : " ") : "") + pieces.join(" ");
  const edits = blanks.map((offset) => ({ span: { source: path, start: offset, end: offset }, text: " " }));
  const here = { source: path, start, end: start + after.length };
  const fixes = [fix("missing-space", "insert", {}, edits)];
  problems.push(problem("missing-space", { after, read }, { here }, { fixes }));
}

function phraseToken(words: readonly IToken[], length: number, line: number, first: boolean): Token {
  const start = words[0]?.startOffset ?? 0;
  const text = words.map((word) => word.image).join(" ");
  const id = (phrasesByFirstWord.get(words[0]?.image ?? "") ?? []).find(
    (phrase) => phrase.words.join(" ") === text,
  )?.id;
  const type = id === undefined ? types.Word : types.keyword[id];
  const token = makeToken(type, text, start, line, first);
  token.keyword = id;
  token.endOffset = start + length - 1;
  return token;
}

/** A piece of a cut word: `3年` behind a verb is an amount, as it would be behind a blank. */
function tokensOf(piece: string, start: number, line: number, first: boolean): readonly Token[] {
  const [, figures, unit] = /^([0-9]+)([^0-9]+)$/.exec(piece) ?? [];
  if (figures === undefined || unit === undefined) return [wordToken(piece, start, line, first)];
  const number = makeToken(types.NumberLiteral, figures, start, line, first);
  return [number, wordToken(unit, start + figures.length, line, false)];
}

/** A word as a token: a keyword where the form is one, else a name. */
export function wordToken(image: string, start: number, line: number, first: boolean): Token {
  const id = keywordsByForm.get(image) ?? keywordsByForm.get(foldWidth(image));
  const token = makeToken(id === undefined ? types.Word : types.keyword[id], image, start, line, first);
  token.keyword = id;
  return token;
}

/** A token of the given type. */
export function makeToken(type: TokenType, image: string, start: number, line: number, first: boolean): Token {
  return {
    image,
    startOffset: start,
    endOffset: start + image.length - 1,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
    line,
    first,
    keyword: undefined,
    head: false,
  };
}
