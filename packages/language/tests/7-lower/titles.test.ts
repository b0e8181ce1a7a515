import { type CompiledPolicy, canonicalJson, standingStatuses } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";
import { inTraditional } from "../in-traditional.ts";

const facts = `policy town 示范市
  in force from 2021-12-05
role city_bureau 市经信局
fact tier 申报层级: one of platform 平台, demo 示范
fact assets 资产总额: money
fact evaluation 评价: one of good 合格, unqualified 不合格
fact penalised_in_term 期内受罚: yes/no
fact irregular 违规经营: yes/no
fact complaints 投诉数: number
fact term_length 期限: duration in months
fact subjects 主体清单: list of
  kind 类别: one of centre 中心, base 基地
  poor 不达标: yes/no
`;

function compiled(text: string): CompiledPolicy {
  const { compiled: policy, problems } = compile({ sources: [{ path: "p.bylaw", text: facts + text }] });
  expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
  if (policy === undefined) throw new Error("there is an error");
  return policy;
}

const english = compiled(`decision certification 认定
  article 8(1)  require assets >= 800000
title platform_title 平台称号 granted by certification when tier = platform
  article 17     valid 3 years
  article 17     revoke when evaluation = unqualified
  article 18(1)  revoke and bar 3 years when penalised_in_term
  article 18(1)  revoke and bar 2 years when irregular
  article 18(3)  revoke and bar 30 months when irregular and complaints >= 3
title demo_title 示范称号 granted by certification when tier = demo
  article 11     under platform_title
  article 15     review every 2 years
  article 19     rectify when evaluation = unqualified within 20 working days else revoke
  article 19     may revoke when irregular by city_bureau
  article 19     renew when evaluation = good unless irregular
  article 20     revoke and bar (24 months when irregular, 12 months otherwise) when complaints >= 3
decision pool 推荐
  article 12(1)  require platform_title is held
  article 12(2)  forbid demo_title is rectifying
  article 12(3)  require platform_title.until >= today + 30 days and platform_title.since is not none
  article 12(4)  require demo_title is not revoked and demo_title is none
`);

const written = `判定 certification 认定
  第八条第一项 要求 资产总额 不低于 80万元
称号 platform_title 平台称号 授予依据 认定 当 申报层级 = 平台
  第十七条 有效期 3年
  第十七条 撤销 当 评价 = 不合格
  第十八条第一项 撤销，3年内不得申报 当 期内受罚
  第十八条第一项 违规经营 的，撤销，2年内不得申报
  第十八条第三项 撤销并禁止申报 30个月 当 违规经营 且 投诉数 >= 3
称号 demo_title 示范称号 授予依据 认定 当 申报层级 = 示范
  第十一条 从属于 平台称号
  第十五条 复核 每 2年
  第十九条 责令整改 当 评价 = 不合格 在 20个工作日 内 否则 撤销
  第十九条 可以撤销 当 违规经营 由 市经信局
  第十九条 续期 当 评价 = 合格 除非 违规经营
  第二十条 撤销，（24个月 当 违规经营，12个月 其余）内不得申报 当 投诉数 >= 3
判定 pool 推荐
  第十二条第一项 要求 平台称号 为 有效
  第十二条第二项 不得 示范称号 为 整改中
  第十二条第三项 要求 平台称号.届满日 >= 判定日 + 30日 且 平台称号.取得日 不为 无
  第十二条第四项 要求 示范称号 不为 已撤销 且 示范称号 为 未取得
`;

