import { applyFix, renderFix } from "@bylaw/diagnostics";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";

const english = `policy sample_town
  in force from 2021-12-05
fact boats: number
fact nonprofit: yes/no
fact founded: date
decision certification
  article 8(1)
    `;

const chinese = `政策 sample_town
  施行 自 2021-12-05
事项 船数: 数值
事项 非营利: 是否
判定 认定
  第八条第一项
    `;

const traditional = `政策 sample_town
  施行 自 2021-12-05
事項 船數: 數值
事項 非營利: 是否
判定 認定
  第八條第一項
    `;

/** The one problem of a text, the titles of its fixes, and what each makes of it. */
function only(text: string) {
  const problems = compile({ sources: [{ path: "a.bylaw", text }] }).problems.filter(
    ({ severity }) => severity !== "info",
  );
  const [found] = problems;
  if (found === undefined || problems.length > 1) throw new Error(`one problem, not ${problems.length}`);
  const titles = found.fixes.map((fix) => renderFix(found, fix, "zh"));
  return { code: found.code, titles, mended: found.fixes.map((fix) => applyFix(text, fix, "a.bylaw")) };
}

function firstMended(head: string, line: string): readonly [string, string | undefined] {
  const { code, mended } = only(head + line);
  return [code, mended[0]?.slice(head.length)];
}

describe("a date in another form", () => {
  it.each([
    ["1 March 2024", "2024-03-01"],
    ["1st of March 2024", "2024-03-01"],
    ["March 1, 2024", "2024-03-01"],
    ["Sep. 30 2024", "2024-09-30"],
    ["2024.3.1", "2024-03-01"],
    ["二〇二四年三月一日", "2024年3月1日"],
    ["二零二四年十二月二十一日", "2024年12月21日"],
  ])("%s", (written, date) => {
    const head = "policy sample_town\n  in force from ";
    expect(firstMended(head, `${written}\n`)).toEqual(["date-not-read", `${date}\n`]);
    // In a condition the Chinese numerals are the name of a fact.
    if (!written.endsWith("日"))
      expect(firstMended(english, `require founded <= ${written}\n`)[1]).toBe(`require founded <= ${date}\n`);
  });

  it("has no fix where nobody knows which number is the month, or there is no such day", () => {
    for (const written of ["1/3/2024", "1.3.2024", "31 April 2024"]) {
      expect(firstMended("policy sample_town\n  in force from ", `${written}\n`)).toEqual(["date-not-read", undefined]);
    }
  });

  it("with slashes has the code it had", () => {
    expect(firstMended("policy sample_town\n  in force from ", "2024/3/1\n")).toEqual([
      "date-with-slashes",
      "2024-03-01\n",
    ]);
  });
});

describe("a verb of another language", () => {
  it.each([
    [english, "must boats >= 3", "require boats >= 3"],
    [english, "Shall boats >= 3", "require boats >= 3"],
    [english, "must not boats >= 3", "forbid boats >= 3"],
    [chinese, "需要 船数 >= 3", "要求 船数 >= 3"],
    [chinese, "禁止 船数 >= 3", "不得 船数 >= 3"],
    [traditional, "嚴禁 船數 >= 3", "不得 船數 >= 3"],
  ])("%s%s", (head, line, mended) => {
    expect(firstMended(head, line)).toEqual(["no-such-statement", mended]);
  });

  it.each([
    [chinese, "决策"],
    [traditional, "決策"],
  ])("%s%s names the word for decisions", (head, verb) => {
    expect(only(`${head}${verb} 等级\n`).titles).toContain("改为`判定`");
  });

  it("of a role names the word for roles", () => {
    expect(only("政策 sample_town\n  施行 自 2021-12-05\n决定机关 市经信局\n").titles).toEqual([
      "改为`主体`",
      "改为`制定机关`",
    ]);
  });
});

describe("fixes keep to the script of the text", () => {
  it.each([
    [chinese, "要求 船数 >= 3\n情景 “一”\n  绐定 船数 = 3\n", ["改为`判定`", "改为`给定`"]],
    [traditional, "要求 船數 >= 3\n情景 “一”\n  約定 船數 = 3\n  預期 認定 符合\n", ["改为`判定`", "改为`給定`"]],
  ])("%s%s", (head, lines, titles) => {
    expect(only(head + lines).titles).toEqual(titles);
  });
});

it.each([`1 May${" ".repeat(200_000)}x`, `May 1${" ".repeat(200_000)}x`, `x ${"jan".repeat(60_000)}`])(
  "is not sought in what may be of any length",
  (written) => {
    const problems = compile({
      sources: [{ path: "a.bylaw", text: `${english}require founded <= ${written}\n` }],
    }).problems;
    expect(problems.map(({ code }) => code)).toContain("unexpected-word");
  },
);

describe("the condition first, with `if`", () => {
  it.each([
    [english, "if nonprofit, require boats >= 3", "require boats >= 3 when nonprofit"],
    [english, "if nonprofit then require boats >= 3", "require boats >= 3 when nonprofit"],
    [chinese, "若 非营利，要求 船数 >= 3", "当 非营利 时，要求 船数 >= 3"],
    [chinese, "如果 非营利，则 要求 船数 >= 3", "当 非营利 时，要求 船数 >= 3"],
    [chinese, "如果 非营利 时，要求 船数 >= 3", "当 非营利 时，要求 船数 >= 3"],
    [chinese, "要求 船数 >= 3 若 非营利", "要求 船数 >= 3 当 非营利"],
    [traditional, "要求 船數 >= 3 若 非營利", "要求 船數 >= 3 當 非營利"],
    [traditional, "若 非營利，要求 船數 >= 3", "當 非營利 時，要求 船數 >= 3"],
  ])("%s%s", (head, line, mended) => {
    expect(firstMended(head, line)).toEqual(["when-not-if", mended]);
    const again = compile({ sources: [{ path: "a.bylaw", text: head + mended }] }).problems;
    expect(again.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("two verbs, one behind the other", () => {
  it.each([
    [chinese, "一般应 要求 船数 >= 3", "一般应 船数 >= 3"],
    [chinese, "应当 要求 船数 >= 3", "应当 船数 >= 3"],
    [english, "generally require require boats >= 3", "generally require boats >= 3"],
  ])("%s%s", (head, line, mended) => {
    expect(firstMended(head, line)).toEqual(["unexpected-word", mended]);
  });
});

it("a Chinese comma is written without a blank behind it", () => {
  const text =
    "政策 town\n  施行 自 2021-12-05\n事项 层级: 单选 平台、示范\n判定 d: 金额\n  给予 30 当 层级 = 示范，其余 0\n";
  expect(only(text).mended[0]).toContain("  给予 30 当 层级 = 示范，0 其余\n");
});
