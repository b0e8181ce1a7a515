import type { Token } from "@bylaw/language";

/** Where a word stands among the words of its statement, which are in the order of the text; -1 where it does not. */
export function indexOfToken(tokens: readonly Token[], start: number): number {
  let [low, high] = [0, tokens.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = tokens[middle]?.startOffset ?? 0;
    if (at === start) return middle;
    if (at < start) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
