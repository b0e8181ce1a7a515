import type { Applicant } from "../applicants.ts";

/** The answer to one condition. */
export interface Answer {
  readonly rule: string;
  readonly passes: boolean;
}

/** What a developer writes who explains: one entry for each of the 21 conditions, all of them looked at. */
export function handExplanation(a: Applicant): readonly Answer[] {
  const double = a.kind === "policy_information" || a.kind === "training" || a.kind === "human_resources";
  const waived = a.serviceYear === 2021;
  const platform = a.tier !== "demonstration";
  const relaxed = a.nonprofit && a.averageProfit < 500_000;
  return [
    { rule: "7.city", passes: a.city === "ningbo" },
    { rule: "7.yearsOperating", passes: a.yearsOperating >= 1 },
    { rule: "7.soundFinances", passes: a.soundFinances },
    { rule: "7.publishedDiscounts", passes: a.publishedDiscounts },
    { rule: "7.lowPricedShare", passes: a.lowPricedShare >= 0.2 },
    { rule: "7.typicalCases", passes: a.typicalCases >= 2 },
    { rule: "7.premises", passes: a.premises },
    { rule: "7.partners", passes: a.partners >= 3 },
    { rule: "7.goodStanding", passes: a.goodStanding },
    { rule: "7.visits", passes: a.visits >= (double ? 100 : 50) },
    { rule: "7.satisfaction", passes: a.satisfaction >= 0.8 },
    { rule: "7.marketOrders", passes: waived || a.marketOrders >= (double ? 40 : 20) },
    { rule: "8.yearsOperating", passes: platform || relaxed || a.yearsOperating >= 2 },
    { rule: "8.assets", passes: platform || relaxed || a.assets >= 800_000 },
    { rule: "8.staff", passes: platform || relaxed || a.staff >= 10 },
    { rule: "8.qualifiedShare", passes: platform || relaxed || a.qualifiedShare >= 0.8 },
    { rule: "8.typicalCases", passes: platform || a.typicalCases >= 4 },
    { rule: "8.partners", passes: platform || a.partners >= 5 },
    { rule: "8.visits", passes: platform || a.visits >= (double ? 200 : 100) },
    { rule: "8.satisfaction", passes: platform || a.satisfaction >= 0.85 },
    { rule: "8.marketOrders", passes: platform || waived || a.marketOrders >= (double ? 80 : 40) },
  ];
}
