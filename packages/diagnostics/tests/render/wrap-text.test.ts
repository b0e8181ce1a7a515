import { displayWidth } from "@bylaw/diagnostics";
import { expect, test } from "vitest";
import { wrapText } from "../../src/render/wrap-text.ts";

test("English breaks between words, and not inside backquotes", () => {
  expect(wrapText("To give the title a term, write `valid 3 years` there.", 20)).toEqual([
    "To give the title a",
    "term, write",
    "`valid 3 years`",
    "there.",
  ]);
  expect(wrapText("short", 20)).toEqual(["short"]);
});

test("Chinese breaks between characters, never before a closing sign or after an opening one", () => {
  expect(wrapText("例如得分为五十九，原文交由主管部门确定的。", 16)).toEqual([
    "例如得分为五十",
    "九，原文交由主管",
    "部门确定的。",
  ]);
  expect(wrapText("可以写成“甲”或者“乙”。", 10)).toEqual(["可以写成", "“甲”或者", "“乙”。"]);
});

test("the first line leaves room for what stands before it", () => {
  expect(wrapText("one two three", 9, 4)).toEqual(["one", "two three"]);
});

test("nothing is lost, and no line is too long that could be broken", () => {
  const text =
    "如果任一数量达到即可，可以用“或”连接两个条件；the share is `qualified_staff / staff >= 80%` of all, as said.";
  for (let columns = 10; columns < 90; columns += 7) {
    const lines = wrapText(text, columns);
    expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    for (const line of lines) {
      expect(displayWidth(line) <= columns || !/[\u4e00-\u9fff]{2}/.test(line)).toBe(true);
    }
  }
});
