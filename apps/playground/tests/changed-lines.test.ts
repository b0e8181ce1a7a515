import { array, assert, constantFrom, property } from "fast-check";
import { expect, test } from "vitest";
import { changedLines, changesByHand } from "../src/measure/changed-lines.ts";
import { nearestWriting } from "../src/measure/nearest-writing.ts";

test("an edited number is marked as a whole, and nothing else", () => {
  const before = "article 8\n  require assets >= 80万元\n  require staff >= 10";
  const now = "article 8\n  require assets >= 1000000\n  require staff >= 10";
  expect(changedLines(before, now)).toEqual([{ line: 2, part: { from: 21, to: 28 } }]);
});

test("a text rewritten in another language is held against what was shipped, in that language", () => {
  const english = "article 8\n  require assets >= 800_000 yuan\n  require staff_count >= 10";
  const chinese = "第八条\n  要求 资产总额 >= 80万元\n  要求 服务人员数 >= 10";
  expect(changesByHand([english, chinese], chinese)).toEqual([]);
  expect(changesByHand([english, chinese], english)).toEqual([]);
  expect(changesByHand([english, chinese], chinese.replace("80万元", "90万元"))).toEqual([
    { line: 2, part: { from: 14, to: 18 } },
  ]);
  expect(changesByHand([english], english)).toEqual([]);
});

test("new lines are marked whole, and lines that only moved are not", () => {
  expect(changedLines("a\nb\nc", "a\nx\nb\nc")).toEqual([{ line: 2 }]);
  expect(changedLines("a\nb\nc", "a\nc")).toEqual([]);
});

test("two lines edited far apart are both marked", () => {
  expect(changedLines("a 1\nb\nc 2", "a 3\nb\nc 4").map(({ line }) => line)).toEqual([1, 3]);
});

test("lines edited far apart are marked, and none of those between", () => {
  const between = Array.from({ length: 500 }, (_, place) => `line ${place}`).join("\n");
  expect(changedLines(`a 1\n${between}\nc 2`, `a 3\n${between}\nnew\nc 4`).map(({ line }) => line)).toEqual([
    1, 502, 503,
  ]);
});

test("where too many lines were rewritten to be compared, those that stand as they stood are not marked", () => {
  const lines = (written: string): readonly string[] =>
    Array.from({ length: 300 }, (_, place) => (place % 2 === 0 ? `${written} ${place}` : `line ${place}`));
  const marked = changedLines(lines("old").join("\n"), lines("new").join("\n"));
  expect(marked.map(({ line }) => line)).toEqual(
    lines("new").flatMap((_, place) => (place % 2 === 0 ? place + 1 : [])),
  );
  // One line more at the top moves all others: nothing says which of them stood.
  expect(changedLines(lines("old").join("\n"), ["top", ...lines("new")].join("\n"))).toHaveLength(300);
});

test("of two writings the nearer one counts, wherever it stands", () => {
  const english = "article 8\n\n  require assets >= 1";
  const chinese = "第八条\n\n  要求 资产总额 >= 1";
  const now = "第八条\n\n  要求 资产总额 >= 2\n  要求 服务人员数 >= 3";
  expect(nearestWriting([english, chinese], now)).toBe(chinese);
  expect(nearestWriting([chinese, english], now)).toBe(chinese);
  expect(nearestWriting([english, chinese], "")).toBe(english);
  expect(nearestWriting([], now)).toBeUndefined();
});

test("a text without change has no mark, and every unmarked line stood before", () => {
  const lines = array(constantFrom("a", "b", "c 1", "c 2", ""), { maxLength: 12 });
  assert(
    property(lines, lines, (before, now) => {
      const marked = new Set(changedLines(before.join("\n"), now.join("\n")).map(({ line }) => line));
      expect(changedLines(now.join("\n"), now.join("\n"))).toEqual([]);
      for (const [index, line] of now.join("\n").split("\n").entries()) {
        if (!marked.has(index + 1)) expect(before.join("\n").split("\n")).toContain(line);
      }
    }),
  );
});
