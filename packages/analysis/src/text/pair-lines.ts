import type { Difference, PlaceRange } from "./difference.ts";

/** Lines with at least this part of their words in common are one line, rewritten. */
const alike = 0.5;

/** Beyond so many pairs of lines a block is taken as rewritten as a whole. */
const mostPairs = 10_000;

/**
 * Parts a block of rewritten lines into the lines that were changed one by one, and what was added or removed between
 * them: the pairs that have most in common, in the order of both. `old` and `now`: the words of the lines of the block.
 */
export function pairLines(
  { before, after }: Difference,
  old: readonly (readonly string[])[],
  now: readonly (readonly string[])[],
): readonly Difference[] {
  const [rows, columns] = [before.to - before.from, after.to - after.from];
  if (rows === 0 || columns === 0 || rows * columns > mostPairs) return [{ before, after }];
  const likeness = old.map((line) => now.map((other) => likenessOf(line, other)));
  const parts: Difference[] = [];
  let [left, right] = [before.from, after.from];
  const upTo = (row: number, column: number): void => {
    if (left < row || right < column) {
      parts.push({ before: { from: left, to: row }, after: { from: right, to: column } });
    }
  };
  for (const [row, column] of bestPairs(likeness)) {
    upTo(before.from + row, after.from + column);
    parts.push({ before: one(before.from + row), after: one(after.from + column) });
    [left, right] = [before.from + row + 1, after.from + column + 1];
  }
  upTo(before.to, after.to);
  return parts;
}

function one(place: number): PlaceRange {
  return { from: place, to: place + 1 };
}

/** Words in common, as a part of all words of both; blanks do not count. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common++;
  }
  const all = one.length + other.length;
  return all === 0 ? 1 : (2 * common) / all;
}

/** The pairs in rising order whose likeness adds up to most. */
function bestPairs(likeness: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const rows = likeness.length;
  const columns = likeness[0]?.length ?? 0;
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const paired = (row: number, column: number): number => {
    const value = likeness[row]?.[column] ?? 0;
    return value < alike ? Number.NEGATIVE_INFINITY : value + at(row + 1, column + 1);
  };
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const most = Math.max(paired(row, column), at(row + 1, column), at(row, column + 1));
      const line = best[row];
      if (line !== undefined) line[column] = most;
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns; ) {
    if (paired(row, column) === at(row, column)) pairs.push([row++, column++]);
    else if (at(row + 1, column) === at(row, column)) row++;
    else column++;
  }
  return pairs;
}
