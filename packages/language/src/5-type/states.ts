/** What `is` can ask: of a value, of a paper, or of a decision. */
export type State = "known" | "unknown" | "none" | "handed_in" | "met" | "not_met" | "undecided" | "at_discretion";

/** Words for statuses and outcomes, in every skin (keywords of the class "outcome" and their neighbours). */
const outcomes: ReadonlyMap<string, OutcomeWord> = new Map<string, OutcomeWord>([
  ["met", "met"],
  ["符合", "met"],
  ["not_met", "not_met"],
  ["不符合", "not_met"],
  ["undecided", "undecided"],
  ["待核实", "undecided"],
  ["待核實", "undecided"],
  ["at_discretion", "at_discretion"],
  ["由主管部门裁量", "at_discretion"],
  ["由主管部門裁量", "at_discretion"],
  ["裁量", "at_discretion"],
  ["waived", "waived"],
  ["豁免", "waived"],
  ["not_applicable", "not_applicable"],
  ["不适用", "not_applicable"],
  ["不適用", "not_applicable"],
]);

export type OutcomeWord = "met" | "not_met" | "undecided" | "at_discretion" | "waived" | "not_applicable";

const others: ReadonlyMap<string, State> = new Map<string, State>([
  ["known", "known"],
  ["已知", "known"],
  ["unknown", "unknown"],
  ["未知", "unknown"],
  ["不详", "unknown"],
  ["不詳", "unknown"],
  ["none", "none"],
  ["无", "none"],
  ["無", "none"],
  ["submitted", "handed_in"],
  ["已提交", "handed_in"],
]);

/** The outcome that a word names; undefined for any other word. */
export function outcomeOf(word: string): OutcomeWord | undefined {
  return outcomes.get(word);
}

/** What a word after `is` asks; undefined for any other word. */
export function stateOf(word: string): State | undefined {
  const outcome = outcomes.get(word);
  if (outcome === "waived" || outcome === "not_applicable") return undefined;
  return outcome ?? others.get(word);
}
