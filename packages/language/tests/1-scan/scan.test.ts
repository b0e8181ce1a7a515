import { describe, expect, it } from "vitest";
import { exactDecimal, isoDate, isRealDate, numeralDigits } from "../../src/1-scan/numbers.ts";
import { scan } from "../../src/1-scan/scan.ts";
import { codes, inDecision, read } from "../reading.ts";

describe("numbers are exact", () => {
  it.each([
    ["800000", "800000"],
    ["800_000", "800000"],
    ["80万", "800000"],
    ["80 万", "800000"],
    ["4亿", "400000000"],
    ["1.25亿", "125000000"],
    ["0.00001万", "0.1"],
    ["2千万", "20000000"],
    ["８０．５", "80.5"],
    ["007", "7"],
    ["0.50", "0.5"],
    ["123456789012345678901234567890.1", "123456789012345678901234567890.1"],
  ])("%s is %s", (written, exact) => expect(exactDecimal(written)).toBe(exact));

  it.each([
    ["8", "8"],
    ["十", "10"],
    ["十二", "12"],
    ["二十", "20"],
    ["一百零五", "105"],
    ["二〇", "20"],
    ["１６", "16"],
  ])("%s of a citation is %s", (written, digits) => expect(numeralDigits(written)).toBe(digits));

  it("knows the days of the calendar", () => {
    expect(isoDate("2021年11月4日")).toBe("2021-11-04");
    expect([isRealDate("2020-02-29"), isRealDate("2021-02-29"), isRealDate("2021-13-01")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("width and writing", () => {
  it("reads full-width signs, digits and letters like narrow ones", () => {
    const wide = inDecision("require ａｓｓｅｔｓ ＞＝ ８０ 且 （b）");
    expect(wide.problems).toEqual([]);
    const names = JSON.stringify(wide.tree);
    expect(names).toContain('"assets"');
    expect(names).toContain('"80"');
  });

  it("reads rare ideographs in names", () => {
    expect(read("fact 𠮷野家: yes/no").tree.facts[0]?.name.text).toBe("𠮷野家");
  });

  it("reads names that are properties of every object", () => {
    const { tree, problems } = read("fact __proto__: yes/no\nfact constructor: money\nfact toString: text");
    expect(problems).toEqual([]);
    expect(tree.facts.map((fact) => fact.name.text)).toEqual(["__proto__", "constructor", "toString"]);
  });

  it("takes Windows line ends", () => {
    const source = read(
      'policy p\r\n  in force from 2021-12-05\r\nfact a: text // note\r\ndecision d\r\n  require a = "x"\r\n',
    );
    expect(source.problems).toEqual([]);
    expect(source.tree.facts).toHaveLength(1);
  });
});

describe("comments", () => {
  it("are kept aside, doc comments with their language", () => {
    const { scanned, tree } = read("/// Total assets\n/// at year end\n///zh 年末资产\nfact assets: money // plain");
    expect(scanned.comments.map((comment) => comment.documents)).toEqual(["en", "en", "zh", undefined]);
    expect(tree.facts[0]?.label).toEqual({ en: "Total assets at year end", zh: "年末资产" });
  });
});

describe("what is read but reported", () => {
  it.each([
    ["require assets >= 800,000", ["number-with-commas"]],
    ["require a in (100, 200)", []],
    ["require min(800,000) >= a", ["number-with-commas"]],
    ['omit 1, 3 "aims and competences', ["unclosed-text"]],
    ["require `total assets >= 3", ["unclosed-name"]],
    ["require tier == demo", ["doubled-equals"]],
    ["require a；", ["needless-stop"]],
    ["require a >= 3 ##", ["unreadable-characters"]],
    ["require d >= 2021-02-30", ["no-such-date"]],
  ])("%s", (line, expected) => expect(codes(inDecision(line))).toEqual(expected));

  it("leaves a range of a cell alone", () => {
    expect(codes(read("table t by a: money\n| [100,200) | 1 |"))).toEqual([]);
  });
});

describe("limits", () => {
  it("refuses a text of more than 1 MiB, and reads nothing of it", () => {
    const scanned = scan({ path: "p.bylaw", text: "require a\n".repeat(600_000) });
    expect(scanned.problems.map((problem) => problem.code)).toEqual(["source-too-large"]);
    expect(scanned.tokens).toHaveLength(0);
  });

  it("answers 100,000 opening brackets with one problem", () => {
    const source = inDecision(`require ${"(".repeat(100_000)}\nrequire b`);
    expect(codes(source)).toEqual(["nested-too-deeply"]);
    expect(source.tree.decisions[0]?.statements).toHaveLength(1);
  });

  it.each(["not ", "- ", "if ", "sum of ", "year of ", "round ", "count of a where ", "any a where "])(
    "answers 20,000 times %s",
    (word) => expect(codes(inDecision(`require ${word.repeat(20_000)}a\nrequire b`))).toEqual(["nested-too-deeply"]),
  );

  it("refuses a calculation whose tree would be too deep", () => {
    expect(codes(inDecision(`require ${"a + ".repeat(15_000)}a >= 3`))).toEqual(["calculation-too-long"]);
    expect(codes(inDecision(`require ${"a + ".repeat(200)}a >= 3`))).toEqual([]);
  });

  it("reads 64 brackets, refuses 65", () => {
    expect(codes(inDecision(`require ${"(".repeat(64)}a${")".repeat(64)}`))).toEqual([]);
    expect(codes(inDecision(`require ${"(".repeat(65)}a${")".repeat(65)}`))).toEqual(["nested-too-deeply"]);
  });

  it("reads a condition of 4,000 terms", () => {
    const terms = Array.from({ length: 4_000 }, (_, index) => `f${index} >= ${index}`);
    const source = inDecision(`require ${terms.join(" and ")}`);
    const [rule] = source.tree.decisions[0]?.statements ?? [];
    expect(source.problems).toEqual([]);
    expect(rule?.kind === "rule" && rule.asks.kind === "and" && rule.asks.operands.length).toBe(4_000);
  });

  it("reads any number of aggregates side by side", () => {
    expect(codes(inDecision(`require a${" and sum of b >= 3".repeat(500)}`))).toEqual([]);
  });

  it("reports at most 250 errors of a source, and no error is left out for a warning", () => {
    expect(codes(inDecision("@ a ".repeat(2_000))).filter((code) => code === "unreadable-characters")).toHaveLength(
      250,
    );
    expect(codes(inDecision("甲 的，给予\n".repeat(2_000)))).toHaveLength(250);
    const warnings = inDecision(`${"require a;\n".repeat(400)}require d >= 2021-02-30`).problems;
    expect(warnings.filter((problem) => problem.severity === "error").map((problem) => problem.code)).toEqual([
      "no-such-date",
    ]);
  });

  // A look along the whole line at each of its words would take minutes.
  it.each([
    ["须1，", ["no-such-statement"], ["too-many"]],
    ["要求 甲，当 乙，", ["comma-between-conditions"], ["too-many"]],
    ["至多1，", ["missing-space", "unexpected-word"], ["missing-space", "too-many"]],
    ["第一条 至多1，", ["missing-space", "unexpected-word"], ["missing-space", "too-many"]],
    ["计数 ", ["nested-too-deeply"], ["nested-too-deeply"]],
  ])("goes through a line that holds 5,000 or 40,000 times %s", (words, few, many) => {
    expect(codes(read(words.repeat(5_000)))).toEqual(few);
    expect(codes(read(words.repeat(40_000)))).toEqual(many);
  });

  it("gives one problem for a run of rubbish", () => {
    expect(codes(read(`fact a: text ${"@#$^&~".repeat(5_000)}`))).toEqual(["unreadable-characters"]);
    expect(codes(read("fact a: text \ud800"))).toEqual(["unreadable-characters"]);
    expect(codes(read("\udc00\u0000\u0001"))).toEqual(["unreadable-characters"]);
  });
});
