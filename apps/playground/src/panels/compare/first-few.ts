/** The first few of several, and how many more there are. */
export function firstFew(
  all: readonly string[],
  count: number,
): { readonly shown: readonly string[]; readonly more: number } {
  // One more is shown rather than counted.
  if (all.length <= count + 1) return { shown: all, more: 0 };
  return { shown: all.slice(0, count), more: all.length - count };
}
