import { distance } from "fastest-levenshtein";

/** The longest stretch of a name that is compared: a host may hand in anything. */
const compared = 100;

/**
 * At most three of the candidates that are written nearly like the name, all of them equally near. One letter may
 * differ in a short name or two have changed places, one in three in a long one; a name that begins with the other is
 * near as well. Names that only share a few letters are never offered, nor the name itself.
 */
export function nearNames(name: string, candidates: Iterable<string>): readonly string[] {
  const wanted = name.slice(0, compared).toLowerCase();
  const reach = Math.max(1, Math.floor([...wanted].length / 3));
  const near: { readonly candidate: string; readonly apart: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === name) continue;
    const known = candidate.slice(0, compared).toLowerCase();
    const apart = hasSwapped(wanted, known) ? 1 : distance(wanted, known);
    if (apart <= reach && apart < wanted.length) near.push({ candidate, apart });
    else if (beginsWith(wanted, known) || beginsWith(known, wanted)) near.push({ candidate, apart: reach + 1 });
  }
  near.sort((a, b) => a.apart - b.apart || (a.candidate < b.candidate ? -1 : 1));
  const least = near[0]?.apart;
  return near
    .filter(({ apart }) => apart === least)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Whether one name is the other cut short; too few letters in common mean nothing. */
function beginsWith(long: string, short: string): boolean {
  return long.startsWith(short) && short.length >= (/[\u3400-\u9fff]/.test(short) ? 2 : 4);
}

/** Whether two letters that stand side by side have changed places, and nothing else differs. */
function hasSwapped(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return left.slice(0, at) + (left[at + 1] ?? "") + (left[at] ?? "") + left.slice(at + 2) === right;
}
