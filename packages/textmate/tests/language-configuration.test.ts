import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Rule {
  readonly beforeText: { readonly pattern: string; readonly flags: string };
  readonly action: { readonly indent: string; readonly appendText?: string };
}

const configuration = JSON.parse(readFileSync(new URL("../language-configuration.json", import.meta.url), "utf8")) as {
  readonly wordPattern: { pattern: string; flags: string };
  readonly onEnterRules: readonly Rule[];
};

/** What a new line does behind a line. */
function after(line: string): string {
  const rule = configuration.onEnterRules.find(({ beforeText }) => {
    return new RegExp(beforeText.pattern, beforeText.flags).test(line);
  });
  return rule === undefined ? "as above" : (rule.action.appendText ?? rule.action.indent);
}

describe("typing along", () => {
  it("takes Chinese and Latin words whole", () => {
    const { pattern, flags } = configuration.wordPattern;
    expect("资产总额 >= staff_count2，从业人员".match(new RegExp(pattern, `${flags}g`))).toEqual([
      "资产总额",
      "staff_count2",
      "从业人员",
    ]);
  });

  it.each([
    "policy p 办法",
    "政策 甲",
    "article 8(1)",
    "article 8(1) when tier = demo",
    "第八条第一项",
    "第八条 当 申报层级 = 示范平台",
    'scenario "one"',
    "样例 甲",
    "  require at least 2 of",
    "要求 至少 2 项",
    "fact visits 走访: list of",
    "table a by b: points",
  ])("indents below %s", (line) => expect(after(line)).toBe("indent"));

  it.each(["require a", "article 8(1) require a", "第八条 要求 甲", "title = none", "fact a: text", ""])(
    "leaves the line below «%s» as it is",
    (line) => expect(after(line)).toBe("as above"),
  );

  it("goes on with a doc comment, in its language", () => {
    expect(after("/// staff")).toBe("/// ");
    expect(after("///zh 从业人员")).toBe("///zh ");
    expect(after("// plain")).toBe("as above");
  });
});
