import type { Span } from "@bylaw/diagnostics";
import {
  type Chunk,
  homeOf,
  type KeywordId,
  maskLiterate,
  opensSection,
  type PlaceInStatement,
  type ReadSource,
  type SectionKind,
  type Token,
} from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import { lineOf } from "./source-lines.ts";

/** Where the caret stands: what is typed of a word, and the statement before it. */
export interface Caret {
  readonly analysis: Analysis;
  readonly read: ReadSource;
  /** What is typed of the word, without a backquote. */
  readonly typed: string;
  /** The stretch that an offer replaces. */
  readonly span: Span;
  /** Only names may stand, in backquotes. */
  readonly quoted: boolean;
  /** Number of tokens of the source that stand before the word. */
  readonly tokensBefore: number;
  /** The stretch whose words go on, where there is one before the caret. */
  readonly chunk?: Chunk;
  readonly place?: PlaceInStatement;
  /** A statement may begin: first on a line, behind an opening citation, behind 的， or 时，. */
  readonly opens: "line" | "citation" | "condition" | undefined;
  readonly section: SectionAtCaret;
}

/** The section in which the caret stands, and the stretch that opens it. */
export interface SectionAtCaret {
  readonly kind?: SectionKind;
  readonly header?: Chunk;
}

/** The caret as it stands; undefined in a comment, a text or the prose of a document. */
export function caretAt(analysis: Analysis, path: string, offset: number): Caret | undefined {
  const word = typedAt(analysis, path, offset);
  return word === undefined ? undefined : caretBefore(analysis, word.read, word.word);
}

/** The half-typed word at the caret. */
export function typedAt(
  analysis: Analysis,
  path: string,
  offset: number,
): { readonly read: ReadSource; readonly word: TypedWord } | undefined {
  const read = analysis.read.get(path);
  if (read === undefined || !Number.isInteger(offset)) return undefined;
  const { text } = read.scanned.source;
  if (offset < 0 || offset > text.length || !isCode(read, offset)) return undefined;
  const word = wordAt(read, offset);
  return word === undefined ? undefined : { read, word };
}

/** A stretch of typed characters as one half-typed word. */
export interface TypedWord {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly quoted: boolean;
  /** Words cut from the typed one, that stand before it. */
  readonly cut?: readonly Token[];
}

/** The caret behind the statement so far, with `word` as what is typed of the next. */
export function caretBefore(analysis: Analysis, read: ReadSource, word: TypedWord): Caret {
  const { tokens, chunks, source } = read.scanned;
  const { start, end, typed, quoted, cut = [] } = word;
  const from = cut[0]?.startOffset ?? start;
  const tokensBefore = countTokens(tokens, from);
  const line = lineOf(read, start);
  const last = cut.at(-1) ?? tokens[tokensBefore - 1];
  const first = last === undefined || last.line !== line;
  const chunkIndex = countBefore(chunks, from, (one) => one.tokens[0]?.startOffset ?? 0) - 1;
  const chunk = chunks[chunkIndex];
  const before = chunk === undefined ? [] : [...chunk.tokens.filter(({ endOffset }) => endOffset < from), ...cut];
  const goesOn = chunk !== undefined && sameBlock(read, chunk.tokens[0]?.startOffset ?? 0, from);
  const isRow = chunk?.kind === "row";
  return {
    analysis,
    read,
    typed,
    quoted,
    span: { source: source.path, start, end },
    tokensBefore,
    section: sectionAt(chunks, chunkIndex),
    opens: opening(chunk, before, first),
    ...(chunk === undefined ? {} : { chunk }),
    ...(goesOn && chunk.kind !== "stray" && !(isRow && first)
      ? { place: { kind: chunk.kind, tokens: before, offset: start, line, first } }
      : {}),
  };
}

function isCode(read: ReadSource, offset: number): boolean {
  const { comments } = read.scanned;
  // A comment reaches to the end of its line: behind its last character one is still in it.
  const at = countBefore(comments, offset, ({ start }) => start) - 1;
  if ((comments[at]?.end ?? -1) >= offset) return false;
  return blocksOf(read).some(({ start, end }) => start <= offset && offset <= end);
}

function sameBlock(read: ReadSource, one: number, other: number): boolean {
  return blocksOf(read).some(({ start, end }) => start <= one && one <= end && start <= other && other <= end);
}

