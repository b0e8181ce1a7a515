import { diffArrays } from "diff";

/** What differs between two sequences: items `from` to `to` of the one stand where `from` to `to` of the other do. */
export interface Difference {
  readonly before: PlaceRange;
  readonly after: PlaceRange;
}

/** Places from `from` to `to`, `to` excluded. */
export interface PlaceRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The differences of two sequences, as few as there can be, in their order. Where more than `most` insertions and
 * removals would be needed, all between the first and the last difference is one: the search grows with their square.
 */
export function differencesOf(
  before: readonly string[],
  after: readonly string[],
  most: number = 1000,
): readonly Difference[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (old.length === 0 && now.length === 0) return [];
  const whole = {
    before: { from: head, to: head + old.length },
    after: { from: head, to: head + now.length },
  };
  if (old.length === 0 || now.length === 0) return [whole];
  const parts = diffArrays(old, now, { maxEditLength: most });
  if (parts === undefined) return [whole];
  const found: Difference[] = [];
  let [left, right] = [head, head];
  let open: Difference | undefined;
  for (const { added, removed, value } of parts) {
    if (!added && !removed) {
      if (open !== undefined) found.push(open);
      open = undefined;
      left += value.length;
      right += value.length;
      continue;
    }
    open ??= { before: { from: left, to: left }, after: { from: right, to: right } };
    if (removed) left += value.length;
    else right += value.length;
    open = { before: { from: open.before.from, to: left }, after: { from: open.after.from, to: right } };
  }
  if (open !== undefined) found.push(open);
  return found;
}
