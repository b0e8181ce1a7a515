import type { IrExpression, IrFact, IrLet, IrPolicy, IrRule, IrType, Measure } from "@bylaw/ir";
import { irFormat, scaleOf } from "@bylaw/ir";
import { serviceKinds } from "../applicants.ts";

/**
 * Articles 7 and 8 of the Ningbo measure as the 21 conditions that the hand-written baselines test, no more and no
 * less: with "may be relaxed" read as an exception, as the engines were compared. The whole policy is in ningbo.ts.
 */
const number = (measure: Measure): IrType => ({ kind: "number", measure, scale: scaleOf[measure] });
const share: IrType = { kind: "number", measure: "percent", scale: scaleOf.percent, least: "0", most: "1" };
const choice = (...ids: readonly string[]): IrType => ({ kind: "choice", members: ids.map((id) => ({ id })) });
const yesNo: IrType = { kind: "boolean" };

const types: Readonly<Record<string, IrType>> = {
  tier: choice("platform", "demonstration"),
  serviceYear: number("year"),
  kind: choice(...serviceKinds),
  city: choice("ningbo", "hangzhou", "shaoxing", "wenzhou"),
  yearsOperating: number("count"),
  soundFinances: yesNo,
  publishedDiscounts: yesNo,
  lowPricedShare: share,
  typicalCases: number("count"),
  premises: yesNo,
  partners: number("count"),
  goodStanding: yesNo,
  visits: number("count"),
  satisfaction: share,
  marketOrders: number("count"),
  assets: number("money"),
  staff: number("count"),
  qualifiedShare: share,
  nonprofit: yesNo,
  averageProfit: number("money"),
};

const fact = (id: string): IrExpression => ({ kind: "fact", fact: id });
const typeOf = (id: string): IrType => types[id] ?? yesNo;
const constant = (type: IrType, value: string): IrExpression => ({ kind: "constant", type, value });
const is = (id: string, ...members: readonly string[]): IrExpression => ({ kind: "member", value: fact(id), members });

function compare(id: string, operator: ">=" | "<" | "=", right: string | IrExpression): IrExpression {
  const type = typeOf(id);
  const bound = typeof right === "string" ? constant(type, right) : right;
  return { kind: "compare", operator, type, left: fact(id), right: bound };
}

const highVolume = is("kind", "policy_information", "training", "human_resources");

function minimum(id: string, high: string, low: string): IrLet {
  const type = number("count");
  const arms = [
    { when: { kind: "let", let: "highVolume" } as const, value: constant(type, high) },
    { value: constant(type, low) },
  ];
  return { names: { id }, type, value: { kind: "arms", type, arms }, readings: [] };
}

const lets: readonly IrLet[] = [
  { names: { id: "highVolume" }, type: yesNo, value: highVolume, readings: [] },
  minimum("visitsMinimum", "100", "50"),
  minimum("ordersMinimum", "40", "20"),
  minimum("visitsOfDemonstration", "200", "100"),
  minimum("ordersOfDemonstration", "80", "40"),
];

const named = (id: string): IrExpression => ({ kind: "let", let: id });
const demonstration = is("tier", "demonstration");
const firstYear = compare("serviceYear", "=", "2021");
const small: IrExpression = { kind: "and", operands: [fact("nonprofit"), compare("averageProfit", "<", "500000")] };

/** In the order of the bits of the hand-written mask. */
const conditions: readonly { readonly condition: IrExpression; readonly unless?: IrExpression }[] = [
  { condition: is("city", "ningbo") },
  { condition: compare("yearsOperating", ">=", "1") },
  { condition: fact("soundFinances") },
  { condition: fact("publishedDiscounts") },
  { condition: compare("lowPricedShare", ">=", "0.2") },
  { condition: compare("typicalCases", ">=", "2") },
  { condition: fact("premises") },
  { condition: compare("partners", ">=", "3") },
  { condition: fact("goodStanding") },
  { condition: compare("visits", ">=", named("visitsMinimum")) },
  { condition: compare("satisfaction", ">=", "0.8") },
  { condition: compare("marketOrders", ">=", named("ordersMinimum")), unless: firstYear },
  { condition: compare("yearsOperating", ">=", "2"), unless: small },
  { condition: compare("assets", ">=", "800000"), unless: small },
  { condition: compare("staff", ">=", "10"), unless: small },
  { condition: compare("qualifiedShare", ">=", "0.8"), unless: small },
  { condition: compare("typicalCases", ">=", "4") },
  { condition: compare("partners", ">=", "5") },
  { condition: compare("visits", ">=", named("visitsOfDemonstration")) },
  { condition: compare("satisfaction", ">=", "0.85") },
  { condition: compare("marketOrders", ">=", named("ordersOfDemonstration")), unless: firstYear },
];

const rulesOfEveryPlatform = 12;

const rules = conditions.map(({ condition, unless }, index): IrRule => {
  const demonstrationOnly = index >= rulesOfEveryPlatform;
  return {
    id: `${demonstrationOnly ? 8 : 7}.${index}`,
    ...(demonstrationOnly && { when: demonstration }),
    ...(unless !== undefined && { unless }),
    test: { kind: "condition", condition },
    tightens: [],
    relaxations: [],
    readings: [],
  };
});

const facts = Object.entries(types).map(
  ([id, type]): IrFact => ({ names: { id }, type, statedBy: "applicant", evidence: [], movement: "free" }),
);

/** The compiled policy of the 21 conditions. */
export const conditionsPolicy: IrPolicy = {
  format: irFormat,
  names: { id: "conditions" },
  version: "0.0.0",
  force: { kind: "from", from: "2021-12-05" },
  articles: [{ from: 7, to: 8 }],
  currency: "CNY",
  roles: [],
  papers: [],
  facts,
  readings: [],
  lets,
  decisions: [{ names: { id: "certification" }, rules, relaxations: [], notes: [], submissions: [], discretion: [] }],
  omissions: [],
};
