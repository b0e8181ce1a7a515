import { indexLines, type LineIndex, maskLiterate, type ReadSource } from "@bylaw/language";
import { builders, printer } from "prettier/doc";
import { headBlanks } from "./head-columns.ts";
import { oneLine } from "./one-line.ts";
import type { Doc } from "./pen.ts";
import { indentOf, type Piece, piecesOf } from "./pieces.ts";
import { beginWalk, commentText, printPiece, sheetFor, type Walk } from "./print-piece.ts";
import { alignRows, printCells } from "./print-row.ts";
import { verbKeyword } from "./verb-keyword.ts";
import type { Wording } from "./wording.ts";

const { hardline, join } = builders;

/** The columns of a line: Chinese characters take two. */
export const lineWidth = 120;

/** A stretch of whole lines, and what stands there afterwards; `doc` is the same for another printer. */
export interface LaidOut {
  readonly from: number;
  readonly to: number;
  readonly doc: Doc;
  /** The lines of a piece with a mistake, to the letter: a document loses the blanks at the ends of lines. */
  readonly kept: readonly string[] | undefined;
  /** A comment stands in the midst of it. */
  readonly remarked: boolean;
}

/** One block of code: its lines, the blanks before its fence, and how its lines end. */
export interface LaidOutBlock {
  readonly from: number;
  readonly to: number;
  readonly margin: string;
  readonly lineEnd: string;
  readonly pieces: readonly LaidOut[];
}

/** Every block of a source, laid out; nothing where the source cannot be read as a whole. */
export function layOut(read: ReadSource, wording: Wording): readonly LaidOutBlock[] | undefined {
  const { path, text } = read.scanned.source;
  const unread =
    read.parsed.chunks.length === 0 && (read.scanned.tokens.length > 0 || read.scanned.problems.length > 0);
  // A carriage return alone ends a comment and no line: whose line is whose cannot be said.
  if (unread || /\r(?!\n)/.test(text)) return undefined;
  const lines = indexLines(text);
  const walk = beginWalk(wording, text);
  const { blocks } = maskLiterate(path, text);
  const literate = blocks.length !== 1 || blocks[0]?.start !== 0;
  return blocks.flatMap((block) => {
    if (block.unclosedFence !== undefined) return [];
    const from = lineOf(lines, block.start);
    const to = block.end === text.length ? lines.starts.length : lineOf(lines, block.end);
    const fence = literate && from > 0 ? text.slice(lines.starts[from - 1], lines.starts[from]) : "";
    const margin = /^ */.exec(fence)?.[0] ?? "";
    const lineEnd = fence.endsWith("\r\n") ? "\r\n" : "\n";
    const pieces = layOutPieces(walk, piecesOf(read, lines, block.start, block.end), lines);
    return [{ from, to, margin, lineEnd, pieces }];
  });
}

function lineOf(lines: LineIndex, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function layOutPieces(walk: Walk, pieces: readonly Piece[], lines: LineIndex): readonly LaidOut[] {
  const blanks = headBlanks(walk, pieces);
  const rows = rowsOf(walk, pieces);
  const docs: Doc[] = [];
  let below: "table" | "given" | undefined;
  const margins = pieces.map(({ kind, chunks }) => {
    const [first] = chunks;
    if (first === undefined) return undefined;
    const verb = verbKeyword(chunks);
    if (verb === "table") below = "table";
    if (verb === "given" || verb === "expect") below = "given";
    return kind === "row" ? (below === "given" ? 4 : 2) : indentOf(first);
  });
  pieces.forEach((piece, index) => {
    const margin = margins[index] ?? 0;
    switch (piece.kind) {
      case "kept":
        for (const chunk of piece.chunks) sheetFor(walk, chunk, []);
        docs.push(join(hardline, keptLines(walk, piece, lines)));
        return;
      case "comment": {
        const shown = " ".repeat(commentMargin(pieces, margins, index));
        docs.push(piece.comments.map((comment) => shown + commentText(walk.text, comment)));
        return;
      }
      case "row": {
        const trailing = piece.comments.map((comment) => `  ${commentText(walk.text, comment)}`);
        docs.push([" ".repeat(margin), rows.get(piece) ?? "", ...trailing]);
        return;
      }
      case "code":
        docs.push(printPiece(walk, piece, margin, blanks.get(piece) ?? " "));
        return;
      default:
        piece.kind satisfies never;
    }
  });
  return pieces.map((piece, index) => {
    const { from, to, kind, chunks, comments } = piece;
    const last = chunks.at(-1)?.chunk.tokens.at(-1)?.startOffset ?? 0;
    const remarked = kind === "code" && comments.some(({ start }) => start < last);
    return {
      from,
      to,
      doc: docs[index] ?? "",
      kept: kind === "kept" ? keptLines(walk, piece, lines) : undefined,
      remarked,
    };
  });
}

/** A comment stands where what follows it stands; at the end of a block where what it follows stands. */
function commentMargin(pieces: readonly Piece[], margins: readonly (number | undefined)[], index: number): number {
  for (let at = index + 1; at < pieces.length; at++) if (pieces[at]?.kind !== "comment") return margins[at] ?? 0;
  for (let at = index; at > 0; at--) {
    const [piece, before] = [pieces[at], pieces[at - 1]];
    if (piece === undefined || before === undefined || piece.from > before.to) return 0;
    if (before.kind !== "comment") return margins[at - 1] ?? 0;
  }
  return 0;
}

/** Lines as they are, without what ends them. */
function keptLines({ text }: Walk, { from, to }: Piece, lines: LineIndex): string[] {
  const kept = text.slice(lines.starts[from], lines.starts[to] ?? text.length).replace(/\r?\n$/, "");
  return kept.split(/\r?\n/);
}

/** The rows of each table, aligned over comments and citations between them. */
function rowsOf(walk: Walk, pieces: readonly Piece[]): ReadonlyMap<Piece, string> {
  const aligned = new Map<Piece, string>();
  let open: { piece: Piece; cells: readonly string[] }[] = [];
  const close = (): void => {
    const texts = alignRows(open.map(({ cells }) => cells));
    open.forEach(({ piece }, index) => aligned.set(piece, texts[index] ?? ""));
    open = [];
  };
  const own: Walk = { ...walk };
  for (const piece of pieces) {
    for (const chunk of piece.chunks) {
      const sheet = sheetFor(own, chunk, []);
      if (piece.kind === "row") open.push({ piece, cells: printCells(sheet, chunk) });
      else if (chunk.tree?.children["article"] === undefined) close();
    }
  }
  close();
  return aligned;
}

/** The text of a document, in lines. */
export function linesOf(doc: Doc, width: number): readonly string[] {
  const line = oneLine(doc, width);
  if (line !== undefined) return [line];
  return printer.printDocToString(doc, { printWidth: width, tabWidth: 2 }).formatted.split("\n");
}
