import type { Token } from "@bylaw/language";
import { indexOfToken } from "./token-index.ts";

/** Between a number and the name beside which it stands: `= 2021`, `in (2020, 2021`, `2021 <=`. */
const between: ReadonlySet<string> = new Set([
  "LeftRound",
  "RightRound",
  "Comma",
  "NumberLiteral",
  "key_in",
  "key_not",
]);

/**
 * Whether a number is a year of the calendar, which Chinese writes 2021年 and English 2021: it has four digits, and what
 * it is compared with, or given as, is a year.
 */
export function isCalendarYear(number: Token, tokens: readonly Token[], namesYear: (token: Token) => boolean): boolean {
  if (!/^[0-9]{4}$/.test(number.image)) return false;
  const at = indexOfToken(tokens, number.startOffset);
  let before = at - 1;
  while (isBetween(tokens[before]) || isUnit(tokens, before)) before--;
  if (before < at - 1 && isYear(tokens[before], tokens[before - 1], namesYear)) return true;
  const after = tokens[at + 1]?.keyword === "years" ? at + 2 : at + 1;
  const behind = tokens[after + 1]?.keyword === "yearOf" ? after + 2 : after + 1;
  return isComparison(tokens[after]) && isYear(tokens[behind], tokens[behind - 1], namesYear);
}

function isBetween(token: Token | undefined): boolean {
  if (token === undefined) return false;
  return between.has(token.tokenType.name) || isComparison(token);
}

/** The unit of another number: a name may be spelt like one. */
function isUnit(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.keyword === "years" && tokens[index - 1]?.tokenType.name === "NumberLiteral";
}

function isComparison(token: Token | undefined): boolean {
  return (token?.tokenType.CATEGORIES ?? []).some(({ name }) => name === "Compare");
}

function isYear(name: Token | undefined, before: Token | undefined, namesYear: (token: Token) => boolean): boolean {
  return name !== undefined && (before?.keyword === "yearOf" || namesYear(name));
}
