import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";
import { inTraditional } from "../in-traditional.ts";

const head = `policy town
  in force from 2021-12-05
fact late 逾期: yes/no
fact on_day 某日: date or none
fact reports 报表: list of
  year 年份: year
  quarter 季: number
  sent_on 报送日: date or none
`;

const english = `decision certification 认定
  article 8  require not late
title stage 称号一 granted by certification when not late
  article 17     valid 3 years
  article 17     review every 2 years
  article 18(1)  revoke and bar 3 years when late
  article 19     rectify when late within 2 months else revoke
  article 19     may revoke when late
title higher 称号二 for each reports
  article 20     under stage
duty filing 备案 by applicant
  article 1  within 30 working days after on_day or the next working day done on on_day
  article 2  every quarter by day 25 of its last month done on reports.sent_on
procedure course 流程
  article 3  step apply 申报 by applicant
  article 3  step notice 公示 by authority for at least 5 working days when late
scenario "s"
  given late = no, history of stage = ((granted, 2021-12-20), (revoked, 2023-05-01, 18(1))),
    steps of course = (apply = 2024-01-02, notice = (2024-01-05, unknown)) without on_day on 2024-02-01
  expect stage.until = none because 18(1)
  expect stage barred
  expect filing.due = none
  expect course.notice too_short
`;

const chinese = `判定 certification 认定
  第八条 要求 非 逾期
称号 stage 称号一 授予依据 认定 当 非 逾期
  第十七条 有效期 3年
  第十八条第一项 逾期 的，撤销，3年内不得申报
  第十九条 责令整改 当 逾期 在 2个月 内 否则 撤销
义务 filing 备案 由 申报单位
  第一条 应在 某日 后 30个工作日 内 遇休息日顺延 履行于 某日
  第二条 每 季度 按 末月 25日 履行于 报表.报送日
程序 course 流程
  第三条 步骤 apply 申报 由 申报单位
情景 “s”
  给定 沿革 称号一 = （（授予，2021-12-20），（撤销，2023-05-01，第十八条第一项））、办理情况 流程 = （申报 = 未知）
  预期 称号一.届满日 = 无 因 第十八条第一项
`;

function problemsOf(text: string): number {
  return compile({ sources: [{ path: "p.bylaw", text: head + text }] }).problems.length;
}

describe.each([
  ["English", english],
  ["Chinese", chinese],
  ["traditional", inTraditional(chinese)],
])("titles, duties and procedures half written, in %s", (_writing, text) => {
  const words = [...text.matchAll(/\S+\s*/gu)];

  test("a text that ends anywhere is read", () => {
    for (const { index } of words) expect(problemsOf(text.slice(0, index))).toBeLessThan(40);
  });

  test("a word left out anywhere spoils little", () => {
    for (const { 0: word, index } of words)
      expect(problemsOf(text.slice(0, index) + text.slice(index + word.length))).toBeLessThan(12);
  });

  test("a word of another kind anywhere spoils little", () => {
    for (const { 0: word, index } of words)
      expect(problemsOf(`${text.slice(0, index)}late 3年 ${text.slice(index + word.length)}`)).toBeLessThan(12);
  });
});
