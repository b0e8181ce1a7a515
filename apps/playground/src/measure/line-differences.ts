/** A stretch of lines that reads otherwise. One side may be empty. */
export interface LineDifference {
  /** The first line of `was` in the old text and of `is` in the new one, counted from 0. */
  readonly at: number;
  readonly from: number;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/**
 * Where two texts differ, by the longest common run of lines between the first and the last difference. Where more than
 * `most` pairs of lines would have to be compared, all between them is one difference.
 */
export function lineDifferences(before: string, now: string, most: number): readonly LineDifference[] {
  if (before === now) return [];
  const old = before.split("\n");
  const fresh = now.split("\n");
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const left = old.slice(head, old.length - tail);
  const right = fresh.slice(head, fresh.length - tail);
  if (left.length * right.length > most) return [{ at: head, from: head, was: left, is: right }];
  return betweenRuns(left, right).map(({ at, from, was, is }) => ({ at: head + at, from: head + from, was, is }));
}

/** All between the lines of the longest common run. */
function betweenRuns(left: readonly string[], right: readonly string[]): readonly LineDifference[] {
  const common = commonRuns(left, right);
  const differences: LineDifference[] = [];
  let row = 0;
  let column = 0;
  while (row < left.length || column < right.length) {
    const at = row;
    const from = column;
    while (row < left.length || column < right.length) {
      const same = row < left.length && column < right.length && left[row] === right[column];
      if (same) break;
      if (column >= right.length || (row < left.length && common(row + 1, column) >= common(row, column + 1))) row += 1;
      else column += 1;
    }
    if (row > at || column > from) {
      differences.push({ at, from, was: left.slice(at, row), is: right.slice(from, column) });
    }
    row += 1;
    column += 1;
  }
  return differences;
}

/** How many lines two ends of the texts have in common, in their order. */
function commonRuns(left: readonly string[], right: readonly string[]): (row: number, column: number) => number {
  const width = right.length + 1;
  const longest = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      longest[row * width + column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return at;
}
