import { type CompiledPolicy, canonicalJson } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";
import { inTraditional } from "../in-traditional.ts";

const facts = `policy town 示范市
  in force from 2021-12-05
role platform 平台
role centre 中心
role city_bureau 市经信局
fact has_centre 有中心: yes/no
fact joined_on 加入日期: date
fact told_on 告知日期: date or none
fact posted_on 公告日期: date or none
fact notice_days 公示天数: duration in days
fact major_changes 重大变更: list of
  changed_on 变更日期: date
  filed_on 备案日期: date or none
fact reports 报表: list of
  year 年份: year
  quarter 季: number
  month 月份: number
  half_year 半年期: number
  filed_on 报送日期: date or none
`;

function compiled(text: string): CompiledPolicy {
  const { compiled: policy, problems } = compile({ sources: [{ path: "p.bylaw", text: facts + text }] });
  expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
  if (policy === undefined) throw new Error("there is an error");
  return policy;
}

const english = compiled(`duty file_change 变更备案 by platform for each major_changes
  article 17  within 30 working days after changed_on or the next working day done on filed_on
duty tell 告知 by applicant
  article 9  within 1 month before joined_on when has_centre done on told_on and posted_on
duty report 报送 by centre
  article 14(2)  every quarter by day 25 of its last month when not has_centre done on reports.filed_on
  article 14(2)  every month by day 5 of the next month done on reports.filed_on
  article 14(3)  every half_year by day 31 of the next month or the next working day done on reports.filed_on
  article 14(4)  every year done on reports.filed_on
duty summary 总结 by platform when has_centre done on told_on
article 20  duty registers 登记 by platform for each major_changes done on filed_on
procedure recognition 认定程序
  article 10(1)  step apply 申报 by applicant done on joined_on
  article 10(2)  step visit 实地走访 by city_bureau when has_centre
  article 10(3)  step notice 公示 by city_bureau for at least 5 working days
  article 10(3)  step display 展示 by city_bureau for at least notice_days
`);

const written = `义务 file_change 变更备案 由 平台 对每一 重大变更
  第十七条 应在 变更日期 后 30个工作日 内 遇休息日顺延 履行于 备案日期
义务 tell 告知 由 申报单位
  第九条 应在 1个月 前 加入日期 当 有中心 履行于 告知日期 且 公告日期
义务 report 报送 由 中心
  第十四条第二项 每 季度 按 末月 25日 当 非 有中心 履行于 报表.报送日期
  第十四条第二项 每 月 按 次月 5日 履行于 报表.报送日期
  第十四条第三项 每 半年 按 次月 31日 遇休息日顺延 履行于 报表.报送日期
  第十四条第四项 每 年 履行于 报表.报送日期
义务 summary 总结 由 平台 当 有中心 履行于 告知日期
第二十条 义务 registers 登记 由 平台 对每一 重大变更 履行于 备案日期
程序 recognition 认定程序
  第十条第一项 步骤 apply 申报 由 申报单位 履行于 加入日期
  第十条第二项 步骤 visit 实地走访 由 市经信局 当 有中心
  第十条第三项 步骤 notice 公示 由 市经信局 为期 至少 5个工作日
  第十条第三项 步骤 display 展示 由 市经信局 为期 至少 公示天数
`;

const duties = new Map((english.policy.duties ?? []).map((duty) => [duty.names.id, duty]));

describe("duties", () => {
  test("say by when, counted from a day", () => {
    const duty = duties.get("file_change");
    const scope = duty?.forEach?.scope;
    expect(duty).toMatchObject({ by: "platform", forEach: { list: "major_changes" } });
    expect(duty?.terms).toEqual([
      {
        id: "17",
        citation: { place: "article", number: "17" },
        doneOn: [{ kind: "field", scope, list: "major_changes", field: "filed_on" }],
        nextWorkingDay: true,
        kind: "once",
        deadline: {
          relation: "after",
          length: { unit: "workingDays", amount: expect.objectContaining({ value: "30" }) },
          day: { kind: "field", scope, list: "major_changes", field: "changed_on" },
        },
      },
    ]);
    expect(duties.get("tell")?.terms).toMatchObject([
      {
        when: { kind: "fact", fact: "has_centre" },
        doneOn: [{ fact: "told_on" }, { fact: "posted_on" }],
        deadline: { relation: "before", length: { unit: "months" } },
      },
    ]);
  });

  test("come back every period, and their dates stand in the records of a list", () => {
    const terms = duties.get("report")?.terms ?? [];
    expect(terms.map((term) => term.id)).toEqual(["14(2)", "14(2).2", "14(3)", "14(4)"]);
    expect(terms).toMatchObject([
      { period: "quarter", deadline: { month: "last", day: 25 }, when: { kind: "not" } },
      { period: "month", deadline: { month: "next", day: 5 } },
      { period: "half_year", deadline: { month: "next", day: 31 }, nextWorkingDay: true },
      { period: "year" },
    ]);
    expect(Object.hasOwn(terms[3] ?? {}, "deadline")).toBe(false);
    for (const term of terms) {
      const record = term.kind === "every" ? term.record : undefined;
      expect(record?.list).toBe("reports");
      expect(term.doneOn).toEqual([{ kind: "field", scope: record?.scope, list: "reports", field: "filed_on" }]);
    }
    expect(new Set(terms.map((term) => term.kind === "every" && term.record?.scope)).size).toBe(4);
  });

  test("may have no last day, and then say on their own line when they are done", () => {
    expect(duties.get("summary")?.terms).toEqual([
      {
        id: "summary",
        when: { kind: "fact", fact: "has_centre" },
        doneOn: [{ kind: "fact", fact: "told_on" }],
        kind: "once",
      },
    ]);
    expect(duties.get("registers")?.terms).toMatchObject([{ id: "20", citation: { number: "20" }, kind: "once" }]);
  });
});

describe("procedures", () => {
  test("are their steps in order, each with its role and least length", () => {
    expect(english.policy.procedures).toMatchObject([
      {
        names: { id: "recognition" },
        steps: [
          { names: { id: "apply", zh: "申报" }, by: "applicant", doneOn: [{ fact: "joined_on" }] },
          { names: { id: "visit" }, when: { fact: "has_centre" }, doneOn: [] },
          { names: { id: "notice" }, citation: { item: "3" }, forAtLeast: { unit: "workingDays" } },
          { names: { id: "display" }, forAtLeast: { unit: "days", amount: { fact: "notice_days" } } },
        ],
      },
    ]);
    expect(Object.keys(english.origins.courses ?? {})).toContain("recognition/notice");
  });
});

test("duties and procedures are the same in both writings", () => {
  for (const chinese of [written, inTraditional(written)])
    expect(canonicalJson(compiled(chinese).policy)).toBe(canonicalJson(english.policy));
});
