import type { IrExpression, IrFact, RuleResult } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import {
  article,
  compare,
  constant,
  determinationOf,
  fact,
  inWords,
  number,
  policyOf,
  rule,
  sentences,
  units,
  value,
  yesNo,
} from "./hand-made.ts";

const count = number("count", units.visits);
const year = number("year");
const city = { kind: "choice", members: [{ id: "ningbo", en: "ningbo", zh: "宁波" }] } as const;
const results: IrFact = fact("results", "results of earlier evaluations", "历次评价结果", {
  kind: "list",
  fields: [
    { names: { id: "city", label: { en: "city", zh: "城市" } }, type: city },
    { names: { id: "year", label: { en: "year", zh: "年份" } }, type: year },
  ],
});
const facts = [
  results,
  fact("orders", "orders on the market", "集市订单", count),
  fact("visits", "visits in the year", "年服务量", count),
  fact("service_year", "service year", "服务年度", year),
  fact("main_field", "the main field is one of the three kinds", "主要类别属于三类", yesNo),
];
const field = (id: string): IrExpression => ({ kind: "field", list: "results", scope: 1, field: id });
const inYear: IrExpression = {
  kind: "and",
  operands: [compare(field("city"), "=", city, "ningbo"), compare(field("year"), "=", year, value("service_year"))],
};
const anyResult: IrExpression = { kind: "quantifier", quantifier: "any", list: "results", scope: 1, where: inYear };
const rounds: IrExpression = {
  kind: "aggregate",
  function: "count",
  type: number("number"),
  list: "results",
  scope: 1,
  where: compare(field("year"), "=", year, value("service_year")),
};

const met = { id: "9.r", citation: "9", status: "met" } as const;
const asked = (condition: IrExpression, more: Partial<RuleResult> = {}, own = {}) =>
  sentences({ facts, rules: [rule("9.r", article("9"), condition, own)] }, { ...met, ...more });

describe("conditions over lists and with another fact as their bound", () => {
  test("an entry that there must be, or must not be", () => {
    expect(asked(anyResult)).toEqual({
      en: "Article 9 asks for an entry among the results of earlier evaluations for which the city is ningbo and the year is the service year. Met.",
      zh: "第九条要求历次评价结果中有城市为宁波且年份为服务年度的记录，符合。",
    });
    expect(asked({ kind: "not", operand: anyResult }).en).toBe(
      "Article 9 asks for no entry among the results of earlier evaluations for which the city is ningbo and the year is the service year. Met.",
    );
  });

  test("a number of entries", () => {
    expect(asked(compare(rounds, "<=", number("number"), "1"))).toEqual({
      en: "Article 9 asks for at most 1 result of earlier evaluations for which the year is the service year. Met.",
      zh: "第九条要求年份为服务年度的历次评价结果数不超过1，符合。",
    });
  });

  test.each([
    ["<=", "no more orders on the market than visits in the year"],
    [">=", "at least as many orders on the market as visits in the year"],
    ["<", "fewer orders on the market than visits in the year"],
    [">", "more orders on the market than visits in the year"],
    ["=", "exactly as many orders on the market as visits in the year"],
  ] as const)("two counts: %s", (operator, words) => {
    expect(asked(compare(value("orders"), operator, count, value("visits"))).en).toBe(
      `Article 9 asks for ${words}. Met.`,
    );
  });

  test("the name of another count takes its unit in Chinese", () => {
    expect(asked(compare(value("orders"), "<=", count, value("visits"))).zh).toBe(
      "第九条要求集市订单不超过年服务量家次，符合。",
    );
  });
});

