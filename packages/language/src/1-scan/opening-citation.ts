import type { TokenType } from "chevrotain";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

const places: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>([
  "article",
  "section",
  "paragraph",
  "schedule",
] as const);

/** True for the tokens that set the article of a line: 第八条, or the verbs `article`, `section` and so on. */
export function opensWithCitation(token: Token): boolean {
  return token.tokenType === types.CitationLiteral || (token.head && places.has(token.keyword));
}

/** How many tokens the citation takes that begins at `start`; -1 where it is not complete. */
export function citationLength(tokens: readonly Token[], start: number): number {
  const at = (offset: number): TokenType | undefined => tokens[start + offset]?.tokenType;
  let length = 1;
  if (at(0) !== types.CitationLiteral) {
    if (at(1) !== types.NumberLiteral && at(1) !== types.Text) return -1;
    length = 2;
    if (at(length) === types.keyword.para && at(length + 1) === types.NumberLiteral) length += 2;
    if (at(length) === types.LeftRound && at(length + 2) === types.RightRound) length += 3;
    if (at(length) === types.keyword.last) length++;
  }
  return at(length) === types.Dot ? length + 2 : length;
}
