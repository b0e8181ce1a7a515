import type { RuleResult } from "@bylaw/ir";
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

const money = number("money");
const percent = number("percent");
const relaxation = {
  id: "nonprofit_relaxation",
  citation: article("8", undefined, true),
  rules: ["8(1).assets"],
  by: "city_bureau",
  readings: [],
};
const assets = {
  facts: [fact("assets", "assets", "资产总额", money)],
  rules: [rule("8(1).assets", article("8", "1"), compare(value("assets"), ">=", money, "800000"))],
};
const relaxable = {
  ...assets,
  rules: assets.rules.map((one) => ({ ...one, relaxations: ["nonprofit_relaxation"] })),
  decision: { relaxations: [relaxation] },
};
const assetsResult = (given: string, more: Partial<RuleResult>): RuleResult => ({
  id: "8(1).assets",
  citation: "8(1)",
  status: "not_met",
  given,
  operator: ">=",
  asked: "800000.00",
  measure: "money",
  unit: "CNY",
  facts: ["assets"],
  ...more,
});
const awaited = {
  status: "at_discretion",
  shortfall: "200000.00",
  discretion: { relaxation: "nonprofit_relaxation", citation: "8 last", by: "city_bureau" },
} as const;

const orders = {
  facts: [
    fact("orders", "orders on the service platform", "年度完成公益性服务产品订单", number("count", units.visits)),
  ],
  rules: [
    rule("8(5).orders", article("8", "5"), compare(value("orders"), ">=", number("count", units.visits), "40"), {
      unless: {
        kind: "and",
        operands: [
          compare({ kind: "reading", reading: "NB_4" }, "=", { kind: "choice", members: [] }, "by_service_year"),
          compare(value("service_year"), "=", number("year"), "2021"),
        ],
      },
    }),
  ],
};
const withYear = {
  ...orders,
  facts: [...orders.facts, fact("service_year", "service year", "服务年度", number("year"))],
};

const part = (given: string, fact: string, unit: string, shortfall: string) =>
  ({ holds: "no", operator: ">=", asked: "200", measure: "count", given, facts: [fact], unit, shortfall }) as const;

const outcomes = (language: "en" | "zh", result: Parameters<typeof determinationOf>[0]) => {
  const parts = {
    ...relaxable,
    rules: [...relaxable.rules, ...orders.rules, rule("7(1).sound", article("7", "1"), value("sound"))],
    facts: [...withYear.facts, ...assets.facts, fact("sound", "sound finances", "财务收支状况良好", yesNo)],
  };
  return inWords(policyOf(parts), determinationOf(result), language);
};

const leftTo = (text: string) => [{ by: "city_bureau", citation: "11(3)", text }];

