import type { TokenType } from "chevrotain";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

/** How deeply brackets and words that open an expression may nest. */
export const deepestNesting = 64;

const { keyword } = types;

/** Words after which a whole expression hangs; each level of them is closed by its bracket alone. */
const openers: ReadonlySet<TokenType> = new Set([
  keyword.if,
  keyword.where,
  keyword.any,
  keyword.fullYearsFrom,
  keyword.round,
  keyword.latest,
]);

/** Words and signs that take the next operand alone: only a run of them nests. */
const prefixes: ReadonlySet<TokenType> = new Set([
  types.Minus,
  keyword.not,
  keyword.endOfQuarterOf,
  keyword.yearOf,
  keyword.distinct,
  keyword.countOf,
  keyword.sumOf,
  keyword.averageOf,
  keyword.highestOf,
  keyword.lowestOf,
  keyword.latestOf,
]);

const opening: ReadonlySet<TokenType> = new Set([types.LeftRound, types.LeftSquare]);
const closing: ReadonlySet<TokenType> = new Set([types.RightRound, types.RightSquare]);

/** The first token that nests deeper than allowed, if any. */
export function tooDeepAt(tokens: readonly Token[]): Token | undefined {
  const levels: number[] = [];
  let depth = 0;
  let here = 0;
  let run = 0;
  for (const token of tokens) {
    const type = token.tokenType;
    run = prefixes.has(type) ? run + 1 : 0;
    if (opening.has(type)) {
      levels.push(here);
      here = 0;
      depth++;
    } else if (closing.has(type) && levels.length > 0) {
      depth -= here + 1;
      here = levels.pop() ?? 0;
    } else if (openers.has(type)) {
      here++;
      depth++;
    } else if (type === types.Comma) {
      depth -= here;
      here = 0;
    }
    if (depth > deepestNesting || run > deepestNesting) return token;
  }
  return undefined;
}
