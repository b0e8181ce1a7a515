import type { TokenType } from "chevrotain";
import { type KeywordId, keywordClasses, type VerbId } from "../keywords/keyword-ids.ts";
import { phrasesByFirstWord } from "../keywords/keyword-map.ts";
import { opensSection } from "../keywords/section-kinds.ts";
import { makeToken, retype } from "./make-token.ts";
import { citationLength, opensWithCitation } from "./opening-citation.ts";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

const { keyword } = types;

/** What stands after a word that is a name although it looks like a verb: `title = none`, `valid,`. */
export const afterNames: ReadonlySet<TokenType> = new Set([
  types.Equals,
  types.NotEquals,
  types.Less,
  types.LessOrEqual,
  types.GreaterOrEqual,
  types.Greater,
  types.Colon,
  types.Dot,
  types.Comma,
  types.RightRound,
  types.Bar,
  types.RowEnd,
  types.Plus,
  types.Times,
  types.Divide,
  keyword.and,
  keyword.or,
  keyword.in,
  keyword.include,
  keyword.includeAnyOf,
  keyword.includeAllOf,
  keyword.is,
  keyword.isNot,
  keyword.where,
  keyword.then,
  keyword.else,
  keyword.otherwise,
  keyword.notLess,
  keyword.more,
  keyword.less,
  keyword.notMore,
]);

const periods: ReadonlySet<KeywordId> = new Set<KeywordId>(["quarter", "months", "years", "halfYear"]);

/**
 * Marks the words that open a statement and joins verbs of several words: first on a line, straight after an opening
 * citation, or after `的，` and `时，`.
 */
export function markVerbs(tokens: readonly Token[]): readonly Token[] {
  const marked: Token[] = [];
  let section: KeywordId | undefined;
  let citationEnd = -1;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    const afterCitation = index === citationEnd && !token.first;
    const mayOpen = token.first || afterCitation || followsCondition(tokens, index);
    const joined = mayOpen || tokens[index - 1]?.tokenType === keyword.else ? joinVerb(tokens, index) : undefined;
    const word = joined?.token ?? token;
    const next = tokens[index + (joined?.length ?? 1)];
    if (mayOpen && isVerb(word.keyword) && opens(word, word.keyword, next, tokens[index + 2], afterCitation, section)) {
      retype(word, types.head[word.keyword]);
      word.head = true;
      if (opensSection(word.keyword)) section = word.keyword;
    }
    marked.push(word);
    if (joined !== undefined) index += joined.length - 1;
    if (token.first) citationEnd = opensWithCitation(word) ? index + citationLength(tokens, index) : -1;
  }
  return marked;
}

function isVerb(id: KeywordId | undefined): id is VerbId {
  return id !== undefined && keywordClasses[id] === "verb";
}

function opens(
  word: Token,
  id: VerbId,
  next: Token | undefined,
  afterNext: Token | undefined,
  afterCitation: boolean,
  section: KeywordId | undefined,
): boolean {
  const following = next !== undefined && next.line === word.line ? next : undefined;
  if (id === "every" && !(following?.keyword !== undefined && periods.has(following.keyword))) return false;
  if (id === "within" && section !== "duty" && !afterCitation) return false;
  if (following === undefined) return true;
  const bars = id === "revoke" && following.tokenType === types.Comma;
  const length = afterNext?.tokenType;
  if (bars && (length === types.NumberLiteral || length === types.LeftRound)) return true;
  return !afterNames.has(following.tokenType) && following.image !== "between";
}

/** After 的 or 时 and a comma, on the same line. */
function followsCondition(tokens: readonly Token[], index: number): boolean {
  const comma = tokens[index - 1];
  const mark = tokens[index - 2];
  return (
    comma?.tokenType === types.Comma &&
    (mark?.tokenType === keyword.whose || mark?.tokenType === keyword.time) &&
    mark.line === tokens[index]?.line
  );
}

/** Joins `generally require`, `at most` and the like into one token. */
function joinVerb(tokens: readonly Token[], index: number): { token: Token; length: number } | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  for (const phrase of phrasesByFirstWord.get(first.image) ?? []) {
    const { id, words } = phrase;
    if (!isVerb(id) || !standAt(tokens, index, words)) continue;
    const token = makeToken(keyword[id], words.join(" "), first.startOffset, first.line, first.first);
    token.keyword = id;
    token.endOffset = tokens[index + words.length - 1]?.endOffset ?? token.endOffset;
    return { token, length: words.length };
  }
  return undefined;
}

/** Whether the words follow each other from `index` on, on one line. */
function standAt(tokens: readonly Token[], index: number, words: readonly string[]): boolean {
  const line = tokens[index]?.line;
  for (const [offset, word] of words.entries()) {
    const token = tokens[index + offset];
    if (token?.image !== word || token.line !== line) return false;
  }
  return true;
}
