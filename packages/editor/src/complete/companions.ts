import { citationKey } from "@bylaw/diagnostics";
import type { Chunk, ReadSource, Token } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import { type Caret, countBefore, countTokens } from "./caret.ts";
import { citationsAmong } from "./cited-things.ts";
import { spokenParts } from "./spoken.ts";
import { stockOf } from "./stock.ts";
import { sequenceOf } from "./word-sequence.ts";

/** By canonical name, or by `§` and a citation: how often it stands together with what stands round the caret. */
export type Companions = ReadonlyMap<string, number>;

/** A scenario, a sample or a statement with what it names, cites and is called. */
interface Unit {
  readonly start: number;
  readonly isCase: boolean;
  readonly parts: readonly string[];
}

const units = new WeakMap<ReadSource, readonly Unit[]>();

/** The scenarios, samples and statements of a text. */
function unitsOf(read: ReadSource): readonly Unit[] {
  const known = units.get(read);
  if (known !== undefined) return known;
  const found: Unit[] = [];
  let open: { readonly isCase: boolean; readonly chunks: Chunk[] } | undefined;
  let cited: readonly string[] = [];
  const close = (): void => {
    if (open !== undefined) found.push(unitOf(read, open.chunks, open.isCase, cited));
  };
  for (const chunk of read.scanned.chunks) {
    const verb = chunk.tokens.find(({ head }) => head)?.keyword;
    const goesOn = verb === undefined || (open?.isCase === true && (verb === "given" || verb === "expect"));
    const opensArticle = chunk.tokens[0]?.tokenType.name === "CitationLiteral" || verb === "article";
    if (open !== undefined && goesOn && !opensArticle) {
      open.chunks.push(chunk);
      continue;
    }
    close();
    if (opensArticle) cited = citationsAmong(chunk.tokens).slice(-1).map(partOf);
    open = { isCase: verb === "scenario" || verb === "sample", chunks: [chunk] };
  }
  close();
  units.set(read, found);
  return found;
}

function partOf(citation: Parameters<typeof citationKey>[0]): string {
  return `§${citationKey(citation)}`;
}

function unitOf(read: ReadSource, chunks: readonly Chunk[], isCase: boolean, cited: readonly string[]): Unit {
  const first = chunks[0]?.tokens[0];
  const start = first?.startOffset ?? 0;
  const tokens = chunks.flatMap((chunk) => chunk.tokens);
  const above = isCase ? "" : commentsAbove(read, start);
  return { start, isCase, parts: partsOf(read, tokens, above, isCase ? [] : cited) };
}

/** The comments directly above a statement. */
export function commentsAbove({ scanned }: ReadSource, start: number): string {
  const { comments, tokens } = scanned;
  const last = tokens[countTokens(tokens, start) - 1]?.endOffset ?? 0;
  const until = countBefore(comments, start, (comment) => comment.start);
  if ((comments[until - 1]?.start ?? -1) <= last) return "";
  return comments
    .slice(Math.max(0, until - 4), until)
    .filter((comment) => comment.start > last)
    .map(({ text }) => text)
    .join(" ");
}

function partsOf(
  read: ReadSource,
  tokens: readonly Token[],
  above: string,
  cited: readonly string[],
): readonly string[] {
  const { words, sorts, images } = sequenceOf(read);
  const parts = new Set<string>([...cited, ...spokenParts(above), ...citationsAmong(tokens).map(partOf)]);
  const verb = tokens.findIndex(({ head, keyword }) => head && declaring.has(keyword ?? ""));
  const [declares, declaresLocal] = verb === -1 ? [] : tokens.slice(verb + 1, verb + 3);
  let at = countTokens(read.scanned.tokens, tokens[0]?.startOffset ?? 0);
  for (const token of tokens) {
    if (sorts[at] === "N") parts.add(images[at] ?? words[at] ?? "");
    if (token === declares || token === declaresLocal) for (const part of spokenParts(token.image)) parts.add(part);
    if (token.tokenType.name === "Text") for (const part of spokenParts(token.image)) parts.add(part);
    at++;
  }
  return [...parts];
}

const declaring: ReadonlySet<string> = new Set(["fact", "let", "decision", "reading", "table"]);

/** The units in which each part occurs. */
type Index = ReadonlyMap<string, readonly (readonly string[])[]>;

interface Indexed {
  readonly index: Index;
  readonly all: number;
}

const indexes = new WeakMap<Analysis, Indexed>();

function indexOf(analysis: Analysis): Indexed {
  const known = indexes.get(analysis);
  if (known !== undefined) return known;
  const { canonical } = stockOf(analysis);
  const index = new Map<string, (readonly string[])[]>();
  let all = 0;
  for (const { path } of analysis.input.sources) {
    const read = analysis.read.get(path);
    for (const { parts } of read === undefined ? [] : unitsOf(read)) {
      all++;
      const unit = parts.map((part) => canonical.get(part) ?? part);
      for (const part of unit) {
        const list = index.get(part);
        if (list === undefined) index.set(part, [unit]);
        else list.push(unit);
      }
    }
  }
  const made = { index, all };
  indexes.set(analysis, made);
  return made;
}

const mostUnits = 80;

/**
 * What stands together elsewhere with the names, places and words that stand round the caret: in its scenario or sample,
 * else in its statement and the comments above it. Each of them votes, the rarer the more.
 */
export function companionsAt(caret: Caret): Companions {
  const { index, all } = indexOf(caret.analysis);
  const votes = new Map<string, number>();
  let total = 0;
  for (const part of partsRound(caret)) {
    const together = index.get(part) ?? [];
    if (together.length === 0) continue;
    const weight = Math.log(1 + all / together.length);
    total += weight;
    const share = weight / (together.length + 1);
    if (together.length > mostUnits) continue;
    for (const unit of together) for (const other of unit) votes.set(other, (votes.get(other) ?? 0) + share);
  }
  for (const [name, vote] of votes) votes.set(name, vote / total);
  return votes;
}

/** The names, places and words round the caret. */
function partsRound(caret: Caret): readonly string[] {
  const { canonical } = stockOf(caret.analysis);
  const list = unitsOf(caret.read);
  const own = list[countBefore(list, caret.span.start, ({ start }) => start) - 1];
  const kind = caret.section.kind;
  const inCase = kind === "scenario" || kind === "sample";
  const goesOn = caret.opens !== "line" && caret.place !== undefined;
  const parts = (inCase || goesOn) && own !== undefined ? own.parts : opening(caret);
  return [...new Set(parts.map((part) => canonical.get(part) ?? part))];
}

/** What is said where no statement stands yet. */
function opening({ read, span }: Caret): readonly string[] {
  const article = read.tree.articles[countBefore(read.tree.articles, span.start, (each) => each.span.start) - 1];
  const cited = article === undefined ? [] : [partOf(article.citation)];
  return [...spokenParts(commentsAbove(read, span.start)), ...cited];
}
