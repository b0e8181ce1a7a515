import type { TokenType } from "chevrotain";
import { deepestCalculation, deepestNesting } from "../limits.ts";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

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

const signs: ReadonlySet<TokenType> = new Set([types.Plus, types.Minus, types.Times, types.Divide]);

/** What parts one calculation from the next. */
const parting: ReadonlySet<TokenType> = new Set([
  types.Comma,
  keyword.and,
  keyword.or,
  keyword.when,
  keyword.unless,
  keyword.otherwise,
]);

/** One pair of brackets: the calculation being read, and the deepest of those before it. */
interface Level {
  readonly before: number;
  readonly inside: number;
  readonly signs: number;
}

const emptyLevel: Level = { before: 0, inside: 0, signs: 0 };

/** The first token at which a calculation, with those in its brackets, is deeper than allowed, if any. */
export function calculationTooDeepAt(tokens: readonly Token[]): Token | undefined {
  // So few words cannot hold so many signs.
  if (tokens.length <= deepestCalculation) return undefined;
  const outer: Level[] = [];
  let here = emptyLevel;
  for (const token of tokens) {
    const type = token.tokenType;
    const depth = Math.max(here.before, here.inside + here.signs);
    if (opening.has(type)) {
      outer.push(here);
      here = emptyLevel;
    } else if (closing.has(type)) {
      const around = outer.pop() ?? emptyLevel;
      here = { ...around, inside: Math.max(around.inside, depth + 1) };
    } else if (parting.has(type)) {
      here = { ...emptyLevel, before: depth };
    } else if (signs.has(type)) {
      here = { ...here, signs: here.signs + 1 };
      if (here.inside + here.signs > deepestCalculation && here.inside > 0) return token;
    }
  }
  return undefined;
}

/** The first token that nests deeper than allowed, if any. */
export function tooDeepAt(tokens: readonly Token[]): Token | undefined {
  // So few words cannot open so many levels.
  if (tokens.length <= deepestNesting) return undefined;
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
