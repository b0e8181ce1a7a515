/** The 21 conditions in the order of the bits of a mask, called as the policy calls them. */
export const ruleIds = [
  "7.city",
  "7.yearsOperating",
  "7.soundFinances",
  "7.publishedDiscounts",
  "7.lowPricedShare",
  "7.typicalCases",
  "7.premises",
  "7.partners",
  "7.goodStanding",
  "7.visits",
  "7.satisfaction",
  "7.marketOrders",
  "8.yearsOperating",
  "8.assets",
  "8.staff",
  "8.qualifiedShare",
  "8.typicalCases",
  "8.partners",
  "8.visits",
  "8.satisfaction",
  "8.marketOrders",
] as const;

export type RuleId = (typeof ruleIds)[number];

/** Conditions that bind every platform; the others bind demonstration platforms. */
export const rulesOfArticle7: readonly RuleId[] = ruleIds.filter((id) => id.startsWith("7"));

/** The rules of article 8 that a small non-profit is excused from. */
export const relaxable: readonly RuleId[] = ["8.yearsOperating", "8.assets", "8.staff", "8.qualifiedShare"];

/** The rules whose bit is set. */
export function rulesOfMask(mask: number): readonly RuleId[] {
  return ruleIds.filter((_, bit) => ((mask >>> bit) & 1) === 1);
}

/** The rules that an answer by rule does not hold as true. */
export function rulesNotTrue(answers: Readonly<Record<string, unknown>>): readonly RuleId[] {
  return ruleIds.filter((id) => answers[id] !== true);
}
