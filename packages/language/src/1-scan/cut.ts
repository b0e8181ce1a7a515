import type { KeywordId } from "../keywords/keyword-ids.ts";
import type { CodeBlock } from "../source/mask-literate.ts";
import { retype } from "./make-token.ts";
import { citationLength, opensWithCitation } from "./opening-citation.ts";
import type { Chunk, Token } from "./token.ts";
import * as types from "./token-types.ts";

const { keyword } = types;

interface OpenChunk {
  readonly kind: Chunk["kind"];
  readonly tokens: Token[];
  readonly unanchored?: true;
}

/**
 * Cuts the tokens into stretches that are parsed alone. A new one begins at each verb, opening citation, label, row bar
 * and leading condition, and at the start of a block. No mistake can leave its stretch.
 */
export function cut(tokens: readonly Token[], blocks: readonly CodeBlock[]): readonly Chunk[] {
  const chunks: OpenChunk[] = [];
  let labels: "field" | "item" = "item";
  let ledVerb = -1;
  let block = 0;
  tokens.forEach((token, index) => {
    const entersBlock = index === 0 || token.startOffset >= (blocks[block + 1]?.start ?? Number.POSITIVE_INFINITY);
    while (token.startOffset >= (blocks[block + 1]?.start ?? Number.POSITIVE_INFINITY)) block++;
    const begun = index === ledVerb ? undefined : begin(tokens, index, labels);
    if (begun !== undefined) {
      chunks.push({ kind: begun.kind, tokens: [token], ...(begun.unanchored ? { unanchored: true } : {}) });
      if (begun.verb !== undefined) ledVerb = begun.verb;
      if (token.head) labels = labelsAfter(token.keyword, labels);
      return;
    }
    const open = chunks.at(-1);
    const rowIsOver = open?.kind === "row" && token.first;
    if (open === undefined || entersBlock || rowIsOver) chunks.push({ kind: "stray", tokens: [token] });
    else open.tokens.push(token);
  });
  for (const chunk of chunks) if (chunk.kind === "row") markRow(chunk.tokens);
  return chunks;
}

interface Beginning {
  readonly kind: Chunk["kind"];
  /** Index of the verb that a leading condition leads to. */
  readonly verb?: number;
  readonly unanchored?: boolean;
}

function begin(tokens: readonly Token[], index: number, labels: "field" | "item"): Beginning | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.head) return { kind: "statement" };
  const afterCitation = !token.first && endsOpeningCitation(tokens, index);
  if (afterCitation) {
    const verb = verbOfCondition(tokens, index);
    return verb === -1 ? undefined : { kind: "led", verb };
  }
  if (!token.first) return undefined;
  if (token.tokenType === types.CitationLiteral) return { kind: "statement" };
  if (token.tokenType === types.Bar) return { kind: "row" };
  const verb = verbOfCondition(tokens, index);
  if (verb !== -1) return { kind: "led", verb, unanchored: token.tokenType !== keyword.when };
  return isLabel(tokens, index) ? { kind: labels } : undefined;
}

/** True directly behind the citation that opens the line. */
function endsOpeningCitation(tokens: readonly Token[], index: number): boolean {
  const line = tokens[index]?.line;
  // A citation has at most nine tokens: article 8 para 2 ( 3 ) . 1
  for (let start = index - 1; start >= 0 && start >= index - 10; start--) {
    const token = tokens[start];
    if (token === undefined || token.line !== line) return false;
    if (token.first) return opensWithCitation(token) && citationLength(tokens, start) === index - start;
  }
  return false;
}

/** Index of the verb after `… 的，` or `… 时，` on this line; -1 where the line has none. */
function verbOfCondition(tokens: readonly Token[], index: number): number {
  const line = tokens[index]?.line;
  for (let at = index; tokens[at]?.line === line && tokens[at] !== undefined; at++) {
    const type = tokens[at]?.tokenType;
    if (type !== keyword.whose && type !== keyword.time) continue;
    const verb = tokens[at + 2];
    if (tokens[at + 1]?.tokenType === types.Comma && verb?.head && verb.line === line) return at + 2;
  }
  return -1;
}

/** `name :` or `name local :` first on a line, unless the line above ends with a comma. */
function isLabel(tokens: readonly Token[], index: number): boolean {
  const [name, second, third] = tokens.slice(index, index + 3);
  if (name === undefined || !types.isName(name.tokenType)) return false;
  if (tokens[index - 1]?.tokenType === types.Comma || second?.line !== name.line) return false;
  if (second.tokenType === types.Colon) return true;
  return types.isLocal(second.tokenType) && third?.tokenType === types.Colon && third.line === name.line;
}

/** Labels under a fact are fields of its records, under anything else items of a group. */
function labelsAfter(verb: KeywordId | undefined, before: "field" | "item"): "field" | "item" {
  if (verb === "fact") return "field";
  return verb === undefined ? before : "item";
}

function markRow(tokens: readonly Token[]): void {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (first !== undefined) retype(first, types.RowStart);
  if (last !== undefined && last !== first && last.tokenType === types.Bar) retype(last, types.RowEnd);
}
