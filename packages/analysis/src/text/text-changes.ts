import { type Difference, differencesOf, type PlaceRange } from "./difference.ts";
import { figureChange } from "./figures.ts";
import { pairLines } from "./pair-lines.ts";
import { splitLines, splitWords } from "./split-text.ts";
import type {
  FigureChange,
  LineBlock,
  Stretch,
  StretchChange,
  TextChange,
  TextChanges,
  UndoEdit,
} from "./text-change.ts";

/** A text with its lines. */
interface Lined {
  readonly text: string;
  readonly lines: readonly Stretch[];
}

/**
 * What a person changed from one text to another: lines rewritten, added and removed, within a line the words and
 * numbers, each with the edit that takes it back, and the numbers that became other numbers.
 */
export function textChanges(before: string, after: string): TextChanges {
  const [old, now] = [lined(before), lined(after)];
  const texts = ({ lines }: Lined): readonly string[] => lines.map(({ text }) => text);
  const differences = differencesOf(texts(old), texts(now));
  if (differences.length === 0) return { changes: [], figures: [] };
  const changes = differences
    .flatMap((difference) => pairLines(difference, wordsOf(old, difference.before), wordsOf(now, difference.after)))
    .map((difference) => changeOf(difference, old, now));
  const figures = changes.flatMap(({ stretches }, change) =>
    stretches.flatMap((stretch): readonly FigureChange[] => {
      const figure = figureChange(stretch, before, after);
      return figure === undefined ? [] : [{ ...figure, change, undo: stretch.undo }];
    }),
  );
  return { changes: withMoves(changes), figures };
}

function lined(text: string): Lined {
  return { text, lines: splitLines(text) };
}

/** The words of the lines from one place to another; all other lines may be many, and nobody asks for theirs. */
function wordsOf({ lines }: Lined, { from, to }: PlaceRange): readonly (readonly string[])[] {
  return lines
    .slice(from, to)
    .map(({ text }) => splitWords(text, 0).flatMap((word) => (word.text.trim() === "" ? [] : [word.text])));
}

function changeOf(difference: Difference, old: Lined, now: Lined): TextChange {
  const before = blockOf(old, difference.before);
  const after = blockOf(now, difference.after);
  const kind = before.lines === 0 ? "added" : after.lines === 0 ? "removed" : "changed";
  const stretches = kind === "changed" ? stretchesOf(before, after) : [];
  return { kind, before, after, stretches, undo: undoOf(before, after, now) };
}

function blockOf({ text, lines }: Lined, { from, to }: PlaceRange): LineBlock {
  const start = lines[from]?.start ?? text.length;
  const end = to === from ? start : (lines[to - 1]?.end ?? text.length);
  return { line: from + 1, lines: to - from, start, end, text: text.slice(start, end) };
}

/** Lines that come or go take one line break with them: that after them, or for the last lines that before them. */
function undoOf(before: LineBlock, after: LineBlock, now: Lined): UndoEdit {
  const atEnd = after.line - 1 + after.lines >= now.lines.length;
  if (after.lines === 0) {
    const text = atEnd ? `\n${before.text}` : `${before.text}\n`;
    return { start: after.start, end: after.start, text };
  }
  if (before.lines > 0) return { start: after.start, end: after.end, text: before.text };
  return atEnd
    ? { start: Math.max(0, after.start - 1), end: after.end, text: "" }
    : { start: after.start, end: after.end + 1, text: "" };
}

function stretchesOf(before: LineBlock, after: LineBlock): readonly StretchChange[] {
  const [old, now] = [splitWords(before.text, before.start), splitWords(after.text, after.start)];
  const texts = (words: readonly Stretch[]): readonly string[] => words.map(({ text }) => text);
  return differencesOf(texts(old), texts(now)).map((difference) => {
    const was = joined(old, difference.before, before.end);
    const is = joined(now, difference.after, after.end);
    return { before: was, after: is, undo: { start: is.start, end: is.end, text: was.text } };
  });
}

function joined(words: readonly Stretch[], { from, to }: PlaceRange, end: number): Stretch {
  const within = words.slice(from, to);
  const start = words[from]?.start ?? end;
  return { start, end: within.at(-1)?.end ?? start, text: within.map(({ text }) => text).join("") };
}

/** Lines that are gone in one place and new in another, word for word, were moved; blank ones alone were not. */
function withMoves(changes: readonly TextChange[]): readonly TextChange[] {
  const partners = new Map<number, number>();
  const added = new Map<string, number[]>();
  for (const [place, { kind, after }] of changes.entries()) {
    if (kind === "added") added.set(after.text.trim(), [...(added.get(after.text.trim()) ?? []), place]);
  }
  for (const [place, { kind, before }] of changes.entries()) {
    const text = before.text.trim();
    const partner = kind === "removed" && text !== "" ? added.get(text)?.shift() : undefined;
    if (partner === undefined) continue;
    partners.set(place, partner).set(partner, place);
  }
  return changes.map((change, place) => {
    const moved = partners.get(place);
    return moved === undefined ? change : { ...change, moved };
  });
}
