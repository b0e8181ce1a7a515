import { runScenarios } from "@bylaw/evaluate";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis.ts";
import { foldsOf, hintsOf, lensesOf, linksOf, type OutlineEntry, outlineOf, selectionsAt } from "../../src/index.ts";
import { analysisOf, policies } from "../repository-policies.ts";

const text = `policy town 示例镇
  in force from 2024-01-01
  articles 1 to 3

role office 经办机关
/// what it owns
fact assets 资产总额: money
fact staff 从业人员: list of
  kind 类别: one of full 全职, part 兼职
  paid_on 发薪日: date

// first
// second
decision title_decision 授予
article 2
  require assets >= 80万元
article 2(1)
  require (count of staff where kind = full) >= 3  tightens 2
article 3
  require assets <= 200万元 unless assets = 0元

sample small 小企业
  assets = 10万元
  staff = ()

scenario "too small"
  given small on 2024-02-01
  expect title_decision (not_met) because 2(1)
scenario "second"
  given small with assets = 90万元 on 2024-02-01
  expect title_decision not_met because 2(1)
`.replaceAll("(not_met)", "not_met");

const path = "town.bylaw";
const analysis = analyse({ sources: [{ path, text }] });
const at = (part: string, from = 0): number => text.indexOf(part, from);

function shape(entries: readonly OutlineEntry[]): readonly unknown[] {
  return entries.map(({ name, detail, kind, children }) => [
    `${kind} ${name}${detail === undefined ? "" : ` (${detail})`}`,
    ...(children.length === 0 ? [] : [shape(children)]),
  ]);
}

