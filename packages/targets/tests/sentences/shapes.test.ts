import type { RuleResult } from "@bylaw/ir";
import { explain, renderExplanation } from "@bylaw/targets";
import { describe, expect, test } from "vitest";
import {
  article,
  compare,
  constant,
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

const gaps = (type: ReturnType<typeof number>, more: Parameters<typeof fact>[4], result: Partial<RuleResult>) => {
  const operator = result.operator === "<=" ? "<=" : ">=";
  const parts = {
    facts: [fact("amount", "assets", "资产总额", type, more)],
    rules: [rule("8(1).amount", article("8", "1"), compare(value("amount"), operator, type, result.asked ?? "0"))],
  };
  const whole: RuleResult = { id: "8(1).amount", status: "not_met", operator, facts: ["amount"], ...result };
  const determination = determinationOf({ rules: [whole] });
  return (["en", "zh"] as const).map((language) => inWords(policyOf(parts), determination, language).rules[0]?.gap);
};

const typicalCases = (given: string): RuleResult => ({
  id: "8(2).cases",
  citation: "8(2)",
  status: "met",
  given,
  asked: "1",
  operator: ">=",
  measure: "count",
  facts: ["cases"],
});

describe("shapes of sentences", () => {
  const sound = fact("sound", "sound finances", "财务收支状况良好", yesNo, {
    attested: true,
    statedBy: "county_bureau",
    evidence: ["audit_report"],
  });
  const soundParts = { facts: [sound], rules: [rule("7(1).sound", article("7", "1"), value("sound"))] };
  const soundResult: RuleResult = { id: "7(1).sound", citation: "7(1)", status: "not_met", facts: ["sound"] };

  test("a yes or no that an office vouches for", () => {
    expect(sentences(soundParts, soundResult)).toEqual({
      en: "Article 7(1) asks for sound finances; the county bureau recorded that this is not so. Not met.",
      zh: "第七条第一项要求财务收支状况良好，经区县经信部门核实为否，不符合。",
    });
    expect(sentences(soundParts, { ...soundResult, status: "undecided", needs: ["sound"] })).toEqual({
      en: "Article 7(1) asks for sound finances. Undecided: sound finances are not known (confirmed by the county bureau, from the audit report).",
      zh: "第七条第一项要求财务收支状况良好。待核实：尚缺财务收支状况良好（由区县经信部门凭审计报告核实）。",
    });
  });

  test("what is forbidden", () => {
    const fraud = fact("fraud", "false papers", "弄虚作假行为", yesNo, { statedBy: "city_bureau" });
    const parts = { facts: [fraud], rules: [rule("8(6).fraud", article("8", "6"), value("fraud"), { forbids: true })] };
    const result: RuleResult = { id: "8(6).fraud", citation: "8(6)", status: "not_met", facts: ["fraud"] };
    expect(sentences(parts, result)).toEqual({
      en: "Article 8(6) excludes false papers; the city bureau recorded that this is so. Not met.",
      zh: "第八条第六项要求无弄虚作假行为，记录有此情形，不符合。",
    });
  });

  test("a set of fields", () => {
    const fields = {
      kind: "set",
      members: members(
        ["information", "information", "信息服务"],
        ["training", "training", "培训服务"],
        ["financing", "financing", "融资服务"],
      ),
    } as const;
    const parts = {
      facts: [fact("fields", "fields", "服务领域", fields)],
      rules: [
        rule("4(1).fields", article("4", "1"), {
          kind: "include",
          set: value("fields"),
          mode: "all",
          members: ["information"],
        }),
      ],
    };
    const result: RuleResult = {
      id: "4(1).fields",
      citation: "4(1)",
      status: "not_met",
      given: "training, financing",
      operator: "include",
      measure: "set",
      facts: ["fields"],
    };
    expect(sentences(parts, result)).toEqual({
      en: "Article 4(1) asks that the fields include information; training and financing were stated. Not met.",
      zh: "第四条第一项要求服务领域包含信息服务，申报为培训服务和融资服务，不符合。",
    });
  });

  test("a date that is late", () => {
    const date = { kind: "date" } as const;
    const parts = {
      facts: [fact("handed_in_on", "hand-in", "提交日期", date)],
      rules: [rule("9.date", article("9"), compare(value("handed_in_on"), "<=", date, "2023-05-31"))],
    };
    const result: RuleResult = {
      id: "9.date",
      citation: "9",
      status: "not_met",
      given: "2023-06-02",
      asked: "2023-05-31",
      shortfall: "P2D",
      operator: "<=",
      measure: "date",
      facts: ["handed_in_on"],
    };
    expect(sentences(parts, result)).toEqual({
      en: "Article 9 asks for hand-in no later than 31 May 2023; 2 June 2023 was stated, 2 days late. Not met.",
      zh: "第九条要求提交日期不晚于2023年5月31日，申报为2023年6月2日，晚2日，不符合。",
    });
  });

  test("one takes the singular", () => {
    const cases = number("count", units.cases);
    const parts = {
      facts: [fact("cases", "typical cases", "典型案例", cases)],
      rules: [rule("8(2).cases", article("8", "2"), compare(value("cases"), ">=", cases, "1"))],
    };
    const said = [0, 1, 2].map((given) => sentences(parts, typicalCases(String(given))).en.split("; ")[1]);
    expect(said).toEqual(["0 were stated. Met.", "1 was stated. Met.", "2 were stated. Met."]);
    expect(sentences(parts, typicalCases("1")).en).toContain("at least 1 typical case;");
  });

  test("a paper that is missing, with what it would prove", () => {
    const decision = {
      submissions: [
        {
          id: "10.papers",
          citation: article("10"),
          condition: { kind: "handedIn", paper: "audit_report" } as const,
          proves: [article("7", "1"), article("8", "1")],
        },
      ],
    };
    const determination = determinationOf({
      papers: [
        { id: "10.papers", citation: "10", status: "missing", missing: ["audit_report"], proves: ["7(1)", "8(1)"] },
      ],
    });
    const said = (language: "en" | "zh") => inWords(policyOf({ decision }), determination, language).papers;
    expect(said("en")).toEqual(["The audit report is not handed in; it would prove articles 7(1) and 8(1)."]);
    expect(said("zh")).toEqual(["未提交审计报告，该材料用于证明第七条第一项、第八条第一项。"]);
  });

  test("papers of which either will do are said as alternatives, and one not known by its name", () => {
    const paper = (id: string) => ({ kind: "handedIn", paper: id }) as const;
    const decision = {
      submissions: [
        {
          id: "10.papers",
          citation: article("10"),
          condition: { kind: "or", operands: [paper("audit_report"), paper("licence")] } as const,
          proves: [],
        },
      ],
    };
    const determination = determinationOf({
      outcome: "undecided",
      needs: ["papers.audit_report"],
      papers: [{ id: "10.papers", citation: "10", status: "handed_in", missing: [], proves: [] }],
    });
    const said = (language: "en" | "zh") => inWords(policyOf({ decision }), determination, language);
    expect(said("en").papers).toEqual(["The audit report or licence is handed in, as article 10 asks."]);
    expect(said("zh").papers).toEqual(["已依第十条提交审计报告或者licence。"]);
    expect(said("en").needs).toEqual(["The handing in of the audit report (stated by the applicant)."]);
    expect(said("zh").needs).toEqual(["审计报告的提交情况（由申报单位填报）。"]);
  });

  test("a rule that only another reading would bring in does not apply, and says no condition", () => {
    const off = { kind: "constant", type: { kind: "boolean" }, value: false } as const;
    const parts = { facts: [sound], rules: [{ ...rule("7(1).sound", article("7", "1"), value("sound")), when: off }] };
    expect(sentences(parts, { id: "7(1).sound", citation: "7(1)", status: "not_applicable" })).toEqual({
      en: "Article 7(1) does not apply here.",
      zh: "第七条第一项本次不适用。",
    });
  });

  test("needs name who states each fact, all at once", () => {
    const orders = fact("orders", "platform orders of 2023", "2023年度平台订单数", number("count", units.visits));
    const determination = determinationOf({ outcome: "undecided", needs: ["orders", "sound"] });
    const said = (language: "en" | "zh") => inWords(policyOf({ facts: [orders, sound] }), determination, language);
    expect(said("en").sentence).toBe(
      "Certification is undecided until the platform orders of 2023 and sound finances are known.",
    );
    expect(said("zh").sentence).toBe("认定待核实，尚缺2023年度平台订单数和财务收支状况良好。");
    expect(said("en").needs).toEqual([
      "Platform orders of 2023 (stated by the applicant).",
      "Sound finances (confirmed by the county bureau, from the audit report).",
    ]);
    expect(said("zh").needs).toEqual([
      "2023年度平台订单数（由申报单位填报）。",
      "财务收支状况良好（由区县经信部门凭审计报告核实）。",
    ]);
  });
});

describe("what would change it", () => {
  const short = { given: "600000.00", asked: "800000.00", shortfall: "200000.00", measure: "money" } as const;

  test("is said where the applicant may move the fact that way", () => {
    const both = [
      "Would be met if assets were at least 800,000 yuan (200,000 more).",
      "资产总额达到80万元（再增加20万元）即符合。",
    ];
    expect(gaps(money, { movement: "free" }, short)).toEqual(both);
    expect(gaps(money, { movement: "up" }, short)).toEqual(both);
  });

  test.each([
    ["fixed", { movement: "fixed" as const }],
    ["only down", { movement: "down" as const }],
    ["attested", { attested: true as const }],
    ["stated by an office", { statedBy: "city_bureau" }],
  ])("is not said of what is %s", (_name, more) => {
    expect(gaps(money, more, short)).toEqual([undefined, undefined]);
  });

  test("never advises on fewer people", () => {
    const over = { given: "12", asked: "8", shortfall: "4", measure: "count", operator: "<=" } as const;
    expect(gaps(number("count", units.persons), {}, over)).toEqual([undefined, undefined]);
    expect(gaps(number("count", units.cases), {}, over)[0]).toBe("Would be met with at most 8 assets (4 fewer).");
  });
});

test("the short form: status, the one figure that matters, the article, and how many more", () => {
  const percent = number("percent");
  const parts = {
    facts: [fact("satisfaction", "satisfaction", "用户满意度", percent)],
    rules: [
      rule("8(5).s", article("8", "5"), compare(value("satisfaction"), ">=", percent, "17/20")),
      rule("8(6).s", article("8", "6"), constant(yesNo, true)),
    ],
  };
  const result: RuleResult = {
    id: "8(5).s",
    citation: "8(5)",
    status: "not_met",
    given: "0.849",
    asked: "0.85",
    operator: ">=",
    measure: "percent",
    facts: ["satisfaction"],
  };
  const determination = determinationOf({ rules: [result, { id: "8(6).s", citation: "8(6)", status: "not_met" }] });
  const said = (language: "en" | "zh") => inWords(policyOf(parts), determination, language);
  expect(said("en").rules[0]?.short).toBe("Not met · satisfaction 84.9% of 85% · article 8(5)");
  expect(said("zh").rules[0]?.short).toBe("不符合 · 用户满意度84.9%（要求85%） · 第八条第五项");
  expect(said("en").short).toBe("Not met · satisfaction 84.9% of 85% · article 8(5) and 1 more");
  expect(said("zh").short).toBe("不符合 · 用户满意度84.9%（要求85%） · 第八条第五项等2项");
});

test("a policy of names without labels, and names that mean something to programs, are said as they are", () => {
  const bare = {
    names: { id: "__proto__" },
    type: money,
    statedBy: "constructor",
    evidence: [],
    movement: "free",
  } as const;
  const parts = {
    facts: [bare],
    rules: [rule("__proto__", article("1"), compare(value("__proto__"), ">=", money, "5"))],
  };
  const result: RuleResult = { id: "__proto__", citation: "1", status: "undecided", needs: ["__proto__", "toString"] };
  expect(sentences(parts, result).en).toContain("Undecided:");
  expect(sentences(parts, result).zh).toContain("待核实");
});

test("only one amount of another in percent is a share", () => {
  const of = (right: Parameters<typeof compare>[0], bound: ReturnType<typeof number>, asked: string) => {
    const plain = number("number");
    const left = { kind: "divide", type: bound, left: value("orders"), right } as const;
    const parts = {
      facts: [fact("orders", "orders", "订单", plain), fact("visits", "visits", "走访", plain)],
      rules: [rule("9", article("9"), compare(left, ">", bound, asked))],
    };
    return sentences(parts, { id: "9", citation: "9", status: "met", given: "2.5", operator: ">", asked });
  };
  expect(of(constant(number("number"), "-2"), number("number"), "-1").en).toContain(
    "asks for orders divided by -2 of more than -1; 2.5",
  );
  expect(of(constant(number("number"), "-2"), number("number"), "-1").zh).not.toContain("比例");
  expect(of(value("visits"), number("number"), "3").en).toContain("asks for orders divided by visits of more than 3;");
  expect(of(value("visits"), number("percent"), "0.8").en).toContain("of more than 80% of the visits");
  expect(of(value("visits"), number("percent"), "0.8").zh).toContain("比例");
});

test("a number that depends is compared by its name, as the text has it", () => {
  const plain = number("number");
  const arms = [{ when: value("sound"), value: constant(plain, "50") }, { value: constant(plain, "100") }];
  const equals = (asked: string) =>
    ({
      kind: "arms",
      type: yesNo,
      arms: arms.map((arm) => ({ ...arm, value: compare(arm.value, "=", plain, asked) })),
    }) as const;
  const lets = [
    { names: { id: "rate" }, type: plain, value: { kind: "arms", type: plain, arms }, readings: [] } as const,
  ];
  const facts = [fact("sound", "sound finances", "财务良好", yesNo)];
  const said = (condition: Parameters<typeof rule>[2], result: Partial<RuleResult>) =>
    sentences(
      { facts, rules: [rule("9", article("9"), condition)], policy: { lets } },
      { id: "9", citation: "9", status: "not_met", given: "50", measure: "number", facts: ["rate"], ...result },
    );
  expect(said(equals("100"), { operator: "=", asked: "100" })).toEqual({
    en: "Article 9 asks for rate of exactly 100; the facts give 50. Not met.",
    zh: "第九条要求rate为100，据填报计算为50，不符合。",
  });
  const several = { kind: "or", operands: [equals("70"), equals("100")] } as const;
  expect(said(several, { operator: "in", asked: "70, 100" }).en).toBe(
    "Article 9 asks for rate of exactly 70 or rate of exactly 100; the facts give 50. Not met.",
  );
});

test("the same input gives the same lines, and nothing is left out", () => {
  const determination = determinationOf(
    { outcome: "met", leftTo: [{ by: "city_bureau" }] },
    {
      readings: [{ id: "NB_4", value: "a", switched: true, text: "the bracket follows the sentence on orders" }],
      omissions: [{ citations: ["5"], reason: "funding is set by another document" }],
    },
  );
  const lines = () => renderExplanation(explain(determination, policyOf({}), { language: "en", length: "long" }));
  expect(lines()).toEqual([
    "Sample measure, version 1.0.0",
    "As of 1 May 2024; in force since 5 December 2021.",
    "",
    "The conditions of certification are met.",
    "Whether to grant is left to the city bureau.",
    "How the text was read:",
    "  This rests on reading NB-4 (switched to a): the bracket follows the sentence on orders.",
    "Not encoded:",
    "  Not encoded: article 5, funding is set by another document.",
  ]);
  expect(lines()).toEqual(lines());
  const short = explain(determination, policyOf({}), { language: "zh", length: "short" });
  expect(renderExplanation(short)).toEqual(["认定：符合"]);
});
