import type { KeywordId } from "./keyword-ids.ts";

/** The statuses and outcomes that a word may name. */
export type OutcomeWord = "met" | "not_met" | "undecided" | "at_discretion" | "waived" | "not_applicable";

/** The keyword by which a text names each status of a rule, four of which are outcomes of decisions too. */
export const outcomeKeywords: Readonly<Record<OutcomeWord, KeywordId>> = {
  met: "met",
  not_met: "notMet",
  undecided: "undecided",
  at_discretion: "atDiscretion",
  waived: "waived",
  not_applicable: "notApplicable",
};
