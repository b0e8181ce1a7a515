/**
 * Of several writings of a text that one from which another text differs least, by the lines that stand in one of the two
 * alone; the first of those that are equally near. It takes no search, so that only one of them has to be compared.
 */
export function nearestWriting(writings: readonly string[], now: string): string | undefined {
  const [first, ...others] = writings;
  if (first === undefined || others.length === 0) return first;
  const lines = new Set(now.split("\n"));
  let nearest = first;
  let least = apart(first, lines);
  for (const writing of others) {
    const away = apart(writing, lines);
    if (away >= least) continue;
    nearest = writing;
    least = away;
  }
  return nearest;
}

function apart(writing: string, lines: ReadonlySet<string>): number {
  const own = new Set(writing.split("\n"));
  let shared = 0;
  for (const line of own) if (lines.has(line)) shared += 1;
  return own.size + lines.size - 2 * shared;
}
