import { describe, expect, it } from "vitest";
import { format, formatEdits } from "../../src/index.ts";

const formatted = (text: string, path = "town.bylaw"): string => format({ path, text });

describe("lines and blanks", () => {
  it("keeps one blank line at most, and none at the ends", () => {
    expect(formatted("\n\nuse a\n\n\n\nuse b\nuse c\n\n\n")).toBe("use a\n\nuse b\nuse c\n");
  });

  it("ends lines with a line feed and the text with one", () => {
    expect(formatted("\ufeffuse a\r\nuse b\r\n  authority 'x'\r\n")).toMatch(/^use a\nuse b\n/);
    expect(formatted("use a")).toBe("use a\n");
    expect(formatted("")).toBe("");
    expect(formatted(" \n\t\n")).toBe("");
  });

  it("writes each statement where its kind stands", () => {
    const text = "decision d\narticle 1\n      require a\nfact f: list of\n   x: money\n";
    expect(formatted(text)).toBe("decision d\narticle 1\n  require a\nfact f: list of\n  x: money\n");
  });

  it("joins what fits on a line, and breaks what does not before its notes and operands", () => {
    const long = "a_rather_long_name_of_a_fact_that_is_asked_about";
    expect(formatted("decision d\narticle 1\n  require\n  a\n  and b\n")).toBe(
      "decision d\narticle 1\n  require a and b\n",
    );
    expect(formatted(`decision d\narticle 1\n  require ${long} and ${long} or ${long} when b as c unless e\n`)).toBe(
      `decision d\narticle 1\n  require ${long} and ${long}\n    or ${long}\n    when b\n    unless e\n    as c\n`,
    );
  });

  it("puts no word at the start of a line that would begin a statement there", () => {
    const names = Array.from({ length: 12 }, (_, index) => `some_member_${index}`).join(", ");
    const text = `decision d\narticle 1\n  require x in (${names}, limit)\n`;
    const lines = formatted(text).split("\n");
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.some((line) => /^\s*limit/.test(line))).toBe(false);
    const cited = Array.from({ length: 30 }, (_, index) => `第${index + 1}条`).join("、");
    expect(
      formatted(`不编入 ${cited} “x”\n`)
        .split("\n")
        .slice(1)
        .every((line) => !/^\s*第/.test(line)),
    ).toBe(true);
  });

  it("aligns the rows of a table by the width of its characters", () => {
    expect(formatted("table t by a: money\n|甲|1|\n| x_long | 20万 |\n")).toBe(
      "table t by a: money\n  | 甲     | 1    |\n  | x_long | 20万 |\n",
    );
  });

  it("puts the values of a policy's head in one column", () => {
    expect(formatted('policy p 政策名\nauthority "A"\nin force from 2024-1-2\n')).toBe(
      'policy p 政策名\n  authority  "A"\n  in force   from 2024-01-02\n',
    );
  });

  it("keeps a statement on the line of its article, and breaks within it where both do not fit", () => {
    expect(formatted("decision d: money\narticle 1 give  3\n")).toBe("decision d: money\narticle 1  give 3\n");
    const long = "a_rather_long_name_of_a_fact_that_is_asked_about";
    expect(formatted(`decision d\narticle 1 require ${long} and ${long} and b\n`)).toBe(
      `decision d\narticle 1  require ${long}\n  and ${long}\n  and b\n`,
    );
  });
});

describe("comments", () => {
  it("stand before what follows them, with its indentation", () => {
    expect(formatted("decision d\n article 1\n// why\nrequire a // so\n    // end\n")).toBe(
      "decision d\narticle 1\n  // why\n  require a  // so\n  // end\n",
    );
  });

  it("survive in the midst of a statement", () => {
    expect(formatted("decision d\narticle 1\n  require a // first\n// second\n and b // third\n")).toBe(
      "decision d\narticle 1\n  require a  // first\n    // second\n    and b  // third\n",
    );
    expect(formatted("decision d\narticle 1\n  require x in (a, // one\n b, c) // two\n")).toBe(
      "decision d\narticle 1\n  require x in (a,  // one\n    b, c)  // two\n",
    );
  });

  it("survive where the word before them goes", () => {
    const text = "义务 d 由 甲\n应在 变更日期 // 一\n 后 30日 // 二\n 内 // 三\n";
    const once = formatted(text);
    expect(once).toMatch(/^义务 d 由 甲\n {2}应在 变更日期 +\/\/ 一\n {2}后 30日 {2}\/\/ 二\n {2}内 {2}\/\/ 三\n$/);
    expect(formatted(once)).toBe(once);
    expect(formatted("判定 d\n第一条\n  不得 a，b // 一\n 的除外 // 二\n")).toBe(
      "判定 d\n第一条\n  不得 a 除非 b  // 一\n  // 二\n",
    );
  });
});

describe("mistakes", () => {
  it("are left as they are, and the rest is laid out", () => {
    const text =
      "decision   d\narticle 1\n     require requ and\nrequire   b\n   require 800,000 <   x\n  §§  \n  note c\n";
    expect(formatted(text)).toBe(
      "decision d\narticle 1\n     require requ and\n  require b\n   require 800,000 <   x\n  §§  \n  note c\n",
    );
  });

  it("leave a text alone that cannot be read as a whole", () => {
    const large = `use   a\n${"// x\n".repeat(300_000)}`;
    expect(formatted(large)).toBe(large);
    expect(formatted("use   a\r// b")).toBe("use   a\r// b");
  });
});

describe("Markdown", () => {
  const document = "# A\n\n```bylaw\nuse   a\n\n\n\nuse b\n```\n\ntext   \n\n  ~~~bylaw\n  use   c\n~~~\n";

  it("changes in its blocks alone, behind the blanks of their fences", () => {
    expect(formatted(document, "a.bylaw.md")).toBe(
      "# A\n\n```bylaw\nuse a\n\nuse b\n```\n\ntext   \n\n  ~~~bylaw\n  use c\n~~~\n",
    );
    expect(formatted("# A\r\n```bylaw\r\nuse   a\r\n```\r\n", "a.md")).toBe("# A\r\n```bylaw\r\nuse a\r\n```\r\n");
  });

  it("keeps lines with a mistake to the letter, also in a block that is indented", () => {
    const wrong = "- A\n\n  ```bylaw\n  decision d\n    require a >= = 3  \n require b\n  ```\n";
    const once = wrong.replace(" require b", "    require b");
    expect(formatted(wrong, "a.bylaw.md")).toBe(once);
    expect(formatted(once, "a.bylaw.md")).toBe(once);
  });

  it("keeps an unclosed block", () => {
    expect(formatted("```bylaw\nuse   a\n", "a.bylaw.md")).toBe("```bylaw\nuse   a\n");
  });
});

it("edits only the lines that change", () => {
  const text = "use a\nuse   b\nuse c\n\n\nuse d\n";
  const edits = formatEdits({ path: "x.bylaw", text }).map(({ span, text: to }) => [span.start, span.end, to]);
  expect(edits).toEqual([
    [6, 14, "use b\n"],
    [21, 22, ""],
  ]);
});
