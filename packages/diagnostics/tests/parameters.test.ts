import { joinCitations, joinList, joinNames } from "@bylaw/diagnostics";
import { describe, expect, test } from "vitest";
import { choose, choosePlural, countOf, formatCount, nearestNames, selectKey } from "../src/parameters.ts";

describe("lists in a sentence", () => {
  test.each([
    [[], "", ""],
    [["a"], "a", "a"],
    [["a", "b"], "a and b", "a和b"],
    [["a", "b", "c", "d", "e"], "a, b, c, d and e", "a、b、c、d和e"],
  ])("%j", (entries, english, chinese) => {
    expect(joinList(entries, "en")).toBe(english);
    expect(joinList(entries, "zh")).toBe(chinese);
  });

  test("names stand in backquotes", () => {
    expect(joinNames(["a", "b"], "en")).toBe("`a` and `b`");
    expect(joinNames(["甲", "乙"], "zh")).toBe("`甲`和`乙`");
  });

  test("near names are a sentence of their own, and nothing where none is near", () => {
    expect(nearestNames([], "en")).toBe("");
    expect(nearestNames(["assets"], "en")).toBe(" Did you mean `assets`?");
    expect(nearestNames(["a", "b", "c"], "en")).toBe(" The nearest names are `a`, `b` and `c`.");
    expect(nearestNames(["资产总额"], "zh")).toBe("是否指`资产总额`？");
    expect(nearestNames(["甲", "乙"], "zh")).toBe("相近的名称有`甲`和`乙`。");
  });

  test("articles share their word in English", () => {
    const citations = [
      { place: "article", number: "8", item: "1" },
      { place: "article", number: "8", item: "3" },
    ] as const;
    expect(joinCitations(citations, "en")).toBe("articles 8(1) and 8(3)");
    expect(joinCitations(citations, "zh")).toBe("第八条第一项、第八条第三项");
    expect(joinCitations(citations.slice(0, 1), "en")).toBe("article 8(1)");
    expect(joinCitations([{ place: "section", number: "3" }, citations[0]], "en")).toBe("section 3 and article 8(1)");
  });
});

describe("variants of a text", () => {
  test("a value chooses by itself, a list by its length, nothing by none", () => {
    expect(selectKey(undefined)).toBe("none");
    expect(selectKey("")).toBe("none");
    expect(selectKey([])).toBe("none");
    expect(selectKey(["a"])).toBe("one");
    expect(selectKey(["a", "b"])).toBe("other");
    expect(selectKey("money")).toBe("money");
    expect(selectKey(0)).toBe("0");
    expect(selectKey({ place: "article", number: "8" })).toBe("other");
  });

  test("a key without a variant, also one of Object's own, takes other", () => {
    const variants = { none: () => "none", other: () => "other" };
    expect(choose("none", variants)).toBe("none");
    expect(choose("one", variants)).toBe("other");
    expect(choose("constructor", variants)).toBe("other");
    expect(choose("__proto__", {})).toBe("");
  });

  test("a number takes its exact form, one, or other; zero is other", () => {
    const variants = { "=2": () => "two", one: () => "one", other: () => "other" };
    expect([0, 1, 2, 3].map((count) => choosePlural(count, variants))).toEqual(["other", "one", "two", "other"]);
    expect(countOf(["a", "b"])).toBe(2);
    expect(countOf(7)).toBe(7);
    expect(countOf(undefined)).toBe(0);
  });

  test("commas from four digits in English and from five in Chinese", () => {
    expect([999, 1000, 10000, 1234567, 0.12345, -1000].map((count) => formatCount(count, "en"))).toEqual([
      "999",
      "1,000",
      "10,000",
      "1,234,567",
      "0.12345",
      "-1,000",
    ]);
    expect([1000, 10000].map((count) => formatCount(count, "zh"))).toEqual(["1000", "10,000"]);
  });
});
