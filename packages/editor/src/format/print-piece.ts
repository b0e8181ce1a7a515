import type { Comment, KeywordId, ParsedChunk, Token } from "@bylaw/language";
import { builders } from "prettier/doc";
import { node, type Tree, token } from "../concrete-tree.ts";
import { type Doc, leftRemarks, type Remark, type Sheet } from "./pen.ts";
import type { Piece } from "./pieces.ts";
import { printChunk, printLeadingGive } from "./print-chunk.ts";
import type { Gives, Wording, WrittenLanguage } from "./wording.ts";

const { align, conditionalGroup, lineSuffix, lineSuffixBoundary } = builders;

/** What a walk over the pieces of a source carries along. */
export interface Walk {
  readonly wording: Wording;
  readonly text: string;
  /** The language of the last statement. */
  language: WrittenLanguage;
  /** What the decision that is open gives. */
  gives: Gives;
}

/** A walk from the start of a source. */
export function beginWalk(wording: Wording, text: string): Walk {
  return { wording, text, language: "en", gives: "other" };
}

/** The sheet for a chunk; the walk goes on behind it. */
export function sheetFor(walk: Walk, parsed: ParsedChunk, comments: readonly Comment[]): Sheet {
  const language = walk.wording.languageOf(parsed, walk.language);
  if (!isArticle(parsed)) walk.language = language;
  walk.gives = givesAfter(parsed, walk.gives);
  const { tokens } = parsed.chunk;
  const remarks = remarksOf(walk.text, parsed, comments);
  return { wording: walk.wording, language, gives: walk.gives, tokens, remarks, printed: new Set() };
}

function isArticle({ tree }: ParsedChunk): boolean {
  return node(tree, "article") !== undefined;
}

const givers: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>([
  "decision",
  "title",
  "duty",
  "procedure",
] as const);

function givesAfter({ chunk, tree }: ParsedChunk, before: Gives): Gives {
  const [first] = chunk.tokens;
  if (!first?.head || !givers.has(first.keyword)) return before;
  return kindOf(node(node(tree, "declaration"), "type"));
}

function kindOf(type: Tree | undefined): Gives {
  const kinds = ["money", "oneOf", "points"] as const;
  return kinds.find((kind) => token(type, `key_${kind}`) !== undefined) ?? "other";
}

/**
 * Comments among the words of a chunk, by the word before them. Before a citation none can stand in Chinese, where a line
 * that begins with one opens an article: such a comment hangs on the last citation of the list, in both languages.
 */
function remarksOf(
  text: string,
  { chunk: { tokens }, tree }: ParsedChunk,
  comments: readonly Comment[],
): ReadonlyMap<Token, readonly Remark[]> {
  const remarks = new Map<Token, Remark[]>();
  let citations: ReadonlySet<number> | undefined;
  const opensCitation = (word: Token | undefined): boolean => {
    citations ??= new Set(tree === undefined ? [] : startsOfCitations(tree));
    return word !== undefined && citations.has(word.startOffset);
  };
  const [end, start] = [tokens.at(-1)?.startOffset ?? 0, tokens[0]?.startOffset ?? 0];
  let at = 0;
  for (const comment of comments) {
    if (comment.start < start || comment.start > end) continue;
    while ((tokens[at + 1]?.startOffset ?? Number.POSITIVE_INFINITY) < comment.start) at++;
    const before = tokens[at];
    let on = at;
    for (;;) {
      const step = tokens[on + 1]?.tokenType.name === "Comma" ? 2 : 1;
      if (!opensCitation(tokens[on + step])) break;
      on += step;
    }
    const word = tokens[on];
    if (before === undefined || word === undefined) continue;
    const alone = text.slice(before.endOffset + 1, comment.start).includes("\n");
    const remark = { text: commentText(text, comment), alone };
    remarks.set(word, [...(remarks.get(word) ?? []), remark]);
  }
  return remarks;
}

function startsOfCitations(tree: Tree): readonly number[] {
  const inner = Object.values(tree.children).flat();
  if (tree.name !== "citation" && tree.name !== "chineseCitation")
    return inner.flatMap((child) => ("children" in child ? startsOfCitations(child) : []));
  return [Math.min(...inner.map((child) => ("children" in child ? Number.POSITIVE_INFINITY : child.startOffset)))];
}

/** A comment as it is written. */
export function commentText(text: string, { start, end }: Comment): string {
  return text.slice(start, end).trimEnd();
}

/** A statement, with the citation before it on its line and the comment behind it, from its first column on. */
export function printPiece(walk: Walk, { chunks, comments }: Piece, margin: number, blanks: string): Doc {
  const [first, second] = chunks;
  if (first === undefined) return "";
  const body =
    second === undefined ? printAlone(walk, first, comments, blanks) : printBoth(walk, first, second, comments);
  const last = chunks.at(-1)?.chunk.tokens.at(-1);
  const trailing = comments.filter(({ start }) => start > (last?.endOffset ?? 0));
  const behind = trailing.map((comment) => lineSuffix(`  ${commentText(walk.text, comment)}`));
  return [" ".repeat(margin), align(margin, behind.length === 0 ? body : [body, lineSuffixBoundary, ...behind])];
}

function printAlone(walk: Walk, chunk: ParsedChunk, comments: readonly Comment[], blanks: string): Doc {
  const sheet = sheetFor(walk, chunk, comments);
  const doc = printChunk(sheet, chunk, blanks);
  return [doc, ...leftRemarks(sheet)];
}

/**
 * On one line, whatever its length: what does not fit breaks within the statement. A break behind the citation would be
 * the author's when the text comes back from a writing in which the line is longer.
 */
function printBoth(walk: Walk, article: ParsedChunk, statement: ParsedChunk, comments: readonly Comment[]): Doc {
  const sheets = [sheetFor(walk, article, comments), sheetFor(walk, statement, comments)] as const;
  const normal = [printChunk(sheets[0], article, " "), "  ", printChunk(sheets[1], statement, " ")];
  const left = sheets.flatMap((sheet) => leftRemarks(sheet));
  const leading = printLeadingGive(sheets[1], statement);
  if (leading === undefined) return [normal, ...left];
  return [conditionalGroup([[printChunk(sheets[0], article, " "), " ", leading], normal]), ...left];
}
