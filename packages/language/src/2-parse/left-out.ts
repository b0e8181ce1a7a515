import { type Diagnostic, fix, problem } from "@bylaw/diagnostics";
import { isChinese } from "../1-scan/characters.ts";
import type { Token } from "../1-scan/token.ts";
import * as types from "../1-scan/token-types.ts";
import { comparisonSynonyms } from "../keywords/comparison-synonyms.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { asSpaced, type Mistake, spanOf, verbOf } from "./mistake.ts";

const { keyword } = types;

const givesValues: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>(["given", "sample"] as const);

/** `given assets = 3 staff = 2`: the comma between two values; only the next line needs none. */
export function missingComma({ path, chunk, index }: Mistake): Diagnostic | undefined {
  const { tokens } = chunk;
  if (!givesValues.has(verbOf(chunk))) return undefined;
  // Behind a number the name is read as its unit, and the sign is what does not fit.
  const at = [index, index - 1].find((place) => startsValue(tokens, place));
  const [next, last] = at === undefined ? [] : [tokens[at], tokens[at - 1]];
  if (at === undefined || next === undefined || last === undefined || next.first) return undefined;
  const values = tokens.slice(0, at);
  if (!values.some(({ tokenType }) => tokenType === types.Equals) || opensValue(last)) return undefined;
  const written = values.find(({ tokenType }) => tokenType === types.Comma)?.image;
  const sign = isChinese(tokens[0]?.image ?? "") ? "，" : (written ?? ",");
  const to = `${sign}${sign === "," ? " " : ""}${next.image}`;
  const edit = { span: { source: path, start: last.endOffset + 1, end: next.endOffset + 1 }, text: to };
  const fixes = [fix("comma-missing", "insert", { to }, [edit])];
  return problem("comma-missing", { name: nameIn(next) }, { here: spanOf(path, next) }, { fixes });
}

/** `NAME =`, where a value of the past also has its word before the name. */
function startsValue(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.tokenType;
  if (word === undefined) return false;
  if (word === keyword.historyOf || word === keyword.stepsOf) return startsValue(tokens, at + 1);
  return types.isName(word) && tokens[at + 1]?.tokenType === types.Equals;
}

function opensValue({ tokenType, head }: Token): boolean {
  const opening = [types.Comma, types.LeftRound, types.Equals, keyword.with, keyword.historyOf, keyword.stepsOf];
  return head || opening.includes(tokenType);
}

/** `require staff 10`: which way the two are compared is not said. */
export function missingComparison({ path, chunk, index, left }: Mistake): Diagnostic | undefined {
  const { tokens } = chunk;
  const end = index === -1 ? tokens.length : index;
  const at = [end - 2, end - 1].find((place) => tokens[place]?.tokenType === types.NumberLiteral);
  const [name, amount] = at === undefined ? [] : [tokens[at - 1], tokens.slice(at, end)];
  const [number] = amount ?? [];
  if (left || name === undefined || amount === undefined || number === undefined || name.head) return undefined;
  if (![types.Word, types.QuotedName].includes(name.tokenType) || name.line !== number.line) return undefined;
  const right = asSpaced(amount);
  const glued = comparisonSynonyms.find(([form]) => name.image.endsWith(form) && name.image !== form);
  const to = glued === undefined ? "" : `${name.image.slice(0, -glued[0].length)} ${glued[1]} ${right}`;
  const here = spanOf(path, name, amount.at(-1) ?? number);
  const fixes = to === "" ? [] : [fix("comparison-missing", "compare", { to }, [{ span: here, text: to }])];
  return problem("comparison-missing", { left: nameIn(name), right }, { here }, { fixes });
}

/** Messages put backquotes of their own round a name. */
function nameIn({ image }: Token): string {
  return image.replaceAll("`", "");
}
