import { applyFix, renderFix } from "@bylaw/diagnostics";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";

/** What a text is told beside infos, and what the first fix of the first problem makes of it. */
function told(text: string): { readonly codes: readonly string[]; readonly mended: string; readonly titles: string } {
  const problems = compile({ sources: [{ path: "a.bylaw", text }] }).problems.filter(
    ({ severity }) => severity !== "info",
  );
  const [first] = problems;
  const [fix] = first?.fixes ?? [];
  return {
    codes: problems.map(({ code }) => code),
    mended: fix === undefined ? text : applyFix(text, fix, "a.bylaw"),
    titles: first?.fixes.map((each) => renderFix(first, each, "zh")).join() ?? "",
  };
}

const measure = (header: string, rule = "要求 资产总额 >= 80万元", scenario = '情景 "一"'): string => `政策 sample_town
  施行 自 2021-12-05
主体 市经信局
事项 资产总额: 金额
${header}
  第八条第一项
    ${rule}
${scenario}
  给定 资产总额 = 80万元
  预期 认定 符合
`;
const right = measure("判定 认定");

describe("a header that is not written as one gives one problem, and its fix mends the text", () => {
  it.each([
    ["认定:", "heading-without-word"],
    ["  认定：", "heading-without-word"],
    ["认定", "heading-without-word"],
    ["判定 认定：", "colon-after-word"],
    ["判定：认定", "colon-after-word"],
    ["判定: 认定", "colon-after-word"],
  ])("%s", (header, code) => {
    const { codes, mended } = told(measure(header));
    expect([codes, mended.replace("  判定", "判定")]).toEqual([[code], right]);
  });

  it.each([
    ["要求：资产总额 >= 80万元", '情景 "一"'],
    ["要求 资产总额 >= 80万元", '情景："一"'],
    ["要求 资产总额 >= 80万元", '情景 "一"：'],
  ])("%s, %s", (rule, scenario) => {
    expect(told(measure("判定 认定", rule, scenario))).toMatchObject({ codes: ["colon-after-word"], mended: right });
  });

  it("in English, with both names, below a decision and below nothing", () => {
    const text = (header: string): string => `policy sample_town
  in force from 2021-12-05
fact assets: money
decision certification
  article 8(1)
    require assets >= 800000
${header}
  article 9
    require assets >= 500000
`;
    for (const written of ["relief 减免:", "decision: relief 减免"]) {
      const { codes, mended } = told(text(written));
      expect([codes.length, mended]).toEqual([1, text("decision relief 减免")]);
    }
    expect(told("certification:\n")).toMatchObject({ mended: "decision certification\n" });
  });
});

describe("a colon goes alone", () => {
  const rule = "第八条第一项\n    要求 资产总额 >= 80万元";
  it.each([
    ["behind an article", rule.replace("项", "项："), "colon-after-word", rule],
    [
      "behind an article with its statement",
      "第八条第一项：要求 资产总额 >= 80万元",
      "colon-after-word",
      "第八条第一项 要求 资产总额 >= 80万元",
    ],
    ["behind `expect` below values", "预期：认定 符合", "colon-after-word", "预期 认定 符合"],
    [
      "behind `given`, and the comment behind it stays",
      "给定： // 甲\n    资产总额",
      "colon-after-word",
      "给定 // 甲\n    资产总额",
    ],
  ])("%s", (_where, written, code, meant) => {
    const text = measure("判定 认定");
    const place =
      [rule, "预期 认定 符合", "给定 资产总额"].find((each) => each.slice(0, 2) === written.slice(0, 2)) ?? "";
    const { codes, mended } = told(text.replace(place, written));
    expect([codes, mended]).toEqual([[code], text.replace(place, meant)]);
  });

  it("and the word before a name is mended with it where it is nearly one of the language", () => {
    for (const header of ["判断 认定：", "决策 认定：", "desicion 认定:"]) {
      const { codes, mended } = told(measure(header));
      expect([codes, mended.replace("decision", "判定")]).toEqual([["no-such-statement"], right]);
    }
    expect(told("policy p\nfacts:\n")).toMatchObject({ mended: "policy p\nfact\n" });
    expect(told("policy p:\n")).toMatchObject({ mended: "policy p\n" });
    expect(told("样例 好：\n  甲 = 是\n")).toMatchObject({ mended: "样例 好\n  甲 = 是\n" });
    expect(told("政策 p\n事项 清单: 清单\n  样例 好：\n").codes).toContain("name-needs-backquotes");
  });
});

describe("a name with a colon stays what it is", () => {
  const list = "policy p\n  in force from 2021-12-05\nfact fines: list of\n";
  it.each([
    ["in a record", `${list}  kind: text\n  title:\n`, "unfinished-statement"],
    ["as the first field of one", `${list}  kind:\n`, "unfinished-statement"],
    ["where a kind of a field is wrong", `${list}  note: txt\n`, "unexpected-word"],
    ["among values", "policy p\nfact staff: number\nsample good\n  staff = 1\n  staff:\n", "unfinished-statement"],
  ])("%s", (_where, text, code) => {
    const { codes } = told(text);
    expect(codes).toContain(code);
    expect(codes).not.toContain("heading-without-word");
    expect(codes).not.toContain("colon-after-word");
  });
});

describe("who decides is said by the kind and a role", () => {
  const fact = (kind: string): string => measure("判定 认定").replace("判定", `事项 准予: ${kind}\n判定`);
  it.each([
    ["决定机关 由 市经信局", "由"],
    ["决定机关: 市经信局", ":"],
    ["是否 决定机关 市经信局", "是否"],
  ])("%s", (kind, removed) => {
    const { codes, mended, titles } = told(fact(kind));
    expect([codes, mended, titles]).toEqual([["unexpected-word"], fact("决定机关 市经信局"), `删去\`${removed}\``]);
  });

  it("beside another kind than yes/no nothing is taken away", () => {
    for (const kind of ["金额 决定机关 市经信局", "任一 甲、乙 决定机关 市经信局"]) {
      const { codes, titles } = told(fact(kind));
      expect([codes, titles]).toEqual([["unexpected-word"], ""]);
    }
  });

  it("and where the role is left out, that one follows is told", () => {
    const { problems } = compile({ sources: [{ path: "a.bylaw", text: fact("决定机关") }] });
    expect(problems.map(({ code, parameters }) => [code, parameters["statement"]])).toContainEqual([
      "unfinished-statement",
      "decidedBy",
    ]);
  });
});
