import { type RuleId, relaxable, ruleIds, rulesOfArticle7 } from "../baselines/rules.ts";

/** How an engine that takes rules as data writes the parts of a condition. */
export interface StructuredForm<Part> {
  readonly all: (parts: readonly Part[]) => Part;
  readonly any: (parts: readonly Part[]) => Part;
  /** At least so much. */
  readonly atLeast: (fact: string, bound: number) => Part;
  readonly below: (fact: string, bound: number) => Part;
  readonly is: (fact: string, value: string | number) => Part;
  readonly yes: (fact: string) => Part;
  /** At least the first for kinds of service with a doubled volume, at least the second for others. */
  readonly byKind: (fact: string, doubled: number, plain: number) => Part;
}

/** Kinds of service whose volume is doubled. */
export const doubledKinds: readonly string[] = ["policy_information", "training", "human_resources"];

/** What a rule asks of those whom it binds and does not excuse. */
function asked<Part>(form: StructuredForm<Part>): Readonly<Record<RuleId, Part>> {
  const { atLeast, any, byKind, is, yes } = form;
  const exceptFirstYear = (part: Part): Part => any([is("serviceYear", 2021), part]);
  return {
    "7.city": is("city", "ningbo"),
    "7.yearsOperating": atLeast("yearsOperating", 1),
    "7.soundFinances": yes("soundFinances"),
    "7.publishedDiscounts": yes("publishedDiscounts"),
    "7.lowPricedShare": atLeast("lowPricedShare", 0.2),
    "7.typicalCases": atLeast("typicalCases", 2),
    "7.premises": yes("premises"),
    "7.partners": atLeast("partners", 3),
    "7.goodStanding": yes("goodStanding"),
    "7.visits": byKind("visits", 100, 50),
    "7.satisfaction": atLeast("satisfaction", 0.8),
    "7.marketOrders": exceptFirstYear(byKind("marketOrders", 40, 20)),
    "8.yearsOperating": atLeast("yearsOperating", 2),
    "8.assets": atLeast("assets", 800_000),
    "8.staff": atLeast("staff", 10),
    "8.qualifiedShare": atLeast("qualifiedShare", 0.8),
    "8.typicalCases": atLeast("typicalCases", 4),
    "8.partners": atLeast("partners", 5),
    "8.visits": byKind("visits", 200, 100),
    "8.satisfaction": atLeast("satisfaction", 0.85),
    "8.marketOrders": exceptFirstYear(byKind("marketOrders", 80, 40)),
  };
}

/** The rules in an engine's form: one condition each, and one for the verdict, as a person would write it. */
export function structured<Part>(form: StructuredForm<Part>): {
  readonly rules: readonly (readonly [RuleId, Part])[];
  readonly verdict: Part;
} {
  const { all, any, below, is, yes } = form;
  const asks = asked(form);
  const platform = is("tier", "platform");
  const small = all([yes("nonprofit"), below("averageProfit", 500_000)]);
  const rules = ruleIds.map((id): readonly [RuleId, Part] => {
    if (rulesOfArticle7.includes(id)) return [id, asks[id]];
    return [id, any(relaxable.includes(id) ? [platform, small, asks[id]] : [platform, asks[id]])];
  });
  const strict = any([small, all(relaxable.map((id) => asks[id]))]);
  const others = ruleIds.filter((id) => !rulesOfArticle7.includes(id) && !relaxable.includes(id));
  // The rung and the relaxation are asked about once, not once for each rule.
  const demonstration = any([platform, all([strict, ...others.map((id) => asks[id])])]);
  return { rules, verdict: all([...rulesOfArticle7.map((id) => asks[id]), demonstration]) };
}
