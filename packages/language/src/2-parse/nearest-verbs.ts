import { distance } from "fastest-levenshtein";
import { keywordClasses } from "../keywords/keyword-ids.ts";
import { keywordIds, keywordLanguages } from "../keywords/keyword-map.ts";

const verbs: readonly string[] = [
  ...new Set(
    keywordLanguages.flatMap((language) =>
      keywordIds.filter((id) => keywordClasses[id] === "verb").flatMap((id) => language[id]),
    ),
  ),
];

/** Up to three words that begin statements and differ from the word by at most a third of its letters. */
export function nearestVerbs(word: string): readonly string[] {
  const limit = Math.min(2, Math.floor(word.length / 3));
  if (limit === 0) return [];
  const near = verbs
    .map((verb) => ({ verb, difference: distance(word, verb) }))
    .filter(({ difference }) => difference <= limit)
    .sort((a, b) => a.difference - b.difference);
  const least = near[0]?.difference;
  return near
    .filter(({ difference }) => difference === least)
    .map(({ verb }) => verb)
    .slice(0, 3);
}
