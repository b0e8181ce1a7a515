import { readMarkedSource } from "@bylaw/testkit";
import { describe, expect, test } from "vitest";

describe("readMarkedSource", () => {
  test("a case has a title, its text with the marks in it, and what it expects", () => {
    const [first, second, ...rest] = readMarkedSource(
      ["// # one", "  require asets", "  //      ^^^^^ unknown-fact", "// # two", "fact a: money"].join("\n"),
    );
    expect(first).toEqual({
      title: "one",
      text: "  require asets\n  //      ^^^^^ unknown-fact",
      expected: [{ code: "unknown-fact", line: 1, columns: { from: 11, to: 16 } }],
    });
    expect(second).toEqual({ title: "two", text: "fact a: money", expected: [] });
    expect(rest).toEqual([]);
  });

  test("carets count two columns for a Chinese character", () => {
    const [only] = readMarkedSource(["    要求 资产 >= 80万元", "    //   ^^^^ unknown-fact"].join("\n"));
    expect(only?.title).toBe("the source");
    expect(only?.expected[0]?.columns).toEqual({ from: 8, to: 10 });
  });

  test("several marks belong to one line, and a tilde names the line only", () => {
    const [only] = readMarkedSource(
      ["", "aa bb cc", "// ^^ first-one", "//    ^^ second-one", "// ~ third-one"].join("\n"),
    );
    expect(only?.expected.map(({ code, line, columns }) => [code, line, columns?.from])).toEqual([
      ["first-one", 1, 4],
      ["second-one", 1, 7],
      ["third-one", 1, undefined],
    ]);
  });

  test("a comment that is no mark is left alone", () => {
    expect(readMarkedSource("fact a: money // ^^ not-a-mark\n// see article 8")[0]?.expected).toEqual([]);
  });
});
