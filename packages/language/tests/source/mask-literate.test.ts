import { describe, expect, it } from "vitest";
import { indexLines, offsetAt, positionAt } from "../../src/source/line-index.ts";
import { maskLiterate } from "../../src/source/mask-literate.ts";
import { codes, read } from "../reading.ts";

const document = [
  "# A measure",
  "",
  "```bylaw",
  "fact assets: money",
  "```",
  "",
  "Prose that says require nothing.",
  "",
  "~~~~ bylaw",
  "fact staff: number",
  "~~~",
  "~~~~",
  "```bylaw example",
  "fact never: text",
  "```",
].join("\n");

describe("a Markdown document", () => {
  it("is code in its blocks alone, every offset and line kept", () => {
    const { code, blocks } = maskLiterate("m.bylaw.md", document);
    expect(code).toHaveLength(document.length);
    expect(code.split("\n")).toHaveLength(document.split("\n").length);
    expect(code.trim().split(/\s*\n\s*/)).toEqual(["fact assets: money", "fact staff: number", "~~~"]);
    expect(blocks.map(({ start }) => document.slice(start, start + 4))).toEqual(["fact", "fact"]);
  });

  it("gives positions in the document", () => {
    const { tree } = read(document, "m.bylaw.md");
    const span = tree.facts[0]?.name.span;
    expect(document.slice(span?.start, span?.end)).toBe("assets");
  });

  it("ends a statement with its block", () => {
    const source = read("```bylaw\ndecision d\nrequire a and\n```\ntext\n```bylaw\nb\nrequire c\n```\n", "m.bylaw.md");
    expect(codes(source)).toEqual(["unfinished-statement", "no-such-statement"]);
    expect(source.tree.decisions[0]?.statements).toHaveLength(1);
  });

  it("reports a block that is not closed, and reads it", () => {
    const source = read("text\n```bylaw\nfact a: text\n", "m.bylaw.md");
    expect(codes(source)).toEqual(["unclosed-block"]);
    expect(source.tree.facts).toHaveLength(1);
  });

  it("leaves a plain source as it is", () => {
    expect(maskLiterate("m.bylaw", "```bylaw\n").code).toBe("```bylaw\n");
  });
});

describe("lines and offsets", () => {
  it("go there and back", () => {
    const text = "one\r\n二\n\nthree";
    const index = indexLines(text);
    for (let offset = 0; offset <= text.length; offset++)
      expect(offsetAt(index, positionAt(index, offset))).toBe(offset);
    expect(positionAt(index, text.length)).toEqual({ line: 3, column: 5 });
  });
});
