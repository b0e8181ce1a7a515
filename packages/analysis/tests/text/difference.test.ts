import { describe, expect, test } from "vitest";
import { differencesOf } from "../../src/index.ts";

const letters = (word: string): readonly string[] => [...word];

describe("differencesOf", () => {
  test("what was put in, what was taken out, what was put in the place of it", () => {
    expect(differencesOf(letters("abc"), letters("abc"))).toEqual([]);
    expect(differencesOf(letters("ac"), letters("abc"))).toEqual([
      { before: { from: 1, to: 1 }, after: { from: 1, to: 2 } },
    ]);
    expect(differencesOf(letters("abcde"), letters("axcd"))).toEqual([
      { before: { from: 1, to: 2 }, after: { from: 1, to: 2 } },
      { before: { from: 4, to: 5 }, after: { from: 4, to: 4 } },
    ]);
  });

  test("beyond the most edits all between the first and the last difference is one", () => {
    expect(differencesOf(letters("abcd"), letters("xbcy"), 4)).toHaveLength(2);
    expect(differencesOf(letters("abcd"), letters("xbcy"), 3)).toEqual([
      { before: { from: 0, to: 4 }, after: { from: 0, to: 4 } },
    ]);
  });
});
