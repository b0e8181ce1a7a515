/** What is written for a comparison elsewhere, and the word or sign that is meant. One that holds another comes before it. */
export const comparisonSynonyms: readonly (readonly [string, string])[] = [
  ["大于或等于", "不低于"],
  ["小于或等于", "不超过"],
  ["大于等于", "不低于"],
  ["小于等于", "不超过"],
  ["不大于", "不超过"],
  ["不小于", "不低于"],
  ["不等于", "!="],
  ["at least", ">="],
  ["at most", "<="],
  ["大于", "超过"],
  ["小于", "低于"],
  ["等于", "="],
  ["至少", "不低于"],
];

/** The comparison that a word stands for elsewhere. */
export function comparisonMeant(word: string): string | undefined {
  return comparisonSynonyms.find(([form]) => form === word)?.[1];
}
