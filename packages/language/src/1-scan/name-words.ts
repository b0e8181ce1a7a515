import type { Diagnostic } from "@bylaw/diagnostics";
import { fix, problem } from "@bylaw/diagnostics";
import type { TokenType } from "chevrotain";
import { type KeywordId, keywordClasses } from "../keywords/keyword-ids.ts";
import { keywordsByForm, phrasesByFirstWord } from "../keywords/keyword-map.ts";
import { verbForms } from "./chinese-forms.ts";
import { cutComparisons } from "./cut-comparisons.ts";
import { collectDeclaredWords, type DeclaredWords } from "./declared-words.ts";
import { isWordToken, makeToken, retype, wordToken } from "./make-token.ts";
import { mayBeSplit, splitWord, type WordPlace } from "./split-words.ts";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

/** Joins phrases and cuts words that were written without blanks. Verbs are still names: their place decides later. */
export function nameWords(path: string, raw: readonly Token[], problems: Diagnostic[]): readonly Token[] {
  const lines = groupByLine(raw);
  const declared = collectDeclaredWords(lines);
  const named: Token[] = [];
  for (const line of lines) {
    const raw = cutComparisons(path, line, declared, problems);
    const rule = { walked: named.length, begun: false, open: 0, lastException: undefined };
    nameLine({ path, raw, declared, problems, rule }, named);
  }
  return named;
}

interface LineInHand {
  readonly path: string;
  readonly raw: readonly Token[];
  readonly declared: DeclaredWords;
  readonly problems: Diagnostic[];
  readonly rule: RuleInHand;
}

/** What is known of the rule on a line, as far as its words were walked: a line may hold a whole file. */
interface RuleInHand {
  walked: number;
  begun: boolean;
  open: number;
  /** Index of the last `除外` among the words as written, -1 for none; sought at the first need. */
  lastException: number | undefined;
}

function groupByLine(raw: readonly Token[]): readonly (readonly Token[])[] {
  const grouped: (readonly Token[])[] = [];
  for (let start = 0; start < raw.length; ) {
    const line = raw[start]?.line;
    let end = start + 1;
    while (raw[end]?.line === line) end++;
    grouped.push(raw.slice(start, end));
    start = end;
  }
  return grouped;
}

function nameLine(inHand: LineInHand, named: Token[]): void {
  const { raw } = inHand;
  const before = named.length;
  for (let index = 0; index < raw.length; index++) {
    const token = raw[index];
    if (token === undefined) continue;
    if (token.tokenType === types.GluedKeyword) {
      named.push(wordToken(token.image, token.startOffset, token.line, false));
      reportGlue(inHand, index, [token.image, raw[index + 1]?.image ?? ""], token.image);
    } else if (isWordToken(token)) {
      const phrase = phraseAt(raw, index);
      if (phrase === undefined) nameWord(inHand, index, named);
      else {
        named.push(phrase);
        index += phrase.image.split(" ").length - 1;
      }
    } else named.push(token);
    const first = named[before];
    if (first !== undefined) first.first = true;
  }
}

/** The phrase that the words of the line from `index` make, unless it is a verb. */
function phraseAt(raw: readonly Token[], index: number): Token | undefined {
  const first = raw[index];
  const phrases = first === undefined ? undefined : phrasesByFirstWord.get(first.image);
  if (first === undefined || phrases === undefined) return undefined;
  for (const { id, words } of phrases) {
    if (keywordClasses[id] === "verb") continue;
    if (!words.every((word, offset) => raw[index + offset]?.image === word)) continue;
    const token = makeToken(types.keyword[id], words.join(" "), first.startOffset, first.line, false);
    token.keyword = id;
    token.endOffset = raw[index + words.length - 1]?.endOffset ?? token.endOffset;
    return token;
  }
  return undefined;
}

function nameWord(inHand: LineInHand, index: number, named: Token[]): void {
  const { raw, declared } = inHand;
  const token = raw[index];
  if (token === undefined) return;
  if (isCurrency(token, raw[index + 1])) {
    retype(token, types.Currency);
    token.keyword = undefined;
    named.push(token);
    return;
  }
  const split = mayBeSplit(token, declared.names)
    ? splitWord(token.image, placeOf(inHand, index, named), declared.units)
    : undefined;
  if (split === undefined) {
    named.push(token);
    return;
  }
  let offset = token.startOffset;
  for (const piece of split.pieces) {
    named.push(...tokensOf(piece, offset, token.line));
    offset += piece.length;
  }
  if (split.after !== undefined) reportGlue(inHand, index, split.pieces, split.after);
}

/** Three capital letters before a number. */
function isCurrency({ image }: Token, next: Token | undefined): boolean {
  return next?.tokenType === types.NumberLiteral && image.length === 3 && /^[A-Z]{3}$/.test(image);
}

function placeOf(inHand: LineInHand, index: number, named: readonly Token[]): WordPlace {
  const { raw } = inHand;
  const token = raw[index];
  const before = index === 0 ? undefined : named.at(-1);
  const earlier = index < 2 ? undefined : named.at(-2);
  const next = raw[index + 1];
  const afterNext = raw[index + 2];
  const afterNumber = before?.tokenType === types.NumberLiteral;
  const above = named.at(-1);
  const opensLine = index === 0 && (above === undefined || !leavesOpen(above.tokenType));
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
    beforeCommaAndVerb: next !== undefined && next.tokenType === types.Comma && beginsWithVerb(afterNext?.image ?? ""),
    afterRuleComma: before?.tokenType === types.Comma && before.line === token?.line && isInRule(inHand, named, index),
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
function isInRule({ raw, rule }: LineInHand, named: readonly Token[], index: number): boolean {
  rule.lastException ??= raw.findLastIndex(({ image }) => keywordsByForm.get(image) === "excepted");
  if (rule.lastException >= index) return false;
  for (; rule.walked < named.length; rule.walked++) {
    const token = named[rule.walked];
    if (token?.tokenType === types.LeftRound) rule.open++;
    if (token?.tokenType === types.RightRound) rule.open--;
    if (ruleVerbs.has(token?.keyword)) rule.begun = true;
  }
  return rule.begun && rule.open === 0;
}

const openEnds: ReadonlySet<TokenType> = new Set([
  types.Comma,
  types.LeftRound,
  types.keyword.and,
  types.keyword.or,
  types.keyword.not,
]);

/** True where no statement ends with such a word or sign: the line below may begin with any name. */
export function leavesOpen(last: TokenType): boolean {
  return openEnds.has(last) || (last.CATEGORIES ?? []).includes(types.Compare);
}

function showsName(next: Token | undefined): boolean {
  if (next === undefined) return false;
  const meaning = next.tokenType;
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
  const amount = against && before.tokenType === types.NumberLiteral && pieces[0] !== after;
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

/** A piece of a cut word: `3年` behind a verb is an amount, as it would be behind a blank. */
function tokensOf(piece: string, start: number, line: number): readonly Token[] {
  const [, figures, unit] = /^([0-9]+)([^0-9]+)$/.exec(piece) ?? [];
  if (figures === undefined || unit === undefined) return [wordToken(piece, start, line, false)];
  const number = makeToken(types.NumberLiteral, figures, start, line, false);
  return [number, wordToken(unit, start + figures.length, line, false)];
}
