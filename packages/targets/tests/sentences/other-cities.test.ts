import type { RuleResult } from "@bylaw/ir";
import { explain } from "@bylaw/targets";
import { describe, expect, test } from "vitest";
import {
  article,
  compare,
  determinationOf,
  fact,
  inWords,
  members,
  number,
  policyOf,
  rule,
  sentences,
  units,
  value,
  yesNo,
} from "./hand-made.ts";

const money = number("money");
const area = number("area");

describe("worked pairs of Ganzhou", () => {
  test("40 a soft word is kept, and leaves the rule to the authority", () => {
    const parts = {
      facts: [fact("assets", "assets", "资产总额", money)],
      rules: [
        rule("6(3).assets", article("6", "3"), compare(value("assets"), ">=", money, "2000000"), {
          soft: true,
          by: "city_bureau",
        }),
      ],
    };
    const result: RuleResult = {
      id: "6(3).assets",
      citation: "6(3)",
      status: "at_discretion",
      given: "1900000.00",
      asked: "2000000.00",
      shortfall: "100000.00",
      operator: ">=",
      measure: "money",
      facts: ["assets"],
    };
    expect(sentences(parts, result)).toEqual({
      en: "Article 6(3) asks for assets generally of at least 2,000,000 yuan; 1,900,000 yuan was stated, 100,000 yuan short. “Generally” leaves this to the city bureau; its decision is awaited.",
      zh: "第六条第三项要求资产总额一般不低于200万元，申报为190万元，相差10万元。“一般”留有余地，由市经信局决定，目前尚无决定。",
    });
  });

  test("41 an area", () => {
    const parts = {
      facts: [fact("area", "premises", "经营服务场所面积", area)],
      rules: [rule("6(3).area", article("6", "3"), compare(value("area"), ">=", area, "200"))],
    };
    const result: RuleResult = {
      id: "6(3).area",
      citation: "6(3)",
      status: "not_met",
      given: "199",
      asked: "200",
      shortfall: "1",
      operator: ">=",
      measure: "area",
      facts: ["area"],
    };
    expect(sentences(parts, result)).toEqual({
      en: "Article 6(3) asks for premises of at least 200 m²; 199 m² was stated, 1 m² short. Not met.",
      zh: "第六条第三项要求经营服务场所面积不少于200平方米，申报为199平方米，相差1平方米，不符合。",
    });
  });

  test("42 does not apply to a platform of another kind", () => {
    const kind = {
      kind: "choice",
      members: members(["comprehensive", "comprehensive", "综合性"], ["specialised", "specialised", "专业性"]),
    } as const;
    const firms = number("count", units.firms);
    const parts = {
      facts: [
        fact("institutions", "service institutions", "集聚服务机构", firms),
        fact("kind", "kind of platform", "平台类型", kind),
      ],
      rules: [
        rule("6(5).institutions", article("6", "5"), compare(value("institutions"), ">=", firms, "3"), {
          when: compare(value("kind"), "=", kind, "comprehensive"),
        }),
      ],
    };
    expect(sentences(parts, { id: "6(5).institutions", citation: "6(5)", status: "not_applicable" })).toEqual({
      en: "Article 6(5) applies only where the kind of platform is comprehensive; it does not apply here.",
      zh: "第六条第五项仅适用于平台类型为综合性的情形，本次不适用。",
    });
  });

  test("43 a measure whose first day is not known", () => {
    const determination = determinationOf({}, { inForce: "unknown", force: {}, assuming: ["in_force"] });
    const head = (language: "en" | "zh") =>
      explain(determination, policyOf({}), { language, length: "long" }).head.join(" ");
    expect(head("en")).toContain(
      "The day on which the measure took effect is not known; the result assumes that it is in force.",
    );
    expect(head("zh")).toContain("施行日期不详，以下结果以本办法正在施行为前提。");
  });
});

