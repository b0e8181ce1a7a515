import type { CompiledPolicy, IrScenario } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";
import { inTraditional } from "../in-traditional.ts";

const policy = `policy town
  in force from 2021-12-05
fact penalised 受处罚: yes/no
fact sound 财务良好: yes/no
fact changed_on 变更日: date
fact filed_on 备案日: date or none
fact subjects 主体清单: list of
  id 编号: text
  poor 不达标: yes/no
  changed_on 变动日: date
  filed_on 报备日: date or none
decision certification 认定
  article 8  require sound
title platform_title 平台称号 granted by certification
  article 17     valid 3 years
  article 17     revoke when not sound
  article 18(1)  revoke and bar 3 years when penalised as penalty_bar
  article 19     rectify when not sound within 2 months else revoke
decision recognition 逐项认定 for each subjects
  article 8  require not poor
title recognised 示范主体 for each subjects granted by recognition
  article 20(2)  revoke and bar 1 year when poor
duty filing 备案义务 by applicant
  article 21  within 30 days after changed_on done on filed_on
duty filings 逐项备案 by applicant for each subjects
  article 21  within 30 days after changed_on done on filed_on
procedure steps_taken 认定程序
  article 10(1)  step apply 申报 by applicant
  article 10(3)  step notice 公示 by authority for at least 5 days
`;

function compiled(text: string): CompiledPolicy {
  const { compiled: result, problems } = compile({ sources: [{ path: "p.bylaw", text: policy + text }] });
  expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
  if (result === undefined) throw new Error("there is an error");
  return result;
}

function withoutSpans(scenarios: readonly IrScenario[]): unknown {
  return JSON.parse(
    JSON.stringify(scenarios, (key, value: unknown) => (/span$|^writing$/i.test(key) ? undefined : value)),
  );
}

const english = compiled(`
sample known 样例甲
  sound = yes
  history of platform_title = ((granted, 2021-12-20))
  steps of steps_taken = (apply = 2024-01-02)
scenario "past"
  given known with history of platform_title = (
      (granted, 2021-12-20), (renewed, unknown), (reviewed, 2022-12-20),
      (ordered_to_rectify, 2023-01-05, 2023-03-05, 19), (rectified, 2023-02-01),
      (failed_to_rectify, 2023-02-02), (refused_to_rectify, 2023-02-03),
      (revoked, 2023-05-01, 18(1)), (revoked, 2023-05-02, penalty_bar), (revoked, 2023-05-03, "another law")
    ), steps of steps_taken = (apply = unknown, notice = (2024-01-05, 2024-01-12)) on 2024-02-01
  expect platform_title barred because 18(1)
  expect platform_title.since = 2021-12-20
  expect platform_title.until = none
  expect platform_title.apply_from = 2026-05-02
  expect platform_title.review_by = none
  expect platform_title.rectify_by = 2023-03-05
  expect platform_title.asked = revoke_and_bar because 18(1)
  expect certification not_met because 18(1)
scenario "never held"
  given known with history of platform_title = () without steps of steps_taken
  expect platform_title none
  expect platform_title.asked = none
scenario "nothing known"
  given known without history of platform_title
  expect platform_title undecided
scenario "records"
  given subjects = ((id = "A", poor = no), (id = "B")), history of recognised = (("A", granted, 2021-12-20), (2, granted, 2022-01-01))
  expect recognised (held, none)
  expect recognised.until (2024-12-20, none)
  expect filings (pending, done_in_time)
  expect filings.due (2024-02-20, 2024-02-21)
scenario "duty"
  given changed_on = 2024-01-01 on 2024-02-01
  expect filing undecided needing filed_on
  expect filing.due = 2024-01-31
  expect filing overdue
  expect filing done_late
  expect filing done
scenario "steps"
  given steps of steps_taken = () on 2024-02-01
  expect steps_taken.next = apply
  expect steps_taken.complete = no
  expect steps_taken.notice too_short
  expect steps_taken.notice out_of_order
  expect steps_taken.notice.too_short = no
  expect steps_taken.apply done
  expect steps_taken.notice later
  expect steps_taken.apply next
`);

const chinese = `
样例 known 样例甲
  财务良好 = 是
  沿革 平台称号 = （（授予，2021-12-20））
  办理情况 认定程序 = （申报 = 2024-01-02）
情景 “past”
  给定 样例甲 改为 沿革 平台称号 = （
      （授予，2021-12-20），（续期，未知），（复核，2022-12-20），
      （责令整改，2023-01-05，2023-03-05，第十九条），（整改合格，2023-02-01），
      （整改不合格，2023-02-02），（拒不整改，2023-02-03），
      （撤销，2023-05-01，第十八条第一项），（取消，2023-05-02，penalty_bar），（已撤销，2023-05-03，“another law”）
    ）、办理情况 认定程序 = （申报 = 不详、公示 = （2024-01-05，2024-01-12）） 于 2024-02-01
  预期 平台称号 禁止申报期内 因 第十八条第一项
  预期 平台称号.取得日 = 2021-12-20
  预期 平台称号.届满日 = 无
  预期 平台称号.可申报日 = 2026-05-02
  预期 平台称号.复核截止日 = 无
  预期 平台称号.整改截止日 = 2023-03-05
  预期 平台称号.应办事项 = 撤销并禁止申报 因 第十八条第一项
  预期 认定 不符合 因 第十八条第一项
情景 “never held”
  给定 样例甲 改为 沿革 平台称号 = （） 未提供 办理情况 认定程序
  预期 平台称号 未取得
  预期 平台称号.应办事项 = 无
情景 “nothing known”
  给定 样例甲 未提供 沿革 平台称号
  预期 平台称号 待核实
情景 “records”
  给定 主体清单 = （（编号 = “A”，不达标 = 否），（编号 = “B”））、沿革 示范主体 = （（“A”，授予，2021-12-20），（2，授予，2022-01-01））
  预期 示范主体 （有效，未取得）
  预期 示范主体.届满日 （2024-12-20，无）
  预期 逐项备案 （待履行，按期履行）
  预期 逐项备案.履行截止日 （2024-02-20，2024-02-21）
情景 “duty”
  给定 变更日 = 2024-01-01 于 2024-02-01
  预期 备案义务 待核实 尚缺 备案日
  预期 备案义务.履行截止日 = 2024-01-31
  预期 备案义务 逾期未履行
  预期 备案义务 逾期履行
  预期 备案义务 已履行
情景 “steps”
  给定 办理情况 认定程序 = （） 于 2024-02-01
  预期 认定程序.下一步 = 申报
  预期 认定程序.办结 = 否
  预期 认定程序.公示 期限不足
  预期 认定程序.公示 步骤颠倒
  预期 认定程序.公示.期限不足 = 否
  预期 认定程序.申报 已履行
  预期 认定程序.公示 尚未开始
  预期 认定程序.申报 下一步
`;

