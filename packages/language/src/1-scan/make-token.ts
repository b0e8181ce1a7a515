import type { TokenType } from "chevrotain";
import { keywordsByForm } from "../keywords/keyword-map.ts";
import { foldWidth } from "./characters.ts";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

/** A word as a token: a keyword where the form is one, else a name. */
export function wordToken(image: string, start: number, line: number, first: boolean): Token {
  const id = keywordsByForm.get(image) ?? keywordOfFolded(image);
  const token = makeToken(id === undefined ? types.Word : types.keyword[id], image, start, line, first);
  token.keyword = id;
  return token;
}

function keywordOfFolded(image: string): Token["keyword"] {
  const folded = foldWidth(image);
  return folded === image ? undefined : keywordsByForm.get(folded);
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

/** Gives a token another type; Chevrotain reads both fields. */
export function retype(token: Token, type: TokenType): void {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}

/** True for a word that is no verb of several words: a name, or a keyword of one word. */
export function isWordToken(token: Token): boolean {
  return token.tokenType === types.Word || token.keyword !== undefined;
}
