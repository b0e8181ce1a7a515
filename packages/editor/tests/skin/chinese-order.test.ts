import { readSource, type SourceText } from "@bylaw/language";
import { describe, expect, it } from "vitest";
import { format, formatIn, type Skin } from "../../src/index.ts";
import { allPolicies } from "../complete/policies.ts";
import { documents } from "../format/corpus.ts";
import { alone, inAllWritings, meantBy, textsOf, understood, writtenBy } from "./writings.ts";

type Tree = NonNullable<ReturnType<typeof readSource>["parsed"]["chunks"][number]["tree"]>;

/** Words that are read as keywords and are not of the writing. */
function foreignKeywords(source: SourceText, foreign: RegExp): readonly string[] {
  const found: string[] = [];
  const visit = (tree: Tree): void => {
    for (const [use, children] of Object.entries(tree.children)) {
      for (const child of children) {
        if ("children" in child) visit(child);
        else if (/^(?:key|head)_/.test(use) && foreign.test(child.image)) found.push(child.image);
      }
    }
  };
  for (const { tree } of readSource(source).parsed.chunks) if (tree !== undefined) visit(tree);
  return found;
}

describe("no keyword of the other language is left", () => {
  it.each(allPolicies().map(({ name, input }) => [name, input] as const))("%s", (_, input) => {
    const analysis = understood(input);
    for (const source of writtenBy(analysis, "zh").sources) expect(foreignKeywords(source, /^[A-Za-z]/)).toEqual([]);
    for (const source of writtenBy(analysis, "en").sources)
      expect(foreignKeywords(source, /[\u3400-\u9fff]/)).toEqual([]);
  });
});

describe("samples of the documents, each on its preamble", () => {
  const pages = documents().filter(({ path }) => path.endsWith(".md") && !path.endsWith("tutorial.md"));
  const samples = pages.flatMap(({ path, text }) => {
    const blocks = [...text.matchAll(/^```(bylaw[^\n]*)\n([^]*?)^```$/gm)];
    const preamble = blocks.find(([, info]) => info === "bylaw preamble")?.[2] ?? "";
    return blocks.map(([, info, code = ""], index) => {
      const whole = info === "bylaw preamble" || /^(?:policy|政策) /m.test(code);
      return [
        `${path} ${index}`,
        alone({ path: "sample.bylaw", text: whole ? code : `${preamble}\n${code}` }),
      ] as const;
    });
  });

  it.each(samples)("%s", (_, input) => {
    const analysis = understood(input);
    const writings = inAllWritings(analysis);
    for (const [skin, one] of writings) {
      expect(meantBy(one)).toBe(meantBy(analysis));
      for (const [, other] of writings) expect(textsOf(writtenBy(other, skin))).toEqual(textsOf(one.input));
    }
  });
});

/** Lines of a policy in a writing, below its head. */
function lines(code: string, skin: Skin): string {
  const head = "policy town 示例\n  in force from 2024-01-01\n";
  const path = "town.bylaw";
  const analysis = understood({ sources: [{ path, text: head + code }] });
  return formatIn(analysis, path, skin).split("\n").slice(2).join("\n").trim();
}

