import type { Applicant } from "../applicants.ts";

/** What a developer writes where only yes or no is asked: one chain that stops at the first condition not met. */
export function handVerdict(a: Applicant): boolean {
  const double = a.kind === "policy_information" || a.kind === "training" || a.kind === "human_resources";
  return (
    a.city === "ningbo" &&
    a.yearsOperating >= 1 &&
    a.soundFinances &&
    a.publishedDiscounts &&
    a.lowPricedShare >= 0.2 &&
    a.typicalCases >= 2 &&
    a.premises &&
    a.partners >= 3 &&
    a.goodStanding &&
    a.visits >= (double ? 100 : 50) &&
    a.satisfaction >= 0.8 &&
    (a.serviceYear === 2021 || a.marketOrders >= (double ? 40 : 20)) &&
    (a.tier !== "demonstration" ||
      (((a.nonprofit && a.averageProfit < 500_000) ||
        (a.yearsOperating >= 2 && a.assets >= 800_000 && a.staff >= 10 && a.qualifiedShare >= 0.8)) &&
        a.typicalCases >= 4 &&
        a.partners >= 5 &&
        a.visits >= (double ? 200 : 100) &&
        a.satisfaction >= 0.85 &&
        (a.serviceYear === 2021 || a.marketOrders >= (double ? 80 : 40))))
  );
}
