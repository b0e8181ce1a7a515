/**
 * Lines of a text that read otherwise. An insertion names the line above it in `was` and in `is`, so that it finds its
 * place again; only one at the very top has an empty `was`.
 */
export interface Hunk {
  /** The first line of `was`, counted from 0. */
  readonly at: number;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/** Beyond so many pairs of lines between the first and the last difference, all between them counts as one change. */
const comparable = 4_000_000;

/** What has to be done to the lines of one text to get the other; nothing where they are the same. */
export function changeOf(before: string, now: string): readonly Hunk[] {
  if (before === now) return [];
  const old = before.split("\n");
  const fresh = now.split("\n");
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const left = old.slice(head, old.length - tail);
  const right = fresh.slice(head, fresh.length - tail);
  const whole = [{ at: 0, was: left, is: right }];
  const parts = left.length * right.length > comparable ? whole : differences(left, right);
  return parts.map(({ at, was, is }) => anchored(old, { at: head + at, was, is }));
}

function anchored(old: readonly string[], hunk: Hunk): Hunk {
  const above = old[hunk.at - 1];
  if (hunk.was.length > 0 || above === undefined) return hunk;
  return { at: hunk.at - 1, was: [above], is: [above, ...hunk.is] };
}

/** All between the lines of the longest common run. */
function differences(left: readonly string[], right: readonly string[]): readonly Hunk[] {
  const common = commonRuns(left, right);
  const hunks: Hunk[] = [];
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
    if (row > at || column > from) hunks.push({ at, was: left.slice(at, row), is: right.slice(from, column) });
    row += 1;
    column += 1;
  }
  return hunks;
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

/** A text after a change, and those parts of the change whose lines it does not have. */
export interface ChangedText {
  readonly text: string;
  readonly unfit: readonly Hunk[];
}

/**
 * Makes a change in a text, which may have changed itself since: each part goes where its lines stand now, in their
 * order and nearest to where they stood. Parts whose lines are gone are left out and given back.
 */
export function applyChange(text: string, hunks: readonly Hunk[]): ChangedText {
  const lines = text.split("\n");
  const made: string[] = [];
  const unfit: Hunk[] = [];
  let next = 0;
  let drift = 0;
  for (const hunk of hunks) {
    const place = placeOf(lines, hunk, hunk.at + drift, next);
    if (place === undefined) {
      unfit.push(hunk);
      continue;
    }
    for (; next < place; next++) made.push(lines[next] ?? "");
    made.push(...hunk.is);
    next = place + hunk.was.length;
    drift = place - hunk.at;
  }
  return { text: [...made, ...lines.slice(next)].join("\n"), unfit };
}

function placeOf(lines: readonly string[], { was }: Hunk, wanted: number, first: number): number | undefined {
  if (was.length === 0) return wanted === 0 && first === 0 ? 0 : undefined;
  const stands = (at: number): boolean => was.every((line, index) => lines[at + index] === line);
  if (wanted >= first && stands(wanted)) return wanted;
  // Blank lines stand everywhere: they find no place anew.
  if (was.every((line) => line.trim() === "")) return undefined;
  let nearest: number | undefined;
  for (let at = first; at + was.length <= lines.length; at++) {
    if (!stands(at)) continue;
    if (nearest !== undefined && Math.abs(at - wanted) > Math.abs(nearest - wanted)) break;
    nearest = at;
  }
  return nearest;
}