describe("the words and the order of each writing", () => {
  it.each([
    ["article 18 para 2(1).assets", "第十八条第二款第一项.assets"],
    ["article 120 last", "第一百二十条末款"],
    ["article 7.10(2)", "第7.10条第二项"],
    ['article "Schedule 1, note"', "条 “Schedule 1, note”"],
    ["section 3(2)", "第三节第二项"],
    ["schedule 2", "附表二"],
    ["article 16(1) give D when struck", "第十六条第一项 struck 的，定为 D"],
    ["decision d\n  require at least 2 of", "判定 d\n  要求 至少 2项"],
    ["decision d\n  give 5 when struck", "判定 d\n  定为 5 当 struck"],
    ["decision d: points\n  give 5 when struck", "判定 d：分值\n  计 5 当 struck"],
    ["decision d: money\n  give 5万 when struck", "判定 d：金额\n  给予 5万 当 struck"],
    ["title t\n  revoke and bar 3 years when struck", "称号 t\n  撤销，3年内不得申报 当 struck"],
    ["title t\n  rectify when a within 3 months else revoke", "称号 t\n  责令整改 当 a 在 3个月内 否则 撤销"],
    [
      "duty d 义务一 by applicant\n  within 30 working days after changed_on",
      "义务 d 义务一 由 申报单位\n  应在 changed_on 后 30个工作日内",
    ],
    ["duty d by authority\n  every quarter by day 25 of its last month", "义务 d 由 主管部门\n  每 季度 按 末月 25日"],
    ["decision d\n  require a is not none and not b", "判定 d\n  要求 a 不为 无 且 非 b"],
    ["decision d\n  require a not in (x, y)", "判定 d\n  要求 a 不 属于 （x、y）"],
    ["decision d\n  require 60 <= score < 100", "判定 d\n  要求 60 <= score < 100"],
    ['omit 1, 20 "aim"', "不编入 第一条、第二十条 “aim”"],
    [
      "fact held_on 日期一: date or none from 2020-01-01 to 2024-12-31",
      "事项 held_on 日期一：日期 或无 自 2020年1月1日 到 2024年12月31日",
    ],
    ["fact share: percent from 0% to 100%", "事项 share：百分比 从 0% 到 100%"],
    [
      "fact held 服务年度: year\nlet late = held = 2021 or held in (2019, 2020)",
      "事项 held 服务年度：年度\n定义 late = 服务年度 = 2021年 或 服务年度 属于 （2019年、2020年）",
    ],
    [
      "fact 资产总额 assets: money\nlet a = assets >= 1_500_000 yuan",
      "事项 资产总额 assets：金额\n定义 a = 资产总额 >= 150万元",
    ],
    ["fact sum: money\nlet a = max(sum, CNY 800_000)", "事项 sum：金额\n定义 a = 最大（sum，CNY 80万）"],
    [
      "fact power: count of kilowatts 千瓦\nlet a = power >= 5 kilowatts",
      "事项 power：计数 kilowatts 千瓦\n定义 a = power >= 5 千瓦",
    ],
    ["title t 称号甲\n  valid 1 year\nlet a = t is none", "称号 t 称号甲\n  有效期 1年\n定义 a = 称号甲 为 未取得"],
    ['fact a: text\nlet b = a = “said "so"”', '事项 a：文本\n定义 b = a = “said "so"”'],
    ["fact `title` `当`: yes/no\nlet b = `title`", "事项 `title` `当`：是否\n定义 b = `当`"],
  ])("%s", (english, chinese) => {
    expect(lines(english, "zh")).toBe(chinese);
    expect(lines(lines(english, "zh"), "en")).toBe(lines(english, "en"));
  });

  it("reads other words and orders, and prints the one", () => {
    expect(lines("decision d\n  应当 a 不低于 80万元", "en")).toBe("decision d\n  require a >= 800_000 yuan");
    expect(lines("decision d\n  当 b 时，要求 a", "en")).toBe("decision d\n  require a when b");
    expect(lines("decision d\n  要求 a，b 的除外", "en")).toBe("decision d\n  require a unless b");
    expect(lines("義務 d 由 申報單位\n  應在 changed_on 後 30個工作日內", "zh")).toBe(
      "义务 d 由 申报单位\n  应在 changed_on 后 30个工作日内",
    );
  });

  it("keeps a name whose other form means something else there", () => {
    const both = "fact a: count of firms 家\nfact b: count of bodies 家\nlet c = a >= 10 firms";
    expect(lines(both, "zh")).toContain("定义 c = a >= 10 firms");
    const member =
      "fact kind 类型: one of held 类型甲, left\nfact other 类型甲: one of held, left\nlet c = kind = other";
    expect(lines(member, "zh")).toContain("定义 c = 类型 = other");
  });
});

describe("a condition that leads a statement with one of its own", () => {
  const code = (statement: string): string => `事项 small 小: 是否
事项 other 另: 是否
判定 d 认定
第二条
  当 小 时，要求 非 另 当 小
判定 g 等次: 单选 A 甲、B 乙
第三条 ${statement}
`;
  const input = alone({
    path: "led.bylaw",
    text: `政策 p\n  施行 自 2024-01-01\n${code("小 的，评定为 甲 当 另，乙 其余")}`,
  });

  it("has no English form, and stays Chinese in every writing, with its meaning", () => {
    const analysis = understood(input);
    for (const [skin, one] of inAllWritings(analysis)) {
      expect(meantBy(one)).toBe(meantBy(analysis));
      expect(meantBy(one)).not.toMatch(/^\[/);
      for (const [, other] of inAllWritings(analysis))
        expect(textsOf(writtenBy(other, skin))).toEqual(textsOf(one.input));
    }
    expect(formatIn(analysis, "led.bylaw", "en")).toContain("article 3  当 小 时，评定为 甲 当 另，乙 其余");
    expect(formatIn(analysis, "led.bylaw", "zh")).toContain("第二条\n  当 小 时，要求 非 另 当 小\n");
  });
});

describe("comments in the midst of a statement", () => {
  const text = `policy p
  in force from 2024-01-01
fact small 小: yes/no
paper form 表格
decision d 认定
article 2
  require small
  submit form
    proves // why
      2
omit // so
  3, // and so
  4 "aims"
`;

  it("come back, and never before a Chinese citation on a line of its own", () => {
    const analysis = understood(alone({ path: "remarked.bylaw", text }));
    expect(meantBy(analysis)).not.toMatch(/^\[/);
    const writings = inAllWritings(analysis);
    for (const [skin, one] of writings) {
      expect(meantBy(one)).toBe(meantBy(analysis));
      expect(one.input.sources.map((source) => format(source))).toEqual(textsOf(one.input));
      for (const [, other] of writings) expect(textsOf(writtenBy(other, skin))).toEqual(textsOf(one.input));
    }
    expect(formatIn(analysis, "remarked.bylaw", "zh")).toContain("应提交 表格 证明 第二条  // why");
  });
});
