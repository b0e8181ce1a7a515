import { chineseSimplified, english, type KeywordId, keywordClasses, readSource } from "@bylaw/language";
import { describe, expect, it, test } from "vitest";
import { analyse, definitionAt, format, highlightsAt, hoverAt, referencesAt } from "../../src/index.ts";
import { figureIn, grouped, scaled } from "../../src/names/figures.ts";
import { keywordMarkdown, keywordTexts } from "../../src/names/hover-keywords.ts";
import { code, escaped } from "../../src/names/markdown.ts";

const path = "town.bylaw";
const text = `policy town
role bureau 市局
paper audit 审计报告
/// what the *unit* <owns>
///zh 期末资产
fact assets 资产总额: money from 0 to 100000000 by bureau evidence audit only up
fact staff 从业人员: count of persons 人
fact tier 申报层级: one of platform 平台, demo 示范平台
decision certification 认定
  article 8 when tier = demo
  article 8(1)
    require assets >= 80万元
    require staff >= 10人 as enough
  article 9
    note staff >= 20 "see 8(1)"
    may relax 8(1).assets when tier = demo
`;
const analysis = analyse({ sources: [{ path, text }] });

function hover(at: string, language: "en" | "zh" = "en", behind: number = 0): string | undefined {
  return hoverAt(analysis, path, text.indexOf(at) + behind, { language })?.markdown;
}

describe("the hover of a fact", () => {
  it("says what is declared, in English", () => {
    const shown = hover("assets >= 80万元") ?? "";
    expect(shown).toContain("**assets** · 资产总额");
    expect(shown).toContain("what the \\*unit\\* \\<owns\\>");
    expect(shown).toContain("fact: money, from `0` to `100000000`, advice may only raise it");
    expect(shown).toContain("Stated by `bureau` `市局`. Evidence: `audit` `审计报告`.");
    expect(shown).toContain("Used 2 times, in articles 8(1) and 9.");
  });

  it("says it in Chinese", () => {
    const shown = hover("assets >= 80万元", "zh") ?? "";
    expect(shown).toContain("期末资产");
    expect(shown).toContain("事项：金额，范围`0`至`100000000`，建议只增不减");
    expect(shown).toContain("使用2处，见第八条第一项、第九条。");
  });

  it("lists the values of a choice, and of a value whose it is", () => {
    expect(hover("tier")).toContain("Values: `platform` `平台`, `demo` `示范平台`.");
    expect(hover("demo\n", "zh")).toContain("`tier` `申报层级`的选项");
  });
});

it.each([
  ["30_000.50 yuan", "en", "30\\_000\\.50 yuan = **30,000\\.50 yuan**"],
  ["30_000.50 yuan", "zh", "30\\_000\\.50 yuan = **30,000\\.50元**"],
  ["1_250.50万元", "en", "**12,505,000 yuan**"],
  ["３０_０００.5", "en", "**30,000\\.5**"],
  ["1_000_000", "zh", "**100万**"],
  ["0_012.500", "en", "**12\\.500**"],
] as const)("the number %s in %s, wherever the caret stands in it", (written, language, said) => {
  const start = "policy p\nfact assets: money\ndecision d\n  article 1\n    require assets >= ";
  const analysis = analyse({ sources: [{ path: "a.bylaw", text: `${start}${written}\n` }] });
  const [number = ""] = /^[^ 元]*/.exec(written) ?? [];
  for (let at = start.length; at < start.length + number.length; at++) {
    expect(hoverAt(analysis, "a.bylaw", at, { language })?.markdown).toContain(said);
  }
});

describe("the hover of everything else", () => {
  test.each([
    ["80万元", "en", "80万元 = **800,000 yuan**"],
    ["80万元", "zh", "80万元 = **800,000元**"],
    ["100000000", "zh", "100000000 = **1亿**"],
    ["article 8(1)", "en", "2 rules: `8(1).assets`, `enough`"],
    ["article 8(1)", "zh", "2条规则"],
    ["require", "zh", "其后内容必须符合"],
    ["evidence", "en", "**evidence** · **凭**"],
    ["persons", "en", "Counts of different units never meet"],
    ["enough", "en", "require staff >= 10人 as enough"],
    ["certification", "zh", "2条规则"],
  ] as const)("%s in %s", (at, language, said) => {
    expect(hover(at, language, at.startsWith("article") ? 9 : 0)).toContain(said);
  });

  it("is nothing between the words, and nothing for a text that is not there", () => {
    expect(hover("\n\n")).toBeUndefined();
    expect(hoverAt(analysis, "elsewhere.bylaw", 0, { language: "en" })).toBeUndefined();
    expect(hoverAt(analysis, path, 1_000_000, { language: "en" })).toBeUndefined();
  });
});

describe("definitions, references, highlights", () => {
  it("lead from a citation to its article, and from a name to its declaration", () => {
    const [line] = definitionAt(analysis, path, text.indexOf("8(1).assets"));
    expect(line && text.slice(line.start, line.end)).toBe("article 8(1)");
    const [name] = definitionAt(analysis, path, text.indexOf("8(1).assets") + 6);
    expect(name?.start).toBe(text.indexOf("assets 资产总额"));
  });

  it("have the declaration first", () => {
    const found = referencesAt([analysis], path, text.indexOf("staff >= 20"));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["staff", "从业人员", "staff", "staff"]);
    expect(highlightsAt(analysis, path, text.indexOf("staff >= 20")).length).toBe(4);
  });
});

