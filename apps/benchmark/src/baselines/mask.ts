import type { Applicant } from "../applicants.ts";

/** What a developer writes who wants every reason and no garbage: one bit for each condition that is not met. */
export function handMask(a: Applicant): number {
  const double = a.kind === "policy_information" || a.kind === "training" || a.kind === "human_resources";
  const waived = a.serviceYear === 2021;
  let missed = 0;
  if (a.city !== "ningbo") missed |= 1 << 0;
  if (a.yearsOperating < 1) missed |= 1 << 1;
  if (!a.soundFinances) missed |= 1 << 2;
  if (!a.publishedDiscounts) missed |= 1 << 3;
  if (a.lowPricedShare < 0.2) missed |= 1 << 4;
  if (a.typicalCases < 2) missed |= 1 << 5;
  if (!a.premises) missed |= 1 << 6;
  if (a.partners < 3) missed |= 1 << 7;
  if (!a.goodStanding) missed |= 1 << 8;
  if (a.visits < (double ? 100 : 50)) missed |= 1 << 9;
  if (a.satisfaction < 0.8) missed |= 1 << 10;
  if (!waived && a.marketOrders < (double ? 40 : 20)) missed |= 1 << 11;
  if (a.tier === "demonstration") {
    if (!(a.nonprofit && a.averageProfit < 500_000)) {
      if (a.yearsOperating < 2) missed |= 1 << 12;
      if (a.assets < 800_000) missed |= 1 << 13;
      if (a.staff < 10) missed |= 1 << 14;
      if (a.qualifiedShare < 0.8) missed |= 1 << 15;
    }
    if (a.typicalCases < 4) missed |= 1 << 16;
    if (a.partners < 5) missed |= 1 << 17;
    if (a.visits < (double ? 200 : 100)) missed |= 1 << 18;
    if (a.satisfaction < 0.85) missed |= 1 << 19;
    if (!waived && a.marketOrders < (double ? 80 : 40)) missed |= 1 << 20;
  }
  return missed;
}
