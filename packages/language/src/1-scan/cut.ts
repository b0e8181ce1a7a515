import type { KeywordId } from "../keywords/keyword-ids.ts";
import type { CodeBlock } from "../source/mask-literate.ts";
import { retype } from "./make-token.ts";
import { citationLength, opensWithCitation } from "./opening-citation.ts";
import type { Chunk, Token } from "./token.ts";
import * as types from "./token-types.ts";

const { keyword } = types;

interface Beginning {
  readonly kind: Chunk["kind"];
  /** Index of the verb that a leading condition leads to. */
  readonly verb?: number;
  readonly unanchored?: true;
}

const stray: Beginning = { kind: "stray" };
const statement: Beginning = { kind: "statement" };

/**
 * Cuts the tokens into stretches that are parsed alone. A new one begins at each verb, opening citation, label, row bar
 * and leading condition, and at the start of a block. No mistake can leave its stretch.
 */
export function cut(tokens: readonly Token[], blocks: readonly CodeBlock[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let labels: "field" | "item" = "item";
  let ledVerb = -1;
  let block = 0;
  let citationEnd = -1;
  let open: Beginning | undefined;
  let start = 0;
  for (const [index, token] of tokens.entries()) {
    const inBlock = block;
    while (token.startOffset >= (blocks[block + 1]?.start ?? Number.POSITIVE_INFINITY)) block++;
    if (token.first) citationEnd = opensWithCitation(token) ? index + citationLength(tokens, index) : -1;
    let begun = index === ledVerb ? undefined : begin(tokens, index, token, index === citationEnd, labels);
    if (begun === undefined) {
      const rowIsOver = open?.kind === "row" && token.first;
      if (open !== undefined && block === inBlock && !rowIsOver) continue;
      begun = stray;
    } else if (token.head) labels = labelsAfter(token.keyword, labels);
    if (begun.verb !== undefined) ledVerb = begun.verb;
    if (open !== undefined) chunks.push(chunkOf(open, tokens.slice(start, index)));
    open = begun;
    start = index;
  }
  if (open !== undefined) chunks.push(chunkOf(open, tokens.slice(start)));
  return chunks;
}

function chunkOf({ kind, unanchored }: Beginning, tokens: readonly Token[]): Chunk {
  if (kind === "row") markRow(tokens);
  return unanchored ? { kind, tokens, unanchored } : { kind, tokens };
}

function begin(
  tokens: readonly Token[],
  index: number,
  token: Token,
  afterCitation: boolean,
  labels: "field" | "item",
): Beginning | undefined {
  if (token.head) return statement;
  if (!token.first) {
    const verb = afterCitation ? verbOfCondition(tokens, index) : -1;
    return verb === -1 ? undefined : { kind: "led", verb };
  }
  if (token.tokenType === types.CitationLiteral) return statement;
  if (token.tokenType === types.Bar) return { kind: "row" };
  const verb = verbOfCondition(tokens, index);
  if (verb !== -1) {
    return token.tokenType === keyword.when ? { kind: "led", verb } : { kind: "led", verb, unanchored: true };
  }
  return isLabel(tokens, index) ? { kind: labels } : undefined;
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
  const [name, second, third] = [tokens[index], tokens[index + 1], tokens[index + 2]];
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
