import type { TextEdit } from "@bylaw/diagnostics";
import { describe, expect, test } from "vitest";
import { previewLines } from "../../src/render/fix-preview.ts";
import { indexLines } from "../../src/render/source-lines.ts";

const text = "article 8\n  require a\n  require b\nomit 9\n";
const source = indexLines({ path: "a.bylaw", text });
const edit = (start: number, end: number, replacement: string): TextEdit => ({
  span: { source: "a.bylaw", start, end },
  text: replacement,
});
const shown = (...edits: TextEdit[]): readonly string[] =>
  previewLines(source, edits).map(
    ({ line, text: content, marks }) =>
      `${line}|${content}|${marks.map((mark) => content.slice(mark.start, mark.end)).join("|")}`,
  );

describe("lines as they would be", () => {
  test("a word replaced", () => {
    expect(shown(edit(20, 21, "assets"))).toEqual(["2|  require assets|assets"]);
  });

  test("two words of one line, and one of another", () => {
    expect(shown(edit(32, 33, "y"), edit(20, 21, "x"), edit(12, 19, "forbid"))).toEqual([
      "2|  forbid x|forbid|x",
      "3|  require y|y",
    ]);
  });

  test("a line inserted is shown without the line that it pushes down, and moves the numbers after it", () => {
    expect(shown(edit(10, 10, "  note “new”\n"), edit(32, 33, "y"))).toEqual([
      "2|  note “new”|note “new”",
      "4|  require y|y",
    ]);
  });

  test("text at the end of a line and at the end of the source", () => {
    expect(shown(edit(21, 21, " as first"))).toEqual(["2|  require a as first|as first"]);
    expect(shown(edit(text.length, text.length, "omit 10"))).toEqual(["5|omit 10|omit 10"]);
  });

  test("a blank put in is marked, an indentation beside new lines is not", () => {
    expect(shown(edit(20, 20, " "))).toEqual(["2|  require  a| "]);
    expect(shown(edit(21, 21, "\n  forbid c"))).toEqual(["3|  forbid c|forbid c"]);
  });

  test("of something taken away the line that is left", () => {
    expect(shown(edit(19, 21, ""))).toEqual(["2|  require|"]);
  });
});
