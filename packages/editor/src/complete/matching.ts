import { formsOf } from "../keyword-tables.ts";
import type { Offer } from "./offer.ts";
import { pinyinOf } from "./pinyin.ts";

/** What may be typed to find an offer: its label, its other name, and the pinyin of what is Chinese of these. */
export function filtersOf(offer: Offer): readonly string[] {
  const names = [offer.label, offer.other, offer.thing?.id, offer.thing?.local, ...(offer.also ?? [])];
  if (offer.keyword !== undefined) names.push(...formsOf(offer.keyword));
  const known = new Set(names.filter((name): name is string => name !== undefined && name !== ""));
  return [...known, ...new Set([...known].flatMap(pinyinOf))].filter((filter, at, all) => all.indexOf(filter) === at);
}

/** How well a typed word finds an offer; 0 where it does not. A beginning counts most, then the beginning of a part. */
export function match(typed: string, filters: readonly string[]): number {
  if (typed === "") return 1;
  const asked = typed.toLowerCase();
  let best = 0;
  for (const [at, filter] of filters.entries()) {
    const found = matchOne(asked, filter.toLowerCase());
    // What is shown counts a little more than what it is also found by.
    if (found > 0) best = Math.max(best, at === 0 ? found + 0.5 : found);
  }
  return best;
}

function matchOne(asked: string, filter: string): number {
  if (filter === asked) return 6;
  if (filter.startsWith(asked)) return 5;
  if (filter.includes(` ${asked}`) || filter.includes(`_${asked}`)) return 3;
  if (filter.includes(asked)) return 2;
  return asked.length > 1 && isSubsequence(asked, filter) ? 1 : 0;
}

/** `ssd` finds strong_sample_demo: the first letters agree, and the others follow in order. */
function isSubsequence(asked: string, filter: string): boolean {
  if (asked.charAt(0) !== filter.charAt(0)) return false;
  let at = 0;
  for (const character of filter) if (character === asked.charAt(at)) at++;
  return at === asked.length;
}
