import { distance } from "fastest-levenshtein";

/**
 * At most three names that are nearly the one given, the nearest first. One letter may differ in a short name, one in
 * three in a long one; names that only share a few letters are never offered.
 */
export function nearestNames(name: string, candidates: Iterable<string>): readonly string[] {
  const reach = Math.max(1, Math.floor([...name].length / 3));
  const found: { readonly name: string; readonly away: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === name) continue;
    const away = distance(name.toLowerCase(), candidate.toLowerCase());
    if (away <= reach && away < Math.max(name.length, candidate.length)) found.push({ name: candidate, away });
  }
  found.sort((a, b) => a.away - b.away || (a.name < b.name ? -1 : 1));
  const best = found[0]?.away ?? 0;
  return found
    .filter((entry) => entry.away === best)
    .slice(0, 3)
    .map((entry) => entry.name);
}
