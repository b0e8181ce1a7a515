/** Where each line of a text begins, as offsets in UTF-16 code units. Line 0 begins at 0. */
export interface LineIndex {
  readonly starts: readonly number[];
}

/** A place as editors count it: line and column from 0, the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Lines end with a line feed; a carriage return before it belongs to its line. */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return { starts };
}

/** The line that holds the offset; an offset beyond the text is on the last line. */
export function lineAt(index: LineIndex, offset: number): number {
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset to line and column. */
export function positionAt(index: LineIndex, offset: number): Position {
  const line = lineAt(index, offset);
  return { line, column: offset - (index.starts[line] ?? 0) };
}

/** Line and column to offset. A line beyond the text gives the start of the last one. */
export function offsetAt(index: LineIndex, position: Position): number {
  const line = Math.min(Math.max(position.line, 0), index.starts.length - 1);
  return (index.starts[line] ?? 0) + position.column;
}