describe("worked pairs of Ningbo", () => {
  test("1 met: what is asked and what was stated", () => {
    expect(sentences(assets, assetsResult("1200000.00", { status: "met" }))).toEqual({
      en: "Article 8(1) asks for assets of at least 800,000 yuan; 1,200,000 yuan was stated. Met.",
      zh: "第八条第一项要求资产总额不低于80万元，申报为120万元，符合。",
    });
  });

  test("2 not met: one yuan short, both amounts in yuan", () => {
    expect(sentences(assets, assetsResult("799999.00", { shortfall: "1.00" }))).toEqual({
      en: "Article 8(1) asks for assets of at least 800,000 yuan; 799,999 yuan was stated, 1 yuan short. Not met.",
      zh: "第八条第一项要求资产总额不低于800,000元，申报为799,999元，相差1元，不符合。",
    });
  });

  test("3 percents differ by percentage points", () => {
    const parts = {
      facts: [fact("satisfaction", "user satisfaction", "用户满意度", percent)],
      rules: [rule("8(5).s", article("8", "5"), compare(value("satisfaction"), ">=", percent, "17/20"))],
    };
    const result: RuleResult = {
      id: "8(5).s",
      citation: "8(5)",
      status: "not_met",
      given: "0.849",
      asked: "0.85",
      shortfall: "0.001",
      operator: ">=",
      measure: "percent",
      facts: ["satisfaction"],
    };
    expect(sentences(parts, result)).toEqual({
      en: "Article 8(5) asks for user satisfaction of at least 85%; 84.9% was stated, 0.1 percentage points short. Not met.",
      zh: "第八条第五项要求用户满意度不低于85%，申报为84.9%，相差0.1个百分点，不符合。",
    });
  });

  test("4 a share of staff, cut downwards, with what would do", () => {
    const count = number("count", units.persons);
    const parts = {
      facts: [fact("qualified", "qualified staff", "专业人员", count), fact("staff", "staff", "从业人员", count)],
      rules: [
        rule(
          "8(3).share",
          article("8", "3"),
          compare(
            { kind: "divide", type: percent, left: value("qualified"), right: value("staff") },
            ">=",
            percent,
            "4/5",
          ),
        ),
      ],
    };
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
    const determination = determinationOf({ rules: [result] });
    const said = (language: "en" | "zh") => {
      const [first] = inWords(policyOf(parts), determination, language).rules;
      return [first?.sentence, first?.gap];
    };
    expect(said("en")).toEqual([
      "Article 8(3) asks that at least 80% of the staff be qualified; 79 of 99 were stated, about 79.79%. Not met.",
      "With 99 staff, 80 qualified staff would do (1 more).",
    ]);
    expect(said("zh")).toEqual([
      "第八条第三项要求专业人员比例不低于80%，申报为99人中79人，约79.79%，不符合。",
      "从业人员为99人时，专业人员达到80人（再增加1人）即符合。",
    ]);
  });

  test("5 at discretion: a relaxation is open and its decision awaited", () => {
    expect(sentences(relaxable, assetsResult("600000.00", awaited))).toEqual({
      en: "Article 8(1) asks for assets of at least 800,000 yuan; 600,000 yuan was stated, 200,000 yuan short. Article 8, last paragraph, lets the city bureau relax this; its decision is awaited.",
      zh: "第八条第一项要求资产总额不低于80万元，申报为60万元，相差20万元。依第八条末款可适当放宽，是否放宽由市经信局决定，目前尚无决定。",
    });
  });

  test("6 a relaxation that is not open is said so", () => {
    const result = assetsResult("600000.00", { shortfall: "200000.00" });
    const remarks = (language: "en" | "zh") =>
      inWords(policyOf(relaxable), determinationOf({ rules: [result] }), language).rules[0]?.remarks;
    expect(remarks("en")).toEqual(["The relaxation in article 8, last paragraph, is not open here."]);
    expect(remarks("zh")).toEqual(["第八条末款的放宽在此不适用。"]);
  });

  test("7 waived by a recorded decision", () => {
    const act = { outcome: "accepted", by: "city_bureau", on: "2024-03-01", value: "600000.00" } as const;
    expect(sentences(relaxable, assetsResult("600000.00", { status: "waived", waivedBy: "act", act }))).toEqual({
      en: "Article 8(1) asks for assets of at least 800,000 yuan; 600,000 yuan was stated. Waived by decision of the city bureau of 1 March 2024, which accepts 600,000 yuan.",
      zh: "第八条第一项要求资产总额不低于80万元，申报为60万元。市经信局已于2024年3月1日决定放宽，接受60万元，本项豁免。",
    });
  });

  test("8 short even of what a recorded decision accepts", () => {
    const act = { outcome: "accepted", by: "city_bureau", on: "2024-03-01", value: "700000.00" } as const;
    expect(sentences(relaxable, assetsResult("600000.00", { shortfall: "200000.00", act }))).toEqual({
      en: "Article 8(1) asks for assets of at least 800,000 yuan. The decision of the city bureau of 1 March 2024 accepts 700,000 yuan; 600,000 yuan was stated, 100,000 yuan short. Not met.",
      zh: "第八条第一项要求资产总额不低于80万元。市经信局2024年3月1日的决定接受70万元，申报为60万元，相差10万元，不符合。",
    });
  });

  test("9 lengths of time in years and months", () => {
    const months = number("months");
    const parts = {
      facts: [fact("years", "registered operation in the city", "在本市注册运营", months)],
      rules: [rule("7(1).years", article("7", "1"), compare(value("years"), ">=", months, "12"))],
    };
    const result: RuleResult = {
      id: "7(1).years",
      citation: "7(1)",
      status: "not_met",
      given: "P10M",
      asked: "P12M",
      shortfall: "P2M",
      operator: ">=",
      measure: "months",
      facts: ["years"],
    };
    expect(sentences(parts, result)).toEqual({
      en: "Article 7(1) asks for registered operation in the city of at least 1 year; 10 months were stated, 2 months short. Not met.",
      zh: "第七条第一项要求在本市注册运营不少于1年，申报为10个月，相差2个月，不符合。",
    });
  });

  test("10 waived by the text, under a reading that is settled and so not repeated", () => {
    const result: RuleResult = {
      id: "8(5).orders",
      citation: "8(5)",
      status: "waived",
      waivedBy: "exception",
      asked: "40",
      operator: ">=",
      measure: "count",
      unit: "visits",
      facts: ["orders"],
      readings: ["NB_4"],
    };
    const readings = { readings: [{ id: "NB_4", value: "by_service_year" }] };
    expect(sentences(withYear, result, readings)).toEqual({
      en: "Article 8(5) asks for at least 40 orders on the service platform. Waived: the service year is 2021 (reading NB-4).",
      zh: "第八条第五项要求年度完成公益性服务产品订单不少于40家次。服务年度为2021年，本项豁免（口径NB-4）。",
    });
  });

  test("11 undecided: what is not known, and who states it", () => {
    const result: RuleResult = {
      id: "8(5).orders",
      citation: "8(5)",
      status: "undecided",
      asked: "40",
      operator: ">=",
      measure: "count",
      facts: ["orders"],
      needs: ["orders"],
    };
    expect(sentences(withYear, result)).toEqual({
      en: "Article 8(5) asks for at least 40 orders on the service platform. Undecided: the orders on the service platform are not known (stated by the applicant).",
      zh: "第八条第五项要求年度完成公益性服务产品订单不少于40家次。待核实：尚缺年度完成公益性服务产品订单（由申报单位填报）。",
    });
  });

  test("12 firm-visits or person-times, each with its own unit, never added", () => {
    const [firms, people] = [number("count", units.visits), number("count", units.attendances)];
    const parts = {
      facts: [
        fact("served", "yearly service", "年服务", firms),
        fact("attended", "yearly attendance", "年服务人次", people),
      ],
      rules: [
        rule("8(5).volume", article("8", "5"), {
          kind: "or",
          operands: [compare(value("served"), ">=", firms, "200"), compare(value("attended"), ">=", people, "200")],
        }),
      ],
    };
    const result: RuleResult = {
      id: "8(5).volume",
      citation: "8(5)",
      status: "not_met",
      facts: ["served", "attended"],
      parts: [part("60", "served", "visits", "140"), part("100", "attended", "attendances", "100")],
    };
    expect(sentences(parts, result)).toEqual({
      en: "Article 8(5) asks for yearly service of at least 200 firm-visits or yearly attendance of at least 200 person-times; yearly service: 60 firm-visits (140 firm-visits short) and yearly attendance: 100 person-times (100 person-times short) were stated. Not met.",
      zh: "第八条第五项要求年服务不少于200家次或者年服务人次不少于200人次，申报为年服务60家次（相差140家次）、年服务人次100人次（相差100人次），不符合。",
    });
  });

  test("13 does not apply: to what it does", () => {
    const tier = {
      kind: "choice",
      members: [
        { id: "platform", zh: "平台" },
        { id: "demo", zh: "示范平台", label: { en: "demonstration platform" } },
      ],
    } as const;
    const parts = {
      facts: [...assets.facts, fact("tier", "tier applied for", "申报层级", tier)],
      rules: assets.rules.map((one) => ({ ...one, when: compare(value("tier"), "=", tier, "demo") })),
    };
    expect(sentences(parts, { id: "8(1).assets", citation: "8(1)", status: "not_applicable" })).toEqual({
      en: "Article 8(1) applies only where the tier applied for is demonstration platform; it does not apply here.",
      zh: "第八条第一项仅适用于申报层级为示范平台的情形，本次不适用。",
    });
  });

  const failing = [
    assetsResult("600000.00", {}),
    { id: "8(5).orders", citation: "8(5)", status: "not_met" },
    { id: "7(1).sound", citation: "7(1)", status: "undecided" },
    { id: "7(1).more", citation: "7(1)", status: "undecided" },
  ] as const;

  test("14 a decision that is not met, whatever is open beside it", () => {
    expect(outcomes("en", { rules: failing }).sentence).toBe(
      "The conditions of certification are not met: articles 8(1) and 8(5). Two further conditions are undecided and cannot change this.",
    );
    expect(outcomes("zh", { rules: failing }).sentence).toBe(
      "不符合认定的条件：第八条第一项、第八条第五项。另有两项待核实，不影响本结果。",
    );
  });

  test("15 a decision at discretion names the article that lets it", () => {
    const result = { outcome: "at_discretion", rules: [assetsResult("600000.00", awaited)] } as const;
    expect(outcomes("en", result).sentence).toBe(
      "Everything else is met; article 8(1) is left to the city bureau, which may relax it under article 8, last paragraph.",
    );
    expect(outcomes("zh", result).sentence).toBe("其余条件均符合，第八条第一项依第八条末款是否放宽，由市经信局决定。");
  });

  test("16 a choice left beside a decision that is met", () => {
    const en = outcomes("en", {
      outcome: "met",
      leftTo: leftTo("which of those that qualify are put on the year's list"),
    });
    expect(`${en.sentence} ${en.leftTo.join(" ")}`).toBe(
      "The conditions of certification are met. Which of those that qualify are put on the year's list is left to the city bureau (article 11(3)).",
    );
    const zh = outcomes("zh", { outcome: "met", leftTo: leftTo("当年名单") });
    expect(zh.sentence + zh.leftTo.join("")).toBe("符合认定的全部条件。当年名单由市经信局依第十一条第三项确定。");
  });

  test("9 months that are short of a year, and the day from which it would be met", () => {
    const months = number("months");
    const parts = {
      facts: [
        fact("closing", "closing date", "截止日期", { kind: "date" }),
        fact("years", "time in the city", "本市运营年限", months),
      ],
      rules: [rule("7(1).years", article("7", "1"), compare(value("years"), ">=", months, "12"))],
    };
    const result: RuleResult = {
      id: "7(1).years",
      citation: "7(1)",
      status: "not_met",
      given: "P0M",
      operator: ">=",
      asked: "P12M",
      shortfall: "P12M",
      time: { from: "2025-03-10", fact: "closing", elapsed: "P10M" },
      measure: "months",
      facts: ["years"],
    };
    const said = (language: "en" | "zh", time: RuleResult["time"] = result.time) => {
      const rules = [time === undefined ? result : { ...result, time }];
      const [first] = inWords(policyOf(parts), determinationOf({ rules }), language).rules;
      return [first?.sentence, first?.gap];
    };
    expect(said("en")).toEqual([
      "Article 7(1) asks for time in the city of at least 1 year; 10 months were stated, 2 months short. Not met.",
      "Would be met with the closing date on 10 March 2025 or later, if nothing else changes.",
    ]);
    expect(said("zh")).toEqual([
      "第七条第一项要求本市运营年限不少于1年，申报为10个月，相差2个月，不符合。",
      "其他情况不变的，截止日期为2025年3月10日或者以后的，即符合。",
    ]);
    expect(said("en", { from: "2025-03-10" })[1]).toBe("Would be met on 10 March 2025, if nothing else changes.");
    expect(said("zh", { from: "2025-03-10" })[1]).toBe("其他情况不变的，2025年3月10日起即符合。");
  });

  test("22 an act that was not recorded counts as not taken", () => {
    const like = fact("like_kind", "of the like kind", "等类型平台", yesNo, { decidedBy: "city_bureau" });
    const parts = { ...assets, facts: [...assets.facts, like] };
    const said = (language: "en" | "zh", status: RuleResult["status"]) => {
      const open = status === "not_met" ? { couldChange: ["like_kind"] } : {};
      const result = assetsResult("1200000.00", { status, notRecorded: ["like_kind"], ...open });
      const rules = [result, { ...result, id: "8(1).again" }];
      return inWords(policyOf(parts), determinationOf({ rules }), language);
    };
    const en = "No decision of the city bureau on “of the like kind” is recorded, so it counts as not taken.";
    const zh = "未记录市经信局关于“等类型平台”的决定，按未作出处理。";
    expect(said("en", "met").notRecorded).toEqual([en]);
    expect(said("zh", "met").notRecorded).toEqual([zh]);
    expect(said("en", "met").rules.flatMap(({ remarks }) => remarks)).toEqual([]);
    expect(said("zh", "not_met").rules.map(({ remarks }) => remarks)).toEqual([[zh], [zh]]);
  });

  test("a bound that turns on an unknown is said as what it can be", () => {
    const volume = number("count", units.firms);
    const bound = {
      kind: "arms",
      type: volume,
      arms: [{ when: value("production"), value: constant(volume, "50") }, { value: constant(volume, "100") }],
    } as const;
    const parts = {
      facts: [
        fact("served", "SMEs served in the region", "年服务京津冀中小企业", volume),
        fact("production", "services in production", "在生产制造环节提供服务", yesNo, {
          attested: true,
          statedBy: "city_bureau",
        }),
      ],
      rules: [rule("6(3).served", article("6", "3"), compare(value("served"), ">=", volume, bound), { soft: true })],
    };
    const result: RuleResult = {
      id: "6(3).served",
      citation: "6(3)",
      status: "undecided",
      given: "70",
      operator: ">=",
      measure: "count",
      facts: ["served"],
      needs: ["production"],
    };
    expect(sentences(parts, result)).toEqual({
      en: "Article 6(3) asks generally for at least 50 or 100 SMEs served in the region; 70 were stated. Undecided: services in production are not known (confirmed by the city bureau).",
      zh: "第六条第三项要求年服务京津冀中小企业一般不少于50家或者100家，申报为70家。待核实：尚缺在生产制造环节提供服务（由市经信局核实）。",
    });
  });
});
