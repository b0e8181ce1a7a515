import type { DecisionResult, Determination, IrDecision, IrLimit, IrPolicy, TitleResult } from "@bylaw/ir";
import { determinationFormat, irFormat } from "@bylaw/ir";
import { explain, renderExplanation } from "@bylaw/targets";
import { describe, expect, test } from "vitest";
import { article, compare, fact, number, rule } from "./hand-made.ts";

const money = number("money");
const empty = { rules: [], notes: [], papers: [], leftTo: [], needs: [], awaits: [], errors: [] } as const;

const half: IrLimit = {
  id: "11.limit",
  citation: article("11"),
  values: ["A", "B"],
  cap: { kind: "share", value: { kind: "constant", type: number("percent"), value: "1/2" } },
  order: { kind: "fact", fact: "rank" },
  direction: "ascending",
  rounding: "down",
  ties: "ask",
  readings: [],
};
const grade: IrDecision = {
  names: { id: "grade", en: "grade", zh: "等次" },
  type: { kind: "choice", members: [{ id: "A" }, { id: "B" }, { id: "C" }, { id: "D" }] },
  value: { kind: "give", arms: [] },
  limits: [{ ...half, else: { kind: "value", value: "C" } }],
  rules: [],
  relaxations: [],
  notes: [],
  submissions: [],
  discretion: [],
};
const award: IrDecision = { ...grade, names: { id: "award", en: "award", zh: "奖补" }, type: money, limits: [] };
const certification: IrDecision = {
  ...grade,
  names: { id: "certification", en: "certification", zh: "认定" },
  limits: [],
  rules: [
    {
      ...rule("18(1).platform_title", article("18", "1"), {
        kind: "barred",
        title: "platform_title",
        term: "18(1).revoke_and_bar",
      }),
      forbids: true,
      title: { title: "platform_title", because: "bar" },
    },
  ],
};

const policy: IrPolicy = {
  format: irFormat,
  names: { id: "measure", en: "measure", zh: "办法" },
  version: "1.0.0",
  force: { kind: "from", from: "2021-12-05" },
  articles: [],
  currency: "CNY",
  roles: [{ id: "city_bureau", en: "city bureau", zh: "市经信局" }],
  papers: [],
  facts: [fact("complaints", "verified complaints", "经查实的投诉", number("count"))],
  readings: [],
  lets: [],
  decisions: [grade, award, certification],
  titles: [
    {
      names: { id: "platform_title", en: "platform title", zh: "平台称号" },
      terms: [
        {
          id: "18(3).revoke_and_bar",
          kind: "revoke_and_bar",
          citation: article("18", "3"),
          by: "city_bureau",
          when: compare({ kind: "fact", fact: "complaints" }, ">=", number("count"), "3"),
          period: { unit: "months", amount: { kind: "constant", type: number("months"), value: "36" } },
        },
      ],
      readings: [],
    },
  ],
  duties: [
    { names: { id: "file_change", en: "change filing", zh: "变更备案" }, by: "applicant", terms: [], readings: [] },
  ],
  procedures: [
    {
      names: { id: "steps", en: "certification steps", zh: "认定程序" },
      steps: [
        { names: { id: "notice", en: "notice", zh: "公示" }, by: "city_bureau", doneOn: [] },
        { names: { id: "publish", en: "publication", zh: "公布" }, by: "city_bureau", doneOn: [] },
      ],
      readings: [],
    },
  ],
  omissions: [],
};

function determination(parts: Partial<Determination>): Determination {
  return {
    format: determinationFormat,
    policy: "measure",
    version: "1.0.0",
    hash: "",
    on: "2024-05-01",
    inForce: "yes",
    force: { from: "2021-12-05" },
    assuming: [],
    decisions: {},
    readings: [],
    omissions: [],
    ...parts,
  };
}

function said(parts: Partial<Determination>): { readonly en: string; readonly zh: string } {
  const of = (language: "en" | "zh"): string =>
    renderExplanation(explain(determination(parts), policy, { language, length: "long" })).join("\n");
  return { en: of("en"), zh: of("zh") };
}

function decided(id: string, result: Partial<DecisionResult>): { readonly en: string; readonly zh: string } {
  return said({ decisions: { [id]: { outcome: "met", ...empty, ...result } } });
}