const blocks = new WeakMap<ReadSource, readonly { readonly start: number; readonly end: number }[]>();

function blocksOf(read: ReadSource): readonly { readonly start: number; readonly end: number }[] {
  const { path, text } = read.scanned.source;
  const known = blocks.get(read) ?? maskLiterate(path, text).blocks;
  blocks.set(read, known);
  return known;
}

/** How many of a list that is in order start before an offset. */
export function countBefore<T>(list: readonly T[], offset: number, startOf: (one: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && startOf(one) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many tokens of a list that is in order start before an offset. */
export function countTokens(tokens: readonly Token[], offset: number): number {
  return countBefore(tokens, offset, ({ startOffset }) => startOffset);
}

const wordLike = /[\p{L}_]/u;

/** What is typed of a word or a citation up to the caret; undefined within a text. */
function wordAt(read: ReadSource, offset: number): TypedWord | undefined {
  const { tokens, source } = read.scanned;
  const nothing = { start: offset, end: offset, typed: "", quoted: false };
  const token = tokens[countTokens(tokens, offset) - 1];
  if (token === undefined || token.endOffset + 1 < offset) return nothing;
  const inside = offset <= token.endOffset;
  const image = source.text.slice(token.startOffset, token.endOffset + 1);
  const kind = token.tokenType.name;
  if (kind === "Text") return inside || !/["”」》]$/.test(image) || image.length < 2 ? undefined : nothing;
  if (kind === "QuotedName") return quotedAt(token, image, offset);
  if (!wordLike.test(image.charAt(0))) return nothing;
  const typed = source.text.slice(token.startOffset, offset);
  return { start: token.startOffset, end: wordEnd(token, image, offset), typed, quoted: false };
}

function quotedAt(token: Token, image: string, offset: number): TypedWord | undefined {
  const closed = image.length > 1 && image.endsWith("`");
  const end = token.endOffset + 1;
  if (closed && offset === end) return { start: offset, end: offset, typed: "", quoted: false };
  const typed = image.slice(1, offset - token.startOffset);
  // Without its closing backquote the name has taken the rest of the line.
  return { start: token.startOffset, end: closed ? end : offset, typed, quoted: true };
}

/** Behind the caret a Latin word goes on to its end; Chinese words have no blanks, so what follows may be another. */
function wordEnd(token: Token, image: string, offset: number): number {
  const rest = image.slice(offset - token.startOffset);
  if (token.keyword !== undefined) return token.endOffset + 1;
  return offset + (/^[A-Za-z0-9_]*/.exec(rest)?.[0].length ?? 0);
}

function opening(chunk: Chunk | undefined, before: readonly Token[], first: boolean): Caret["opens"] {
  if (first) return "line";
  const [verb] = before;
  const cites = verb?.tokenType.name === "CitationLiteral" || places.has(verb?.keyword ?? "");
  const line = before.at(-1)?.line;
  if (cites && verb?.first && verb.line === line && citesOnly(before)) return "citation";
  const [mark, comma] = before.slice(-2);
  const led = mark?.keyword === "whose" || mark?.keyword === "time" || /[的时時]$/.test(mark?.image ?? "");
  return led && comma?.tokenType.name === "Comma" && chunk !== undefined ? "condition" : undefined;
}

const places: ReadonlySet<string> = new Set(["article", "section", "paragraph", "schedule"]);

function citesOnly(before: readonly Token[]): boolean {
  return (
    before
      .slice(1)
      .every(
        ({ tokenType, keyword }) =>
          ["NumberLiteral", "LeftRound", "RightRound", "Dot", "Text"].includes(tokenType.name) ||
          keyword === "last" ||
          keyword === "para",
      ) &&
    (before.length > 1 || before[0]?.tokenType.name === "CitationLiteral")
  );
}

function sectionAt(chunks: readonly Chunk[], index: number): SectionAtCaret {
  for (let at = index; at >= 0; at--) {
    const header = chunks[at];
    const verb = header?.tokens.find(({ head }) => head)?.keyword;
    if (header !== undefined && opensSection(verb)) return { kind: verb, header };
  }
  return {};
}

/** True for a verb that may stand in the section. */
export function standsIn(verb: KeywordId, section: SectionKind | undefined): boolean {
  const home = homeOf(verb);
  return home === undefined || home === section;
}
