import { determine } from "@bylaw/evaluate";
import { describe, expect, it, test } from "vitest";
import { analyse, hoverAt, type ShownRun } from "../../src/index.ts";

const path = "town.bylaw";
const text = `policy town
  in force from 2021-12-05
fact assets 资产总额: money
fact share 占比: percent
fact staff 从业人员: count of persons 人
fact tier 申报层级: one of platform 平台, demo 示范平台
fact founded 成立日期: date
fact paid 拨付: list of
  amount: money
fact sound 状况良好: yes/no
decision certification 认定
  article 8(1)
    require assets >= 80万元
    require staff >= 10 as enough
  article 9
    require sound unless way = mild
decision award 奖补: money
  article 10  give 30万元 when tier = demo
  article 10  give 0 otherwise
title platform_title 平台称号 granted by certification
  article 17  valid 3 years
procedure steps_taken 程序
  article 18  step apply 申报 by applicant
article 12
reading R_1 way 口径: one of strict 从严, mild 从宽 = strict
`;

const facts = {
  assets: "1250000",
  share: 0.855,
  staff: 9,
  tier: "demo",
  founded: "2019-03-01",
  paid: [{ amount: 5 }, { amount: 6 }],
};
const analysis = analyse({ sources: [{ path, text }] });

function run(): ShownRun {
  const { compiled } = analysis.forms;
  if (compiled === undefined) throw new Error(JSON.stringify(analysis.forms.problems));
  const input = {
    facts,
    history: { platform_title: [{ event: "granted", on: "2023-01-01" }] },
    steps: { steps_taken: {} },
  };
  const { determination, problems } = determine(compiled.policy, input, { on: "2024-03-01" });
  if (determination === undefined) throw new Error(JSON.stringify(problems));
  return { compiled, determination, facts };
}

describe("the present applicant", () => {
  const shown = run();

  test.each([
    ["assets", "Given by the present applicant: **1,250,000 yuan**.", "当前申报单位填报：**125万元**。"],
    ["share", "**85\\.5%**", "**85\\.5%**"],
    ["staff", "**9 persons**", "**9人**"],
    ["tier", "**demo**", "**示范平台**"],
    ["founded", "**2019\\-03\\-01**", "**2019\\-03\\-01**"],
    ["paid", "**2 records**", "**2条记录**"],
    ["sound", "Not given by the present applicant.", "当前申报单位未提供。"],
    ["certification", "**✗ not met**", "**✗ 不符合**"],
    ["enough", "**✗ not met**", "**✗ 不符合**"],
    ["award", "**✓ met: 300,000 yuan**", "**✓ 符合：30万元**"],
    ["platform_title", "**held**", "**有效**"],
    ["steps_taken", "**next apply**", "**下一步申报**"],
    ["way", "**strict**", "**从严**"],
  ])("%s", (name, english, chinese) => {
    const at = text.indexOf(`${name} `);
    const offset = name === "enough" ? text.indexOf(name) : at;
    expect(hoverAt(analysis, path, offset, { language: "en", run: shown })?.markdown).toContain(english);
    expect(hoverAt(analysis, path, offset, { language: "zh", run: shown })?.markdown).toContain(chinese);
  });

  it("has its statuses at an article too", () => {
    const at = text.indexOf("article 8(1)") + 9;
    const markdown = hoverAt(analysis, path, at, { language: "en", run: shown })?.markdown;
    expect(markdown).toContain("✓ met ×1, ✗ not met ×1");
  });

  it("does not trip over facts that are handed in oddly", () => {
    for (const odd of [{}, [], Number.NaN, 1e30, "<b>", { training: true }, Symbol("x"), 10n, () => 1]) {
      const with_ = { ...shown, facts: { ...facts, assets: odd, __proto__: { tier: "x" } } };
      expect(hoverAt(analysis, path, text.indexOf("assets"), { language: "zh", run: with_ })?.markdown).toContain(
        "资产总额",
      );
    }
  });
});