it("reads the text that the tests are about", () => {
  expect(analysis.forms.problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("outline", () => {
  it("has declarations, and articles with what they say under their decision", () => {
    expect(shape(outlineOf(analysis, path, { language: "en" }))).toEqual([
      ["policy town (示例镇)"],
      ["role office (经办机关)"],
      ["fact assets (资产总额)"],
      ["fact staff (从业人员)", [["field kind (类别)"], ["field paid_on (发薪日)"]]],
      [
        "decision title_decision (授予)",
        [
          [
            "article article 2",
            [
              ["rule require assets >= 80万元"],
              ["rule require (count of staff where kind = full) >= 3 tightens 2 (article 2(1))"],
            ],
          ],
          ["article article 3", [["rule require assets <= 200万元 unless assets = 0元"]]],
        ],
      ],
      ["sample small (小企业)"],
      ["scenario too small"],
      ["scenario second"],
    ]);
  });

  it("shows the local name first to who reads Chinese", () => {
    const names = outlineOf(analysis, path, { language: "zh" }).map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual(["示例镇", "经办机关", "资产总额", "从业人员", "授予"]);
    expect(outlineOf(analysis, path, { language: "zh" })[4]?.children[0]?.name).toBe("第二条");
  });

  it.each(policies)("of $id holds each child, and each selection, within its entry", ({ id, sources }) => {
    const whole = analysisOf(id);
    const check = (entry: OutlineEntry): void => {
      expect(entry.span.start).toBeLessThanOrEqual(entry.selection.start);
      expect(entry.span.end).toBeGreaterThanOrEqual(entry.selection.end);
      expect(entry.name).not.toBe("");
      for (const child of entry.children) {
        expect(child.span.start).toBeGreaterThanOrEqual(entry.span.start);
        expect(child.span.end).toBeLessThanOrEqual(entry.span.end);
        check(child);
      }
    };
    for (const source of sources) {
      const entries = outlineOf(whole, source.path, { language: "en" });
      expect(entries.length).toBeGreaterThan(0);
      entries.forEach(check);
    }
  });
});

describe("folds", () => {
  it("are sections, articles, lists and runs of remarks", () => {
    const lines = foldsOf(analysis, path).map(({ start, end, kind }) => [text.slice(start, end).split("\n")[0], kind]);
    expect(lines).toEqual([
      ["policy town 示例镇", "region"],
      ["fact staff 从业人员: list of", "region"],
      ["// first", "comment"],
      ["decision title_decision 授予", "region"],
      ["article 2", "region"],
      ["article 3", "region"],
      ["sample small 小企业", "region"],
      ['scenario "too small"', "region"],
      ['scenario "second"', "region"],
    ]);
  });

  it("are also the paragraphs of an article that hold several statements", () => {
    const rules = `policy town
fact assets: money
fact staff: number
decision certification
  article 8
    require assets >= 1 as least
  article 8(1)
    require assets >= 2
    require staff >= 2
  article 8(2)
    require staff >= 3 as more
  第八条第三项 要求 staff >= 4 名为 most
    require staff <= 9
  article 8 last
    require any of
      a: staff >= 5
      b: staff >= 6
  article 9(1)
    require assets >= 3 as third
    require staff >= 7 as fourth
decision second
  article 9(1)
    require assets >= 3
    require staff >= 7
role office
`;
    const read = analyse({ sources: [{ path, text: rules }] });
    const folds = foldsOf(read, path).map(({ start, end }) => rules.slice(start, end).split("\n"));
    const shown = folds.map((lines) => [lines[0]?.trim(), lines.length]);
    expect(shown).toEqual([
      ["decision certification", 17],
      ["article 8", 13],
      ["article 8(1)", 3],
      ["第八条第三项 要求 staff >= 4 名为 most", 2],
      ["require any of", 3],
      ["article 9(1)", 3],
      ["decision second", 4],
      ["article 9(1)", 3],
    ]);
  });

  it("of an article that begins with a paragraph are both, the paragraph first", () => {
    const rules = "decision d\narticle 8(1)\n  require a\n  require b\narticle 8(2)\n  require c\n  require d\n";
    const read = analyse({ sources: [{ path, text: rules }] });
    const folds = foldsOf(read, path).map(({ start, end }) => rules.slice(start, end));
    expect(folds.slice(1)).toEqual([
      "article 8(1)\n  require a\n  require b",
      rules.slice(rules.indexOf("article")).trimEnd(),
      "article 8(2)\n  require c\n  require d",
    ]);
  });

  it("are the blocks and the prose of a document", () => {
    const document = "# Town\n\nprose\nmore\n\n```bylaw\npolicy a\n  issued 2024-01-01\n```\n\nend\n";
    const read = analyse({ sources: [{ path: "a.bylaw.md", text: document }] });
    expect(foldsOf(read, "a.bylaw.md").map(({ start, end, kind }) => [document.slice(start, end), kind])).toEqual([
      ["# Town\n\nprose\nmore", "prose"],
      ["```bylaw\npolicy a\n  issued 2024-01-01\n```", "region"],
      ["policy a\n  issued 2024-01-01", "region"],
    ]);
  });
});

describe("selections", () => {
  it("grow from the word to the text", () => {
    const round = selectionsAt(analysis, path, at("full) >=") + 1).map(({ start, end }) => text.slice(start, end));
    expect(round[0]).toBe("full");
    expect(round).toContain("kind = full");
    expect(round).toContain("(count of staff where kind = full) >= 3");
    expect(round).toContain("require (count of staff where kind = full) >= 3  tightens 2");
    expect(round.at(-1)).toBe(text);
    for (const [index, inner] of round.entries()) expect(round[index + 1] ?? text).toContain(inner);
  });

  it("take what stands between quotation marks first", () => {
    const [inner, whole] = selectionsAt(analysis, path, at("too small") + 2);
    expect([inner, whole].map((span) => span && text.slice(span.start, span.end))).toEqual([
      "too small",
      '"too small"',
    ]);
  });
});

describe("links", () => {
  it("lead from a citation to the first line of its place, or of the place round it", () => {
    const found = linksOf(analysis, path, { language: "en" }).map(({ span, target, title }) => [
      text.slice(span.start, span.end),
      text.slice(target.start).split("\n")[0],
      title,
    ]);
    expect(found).toEqual([
      ["2", "article 2", "Go to article 2"],
      ["2(1)", "article 2(1)", "Go to article 2(1)"],
      ["2(1)", "article 2(1)", "Go to article 2(1)"],
    ]);
  });
});

describe("hints and lenses", () => {
  const { compiled } = analysis.forms;
  if (compiled === undefined) throw new Error("the text does not compile");
  const scenarios = runScenarios(compiled);
  const determination = scenarios[1]?.determination;
  if (determination === undefined) throw new Error("the scenario was not run");
  const run = { compiled, determination, facts: {} };

  it("say the status of each rule at its end", () => {
    const hints = hintsOf(analysis, path, { language: "en", run });
    expect(hints.map(({ offset, text: said }) => [text.slice(0, offset).split("\n").at(-1)?.trim(), said])).toEqual([
      ["require assets >= 80万元", "✓ met"],
      ["require (count of staff where kind = full) >= 3  tightens 2", "✗ not met"],
      ["require assets <= 200万元 unless assets = 0元", "✓ met"],
    ]);
    expect(hintsOf(analysis, path, { language: "zh", run })[1]?.text).toBe("✗ 不符合");
  });

  it("count the scenarios that try a rule, and how many pass", () => {
    const titles = (options: Parameters<typeof lensesOf>[2]): readonly unknown[] =>
      lensesOf(analysis, path, options).map(({ span, title }) => [
        text.slice(span.start).split("\n")[0]?.trim(),
        title,
      ]);
    expect(titles({ language: "en", scenarios })).toEqual([
      ["require assets >= 80万元", "1 scenario, all pass: run"],
      ["require (count of staff where kind = full) >= 3  tightens 2", "2 scenarios, all pass: run"],
      ["require assets <= 200万元 unless assets = 0元", "no scenario tries this rule"],
      ['scenario "too small"', "✓ passes: run again"],
      ['scenario "second"', "✓ passes: run again"],
    ]);
    expect(titles({ language: "zh" })[0]).toEqual([
      "require (count of staff where kind = full) >= 3  tightens 2",
      "2个情景：运行",
    ]);
    expect(titles({ language: "en", scenarios, runs: "byThemselves" }).map((each) => (each as string[])[1])).toEqual([
      "1 scenario, all pass",
      "2 scenarios, all pass",
      "no scenario tries this rule",
      "✓ passes",
      "✓ passes",
    ]);
    expect(titles({ language: "zh", runs: "byThemselves" }).map((each) => (each as string[])[1])).toEqual([
      "2个情景",
      "尚未运行",
      "尚未运行",
    ]);
  });

  it("have nothing to say of a text that is not of the policy", () => {
    expect(hintsOf(analysis, "other", { language: "en", run })).toEqual([]);
    expect(lensesOf(analysis, "other", { language: "en", scenarios })).toEqual([]);
    expect(outlineOf(analysis, "other", { language: "en" })).toEqual([]);
  });
});
