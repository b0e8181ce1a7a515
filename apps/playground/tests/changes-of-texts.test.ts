import { describe, expect, test } from "vitest";
import { partsOf } from "../src/measure/change-parts.ts";
import { changeCount, changesOfTexts } from "../src/measure/changes-of-texts.ts";
import type { Measure } from "../src/plugins.ts";

const shipped = "policy p\n\narticle 1\n  require profit >= 1000\n  require staff >= 5\n";
const measure: Measure = {
  id: "p",
  version: "1.0.0",
  titles: { en: "", zh: "" },
  sources: [{ path: "p/p.bylaw", text: shipped }],
};
const texts = (text: string, more: Partial<Parameters<typeof changesOfTexts>[0]> = {}) => ({
  sources: [{ path: "p/p.bylaw", text }],
  pinned: undefined,
  measure,
  writings: {},
  ...more,
});

describe("what was changed in the texts", () => {
  test("is nothing where they are those shipped", () => {
    expect(changesOfTexts(texts(shipped))).toEqual([]);
  });

  test("is each changed line, with what takes it back", () => {
    const now = shipped.replace("1000", "2000").replace("staff >= 5", "staff >= 6");
    expect(changeCount(texts(now))).toBe(2);
    const [text] = changesOfTexts(texts(now));
    const [first] = text?.found.changes ?? [];
    if (first === undefined) throw new Error("no change");
    expect(now.slice(0, first.undo.start) + first.undo.text + now.slice(first.undo.end)).toBe(
      shipped.replace("staff >= 5", "staff >= 6"),
    );
    expect(partsOf(first.before, first.stretches, "before").filter(({ differs }) => differs)).toEqual([
      { text: "1000", differs: true },
    ]);
    const whole = partsOf(first.after, first.stretches, "after").map((part) => part.text);
    expect(whole.join("")).toBe("  require profit >= 2000");
  });

  test("is counted from the text that is held, where one is", () => {
    const now = shipped.replace("1000", "2000");
    expect(changesOfTexts(texts(now, { pinned: [{ path: "p/p.bylaw", text: now }] }))).toEqual([]);
    expect(changeCount(texts(shipped, { pinned: [{ path: "p/p.bylaw", text: now }] }))).toBe(1);
  });

  test("is not that it was written in the other language", () => {
    const chinese = "政策 p\n\n第一条\n  要求 利润 >= 1000\n  要求 人数 >= 5\n";
    const writings = { "p/p.bylaw": [chinese] };
    expect(changesOfTexts(texts(chinese, { writings }))).toEqual([]);
    expect(changeCount(texts(chinese.replace("1000", "2000"), { writings }))).toBe(1);
  });
});