describe("titles", () => {
  const [platform, demo] = english.policy.titles ?? [];

  test("hold their terms in written order, each with an id of its own", () => {
    expect(platform?.terms.map((term) => [term.id, term.kind])).toEqual([
      ["17.valid", "valid"],
      ["17.revoke", "revoke"],
      ["18(1).revoke_and_bar", "revoke_and_bar"],
      ["18(1).revoke_and_bar.2", "revoke_and_bar"],
      ["18(3).revoke_and_bar", "revoke_and_bar"],
    ]);
    expect(demo?.terms.map((term) => term.id)).toEqual([
      "15.review",
      "19.rectify",
      "19.may_revoke",
      "19.renew",
      "20.revoke_and_bar",
    ]);
  });

  test("say how long they stand, in months, days or working days", () => {
    expect(platform?.terms[0]).toMatchObject({ period: { unit: "months", amount: { value: "36" } } });
    expect(demo?.terms[1]).toMatchObject({
      within: { unit: "workingDays", amount: { value: "20" } },
      elseRevoke: true,
      when: { kind: "compare" },
    });
    expect(demo?.terms[4]).toMatchObject({ period: { unit: "months", amount: { kind: "arms" } } });
  });

  test("say who grants them, in which case, and on what they depend", () => {
    expect(platform?.grantedBy).toMatchObject({ decision: "certification", when: { kind: "compare" } });
    expect(demo?.under).toEqual({ title: "platform_title", citation: { place: "article", number: "11" } });
    expect(demo?.terms.some((term) => (term.kind as string) === "under")).toBe(false);
  });

  test("keep exception and role of a term", () => {
    expect(demo?.terms[2]).toMatchObject({ by: "city_bureau" });
    expect(demo?.terms[3]).toMatchObject({ when: { kind: "and", operands: [{}, { kind: "not" }] } });
  });

  test("bring their bars, and what they depend on, into the decision that grants them", () => {
    const rules = english.policy.decisions[0]?.rules ?? [];
    expect(rules.map((rule) => [rule.id, rule.title?.because, rule.forbids, rule.when !== undefined])).toEqual([
      ["8(1).assets", undefined, undefined, false],
      ["18(1).platform_title", "bar", true, true],
      ["18(1).platform_title.2", "bar", true, true],
      ["18(3).platform_title", "bar", true, true],
      ["20.demo_title", "bar", true, true],
      ["18(1).platform_title.3", "bar", true, true],
      ["18(1).platform_title.4", "bar", true, true],
      ["18(3).platform_title.2", "bar", true, true],
      ["11.platform_title", "parent", undefined, true],
    ]);
    expect(rules[1]?.test).toEqual({
      kind: "condition",
      condition: { kind: "barred", title: "platform_title", term: "18(1).revoke_and_bar" },
    });
    expect(rules[8]?.test).toEqual({
      kind: "condition",
      condition: { kind: "titleStatus", title: "platform_title", statuses: standingStatuses },
    });
    expect(rules[8]?.citation).toEqual({ place: "article", number: "11" });
    expect(rules[8]?.when).toEqual(demo?.grantedBy?.when);
  });

  test("can be asked for their status and their dates", () => {
    const [held, rectifying, dates, others] = english.policy.decisions[1]?.rules ?? [];
    expect(held?.id).toBe("12(1).platform_title");
    expect(held?.test).toMatchObject({ condition: { kind: "titleStatus", statuses: standingStatuses } });
    expect(rectifying?.test).toMatchObject({ condition: { kind: "titleStatus", statuses: ["rectifying"] } });
    expect(dates?.test).toMatchObject({
      condition: {
        operands: [
          { kind: "compare", left: { kind: "titleDate", part: "until" } },
          { kind: "not", operand: { kind: "none", operand: { kind: "titleDate", part: "since" } } },
        ],
      },
    });
    expect(others?.test).toMatchObject({
      condition: { operands: [{ kind: "not", operand: { statuses: ["revoked"] } }, { statuses: ["none"] }] },
    });
  });

  test("know their places, and what their rules read", () => {
    const { origins } = english;
    expect(Object.keys(origins.courses ?? {})).toContain("platform_title/18(1).revoke_and_bar.2");
    expect(origins.rules["18(3).platform_title"]).toEqual(origins.courses?.["platform_title/18(3).revoke_and_bar"]);
    expect(origins.reads["20.demo_title"]).toEqual(["tier", "irregular"]);
  });

  test("are the same in both writings", () => {
    for (const chinese of [written, inTraditional(written)])
      expect(canonicalJson(compiled(chinese).policy)).toBe(canonicalJson(english.policy));
  });
});

describe("a title for each record", () => {
  const { policy } = compiled(`decision recognition for each subjects
  article 5  require kind = centre
title recognised for each subjects granted by recognition when kind = centre
  article 17  valid term_length
  article 18  revoke and bar 1 year when poor
decision renewal for each subjects
  article 19  require recognised is held and recognised.until > today
`);
  const [title] = policy.titles ?? [];
  const [recognition, renewal] = policy.decisions;

  test("has a record of its own, and its bars are asked of the record of the decision", () => {
    expect(title?.forEach?.list).toBe("subjects");
    const bar = recognition?.rules[1];
    expect(bar?.test).toMatchObject({ condition: { kind: "barred", record: recognition?.forEach?.scope } });
    expect(bar?.when).toMatchObject({ left: { kind: "field", scope: recognition?.forEach?.scope } });
    expect(title?.grantedBy?.when).toMatchObject({ left: { kind: "field", scope: title?.forEach?.scope } });
  });

  test("is asked about in the record that is decided", () => {
    const scope = renewal?.forEach?.scope;
    expect(renewal?.rules[0]?.test).toMatchObject({
      condition: { operands: [{ kind: "titleStatus", record: scope }, { left: { kind: "titleDate", record: scope } }] },
    });
  });
});

describe("what status a title has", () => {
  test("does not depend on what asks for it, nor on what it asks for", () => {
    compiled(`decision certification
  article 8  require assets >= 1 and platform_title is not barred
title platform_title granted by certification
  article 17  valid 3 years
  article 17  revoke when certification is not met or platform_title.since < today
  article 18  revoke and bar 1 year when certification is not met
`);
  });
});
