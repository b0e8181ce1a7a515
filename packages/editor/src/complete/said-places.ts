import type { Citation } from "@bylaw/diagnostics";
import { readChineseCitation } from "@bylaw/language";

const english = /\barticles?\s+((?:\d+(?:\(\d+\))?(?:,\s*|\s+and\s+|\s+to\s+|\s*[–-]\s*)?)+)/giu;
const chinese = /第[〇零一二三四五六七八九十百\d]+条(?:第[〇零一二三四五六七八九十百\d]+[款项])*/gu;
const longestRange = 30;

/** The places that a heading or a comment speaks of: `Articles 1, 3 and 18`, `第九条`. */
export function placesIn(text: string): readonly Citation[] {
  const found = [...text.matchAll(english)].flatMap(([, list]) => inList(list ?? ""));
  return [...found, ...[...text.matchAll(chinese)].map(([place]) => readChineseCitation(place))];
}

function inList(list: string): readonly Citation[] {
  const found: Citation[] = [];
  for (const [, first, item, last] of list.matchAll(/(\d+)(?:\((\d+)\))?(?:\s*(?:to|[–-])\s*(\d+))?/gu)) {
    const from = Number(first);
    const to = Math.min(Number(last ?? first), from + longestRange);
    for (let number = from; number <= to; number++)
      found.push({ place: "article", number: String(number), ...(item === undefined ? {} : { item }) });
  }
  return found;
}
