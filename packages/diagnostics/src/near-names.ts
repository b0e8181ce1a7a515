import { distance } from "fastest-levenshtein";

/** The longest stretch of a name that is compared: a host may hand in anything. */
const compared = 100;

/**
 * At most three of the candidates that are written nearly like the name, the nearest first. One letter may differ in
 * a short name, one in three in a long one; names that only share a few letters are never offered.
 */
export function nearNames(name: string, candidates: Iterable<string>): readonly string[] {
  const wanted = name.slice(0, compared).toLowerCase();
  const reach = Math.max(1, Math.floor([...wanted].length / 3));
  const near: { readonly candidate: string; readonly apart: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const apart = distance(wanted, candidate.slice(0, compared).toLowerCase());
    if (apart <= reach && apart < wanted.length) near.push({ candidate, apart });
  }
  near.sort((a, b) => a.apart - b.apart || (a.candidate < b.candidate ? -1 : 1));
  return near.slice(0, 3).map(({ candidate }) => candidate);
}
