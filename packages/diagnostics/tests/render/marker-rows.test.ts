import { describe, expect, test } from "vitest";
import { type Mark, markerRows } from "../../src/render/marker-rows.ts";
import { painter } from "../../src/render/style.ts";

const rows = (line: string, marks: readonly Mark[]): string[] =>
  ["", line, ...markerRows(line, marks, painter(false), () => "strong")].map((row) => row.trimEnd());
const mark = (start: number, end: number, text: string, sign: Mark["sign"] = "^"): Mark => ({ start, end, text, sign });

describe("the rows under a line", () => {
  test("one place has its label beside it", () => {
    expect(rows("  require assets", [mark(10, 16, "here")]).join("\n")).toBe(`
  require assets
          ^^^^^^ here`);
  });

  test("the last of several places has its label beside it, the others hang below", () => {
    const marks = [mark(0, 1, "first", "-"), mark(4, 5, "second", "-"), mark(8, 11, "third")];
    expect(rows("a < b <= ccc", marks).join("\n")).toBe(`
a < b <= ccc
-   -   ^^^ third
|   |
|   second
first`);
  });

  test("places that overlap have rows of their own, the wider one first", () => {
    expect(rows("abcdef", [mark(2, 4, "inner"), mark(0, 6, "outer", "-")]).join("\n")).toBe(`
abcdef
------ outer
  ^^ inner`);
  });

  test("a place without words is underlined only", () => {
    expect(rows("ab cd", [mark(0, 2, "", "-"), mark(3, 5, "said")]).join("\n")).toBe(`
ab cd
-- ^^ said`);
  });

  test("an empty place takes one column, also after the last character", () => {
    expect(rows("ab", [mark(2, 2, "end")]).join("\n")).toBe(`
ab
  ^ end`);
  });

  test("a Chinese character is underlined with two signs, and stands for two columns", () => {
    expect(rows("要求 资产总额 >= 80万元", [mark(3, 7, "事项", "-"), mark(11, 15, "金额")]).join("\n")).toBe(`
要求 资产总额 >= 80万元
     --------    ^^^^^^ 金额
     |
     事项`);
  });

  test("tabs stay tabs, whatever they are worth", () => {
    expect(rows("\ta\tbb", [mark(1, 2, "a", "-"), mark(3, 5, "b")]).join("\n")).toBe(`
\ta\tbb
\t-\t^^ b
\t|
\ta`);
    expect(markerRows("a\tb", [mark(1, 2, "tab"), mark(2, 3, "b")], painter(false), () => "strong")[0]).toBe(" ^\t^ b");
  });
});
