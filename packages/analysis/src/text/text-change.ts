/** A replacement in the text as it is now: what stands from `start` to `end` (excluded) gives way to `text`. */
export interface UndoEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A stretch of one of the two texts, in UTF-16 code units, `end` excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Whole lines of one of the two texts; the last line break is not part of `text`. */
export interface LineBlock extends Stretch {
  /** Number of the first line, from 1; where there are no lines, of the line before which they would stand. */
  readonly line: number;
  readonly lines: number;
}

/** Words or numbers that were changed within lines; one of the two sides may be empty. */
export interface StretchChange {
  readonly before: Stretch;
  readonly after: Stretch;
  readonly undo: UndoEdit;
}

/**
 * One change of the text: a line or a block of lines that was rewritten, added or removed. Its undo edit touches no
 * other change, so that any of them can be taken back, in any order, and all together give the text before.
 */
export interface TextChange {
  readonly kind: "changed" | "added" | "removed";
  readonly before: LineBlock;
  readonly after: LineBlock;
  /** Where it is `changed`: what differs within the lines. */
  readonly stretches: readonly StretchChange[];
  readonly undo: UndoEdit;
  /** Place in the list of the change that has the same lines on its other side: they were moved. */
  readonly moved?: number;
}

/** A number as it is written, and what it is worth. */
export interface Figure extends Stretch {
  /** Exact, with the scale word worked out; a percent as a fraction of one. */
  readonly value: string;
  /** The unit as written after it, "%" for percents; absent where there is none. */
  readonly unit?: string;
}

/** A number that was changed to another number. */
export interface FigureChange {
  readonly before: Figure;
  readonly after: Figure;
  /** Place in the list of changes of the text. */
  readonly change: number;
  readonly undo: UndoEdit;
}

/** What a person changed in a text. */
export interface TextChanges {
  /** In the order of the text. */
  readonly changes: readonly TextChange[];
  readonly figures: readonly FigureChange[];
}
