import { nearNames } from "@bylaw/diagnostics";
import { keywordClasses } from "../keywords/keyword-ids.ts";
import { keywordIds, keywordLanguages } from "../keywords/keyword-map.ts";

const verbs: readonly string[] = [
  ...new Set(
    keywordLanguages.flatMap((language) =>
      keywordIds.filter((id) => keywordClasses[id] === "verb").flatMap((id) => language[id]),
    ),
  ),
];

/** Up to three words that begin statements and are written nearly like the word. */
export function nearestVerbs(word: string): readonly string[] {
  return nearNames(word, verbs);
}
