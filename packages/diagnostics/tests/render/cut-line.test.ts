import { describe, expect, test } from "vitest";
import { cutLine } from "../../src/render/cut-line.ts";
import { displayWidth } from "../../src/render/display-width.ts";
import type { Mark } from "../../src/render/marker-rows.ts";

const mark = (start: number, end: number): Mark => ({ start, end, text: "", sign: "^" });
const marked = (part: { text: string; marks: readonly Mark[] }): string[] =>
  part.marks.map((each) => part.text.slice(each.start, each.end));

describe("a long line", () => {
  test("that fits is kept", () => {
    expect(cutLine("short", [mark(0, 5)], 20)).toEqual([{ text: "short", marks: [mark(0, 5)] }]);
  });

  test("is cut on both sides of the place", () => {
    const text = `${"a".repeat(500)}HERE${"b".repeat(500)}`;
    const [part, ...rest] = cutLine(text, [mark(500, 504)], 40);
    expect(rest).toEqual([]);
    expect(part?.text).toMatch(/^…a+HEREb+…$/);
    expect(displayWidth(part?.text ?? "")).toBe(40);
    expect(part && marked(part)).toEqual(["HERE"]);
  });

  test("of Chinese characters fits the columns", () => {
    const text = `${"政".repeat(300)}资产总额${"策".repeat(300)}`;
    const [part] = cutLine(text, [mark(300, 304)], 41);
    expect(displayWidth(part?.text ?? "")).toBeLessThanOrEqual(41);
    expect(part && marked(part)).toEqual(["资产总额"]);
  });

  test("comes once for near places and twice for places far apart", () => {
    const text = `AA${"x".repeat(10)}BB${"y".repeat(900)}CC`;
    const parts = cutLine(text, [mark(914, 916), mark(0, 2), mark(12, 14)], 50);
    expect(parts.map(marked)).toEqual([["AA", "BB"], ["CC"]]);
    expect(parts[0]?.text.startsWith("AA")).toBe(true);
    expect(parts[1]?.text.endsWith("CC")).toBe(true);
  });

  test("whose place is itself too long is cut within the place", () => {
    const [part] = cutLine("z".repeat(100_000), [mark(10, 90_000)], 30);
    expect(displayWidth(part?.text ?? "")).toBeLessThanOrEqual(30);
    expect(part && marked(part)[0]?.length).toBe(28);
  });

  test("is never cut within a character of two code units", () => {
    const text = "\u{20000}".repeat(400);
    for (const start of [300, 302, 304]) {
      const [part] = cutLine(text, [mark(start, start + 2)], 33);
      expect(part?.text.isWellFormed()).toBe(true);
      expect(part && marked(part)).toEqual(["\u{20000}"]);
    }
  });
});
