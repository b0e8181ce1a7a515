import type { NameNode } from "../3-build-ast/ast.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";
import { paperStates, wordsByForm } from "../keywords/language-words.ts";
import { type OutcomeWord, outcomeKeywords } from "../keywords/outcome-keywords.ts";

/** What `is` can ask: of a value, of a paper, or of a decision. */
export type State = "known" | "unknown" | "none" | "handed_in" | "met" | "not_met" | "undecided" | "at_discretion";

const outcomes: ReadonlyMap<KeywordId, OutcomeWord> = new Map(
  (Object.keys(outcomeKeywords) as OutcomeWord[]).map((outcome) => [outcomeKeywords[outcome], outcome]),
);

/** Words after `is` that are no keywords. */
const handedIn: ReadonlyMap<string, "submitted"> = wordsByForm(paperStates);

/** The outcome that a word names in either language; undefined for any other word. */
export function outcomeOf(word: NameNode): OutcomeWord | undefined {
  return word.keyword === undefined ? undefined : outcomes.get(word.keyword);
}

/** What a word after `is` asks; undefined for any other word. */
export function stateOf(word: NameNode): State | undefined {
  if (handedIn.has(word.text)) return "handed_in";
  if (word.keyword === "known" || word.keyword === "unknown" || word.keyword === "none") return word.keyword;
  const outcome = outcomeOf(word);
  return outcome === "waived" || outcome === "not_applicable" ? undefined : outcome;
}
