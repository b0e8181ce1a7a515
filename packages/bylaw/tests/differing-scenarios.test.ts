import { applyFix } from "@bylaw/diagnostics";
import { describe, expect, test } from "vitest";
import { compile, runScenarios } from "../src/index.ts";

const chinese = `政策 sample_town
  施行 自 2021-12-05
事项 资产总额: 金额
事项 非营利: 是否
判定 认定
  第八条第一项
    要求 资产总额 >= 80万元
判定 减免
  第九条
    要求 非营利
称号 平台 授予依据 认定
  第十条
    有效期 3年
情景 "一"
  给定 资产总额 = 79万元
  预期 认定 符合
  预期 减免 不符合
  预期 平台 有效
  预期 平台.届满日 = 2021-12-05
`;

const traditional = chinese
  .replaceAll("资产总额", "資產總額")
  .replaceAll("金额", "金額")
  .replaceAll("万", "萬")
  .replaceAll("事项", "事項")
  .replaceAll("非营利", "非營利")
  .replaceAll("认定", "認定")
  .replaceAll("减免", "減免")
  .replaceAll("条", "條")
  .replaceAll("项", "項")
  .replaceAll("称号", "稱號")
  .replaceAll("授予依据", "授予依據")
  .replaceAll("平台", "平臺")
  .replaceAll("给定", "給定")
  .replaceAll("预期", "預期")
  .replaceAll("届满日", "屆滿日");

/** The text with every differing line mended by its fix. */
function mended(text: string): { readonly text: string; readonly left: number } {
  let now = text;
  for (let round = 0; round < 8; round++) {
    const { compiled, problems } = compile({ sources: [{ path: "a.bylaw", text: now }] });
    if (compiled === undefined) throw new Error(problems.map(({ code }) => code).join(", "));
    const differing = runScenarios(compiled).flatMap((result) => result.problems);
    const [fix] = differing.flatMap(({ fixes }) => fixes);
    if (fix === undefined) return { text: now, left: differing.length };
    now = applyFix(now, fix, "a.bylaw");
  }
  throw new Error("a fix does not mend");
}

describe("the fix of a differing scenario writes as the line does", () => {
  test("in simplified characters", () => {
    const { text, left } = mended(chinese);
    expect(left).toBe(0);
    expect(text.split("\n").slice(-5, -1)).toEqual([
      "  预期 认定 不符合",
      "  预期 减免 待核实",
      "  预期 平台 待核实",
      "  预期 平台.届满日 = 无",
    ]);
  });

  test("in traditional characters", () => {
    const { text, left } = mended(traditional);
    expect(left).toBe(0);
    expect(text.split("\n").slice(-5, -1)).toEqual([
      "  預期 認定 不符合",
      "  預期 減免 待核實",
      "  預期 平臺 待核實",
      "  預期 平臺.屆滿日 = 無",
    ]);
  });
});
