import { describe, expect, test } from "vitest";
import { chapterAt, headingsOf } from "../src/document/chapters.ts";
import { readRuns } from "../src/document/inline-marks.ts";
import { readOutline } from "../src/document/outline.ts";
import { inLanguage, splitHeading } from "../src/document/two-languages.ts";

const text = [
  "# Town · 某市",
  "",
  "## Chapter 2 · Conditions · 条件",
  "",
  "### Article 8 · What is needed · 另须具备的条件",
  "",
  "Assets of *800,000* yuan.",
  "",
  "资产总额80万元。",
  "",
  "| item | field |",
  "|---|---|",
  "| 1 | `training` |",
  "",
  "```bylaw",
  "article 8",
  "  require assets >= 800000",
  "```",
  "",
  "```text",
  "require nothing",
  "```",
].join("\n");

describe("the outline of a literate source", () => {
  const { parts } = readOutline("town.bylaw.md", text);

  test("holds headings, prose, tables and blocks of code with their lines", () => {
    expect(parts.map(({ kind }) => kind)).toEqual(["heading", "heading", "heading", "prose", "prose", "table", "code"]);
    expect(parts.at(-1)).toEqual({ kind: "code", first: 16, last: 17 });
    expect(parts[2]).toMatchObject({ articles: ["8"], level: 3, line: 5 });
    expect(parts[5]).toMatchObject({
      rows: [
        ["item", "field"],
        ["1", "`training`"],
      ],
    });
  });

  test("takes a source without Markdown as code from the first line to the last", () => {
    expect(readOutline("town.bylaw", "article 8\n").parts).toEqual([{ kind: "code", first: 1, last: 2 }]);
  });

  test("ends with the text where a block is not closed", () => {
    expect(readOutline("a.bylaw.md", "```bylaw\narticle 8").parts).toEqual([{ kind: "code", first: 2, last: 2 }]);
  });

  test("knows the chapter of an article in both languages", () => {
    const headings = headingsOf("town.bylaw.md", text);
    expect(chapterAt(headings, "8", "en")).toBe("Chapter 2 · Conditions");
    expect(chapterAt(headings, "8", "zh")).toBe("第二章 · 条件");
    expect(chapterAt(headings, "9", "en")).toBe("");
  });

  test("shows the paragraphs of one language where there are both, and all where there is one", () => {
    const shown = (language: "en" | "zh"): readonly string[] =>
      inLanguage(parts, language).flatMap((part) => (part.kind === "prose" ? [part.text] : []));
    expect(shown("en")).toEqual(["Assets of *800,000* yuan."]);
    expect(shown("zh")).toEqual(["资产总额80万元。"]);
    const english = parts.filter((part) => part.kind === "prose").slice(0, 1);
    expect(inLanguage(english, "zh")).toEqual(english);
  });
});

test("a heading is taken apart into number, place and title", () => {
  const heading = "Articles 13 and 14 · Taking part · 参加评价";
  expect(splitHeading(heading, "en")).toEqual({ number: "13, 14", title: "Taking part" });
  expect(splitHeading(heading, "zh")).toEqual({ place: "第十三条、第十四条", title: "参加评价" });
  expect(splitHeading("Article 8 · Only English", "zh")).toEqual({ place: "第八条", title: "Only English" });
  expect(splitHeading("What is missing", "en")).toEqual({ title: "What is missing" });
});

test("marks in prose are read, and anything else stays as text", () => {
  expect(readRuns("a **b** `c` [d](e) <img> *f*")).toEqual([
    { kind: "text", text: "a " },
    { kind: "strong", text: "b" },
    { kind: "text", text: " " },
    { kind: "code", text: "c" },
    { kind: "text", text: " " },
    { kind: "text", text: "d" },
    { kind: "text", text: " <img> " },
    { kind: "emphasis", text: "f" },
  ]);
});
