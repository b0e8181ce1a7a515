import { applyFix, type Diagnostic, renderFix, renderMessage } from "@bylaw/diagnostics";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";

const head = `policy sample_town
  in force from 2021-12-05
fact boats 船数: number
fact share 占比: percent
fact nonprofit 非营利: yes/no
decision certification 认定
  article 8(1)
    `;

function problemsOf(text: string): readonly Diagnostic[] {
  return compile({ sources: [{ path: "a.bylaw", text }] }).problems.filter(({ severity }) => severity !== "info");
}

/** The one problem of a text, the titles of its fixes, and what the first of them makes of the last line. */
function only(lines: string) {
  const text = head + lines;
  const problems = problemsOf(text);
  const [found] = problems;
  if (found === undefined || problems.length > 1) throw new Error(`one problem, not ${problems.length}`);
  const titles = found.fixes.map((fix) => renderFix(found, fix, "en"));
  const [first] = found.fixes;
  const mended = first === undefined ? text : applyFix(text, first, "a.bylaw");
  return { code: found.code, message: renderMessage(found, "en"), titles, mended: mended.slice(head.length), found };
}

describe("a comma left out between given values", () => {
  it.each([
    ["given boats = 3 share = 2%", "given boats = 3, share = 2%"],
    ["given boats = 3 nonprofit = yes", "given boats = 3, nonprofit = yes"],
    ["given nonprofit = yes boats = 3", "given nonprofit = yes, boats = 3"],
    ["given share = 2% boats = 3", "given share = 2%, boats = 3"],
    ["给定 船数 = 3 占比 = 2%", "给定 船数 = 3，占比 = 2%"],
    ["给定 船数 = 3个 占比 = 2%", "给定 船数 = 3个，占比 = 2%"],
    ["给定 船数 = 3, 占比 = 2% 非营利 = 是", "给定 船数 = 3, 占比 = 2%，非营利 = 是"],
    ["given boats = 3 yachts share = 2%", "given boats = 3 yachts, share = 2%"],
    ["given boats = 3\n    nonprofit = yes share = 2%", "given boats = 3\n    nonprofit = yes, share = 2%"],
  ])("%s", (given, mended) => {
    const { code, mended: made } = only(`require boats >= 3\nscenario "s"\n  ${given}\n  expect certification met\n`);
    expect(code).toBe("comma-missing");
    expect(made).toContain(`\n  ${mended}\n`);
  });

  it("says before which name", () => {
    const { message, titles } = only('require boats >= 3\nscenario "s"\n  given boats = 3 share = 2%\n');
    expect(message).toBe("A comma is missing before `share`.");
    expect(titles).toEqual(["Write `, share`"]);
  });

  it("says names in backquotes without those of the text", () => {
    expect(only('require boats >= 3\nscenario "s"\n  given boats = 3 `share` = 2%\n').message).toBe(
      "A comma is missing before `share`.",
    );
    expect(only("require `boats` 3").message).toBe("Nothing says how `boats` compares with `3`.");
  });

  it("is not said of the next line, which needs none", () => {
    const text = `${head}require boats >= 3\nscenario "s"\n  given boats = 3\n    share = 2%\n  expect certification met\n`;
    expect(problemsOf(text)).toEqual([]);
  });

  it("is said within a record as well", () => {
    const list = head.replace("decision", "fact trips: list of\n  port: text\n  days: number\ndecision");
    const text = `${list}require boats >= 3\nscenario "s"\n  given trips = ((port = "a" days = 3))\n  expect certification met\n`;
    const [found] = problemsOf(text);
    expect(found?.code).toBe("comma-missing");
    expect(found?.fixes[0] && applyFix(text, found.fixes[0], "a.bylaw")).toContain('(port = "a", days = 3)');
  });
});

describe("a verb with a comma behind it", () => {
  it.each([
    ["require , nonprofit", "require nonprofit"],
    ["forbid, nonprofit", "forbid nonprofit"],
    ["要求，非营利", "要求 非营利"],
  ])("%s", (line, mended) => {
    const { code, titles, mended: made } = only(line);
    expect(code).toBe("unexpected-word");
    expect(titles).toEqual([`Remove \`${line.includes("，") ? "，" : ","}\``]);
    expect(made).toBe(mended);
  });
});

describe("what is removed is shown as it is written", () => {
  it.each([
    ["require nonprofit boats.x >= 100%", "Remove `boats.x >= 100%`"],
    ["require nonprofit please(3,4)", "Remove `please(3,4)`"],
  ])("%s", (line, title) => {
    expect(only(line).titles.filter((each) => each.startsWith("Remove"))).toEqual([title]);
  });

  it("a group that is not opened", () => {
    expect(only("要求 至少 1项 非营利").message).toContain("`至少 1项`");
  });
});

describe("a comparison left out", () => {
  it.each([
    ["require boats 10", "boats", "10"],
    ["require share 85%", "share", "85%"],
    ["forbid boats 3", "boats", "3"],
    ["要求 船数 3个", "船数", "3个"],
    ["要求 船数大于 3", "船数大于", "3"],
    ["require boats >= 3 when share 85%", "share", "85%"],
  ])("%s", (line, left, right) => {
    const { code, found } = only(line);
    expect(code).toBe("comparison-missing");
    expect(found.parameters).toMatchObject({ left, right });
  });
});

it.each([
  ["要求 船数不低于3个", "改为`船数 不低于 3个`"],
  ["要求 船数大于等于3", "改为`船数 不低于 3`"],
])("cuts a name that another file declares from the comparison behind it: %s", (rule, title) => {
  const [facts = "", rules = ""] = head.split("decision");
  const sources = [
    { path: "a.bylaw", text: facts },
    { path: "b.bylaw", text: `decision${rules}${rule}` },
  ];
  const found = compile({ sources }).problems.find(({ severity }) => severity === "error");
  expect(found?.code).toBe("unknown-fact");
  expect(found?.fixes.map((fix) => renderFix(found, fix, "zh"))).toEqual([title]);
});

it.each([
  ["要求 船数 大于 3", "Write `超过`"],
  ["require boats at least 3", "Write `>=`"],
])("a comparison by another word: %s", (line, title) => {
  expect(only(line).titles[0]).toBe(title);
});
