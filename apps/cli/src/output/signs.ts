import type { RuleStatus } from "@bylaw/ir";

/** A sign beside the word of each status, so that neither colour nor the word is needed alone. */
export const signs: Readonly<Record<RuleStatus, string>> = {
  met: "✓",
  not_met: "✗",
  undecided: "?",
  at_discretion: "◇",
  waived: "↑",
  not_applicable: "–",
};
/** The colour of each status, as a terminal code. */
export const colours: Readonly<Record<RuleStatus, string>> = {
  met: "32",
  not_met: "31",
  undecided: "33",
  at_discretion: "36",
  waived: "32",
  not_applicable: "2",
};
