/** A changed stretch of the text now: whole lines, and within a line that replaced another the part that differs. */
export interface ChangedLine {
  /** Counted from 1. */
  readonly line: number;
  /** Columns counted from 1, `to` not included; missing where the whole line is new. */
  readonly part?: { readonly from: number; readonly to: number };
}

/** Lines beyond this many in the changed middle are shown as changed as a whole. */
const comparable = 400;

/** What a person has changed in a text, line by line, against the text as it was shipped. */
export function changedLines(before: string, now: string): readonly ChangedLine[] {
  if (before === now) return [];
  const old = before.split("\n");
  const fresh = now.split("\n");
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < old.length - head && tail < fresh.length - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail += 1;
  const left = old.slice(head, old.length - tail);
  const right = fresh.slice(head, fresh.length - tail);
  if (left.length * right.length > comparable * comparable) {
    return right.map((_, index) => ({ line: head + index + 1 }));
  }
  return pair(left, right).map(({ index, replaced }) => {
    const line = head + index + 1;
    const text = right[index] ?? "";
    return replaced === undefined ? { line } : { line, part: differingPart(replaced, text) };
  });
}

/** What a person has changed, against that writing of the shipped text from which it differs least. */
export function changesByHand(writings: readonly string[], now: string): readonly ChangedLine[] {
  const [first = [], ...others] = writings.map((before) => changedLines(before, now));
  return others.reduce((least, each) => (each.length < least.length ? each : least), first);
}

interface Paired {
  readonly index: number;
  /** The old line in its place, where exactly one stood there. */
  readonly replaced?: string;
}

/** New lines that the longest common run of lines does not hold, each with the old line that it stands for. */
function pair(left: readonly string[], right: readonly string[]): readonly Paired[] {
  const width = right.length + 1;
  const longest = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const same = left[row] === right[column];
      longest[row * width + column] = same
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Paired[] = [];
  let row = 0;
  let column = 0;
  let gone: string[] = [];
  let came: number[] = [];
  const close = (): void => {
    for (const [order, index] of came.entries()) {
      const replaced = gone.length === came.length ? gone[order] : undefined;
      pairs.push({ index, ...(replaced === undefined ? {} : { replaced }) });
    }
    gone = [];
    came = [];
  };
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      close();
      row += 1;
      column += 1;
    } else if (column >= right.length || (row < left.length && at(row + 1, column) >= at(row, column + 1))) {
      gone.push(left[row] ?? "");
      row += 1;
    } else {
      came.push(column);
      column += 1;
    }
  }
  close();
  return pairs;
}

const wordSign = /[\p{L}\p{N}_.,%]/u;

/** The part of a line that differs from the line before it, widened to whole words and figures. */
function differingPart(before: string, now: string): { readonly from: number; readonly to: number } {
  let from = 0;
  while (from < before.length && from < now.length && before[from] === now[from]) from += 1;
  let end = 0;
  const most = Math.min(before.length, now.length) - from;
  while (end < most && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  let to = now.length - end;
  while (from > 0 && wordSign.test(now[from - 1] ?? "")) from -= 1;
  while (to < now.length && wordSign.test(now[to] ?? "")) to += 1;
  return { from: from + 1, to: to + 1 };
}