describe("what a decision gives", () => {
  test("an amount with its article", () => {
    const { en, zh } = decided("award", {
      value: { known: "300000.00", measure: "money", arm: { id: "14.award", citation: "14" } },
    });
    expect(en).toContain("Award: 300,000 yuan, article 14.");
    expect(zh).toContain("依第十四条，奖补为30万元。");
  });

  test("nothing to be paid", () => {
    const { en, zh } = decided("award", {
      value: { known: "0.00", measure: "money", arm: { id: "14.award", citation: "14" } },
    });
    expect(en).toContain("No award (article 14).");
    expect(zh).toContain("依第十四条，奖补为0元。");
  });

  test("a range that depends on a fact", () => {
    const result: Partial<DecisionResult> = {
      outcome: "undecided",
      needs: ["complaints"],
      value: { open: true, measure: "money", between: { least: "0.00", most: "300000.00" } },
    };
    const { en, zh } = decided("award", result);
    expect(en).toContain("between 0 yuan and 300,000 yuan, depending on");
    expect(en).toContain("complaints");
    expect(zh).toContain("介于0元与30万元之间，取决于经查实的投诉。");
  });

  test("members still possible", () => {
    const { en, zh } = decided("grade", {
      outcome: "undecided",
      awaits: ["@cohort"],
      value: { open: true, possible: ["B", "C"] },
    });
    expect(en).toContain("Grade: B or C, the places of the round have not been worked out.");
    expect(zh).toContain("等次可能为B或C，本批次尚未排序。");
  });

  test("over the limit of a round", () => {
    const { en, zh } = decided("grade", {
      value: {
        known: "C",
        measure: "choice",
        limits: [
          {
            id: "11.limit",
            citation: "11",
            proposed: "B",
            admitted: "no",
            base: { least: 7, most: 7 },
            places: { least: 3, most: 3 },
          },
        ],
      },
    });
    expect(en).toContain("Proposed: B. The 3 places are taken by those ranked higher, so C (article 11).");
    expect(zh).toContain("拟评B；3个名额已由名次在前者占用，评定为C（第十一条）。");
  });

  test("no value where the decision is not met, and a value left to a role", () => {
    expect(decided("award", { outcome: "not_met", value: { withheld: true } }).en).toContain(
      "No award: its conditions are not met.",
    );
    expect(decided("award", { outcome: "at_discretion", value: { leftTo: "city_bureau" } }).zh).toContain(
      "奖补由市经信局确定。",
    );
  });

  test("each record of a list", () => {
    const records = [
      { outcome: "met" as const, ...empty, value: { known: "50000.00", measure: "money" as const } },
      { outcome: "not_met" as const, ...empty, value: { withheld: true as const } },
    ];
    const { en } = decided("award", { outcome: "not_met", records });
    expect(en).toContain("entry 1 of");
    expect(en).toContain("Award: 50,000 yuan.");
  });
});

describe("titles", () => {
  const title: TitleResult = { status: "held", bars: [], asks: [], impossible: [], needs: [], awaits: [], errors: [] };

  test("held, and asked to be revoked with a bar", () => {
    const { en, zh } = said({
      titles: {
        platform_title: {
          ...title,
          since: "2022-01-10",
          until: "2025-01-10",
          asks: [
            {
              term: "18(3).revoke_and_bar",
              citation: "18(3)",
              what: "revoke_and_bar",
              status: "asked",
              until: "2027-05-01",
            },
          ],
        },
      },
    });
    expect(en).toContain("Held since 10 January 2022, up to and including 10 January 2025.");
    expect(en).toContain(
      "Article 18(3) asks the city bureau to revoke the title: there are at least 3 verified complaints.",
    );
    expect(en).toContain("If it does so today, the bar runs up to and including 1 May 2027.");
    expect(zh).toContain("平台称号：有效。自2022年1月10日取得，有效期至2025年1月10日（含当日）。");
    expect(zh).toContain("依第十八条第三项应由市经信局撤销称号。");
  });

  test("barred, with the first day to apply again", () => {
    const barred: TitleResult = {
      ...title,
      status: "barred",
      bars: [{ citation: "18(1)", from: "2023-05-01", until: "2026-05-01" }],
      applyFrom: "2026-05-02",
    };
    const { en, zh } = said({ titles: { platform_title: barred } });
    expect(en).toContain("Revoked under article 18(1): barred up to and including 1 May 2026.");
    expect(en).toContain("An application may be made from 2 May 2026.");
    expect(zh).toContain("已依第十八条第一项撤销，2026年5月1日前（含当日）不得申报。");
  });

  test("the rule that a bar makes", () => {
    const id = "18(1).platform_title";
    const bar = { title: "platform_title", until: "2026-05-01" };
    const failing = decided("certification", {
      outcome: "not_met",
      rules: [{ id, citation: "18(1)", status: "not_met", bar }],
    });
    expect(failing.en).toContain("barred up to and including 1 May 2026. An application may be made from 2 May 2026.");
    const clear = decided("certification", { rules: [{ id, citation: "18(1)", status: "met" }] });
    expect(clear.en).toContain("No bar of the platform title under article 18(1) runs.");
    expect(clear.zh).toContain("平台称号未处于第十八条第一项所定的禁止申报期内。");
  });

  test("a history that is not given", () => {
    const { en, zh } = said({
      titles: {
        platform_title: {
          ...title,
          status: "undecided",
          possible: ["none", "held"],
          awaits: ["@history:platform_title"],
        },
      },
    });
    expect(en).toContain("Not held or held: the record of the platform title is not given.");
    expect(zh).toContain("未提供平台称号记录");
  });
});

