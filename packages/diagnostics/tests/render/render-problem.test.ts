import { stripVTControlCharacters } from "node:util";
import { type Diagnostic, fix, problem, renderProblem, renderProblems, summarize, toJson } from "@bylaw/diagnostics";
import { describe, expect, test } from "vitest";

const town = {
  path: "town.bylaw",
  text: `policy sample_town
  in force from 2021-12-05
fact assets: money
decision certification
  article 8(1)
    require asets >= 800000
\t第八条第三项 要求 asets >= 80万元 当 申报层级 = 示范平台
`,
};
const city = { path: "sme_services/facts.bylaw.md", text: "# 事项\n\n```bylaw\nfact assets 资产总额: money\n```\n" };

function unknownFact(...stretches: (readonly [start: number, end: number, source?: string])[]): Diagnostic {
  const spans = stretches.map(([start, end, source = town.path]) => ({ source, start, end }));
  const [here = { source: town.path, start: 0, end: 0 }, ...others] = spans;
  const rename = fix("unknown-fact", "rename", { to: "assets" }, [{ span: here, text: "assets" }]);
  const single = problem(
    "unknown-fact",
    { name: "asets", nearest: ["assets"], searched: ["sme_services"] },
    { here },
    { fixes: [rename] },
  );
  return { ...single, labels: [...single.labels, ...others.map((span) => ({ label: "here", span }))] };
}

const inRule = town.text.indexOf("asets");
const inChinese = town.text.lastIndexOf("asets");
const declared = city.text.indexOf("assets");
const one = unknownFact([inRule, inRule + 5]);
const several = unknownFact(
  [inChinese, inChinese + 5],
  [inRule, inRule + 5],
  [town.text.indexOf("decision"), inRule],
  [declared, declared + 6, city.path],
  [0, 5, "elsewhere.bylaw"],
);

describe("a problem in a terminal", () => {
  for (const language of ["en", "zh"] as const) {
    test(`one place, ${language}`, async () => {
      const text = renderProblem(one, [town], { language });
      await expect(`${text}\n`).toMatchFileSnapshot(`golden/one-place.${language}.txt`);
    });

    test(`several places in several files, ${language}`, async () => {
      const text = renderProblem(several, [town, city], { language });
      await expect(`${text}\n`).toMatchFileSnapshot(`golden/several-places.${language}.txt`);
    });
  }

  test("a narrow terminal cuts the line round the place", async () => {
    const text = renderProblem(unknownFact([inChinese, inChinese + 5]), [town], { language: "zh", width: 40 });
    await expect(`${text}\n`).toMatchFileSnapshot("golden/narrow.zh.txt");
  });

  test("colour changes nothing but the colour", () => {
    const plain = renderProblem(several, [town, city], { language: "zh" });
    const coloured = renderProblem(several, [town, city], { language: "zh", colour: true });
    expect(plain).not.toContain("\u001b");
    expect(coloured).toContain("\u001b[1;31m错误[unknown-fact]\u001b[0m");
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  test("terminal sequences in an author's text are shown, not sent", () => {
    const hostile = { path: "a\u001b[2J.bylaw", text: "require \u001b[31mred" };
    const here = { source: hostile.path, start: 8, end: 16 };
    const found = problem("unknown-fact", { name: "\u001b[31mred", nearest: [], searched: [] }, { here });
    const text = renderProblem(found, [hostile], { language: "en" });
    expect(text).not.toContain("\u001b");
    expect(text).toContain("require ␛[31mred");
  });

  test("a value of a host is named by its path", () => {
    const found: Diagnostic = { ...one, labels: [], fixes: [], path: "facts.assets", plugin: "ningbo" };
    expect(renderProblem(found, [], { language: "en" })).toBe(
      [
        "error[unknown-fact]: No fact is called `asets`. Did you mean `assets`?",
        "  --> facts.assets",
        "   = help: A fact is declared once with its kind, as in `fact assets: money`.",
        "   = plugin: ningbo",
      ].join("\n"),
    );
  });

  test("a place beyond the text is its end", () => {
    expect(renderProblem(unknownFact([9_000, 9_005]), [town], { language: "en" })).toContain("town.bylaw:8:1");
  });

  test("a problem in a line of five million characters is shown at once", () => {
    const long = { path: town.path, text: `require ${"资产".repeat(2_500_000)}` };
    const text = renderProblem(unknownFact([2_000_000, 2_000_004]), [long], { language: "zh" });
    expect(text.length).toBeLessThan(1000);
    expect(text).toContain("town.bylaw:1:2000001");
  });
});

describe("several problems", () => {
  const warning: Diagnostic = { ...one, severity: "warning" };
  const info: Diagnostic = { ...one, severity: "info" };

  test("are counted by level, one and other", () => {
    expect(summarize([one, warning, one], "en")).toBe("2 errors, 1 warning");
    expect(summarize([one, warning, one], "zh")).toBe("2处错误、1处提醒");
    expect(summarize([info, info, warning, warning], "en")).toBe("2 warnings, 2 infos");
    expect(summarize([info], "zh")).toBe("1处参考");
    expect(summarize([], "en")).toBe("No problems.");
    expect(summarize([], "zh")).toBe("未发现问题。");
  });

  test("stand in their order, with a blank line between, and a summary", () => {
    const text = renderProblems([warning, one], [town], { language: "en" });
    expect(text.split("\n\n").map((part) => part.split(":")[0])).toEqual([
      "warning[unknown-fact]",
      "error[unknown-fact]",
      "1 error, 1 warning",
    ]);
    expect(renderProblems([], [town], { language: "en" })).toBe("");
  });

  test("of more than a hundred the gravest are shown, and all are counted", () => {
    const many = [...Array.from({ length: 99 }, () => info), warning, ...Array.from({ length: 50 }, () => one)];
    const english = renderProblems(many, [town], { language: "en" });
    expect(english.endsWith("\n\n50 errors, 1 warning, 99 infos\nOnly 100 of 150 problems are shown.")).toBe(true);
    expect(english.match(/^error\[/gm)).toHaveLength(50);
    expect(english.match(/^info\[/gm)).toHaveLength(49);
    expect(renderProblems(many, [town], { language: "zh" })).toMatch(/共150处，显示前100处。$/);
  });
});

describe("problems for machines", () => {
  test("are plain data with lines and columns", () => {
    const [json] = toJson([one], [town], "zh");
    const place = {
      source: "town.bylaw",
      start: inRule,
      end: inRule + 5,
      line: 6,
      column: 13,
      endLine: 6,
      endColumn: 18,
    };
    expect(json).toEqual({
      code: "unknown-fact",
      level: "error",
      message: "没有名为`asets`的事项。是否指`assets`？",
      help: "事项须先声明其种类，例如“事项 资产总额: 金额”。",
      places: [{ label: "here", text: expect.stringContaining("未声明"), ...place }],
      fixes: [{ name: "rename", title: "改为`assets`", edits: [{ ...place, text: "assets" }] }],
      parameters: { name: "asets", nearest: ["assets"], searched: ["sme_services"] },
    });
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  test("leave out the line of a source that is not there", () => {
    const [json] = toJson([one], [], "en");
    expect(json?.places[0]).toEqual({
      label: "here",
      text: expect.any(String),
      source: "town.bylaw",
      start: inRule,
      end: inRule + 5,
    });
  });
});
