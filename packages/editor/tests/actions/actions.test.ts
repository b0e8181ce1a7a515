import { applyFix, type Language } from "@bylaw/diagnostics";
import { describe, expect, test } from "vitest";
import { actionsAt, analyse, type CodeAction } from "../../src/index.ts";

const head = `policy sample_town
  in force from 2021-12-05
fact assets 资产总额: money
fact tier 申报层级: one of platform 平台, demo 示范平台
decision certification 认定
  article 8(1)
`;

/** The actions at the caret `|` of a text, and what each would make of it. */
function at(marked: string, language: Language = "en", scenarios: "left" | "read" = "read") {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const analysis = analyse({ sources: [{ path: "a.bylaw", text }], scenarios });
  const actions = actionsAt(analysis, "a.bylaw", { start: offset, end: offset }, { language });
  const named = (title: string): CodeAction => {
    const found = actions.find((action) => action.title === title);
    if (found === undefined) throw new Error(`no ${title} among ${actions.map((action) => action.title).join("; ")}`);
    return found;
  };
  const after = (title: string): string =>
    applyFix(text, named(title).fix as Parameters<typeof applyFix>[1], "a.bylaw");
  return { titles: actions.map((action) => action.title), named, after, text };
}

describe("repairs of problems", () => {
  test("a misspelt name: the nearest first and preferred, then a declaration", () => {
    const { titles, named, after } = at(`${head}    require as|ets >= 800000\n`);
    expect(titles).toEqual(["Write `assets`", "Declare `fact asets: number`"]);
    expect(named("Write `assets`")).toMatchObject({
      kind: "quickfix",
      preferred: true,
      problem: { code: "unknown-fact" },
    });
    expect(named("Declare `fact asets: number`").preferred).toBeUndefined();
    expect(after("Write `assets`")).toContain("require assets >= 800000");
    expect(after("Declare `fact asets: number`")).toContain("demo 示范平台\nfact asets: number\ndecision");
  });

  test("titles in the reader's language, words in that of the line", () => {
    const { after, titles } = at(`${head}    要求 土地资产价|值 >= 80万元\n`, "zh");
    expect(titles).toContain("声明`事项 土地资产价值：金额`");
    expect(after("声明`事项 土地资产价值：金额`")).toContain("\n事项 土地资产价值：金额\n");
  });

  test.each([
    ["require opened", "fact opened: yes/no"],
    ["require opened >= 3", "fact opened: number"],
    ["require opened >= 30%", "fact opened: percent"],
    ["require opened >= 3 years", "fact opened: duration in months"],
    ["require opened <= 30 days", "fact opened: duration in days"],
    ["require opened >= 2020-01-01", "fact opened: date"],
    ["require opened is none", "fact opened: date or none"],
    ["require opened >= assets", "fact opened: money"],
    ["require opened = large", "fact opened: one of large"],
    ["require opened in (large, small)", "fact opened: one of large, small"],
    ["require opened include training", "fact opened: any of training"],
    ["require assets >= 1 when not opened", "fact opened: yes/no"],
    ["require opened >= 3人", "fact opened: count of 人"],
  ])("the kind that the place asks for: %s", (rule, line) => {
    const marked = `${head}    ${rule.replace("opened", "open|ed")}\n`;
    expect(at(marked).titles).toContain(`Declare \`${line}\``);
  });

  test("all near names are offered", () => {
    const text = `${head.replace("fact tier", "fact staff_a: number\nfact staff_b: number\nfact tier")}    require staff_|x >= 3\n`;
    expect(at(text).titles.slice(0, 2)).toEqual(["Write `staff_a`", "Write `staff_b`"]);
  });

  test("an action of a problem in another file is not offered here", () => {
    expect(at(`${head}    require asets >= 800000\n|`).titles).toEqual([]);
  });
});

describe("all slips of one kind", () => {
  test("missing blanks", () => {
    const rules =
      "    要求 资产总额 >= 80万元当|申报层级 = 示范平台\n    要求 资产总额 <= 90万元当申报层级 = 平台 名为 most\n";
    const { after } = at(head + rules, "zh");
    expect(after("补上本文件所缺的全部空格（2处）")).toContain("80万元 当 申报层级");
    expect(after("补上本文件所缺的全部空格（2处）")).toContain("90万元 当 申报层级");
  });

  test("a single one needs no such action", () => {
    expect(at(`${head}    require assets >= 800000;|\n`).titles).toEqual(["Remove `;`"]);
  });
});

describe("changes that nobody complained of", () => {
  test.each([
    ["80万元", "800_000 yuan"],
    ["1.25亿元", "125_000_000 yuan"],
    ["80万", "800_000"],
    ["800_000 yuan", "80万元"],
    ["800000", "80万"],
    ["125000 yuan", "12.5万元"],
  ])("%s in its other form is %s", (from, to) => {
    const { after, text } = at(`${head}    require assets >= |${from}\n`);
    expect(after(`Write \`${to}\``)).toBe(text.replace(from, to));
  });

  test("a word that stands against the number stays a word of its own", () => {
    const { after } = at(`${head}    require assets >= |80万元当 assets >= 1\n`);
    expect(after("Write `800_000 yuan`")).toContain("800_000 yuan 当 assets");
  });

  test.each(["8000", "80%", "123456789"])("%s has no other form", (number) => {
    const { titles } = at(`${head}    require assets >= |${number}\n`);
    expect(titles.filter((title) => title.includes("万") || title.includes("_"))).toEqual([]);
  });

  test("a declaration without its other name", () => {
    const { after } = at(
      `${head.replace(" 认定", "").replace("certification", "certif|ication")}    require assets >= 1\n`,
    );
    expect(after("Add a Chinese name to `certification`, here `中文名_certification`")).toContain(
      "decision certification 中文名_certification\n",
    );
  });

  test("scenarios at a threshold that the check has not named", () => {
    const rules = "    require assets >= 800000\n  article 8(2)\n    require assets <= |9000000 as most\n";
    const { after } = at(head + rules);
    expect(after("Add scenarios for `assets = 9000000, 9000001`")).toContain(
      'scenario "most: assets = 9000001"\n  given assets = 9000001\n  expect most not_met',
    );
  });

  test("none where scenarios are left aside", () => {
    const { titles } = at(`${head}    require assets >= 8|00000\n`, "en", "left");
    expect(titles).toEqual(["Write `80万`"]);
  });
});