describe("the texts about the words of the language", () => {
  const ids = Object.keys(keywordClasses) as KeywordId[];

  test.each(ids)("%s is explained in both languages", (id) => {
    const { en, zh } = keywordTexts[id];
    expect(en).toMatch(/^[A-Z].*[.]$/);
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(zh.replace(/“[^”]*”|`[^`]*`/g, "")).not.toMatch(/[,;:!?]|[\u4e00-\u9fff] |[.]$/);
  });

  test.each(ids.filter((id) => keywordTexts[id].example !== undefined))("the example of %s can be read", (id) => {
    const [en = "", zh = ""] = keywordTexts[id].example ?? [];
    for (const line of [en, zh]) {
      const { scanned, parsed } = readSource({ path, text: line });
      expect(
        [...scanned.problems, ...parsed.problems].map((one) => one.code),
        line,
      ).toEqual([]);
      const words = scanned.tokens.map(({ keyword }) => keyword);
      // In Chinese an article is a citation, and a bar is said with a verb and 内不得申报.
      if (!["article", "section", "paragraph", "schedule"].includes(id) && !words.includes("insideNoApplication"))
        expect(words, line).toContain(id);
    }
    expect(keywordMarkdown(id, "en")).toContain(english[id][0] ?? chineseSimplified[id][0]);
  });
});

describe("figures and Markdown", () => {
  test.each([
    ["800000", "800,000", "80万"],
    ["1250000", "1,250,000", "125万"],
    ["125000000", "125,000,000", "1.25亿"],
    ["123456", "123,456", "123,456"],
    ["1234.5", "1,234.5", "1,234.5"],
    ["999", "999", "999"],
    ["-800000", "-800,000", "-80万"],
  ])("%s", (number, english, chinese) => {
    expect(grouped(number)).toBe(english);
    expect(scaled(number)).toBe(chinese);
  });

  test.each([
    ["money", "800000.00", "800,000 yuan", "80万元"],
    ["percent", "0.855", "85.5%", "85.5%"],
    ["percent", "1", "100%", "100%"],
    ["months", "P24M", "2 years", "2年"],
    ["months", "P1M", "1 month", "1个月"],
    ["days", "P30D", "30 days", "30日"],
    ["year", "2021", "2021", "2021年"],
    ["area", "2000", "2,000 m²", "2,000平方米"],
    ["money", "later", "later", "later"],
  ])("%s %s", (measure, value, english, chinese) => {
    expect(figureIn("en", value, { measure, currency: "CNY" })).toBe(english);
    expect(figureIn("zh", value, { measure, currency: "CNY" })).toBe(chinese);
  });

  it("keep what an author writes from being read as markup", () => {
    expect(escaped("[a](javascript:x) <b> `c` *d*\n# e")).toBe(
      "\\[a\\]\\(javascript\\:x\\) \\<b\\> \\`c\\` \\*d\\* \\# e",
    );
    expect(code("a `b` c")).toBe("``a `b` c``");
    expect(code("`a`")).toBe("`` `a` ``");
  });
});

describe("examples of the words of the language", () => {
  const heads = [
    "",
    "decision d\n",
    "decision d: one of A, B\n",
    "decision d: points\n",
    "duty d by bureau\n",
    "判定 d: 单选 A\n",
  ];
  const examples = Object.entries(keywordTexts).flatMap(([id, { example }]) =>
    (example ?? []).map((line) => [id, line] as const),
  );

  it.each(examples)("%s: %s, as it would be laid out", (_, line) => {
    const laidOut = heads.map((head) =>
      format({ path, text: `${head}${line}\n` })
        .slice(head.length)
        .trim(),
    );
    expect(laidOut).toContain(line);
  });

  it("cite in Chinese behind a Chinese verb", () => {
    expect(examples.filter(([, line]) => /^[\u3400-\u9fff].* [0-9]+\([0-9]+\)/.test(line))).toEqual([]);
  });
});

describe("words that have their text at one place alone", () => {
  const small = `use cn_calendar
fact ready 备妥: yes/no
fact served 年份: year
table scale 标准 by ready: number
  |   | yes |
  | no | 1 |
decision d 得分: number
  article 1 give min(1, scale) when ready
`;
  const found = (at: string, language: "en" | "zh" = "en"): string =>
    hoverAt(analyse({ sources: [{ path, text: small }] }), path, small.indexOf(at), { language })?.markdown ?? "";

  it("are found all the same", () => {
    expect(found("yes/no")).toContain("A fact that is so or not so.");
    expect(found("year\n")).toContain("**年度**");
    expect(found("min(")).toContain("**min** · **最小**");
    expect(found("min(", "zh")).toContain("括号内各值中最小的一个。");
    expect(found("policy")).toBe("");
  });

  it("and what a thing has not is not counted", () => {
    expect(found("d 得分")).not.toContain("rule");
    expect(found("scale 标准", "zh")).toContain("共1行");
  });
});
