import { describe, expect, it } from "vitest";
import { grammarFor, tokenise } from "./machinery/tokenise.ts";

const length = 100_000;
const repeated = [
  "a",
  "要求",
  "受处罚的，",
  "8(1), ",
  "| ",
  '"',
  "第一",
  "第八条 ",
  "1_",
  "80万元当",
  "`",
  "/",
  "(",
  "一般应",
  "的的",
];

describe("a line of 100,000 signs", () => {
  // A pattern that reads back and forth would need hours; each line here is one call that must come back.
  it.each(repeated)("of %s is read to its end", async (part) => {
    const grammar = await grammarFor("p.bylaw");
    for (const opening of ["", "because "]) {
      const text = opening + part.repeat(Math.ceil(length / part.length));
      const scoped = tokenise(grammar, text, 60_000);
      expect(scoped.at(-1)?.end).toBe(text.length);
    }
  });

  it("in a text, a comment, a name: few stretches", async () => {
    const grammar = await grammarFor("p.bylaw");
    for (const line of [`"${"x".repeat(length)}"`, `// ${"要求 ".repeat(length / 3)}`, "名".repeat(length)]) {
      expect(tokenise(grammar, line, 60_000)).toHaveLength(1);
    }
  });
});