describe("duties and procedures", () => {
  const open = { needs: [], awaits: [], errors: [] } as const;

  test("a duty that is overdue, one that was done late, one of a quarter", () => {
    const { en, zh } = said({
      duties: {
        file_change: [
          { term: "17", citation: "17", by: "applicant", record: 0, status: "overdue", due: "2024-02-20", ...open },
          {
            term: "17",
            by: "applicant",
            period: "2024-Q1",
            status: "done_late",
            due: "2024-03-25",
            doneOn: "2024-03-26",
            ...open,
          },
        ],
      },
    });
    expect(en).toContain("Not done by the applicant; the last day was 20 February 2024.");
    expect(en).toContain(
      "change filing, quarter 1 of 2024: Done late. Done on 26 March 2024, late (last day 25 March 2024).",
    );
    expect(zh).toContain(
      "变更备案（2024年第一季度）：逾期履行。已于2024年3月26日履行，逾期（最后一日为2024年3月25日）。",
    );
  });

  test("where a procedure stands, and a notice that was too short", () => {
    const { en, zh } = said({
      procedures: {
        steps: {
          complete: "no",
          next: "publish",
          turn: "city_bureau",
          steps: [
            {
              id: "notice",
              by: "city_bureau",
              status: "done",
              from: "2024-01-05",
              until: "2024-01-10",
              tooShort: { lasted: "3", asked: "5", unit: "workingDays" },
            },
            { id: "publish", by: "city_bureau", status: "next" },
          ],
          needs: [],
          awaits: [],
        },
      },
    });
    expect(en).toContain("Next: publication, by the city bureau.");
    expect(en).toContain("Notice lasted 3 working days; at least 5 working days are asked for.");
    expect(zh).toContain("下一步：公布，由市经信局办理。");
    expect(zh).toContain("期限不足：公示历时3个工作日，要求至少5个工作日。");
  });
});

describe("what is awaited that is no fact", () => {
  const left: IrPolicy = {
    ...policy,
    decisions: [
      {
        ...grade,
        value: {
          kind: "give",
          arms: [
            {
              id: "16(1).grade.2",
              citation: article("16", "1"),
              gives: { kind: "leave", by: "city_bureau" },
              readings: [],
            },
          ],
        },
        limits: [
          { ...half, else: { kind: "leave", by: "city_bureau" } },
          { ...half, id: "12.limit", citation: article("12") },
        ],
      },
    ],
  };

  function awaited(wait: string): { readonly en: string; readonly zh: string } {
    const result = determination({ decisions: { grade: { outcome: "undecided", ...empty, awaits: [wait] } } });
    const of = (language: "en" | "zh"): string =>
      renderExplanation(explain(result, left, { language, length: "long" })).join("\n");
    return { en: of("en"), zh: of("zh") };
  }

  test.each([
    ["@history:platform_title", "the record of the platform title is not given", "未提供平台称号记录"],
    ["@steps:steps", "no dates of the certification steps are given", "未提供认定程序办理情况"],
    [
      "@record:file_change",
      "the rules do not say where the change filing is recorded as done",
      "规则未写明变更备案的履行情况以何记录为准",
    ],
    [
      "@act:grade/16(1).grade.2",
      "the decision of the city bureau under article 16(1) is awaited",
      "尚待市经信局依第十六条第一项作出决定",
    ],
    [
      "@act:grade/11.limit",
      "the decision of the city bureau under article 11 is awaited",
      "尚待市经信局依第十一条作出决定",
    ],
    [
      "@act:grade/12.limit",
      "the decision of the authority under article 12 is awaited",
      "尚待主管部门依第十二条作出决定",
    ],
    ["@steps:unheard_of", "no dates of the unheard of are given", "未提供unheard of办理情况"],
  ])("%s", (wait, en, zh) => {
    const said = awaited(wait);
    expect(said.en).toContain(en);
    expect(said.zh).toContain(zh);
  });
});