describe("worked pairs of Beijing and Bengbu", () => {
  const firms = number("count", units.firms);

  test("33 a soft number of firms", () => {
    const parts = {
      facts: [fact("served", "SMEs served in the region", "年服务京津冀中小企业", firms)],
      rules: [
        rule("6(3).served", article("6", "3"), compare(value("served"), ">=", firms, "100"), {
          soft: true,
          by: "city_bureau",
        }),
      ],
    };
    const result: RuleResult = {
      id: "6(3).served",
      citation: "6(3)",
      status: "at_discretion",
      given: "70",
      asked: "100",
      shortfall: "30",
      operator: ">=",
      measure: "count",
      facts: ["served"],
    };
    expect(sentences(parts, result)).toEqual({
      en: "Article 6(3) asks generally for at least 100 SMEs served in the region; 70 were stated, 30 short. “Generally” leaves this to the city bureau; its decision is awaited.",
      zh: "第六条第三项要求年服务京津冀中小企业一般不少于100家，申报为70家，相差30家。“一般”留有余地，由市经信局决定，目前尚无决定。",
    });
  });

  const group = {
    facts: [fact("trained", "trainings", "培训", yesNo)],
    rules: [
      {
        ...rule("4.functions", article("4"), value("trained")),
        test: {
          kind: "group",
          mode: "atLeast",
          number: 2,
          items: members(
            ["training", "training", "培训服务"],
            ["information", "information", "信息服务"],
            ["technology", "technology", "技术服务"],
            ["financing", "financing", "融资服务"],
          ).map((names) => ({ names, test: { kind: "condition", condition: value("trained") } as const })),
        } as const,
      },
    ],
  };

  test("23 at least N of: what holds, what is open, what does not hold", () => {
    const result: RuleResult = {
      id: "4.functions",
      citation: "4",
      status: "undecided",
      needs: ["trained"],
      items: [
        { id: "training", holds: "yes" },
        { id: "information", holds: "open" },
        { id: "technology", holds: "no" },
        { id: "financing", holds: "no", failing: ["trained"] },
      ],
    };
    expect(sentences(group, result)).toEqual({
      en: "Article 4 asks for at least 2 of 4: training holds; information is undecided; technology and financing (trainings) do not hold. Undecided: trainings are not known (stated by the applicant).",
      zh: "第四条要求四项中至少符合2项：培训服务符合；信息服务待核实；技术服务、融资服务（培训）不符合。待核实：尚缺培训（由申报单位填报）。",
    });
  });

  test("24 amounts from 亿元 on are said in 亿元", () => {
    const parts = {
      facts: [fact("financing", "financing arranged in the year", "年融资总额", money)],
      rules: [rule("4.financing", article("4"), compare(value("financing"), ">=", money, "400000000"))],
    };
    const result: RuleResult = {
      id: "4.financing",
      citation: "4",
      status: "not_met",
      given: "60000000.00",
      asked: "400000000.00",
      shortfall: "340000000.00",
      operator: ">=",
      measure: "money",
      facts: ["financing"],
    };
    expect(sentences(parts, result).zh).toBe("第四条要求年融资总额不低于4亿元，申报为0.6亿元，相差3.4亿元，不符合。");
  });

  test("24 a benchmark is reported and decides nothing", () => {
    const decision = {
      notes: [
        {
          id: "5(3).financing",
          kind: "note",
          citation: article("5", "3"),
          condition: compare(value("financing"), ">=", money, "50000000"),
        } as const,
      ],
    };
    const policy = policyOf({ facts: [fact("financing", "financing", "年融资总额", money)], decision });
    const determination = determinationOf({
      notes: [{ id: "5(3).financing", kind: "note", citation: "5(3)", reached: "yes" }],
    });
    expect(inWords(policy, determination, "en").notes).toEqual([
      "Article 5(3), financing of at least 50,000,000 yuan: reached. It decides nothing.",
    ]);
    expect(inWords(policy, determination, "zh").notes).toEqual([
      "第五条第三项（年融资总额不低于5000万元）：已达到。仅列示，不作为判定依据。",
    ]);
  });

  test("32 a result for a day on which the measure is not in force", () => {
    const determination = determinationOf(
      { outcome: "undecided", ifInForce: "met", awaits: ["@in_force"] },
      { on: "2023-09-01", inForce: "no", force: { from: "2022-08-24", until: "2023-08-23" } },
    );
    expect(inWords(policyOf({}), determination, "en").sentence).toBe(
      "The measure is not in force on 1 September 2023 (last day 23 August 2023). For information, the conditions read for that day give: met.",
    );
    expect(inWords(policyOf({}), determination, "zh").sentence).toBe(
      "本办法在2023年9月1日不在施行期内（施行至2023年8月23日）。如仍适用，结果为符合，仅供参考。",
    );
  });
});
