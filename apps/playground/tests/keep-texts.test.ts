import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChange, changeOf } from "../src/keep/text-change.ts";

const line = fc.constantFrom("a", "b", "c", "", "require assets >= 800000", "要求 资产总额 >= 80万元", "<script>");
const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join("\n"));

describe("a change of text", () => {
  test("leads from any text to any other, and nothing of it is left over", () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        expect(applyChange(before, changeOf(before, now))).toEqual({ text: now, unfit: [] });
      }),
      { seed: 20_211_104, numRuns: 500 },
    );
  });

  test("names only the lines that differ, in their order and apart from each other", () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        let end = -1;
        for (const { at, was } of changeOf(before, now)) {
          expect(at).toBeGreaterThanOrEqual(Math.max(end, 0));
          expect(before.split("\n").slice(at, at + was.length)).toEqual(was);
          end = at + was.length;
        }
      }),
      { seed: 20_211_104 },
    );
  });

  test("is one line where one line was changed", () => {
    expect(changeOf("one\ntwo\nthree", "one\n2\nthree")).toEqual([{ at: 1, was: ["two"], is: ["2"] }]);
    expect(changeOf("one\ntwo", "one\nand a half\ntwo")).toEqual([{ at: 0, was: ["one"], is: ["one", "and a half"] }]);
    expect(changeOf("one", "one")).toEqual([]);
  });

  test("a text that was written anew is one change", () => {
    const lines = (word: string): string => Array.from({ length: 2_100 }, (_, at) => `${word} ${at}`).join("\n");
    const change = changeOf(lines("old"), lines("new"));
    expect(change).toHaveLength(1);
    expect(applyChange(lines("old"), change).text).toBe(lines("new"));
  });
});

describe("a change in a text that has changed itself", () => {
  const before = "heading\n\nrequire assets >= 800000\n\nrequire staff >= 10\n";
  const change = changeOf(before, before.replace("800000", "1000000").replace("10\n", "12\n"));

  test("goes where its lines stand now", () => {
    const now = `a new beginning\nof two lines\n${before}`;
    expect(applyChange(now, change)).toEqual({
      text: now.replace("800000", "1000000").replace("10\n", "12\n"),
      unfit: [],
    });
  });

  test("of two places it takes the nearer one", () => {
    const now = `require staff >= 10\n\n\n\n${before}`;
    expect(applyChange(now, change.slice(1)).text).toBe(`require staff >= 10\n\n\n\n${before.replace("10\n", "12\n")}`);
  });

  test("is left out and given back where its lines are gone", () => {
    const now = before.replace("require assets >= 800000", "require assets >= 900000");
    const { text: made, unfit } = applyChange(now, change);
    expect(made).toBe(now.replace("10\n", "12\n"));
    expect(unfit).toEqual([{ at: 2, was: ["require assets >= 800000"], is: ["require assets >= 1000000"] }]);
  });

  test("blank lines do not count as a place found", () => {
    const hunk = { at: 5, was: [""], is: ["", "something"] };
    expect(applyChange("a\n\nb", [hunk])).toEqual({ text: "a\n\nb", unfit: [hunk] });
  });
});
