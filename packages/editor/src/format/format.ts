import { applyEdits, type Span, type TextEdit } from "@bylaw/diagnostics";
import { indexLines, type ReadSource, readSource, type SourceText } from "@bylaw/language";
import { builders } from "prettier/doc";
import { asWritten } from "./as-written.ts";
import { type LaidOutBlock, layOut, linesOf, lineWidth } from "./layout.ts";
import type { Doc } from "./pen.ts";
import type { Wording } from "./wording.ts";

const { hardline, join, literalline } = builders;

/** A text in its layout, and what of it was left alone. */
export interface Formatted {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** Whole lines with a mistake, or the whole of a text that cannot be read. */
  readonly left: readonly Span[];
  /** A comment stands in the midst of a statement. */
  readonly remarked: boolean;
}

/**
 * The text in its one layout: what it says, its comments and its names stay as they are. Lines with a mistake are left
 * alone, and so is all of a text that cannot be read as a whole. Formatting twice changes nothing more.
 */
export function format(source: SourceText): string {
  return formatted(source).text;
}

/** What `format` changes, as few and as short stretches of lines as it takes; none where nothing changes. */
export function formatEdits(source: SourceText): readonly TextEdit[] {
  return formatted(source).edits;
}

/** The text, its edits, and where it was left alone. */
export function formatted(source: SourceText): Formatted {
  const read = readSource(source);
  return settled(source, formattedIn(read, asWritten(read)));
}

/** Where words change places round a comment, it may come to stand behind its statement, which then needs no break. */
export function settled(source: SourceText, once: Formatted): Formatted {
  if (!once.remarked) return once;
  let { text } = once;
  for (let round = 0; round < mostRounds; round++) {
    const again = readSource({ ...source, text });
    const next = formattedIn(again, asWritten(again)).text;
    if (next === text) break;
    text = next;
  }
  return text === once.text ? once : { ...once, text, edits: wholeEdit(source, text) };
}

const mostRounds = 3;

/** One edit from the first line that differs to the last. */
function wholeEdit({ path, text }: SourceText, after: string): readonly TextEdit[] {
  const [before, lines] = [linesWithEnds(text), linesWithEnds(after)];
  const edit = shortest(before, lines);
  if (edit === undefined) return [];
  const start = before.slice(0, edit.skip).join("").length;
  const end = start + before.slice(edit.skip, edit.skip + edit.removed).join("").length;
  return [{ span: { source: path, start, end }, text: edit.added.join("") }];
}

function linesWithEnds(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

/** A text laid out in the words of a wording, in lines of a width. */
export function formattedIn(read: ReadSource, wording: Wording, width: number = lineWidth): Formatted {
  const { path, text } = read.scanned.source;
  const { starts } = indexLines(text);
  const offsetOf = (line: number): number => starts[line] ?? text.length;
  const edits: TextEdit[] = [];
  const left: Span[] = [];
  const blocks = layOut(read, wording);
  if (blocks === undefined)
    return { text, edits, left: [{ source: path, start: 0, end: text.length }], remarked: false };
  for (const block of blocks) {
    for (const piece of block.pieces) {
      if (piece.kept !== undefined) left.push({ source: path, start: offsetOf(piece.from), end: offsetOf(piece.to) });
    }
    for (const { from, to, lines, kept } of stretches(block, width - block.margin.length)) {
      const margin = kept ? "" : block.margin;
      const after = lines.map((line) => (line === "" ? "" : margin + line) + block.lineEnd);
      const before: string[] = [];
      for (let line = from; line < to; line++) before.push(text.slice(offsetOf(line), offsetOf(line + 1)));
      const edit = shortest(before, after);
      if (edit === undefined) continue;
      const [start, end] = [offsetOf(from + edit.skip), offsetOf(from + edit.skip + edit.removed)];
      edits.push({ span: { source: path, start, end }, text: edit.added.join("") });
    }
  }
  const remarked = blocks.some(({ pieces }) => pieces.some((piece) => piece.remarked));
  return { text: applyEdits(text, edits), edits, left, remarked };
}

/**
 * A plain text laid out as a document of Prettier, for who prints it in a width of their own. With `lineWidth` it comes
 * to what `format` gives; a text that cannot be read as a whole comes back as it is.
 */
export function formatDocument(source: SourceText): Doc {
  const read = readSource(source);
  const blocks = layOut(read, asWritten(read));
  if (blocks === undefined) return join(literalline, source.text.split("\n"));
  const lines: Doc[] = [];
  for (const { pieces } of blocks) {
    let end = 0;
    pieces.forEach(({ from, to, doc }, index) => {
      if (index > 0 && from > end) lines.push(hardline);
      lines.push(doc, hardline);
      end = to;
    });
  }
  return lines;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
  /** The lines are those of the text, with the blanks before its fence. */
  readonly kept: boolean;
}

/** Pieces and the lines between them, in order, until all lines of the block are spoken of. */
function stretches({ from, to, pieces }: LaidOutBlock, width: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = from;
  pieces.forEach((piece, index) => {
    const blank = index > 0 && piece.from > at;
    found.push({ from: at, to: piece.from, lines: blank ? [""] : [], kept: false });
    const { kept } = piece;
    found.push({ from: piece.from, to: piece.to, lines: kept ?? linesOf(piece.doc, width), kept: kept !== undefined });
    at = piece.to;
  });
  found.push({ from: at, to, lines: [], kept: false });
  return found;
}

interface LineEdit {
  readonly skip: number;
  readonly removed: number;
  readonly added: readonly string[];
}

/** Without the lines that begin and end both. */
function shortest(before: readonly string[], after: readonly string[]): LineEdit | undefined {
  const most = Math.min(before.length, after.length);
  let skip = 0;
  while (skip < most && before[skip] === after[skip]) skip++;
  let same = 0;
  while (same < most - skip && before.at(-1 - same) === after.at(-1 - same)) same++;
  const removed = before.length - skip - same;
  const added = after.slice(skip, after.length - same);
  // The line behind the last line feed holds nothing.
  if (added.length === 0 && before.slice(skip, skip + removed).every((line) => line === "")) return undefined;
  return { skip, removed, added };
}
