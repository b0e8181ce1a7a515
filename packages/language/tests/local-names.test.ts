import { type DiagnosticCode, renderHelp, renderLabel, renderMessage } from "@bylaw/diagnostics";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";

const head = `policy sample_town
  in force from 2021-12-05
fact assets 资产总额: money
fact share 占比: percent
fact tier 申报层级: one of platform 平台, demo 示范平台
fact visits 服务量: count of visits 家次
fact trainees 培训人数: count of trainees 人次
fact trips 行程: list of
  days 天数: number
fact plain: money
`;

/** What a problem of a code says in Chinese: its sentence and what stands beside its places. */
function said(code: DiagnosticCode, lines: string, language: "zh" | "en" = "zh"): readonly string[] {
  const { problems } = compile({ sources: [{ path: "a.bylaw", text: head + lines }] });
  const found = problems.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no ${code} among ${problems.map((one) => one.code).join(", ")}`);
  const labels = found.labels.map(({ label }) => renderLabel(found, label, language));
  return [renderMessage(found, language), ...labels, renderHelp(found, language) ?? ""];
}

const rule = (text: string): string => `decision certification 认定\n  article 8(1)\n    ${text}\n`;

describe("a sentence in Chinese names things by their Chinese names", () => {
  it.each<[DiagnosticCode, string, string]>([
    ["unknown-fact", rule("require asets >= 800000"), "没有名为`asets`的事项。是否指`assets`（资产总额）？"],
    ["unknown-unit", rule("require visits >= 100 trainee"), "没有名为`trainee`的单位。是否指`trainees`（人次）？"],
    ["unlike-amounts", rule("require assets >= 80%"), "`资产总额`是金额，`80%`是百分比，两者不能比较。"],
    ["unlike-counts", rule("require visits >= trainees"), "`服务量`以家次计，`培训人数`以人次计，两者不能比较。"],
    ["wrong-kind", rule("require assets >= tier * 2"), "`申报层级`是单选，此处应为数。"],
    [
      "not-one-of-these",
      rule("require share >= 1% when tier = other"),
      "`other`不是`申报层级`的选项；可选平台和示范平台。",
    ],
    ["unknown-field", rule("require count of trips where trips.dates >= 1 >= 1"), "`行程`的记录中没有`dates`。"],
    ["list-as-value", rule("require trips >= 3"), "`行程`是清单，此处应为一个值。"],
    ["unused-fact", rule("require share >= 1%"), "没有规则用到`资产总额`。"],
    [
      "case-not-covered",
      `let points = 50 when tier = platform\n${rule("require points >= 40")}`,
      "`申报层级`的部分取值没有对应的情形，例如示范平台。",
    ],
    ["circular-definition", `let one 甲 = two\nlet two 乙 = one\n${rule("require one >= 1")}`, "`甲`和`乙`互相定义"],
  ])("%s", (code, lines, message) => {
    expect(said(code, lines)[0]).toContain(message);
  });

  it("whether the scenarios are read or left", () => {
    const scenario = 'scenario "one"\n  given score = 80 points\n';
    const text = `${head}fact score 得分: points\n${rule("require score >= 80%")}${scenario}`;
    const unlike = (scenarios: "read" | "left"): unknown =>
      compile({ sources: [{ path: "a.bylaw", text }], ...(scenarios === "left" && { scenarios }) }).problems.filter(
        ({ code }) => code === "unlike-amounts",
      );
    expect(unlike("left")).toHaveLength(1);
    expect(unlike("left")).toEqual(unlike("read"));
  });

  it("in labels as well, also where the text is in Chinese throughout", () => {
    const lines = "称号 some_title 某称号 授予依据 认定\n  复核 每 2年\n  复核 每 3年\n";
    expect(said("title-term-twice", rule("require share >= 1%") + lines)[0]).toContain("某称号");
    expect(said("unlike-counts", rule("require visits >= trainees")).slice(1, 3)).toEqual(["以人次计", "以家次计"]);
    expect(said("unused-fact", rule("要求 占比 >= 1%"))[0]).toBe("没有规则用到`资产总额`。");
    expect(said("unlike-amounts", rule("require any trips where trips.days >= 80%"))[0]).toContain("`行程.天数`");
  });
});

describe("names stay as they are", () => {
  it("in English", () => {
    expect(said("unlike-amounts", rule("require assets >= 80%"), "en")[0]).toBe(
      "`assets` is money and `80%` is a percent; the two cannot be compared.",
    );
  });

  it("without a Chinese name, and where two things are called differently", () => {
    expect(said("unlike-amounts", rule("require plain >= 80%"))[0]).toContain("`plain`是金额");
    const twice = "fact first: list of\n  size 大小: money\nfact second: list of\n  size 规模: money\n";
    expect(said("unlike-amounts", `${twice}${rule("require any first where size >= 80%")}`)[0]).toContain("`size`");
  });

  it("whatever they are called", () => {
    const odd = "fact constructor: money\nfact __proto__ 原型: money\n";
    expect(said("unlike-amounts", `${odd}${rule("require constructor >= 80%")}`)[0]).toContain("`constructor`");
    expect(said("unlike-amounts", `${odd}${rule("require __proto__ >= 80%")}`)[0]).toContain("`原型`");
  });
});