describe("the past of titles and procedures", () => {
  const [past, never, nothing, records] = english.scenarios;

  test("is a list of events, as hosts hand them in", () => {
    expect(past?.case.history).toEqual({
      platform_title: [
        { event: "granted", on: "2021-12-20" },
        { event: "renewed" },
        { event: "reviewed", on: "2022-12-20" },
        { event: "ordered_to_rectify", on: "2023-01-05", until: "2023-03-05", cause: "19" },
        { event: "rectified", on: "2023-02-01" },
        { event: "failed_to_rectify", on: "2023-02-02" },
        { event: "refused_to_rectify", on: "2023-02-03" },
        { event: "revoked", on: "2023-05-01", cause: "18(1)" },
        { event: "revoked", on: "2023-05-02", cause: "penalty_bar" },
        { event: "revoked", on: "2023-05-03", cause: "another law" },
      ],
    });
    expect(past?.case.steps).toEqual({
      steps_taken: { apply: null, notice: { from: "2024-01-05", until: "2024-01-12" } },
    });
  });

  test("may be none, or not known although a sample gives it", () => {
    expect(never?.case.history).toEqual({ platform_title: [] });
    expect(never?.case.steps).toBeUndefined();
    expect(nothing?.case.history).toBeUndefined();
    expect(nothing?.case.steps).toEqual({ steps_taken: { apply: "2024-01-02" } });
  });

  test("of what is held by each record names the record by its number or its id", () => {
    expect(records?.case.history).toEqual({
      recognised: [
        { event: "granted", on: "2021-12-20", record: "A" },
        { event: "granted", on: "2022-01-01", record: 1 },
      ],
    });
  });

  test("may be one event", () => {
    const [one] = compiled(
      `scenario "s"\n  given history of platform_title = (granted, 2021-12-20)\n  expect platform_title held`,
    ).scenarios;
    expect(one?.case.history).toEqual({ platform_title: [{ event: "granted", on: "2021-12-20" }] });
  });
});

describe("expectations", () => {
  const expected = english.scenarios.flatMap(({ expectations }) =>
    expectations.map(({ subject, outcome, value, records, because, needing }) => [
      [subject.kind, subject.id, subject.step, subject.part].filter((each) => each !== undefined).join(" "),
      records?.map((each) => each.outcome ?? each.value).join(", ") ?? outcome ?? value,
      ...because,
      ...needing,
    ]),
  );

  test("are of titles, duties, procedures and steps, and of their parts", () => {
    expect(expected).toEqual([
      ["title platform_title", "barred", "18(1)"],
      ["title platform_title since", "2021-12-20"],
      ["title platform_title until", "none"],
      ["title platform_title apply_from", "2026-05-02"],
      ["title platform_title review_by", "none"],
      ["title platform_title rectify_by", "2023-03-05"],
      ["title platform_title asked", "revoke_and_bar", "18(1)"],
      ["decision certification", "not_met", "18(1)"],
      ["title platform_title", "none"],
      ["title platform_title asked", "none"],
      ["title platform_title", "undecided"],
      ["title recognised", "held, none"],
      ["title recognised until", "2024-12-20, none"],
      ["duty filings", "pending, done_in_time"],
      ["duty filings due", "2024-02-20, 2024-02-21"],
      ["duty filing", "undecided", "filed_on"],
      ["duty filing due", "2024-01-31"],
      ["duty filing", "overdue"],
      ["duty filing", "done_late"],
      ["duty filing", "done"],
      ["procedure steps_taken next", "apply"],
      ["procedure steps_taken complete", "no"],
      ["procedure steps_taken notice too_short", "yes"],
      ["procedure steps_taken notice out_of_order", "yes"],
      ["procedure steps_taken notice too_short", "no"],
      ["procedure steps_taken apply", "done"],
      ["procedure steps_taken notice", "later"],
      ["procedure steps_taken apply", "next"],
    ]);
  });

  test("are the same in both writings", () => {
    for (const text of [chinese, inTraditional(chinese)]) {
      const { scenarios, samples } = compiled(text);
      expect(withoutSpans(scenarios)).toEqual(withoutSpans(english.scenarios));
      expect(samples.map((sample) => sample.case)).toEqual(english.samples.map((sample) => sample.case));
    }
  });
});
