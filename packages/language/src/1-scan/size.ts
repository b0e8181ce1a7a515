import { type Diagnostic, problem, type Span } from "@bylaw/diagnostics";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { mostMembers, mostRules, mostStatements } from "../limits.ts";
import type { Chunk, Token } from "./token.ts";
import * as types from "./token-types.ts";

const { keyword } = types;

const ruleVerbs: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>([
  "require",
  "generallyRequire",
  "forbid",
  "generallyForbid",
] as const);

/** Says that a source holds more rules or statements than any policy may; reading them all would take seconds. */
export function tooManyStatements(path: string, chunks: readonly Chunk[]): Diagnostic | undefined {
  const rules = chunks.filter(({ tokens }) => tokens.some((token) => token.head && ruleVerbs.has(token.keyword)));
  const excess = rules[mostRules] ?? chunks[mostStatements];
  if (excess === undefined) return undefined;
  const [what, number, most] =
    rules.length > mostRules
      ? (["rules", rules.length, mostRules] as const)
      : (["statements", chunks.length, mostStatements] as const);
  return problem("too-many", { what, number, most }, { here: spanOf(path, excess.tokens) });
}

/** Says that a list after `in` or `include` is longer than a choice may be. */
export function tooManyListed(path: string, tokens: readonly Token[]): Diagnostic | undefined {
  // So few tokens cannot hold so long a list.
  if (tokens.length <= mostMembers) return undefined;
  for (let index = 0; index < tokens.length; index++) {
    const type = tokens[index]?.tokenType;
    if (type !== keyword.in && type !== keyword.includeAnyOf && type !== keyword.includeAllOf) continue;
    const list = readList(tokens, index + 1);
    if (list.excess === undefined) continue;
    const parameters = { what: "members", number: list.length, most: mostMembers };
    return problem("too-many", parameters, { here: spanOf(path, [list.excess]) });
  }
  return undefined;
}

/** How many values a bracket holds that opens at `start`, and the first one beyond the most. */
function readList(tokens: readonly Token[], start: number): { readonly length: number; readonly excess?: Token } {
  let [depth, length] = [0, 1];
  let excess: Token | undefined;
  for (let index = start; index < tokens.length; index++) {
    const type = tokens[index]?.tokenType;
    if (type === types.LeftRound) depth++;
    else if (type === types.RightRound) depth--;
    else if (type === types.Comma && depth === 1 && ++length === mostMembers + 1) excess = tokens[index + 1];
    if (depth === 0) break;
  }
  return { length, ...(excess === undefined ? {} : { excess }) };
}

function spanOf(path: string, tokens: readonly Token[]): Span {
  return { source: path, start: tokens[0]?.startOffset ?? 0, end: (tokens.at(-1)?.endOffset ?? -1) + 1 };
}
