import { applyFix } from "@bylaw/diagnostics";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";

const measure = (rules: string, head = '制定机关 "市经信局"'): string => `政策 sample_town
  ${head}
  施行 自 2021-12-05
事项 资产总额: 金额
事项 非营利: 是否
判定 认定
${rules}`;

function errorsOf(text: string) {
  const { problems } = compile({ sources: [{ path: "a.bylaw", text }] });
  return problems.filter(({ severity }) => severity === "error");
}

/** The text with the first fix of its one error, and what the help shows an example of. */
function mended(text: string): readonly [text: string, shown: unknown] {
  const [problem, another] = errorsOf(text);
  const [fix] = problem?.fixes ?? [];
  if (problem === undefined || fix === undefined || another !== undefined) throw new Error("one error with a fix");
  return [applyFix(text, fix, "a.bylaw"), problem.parameters["statement"]];
}

const two = "  第八条第一项 要求 资产总额 >= 80万元\n  第八条第二项 要求 非营利\n";

describe("a part of an article without the article", () => {
  it.each([
    [
      "  第八条\n  第一项 要求 资产总额 >= 80万元\n  第二项 要求 非营利\n",
      two.replace("  第八条第一", "  第八条\n  第八条第一"),
    ],
    ["  第八条第一项 要求 资产总额 >= 80万元\n  第二项 要求 非营利\n", two],
    ["  第八条 第一项 要求 资产总额 >= 80万元\n", "  第八条第一项 要求 资产总额 >= 80万元\n"],
    ["  第八条第二款\n  第一项 要求 非营利\n", "  第八条第二款\n  第八条第二款第一项 要求 非营利\n"],
    ["  第八条第一款 要求 非营利\n  第二款 要求 非营利\n", "  第八条第一款 要求 非营利\n  第八条第二款 要求 非营利\n"],
  ])("%s", (written, meant) => {
    expect(mended(measure(written))).toEqual([measure(meant), "article"]);
    expect(errorsOf(measure(meant))).toEqual([]);
  });

  it.each([
    "  第八条 要求 资产总额 >= 80万元 第一项\n",
    "  第八条 要求 非营利 第一项 要求 非营利\n",
    "  第八条第一款 第二款 要求 非营利\n",
  ])("where something stands between, or none may follow, nothing is taken away: %s", (written) => {
    const [problem] = errorsOf(measure(written));
    expect([problem?.code, problem?.fixes]).toEqual(["unexpected-word", []]);
  });

  it("below nothing that names one it is told alone", () => {
    const [problem] = errorsOf(measure("  第一项 要求 非营利\n"));
    expect([problem?.code, problem?.fixes]).toEqual(["unexpected-word", []]);
  });
});

describe("what is no statement", () => {
  it("behind an article goes alone, and the lines below stay", () => {
    const rules = "  第七条 要求 非营利\n  第八条 申报单位具备下列条件\n  第一项 要求 非营利\n";
    expect(mended(measure(rules))).toEqual([measure(rules.replace(" 申报单位具备下列条件", "")), "article"]);
  });

  it.each([
    ["制定机关 市经信局", '制定机关 "市经信局"', "authority"],
    ["authority City Bureau", 'authority "City Bureau"', "authority"],
    ["文号 市经信（2021）3号", '文号 "市经信（2021）3号"', "document"],
  ])("%s wants quotation marks", (written, meant, shown) => {
    expect(mended(measure(two, written))).toEqual([measure(two, meant), shown]);
  });

  it.each(['制定机关 市"经信"局', "文号 市经信 施行 自 2021-12-05"])("%s has no one text to quote", (written) => {
    const [problem] = errorsOf(measure(two, written));
    expect([problem?.code, problem?.fixes]).toEqual(["unexpected-word", []]);
  });
});