describe("labels that say a whole statement", () => {
  test("stand as they are where a condition holds, and turned round where it must not", () => {
    const when = { when: value("main_field") };
    const away = { status: "not_applicable" } as const;
    expect(asked(anyResult, away, when)).toEqual({
      en: "Article 9 applies only where the main field is one of the three kinds; it does not apply here.",
      zh: "第九条仅适用于主要类别属于三类的情形，本次不适用。",
    });
    expect(asked(anyResult, away, { when: { kind: "not", operand: value("main_field") } })).toEqual({
      en: "Article 9 applies only where the main field is not one of the three kinds; it does not apply here.",
      zh: "第九条仅适用于主要类别不属于三类的情形，本次不适用。",
    });
  });

  test("are asked for as statements", () => {
    expect(asked(value("main_field")).en).toMatch(/^Article 9 asks that the main field be one of the three kinds; /);
    expect(asked(value("main_field"), { status: "undecided" }, { forbids: true }).en).toBe(
      "Article 9 asks that the main field not be one of the three kinds. Undecided.",
    );
  });

  test("but a thing with a clause of its own is asked for as a thing", () => {
    const named = fact("main_field", "the services that are free of charge", "免费服务", yesNo);
    const result = { ...met, status: "undecided" } as const;
    expect(sentences({ facts: [named], rules: [rule("9.r", article("9"), value("main_field"))] }, result).en).toBe(
      "Article 9 asks for the services that are free of charge. Undecided.",
    );
  });
});

describe("what is left to a person", () => {
  const said = (text: string): string | undefined =>
    inWords(policyOf({}), determinationOf({ leftTo: [{ by: "city_bureau", text }] }), "en").leftTo[0];

  test("agrees in number, and keeps its commas", () => {
    expect(said("the weight of the result")).toBe("The weight of the result is left to the city bureau.");
    expect(said("the places of the year")).toBe("The places of the year are left to the city bureau.");
    expect(said("the list, with its notice")).toBe("The list, with its notice: left to the city bureau.");
  });

  test("is said in the words of its own statement where others are ruled out", () => {
    const discretion = ["demos", "platforms"].map((text) => ({
      by: "city_bureau",
      text,
      when: constant(yesNo, true),
      label: { zh: text === "demos" ? "示范平台名单" : "平台名单" },
    }));
    const determination = determinationOf({ leftTo: [{ by: "city_bureau", text: "platforms" }] });
    expect(inWords(policyOf({ decision: { discretion } }), determination, "zh").leftTo).toEqual([
      "平台名单由市经信局确定。",
    ]);
  });
});

test("a share of people by a choice between facts says how many would do", () => {
  const people = number("count", units.persons);
  const either = fact("either", "staff with degree or title", "具备其一", people, { movement: "up" });
  const both = fact("both", "staff with both", "两者兼备", people, { movement: "up" });
  const staff = fact("staff", "people at work", "从业人员", people);
  const qualified = { id: "qualified", label: { en: "qualified staff", zh: "专业人员" } };
  const arms: IrExpression = {
    kind: "arms",
    type: people,
    arms: [{ when: value("loose"), value: value("either") }, { value: value("both") }],
  };
  const share = compare(
    { kind: "divide", type: number("percent"), left: { kind: "let", let: "qualified" }, right: value("staff") },
    ">=",
    number("percent"),
    "4/5",
  );
  const result: RuleResult = {
    id: "8(3).share",
    citation: "8(3)",
    status: "not_met",
    given: "79/99",
    share: { part: "79", whole: "99" },
    asked: "0.8",
    shortfall: "1/495",
    operator: ">=",
    measure: "percent",
    facts: ["qualified", "staff"],
  };
  const gap = (movement: IrFact["movement"]) => {
    const policy = policyOf({
      facts: [either, { ...both, movement }, staff],
      rules: [rule("8(3).share", article("8", "3"), share)],
      policy: { lets: [{ names: qualified, type: people, value: arms, readings: [] }] },
    });
    return inWords(policy, determinationOf({ rules: [result] }), "en").rules[0];
  };
  expect(gap("up")?.sentence).toBe(
    "Article 8(3) asks that at least 80% of the people at work be qualified staff; the facts give 79 of 99, about 79.79%. Not met.",
  );
  expect(gap("up")?.gap).toBe("With 99 people at work, 80 qualified staff would do (1 more).");
  expect(gap("fixed")?.gap).toBeUndefined();
});
