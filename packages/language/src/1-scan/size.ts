import { type Diagnostic, problem, type Span } from "@bylaw/diagnostics";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { mostMembers, mostRules, mostStatements, mostWords } from "../limits.ts";
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
  // So few stretches cannot hold so many rules.
  if (chunks.length <= Math.min(mostRules, mostStatements)) return undefined;
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
  const open: Bracket[] = [];
  for (const [index, { tokenType }] of tokens.entries()) {
    if (tokenType === types.LeftRound) {
      open.push({ isList: opensList(tokens[index - 1]), length: 1, excess: undefined });
    } else if (tokenType === types.RightRound) {
      const closed = open.pop();
      if (closed?.excess !== undefined) return tooManyMembers(path, closed);
    } else if (tokenType === types.Comma) {
      const around = open.at(-1);
      if (around?.isList && ++around.length === mostMembers + 1) around.excess = tokens[index + 1];
    }
  }
  const unclosed = open.find(({ excess }) => excess !== undefined);
  return unclosed === undefined ? undefined : tooManyMembers(path, unclosed);
}

/** A round bracket that is open: how many values it holds, and the first one beyond the most of a list. */
interface Bracket {
  readonly isList: boolean;
  length: number;
  excess: Token | undefined;
}

function opensList(before: Token | undefined): boolean {
  const type = before?.tokenType;
  return type === keyword.in || type === keyword.includeAnyOf || type === keyword.includeAllOf;
}

function tooManyMembers(path: string, { length, excess }: Bracket): Diagnostic {
  const here = spanOf(path, excess === undefined ? [] : [excess]);
  return problem("too-many", { what: "members", number: length, most: mostMembers }, { here });
}

/** Says that a stretch is longer than any statement or row may be. */
export function tooManyWords(path: string, tokens: readonly Token[]): Diagnostic | undefined {
  const excess = tokens[mostWords];
  if (excess === undefined) return undefined;
  const parameters = { what: "words", number: tokens.length, most: mostWords };
  return problem("too-many", parameters, { here: spanOf(path, [excess]) });
}

function spanOf(path: string, tokens: readonly Token[]): Span {
  return { source: path, start: tokens[0]?.startOffset ?? 0, end: (tokens.at(-1)?.endOffset ?? -1) + 1 };
}
