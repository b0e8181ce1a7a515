import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { opensCommandBar } from "../src/command-bar/command-key.ts";
import { askedOf, matchOf, plainly, spelled } from "../src/command-bar/match.ts";
import { moved } from "../src/command-bar/moved.ts";

const score = (typed: string, ...names: string[]): number => matchOf({ names }, askedOf(typed));

describe("pinyin", () => {
  test("spells a name in full, by initials, or partly each", () => {
    expect(spelled("资产总额", "zichan")).toBe("syllables");
    expect(spelled("资产总额", "zichanzonge")).toBe("syllables");
    expect(spelled("资产总额", "zich")).toBe("syllables");
    expect(spelled("资产总额", "zcze")).toBe("initials");
    expect(spelled("资产总额", "zichanze")).toBe("initials");
    expect(spelled("资产总额", "zonge")).toBe("inside");
    expect(spelled("资产总额", "zcx")).toBe("no");
    expect(spelled("资产总额", "total")).toBe("no");
  });

  test("takes every reading of a character", () => {
    expect(spelled("重庆", "chongqing")).toBe("syllables");
    expect(spelled("重要", "zhongyao")).toBe("syllables");
    expect(spelled("银行", "yinhang")).toBe("syllables");
  });

  test("is read with blanks, apostrophes, capitals and ü", () => {
    for (const typed of ["zi chan", "zi'chan", "ZiChan", "ｚｉｃｈａｎ"])
      expect(score(typed, "资产总额")).toBeGreaterThan(30);
    expect(plainly("lǜ")).toBe("lv");
    expect(score("lüse", "绿色制造")).toBeGreaterThan(60);
  });

  test("does not spell a long name for ever", () => {
    expect(spelled("一".repeat(5_000), "yi".repeat(60))).toBe("no");
    expect(spelled("一".repeat(5_000), "yi".repeat(20))).toBe("syllables");
  });
});

describe("how well a name answers", () => {
  test("whole, beginning, word, part, pinyin: in this order", () => {
    const scores = [
      score("assets", "assets"),
      score("assets", "Assets in the city"),
      score("assets", "Total assets"),
      score("sset", "Total assets"),
    ];
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(new Set(scores).size).toBe(4);
    expect(score("资产", "总资产")).toBeGreaterThan(score("zichan", "总资产"));
  });

  test("every term has to be found, in names or in words about it", () => {
    expect(score("total assets", "Total assets")).toBe(100);
    expect(score("assets total", "Total assets")).toBeGreaterThan(50);
    expect(score("assets moon", "Total assets")).toBe(0);
    const set = { names: ["Set total assets at its line"], about: ["threshold"] };
    expect(matchOf(set, askedOf("assets threshold"))).toBeGreaterThan(0);
    expect(matchOf(set, askedOf("threshold"))).toBeLessThan(matchOf(set, askedOf("assets")));
  });

  test("article 8 is neither 18 nor 80", () => {
    expect(score("8", "8", "Article 8")).toBe(100);
    expect(score("article 8", "Article 8 · What is needed")).toBeGreaterThan(70);
    expect(score("8", "Article 18")).toBe(0);
    expect(score("8", "Article 80")).toBeLessThan(10);
    expect(score("8(1)", "8(1) · Total assets")).toBeGreaterThan(70);
    expect(score("8(1)", "8(10) · Another")).toBe(0);
  });

  test("a widened figure or letter is the plain one", () => {
    expect(score("８", "8")).toBe(100);
    expect(score("Ａssets", "assets")).toBe(100);
  });
});

describe("whatever is typed", () => {
  const hostile = [
    "",
    "   ",
    "(",
    "[a-z",
    ".*",
    "\\",
    "^$",
    "(a+)+$",
    "__proto__",
    "constructor",
    "toString",
    "\u0000",
    "\ud800",
    "👩‍👩‍👧",
    "a".repeat(100_000),
    "资".repeat(100_000),
    "a ".repeat(50_000),
  ];

  test.each(hostile)("is harmless: %j", (typed) => {
    const before = process.cpuUsage();
    expect(score(typed, "Total assets", "资产总额", "__proto__")).toBeGreaterThanOrEqual(0);
    expect(process.cpuUsage(before).user).toBeLessThan(500_000);
  });

  test("signs of patterns stand for themselves", () => {
    expect(score(".*", "Total assets")).toBe(0);
    expect(score("__proto__", "__proto__")).toBe(100);
    expect(score("constructor", "Total assets")).toBe(0);
  });

  test("any two texts give a number from 0 to 100", () => {
    assert(
      property(string({ unit: "grapheme" }), string({ unit: "grapheme" }), (typed, name) => {
        const found = score(typed, name);
        return found >= 0 && found <= 100;
      }),
    );
  });
});

describe("keys", () => {
  const key = (parts: Partial<KeyboardEvent>): Parameters<typeof opensCommandBar>[0] => ({
    altKey: false,
    code: "KeyK",
    ctrlKey: false,
    key: "k",
    metaKey: false,
    shiftKey: false,
    ...parts,
  });

  test("Ctrl K opens, on a Mac Command K, whatever the layout", () => {
    expect(opensCommandBar(key({ ctrlKey: true }), false)).toBe(true);
    expect(opensCommandBar(key({ ctrlKey: true, key: "K" }), false)).toBe(true);
    expect(opensCommandBar(key({ ctrlKey: true, key: "л" }), false)).toBe(true);
    expect(opensCommandBar(key({ ctrlKey: true, key: "e" }), false)).toBe(false);
    expect(opensCommandBar(key({ metaKey: true }), true)).toBe(true);
    expect(opensCommandBar(key({ ctrlKey: true }), true)).toBe(false);
    for (const held of ["altKey", "shiftKey"])
      expect(opensCommandBar(key({ ctrlKey: true, [held]: true }), false)).toBe(false);
    expect(opensCommandBar(key({}), false)).toBe(false);
  });

  test("arrows go round, Home and End to the ends, with another key held to nothing", () => {
    const press = (place: number, name: string, count = 20, shiftKey = false): number | undefined =>
      moved(place, { key: name, shiftKey, ctrlKey: false, metaKey: false, altKey: false }, count);
    expect(press(19, "ArrowDown")).toBe(0);
    expect(press(0, "ArrowUp")).toBe(19);
    expect(press(3, "PageDown")).toBe(11);
    expect(press(15, "PageDown")).toBe(19);
    expect(press(3, "PageUp")).toBe(0);
    expect(press(7, "Home")).toBe(0);
    expect(press(7, "End")).toBe(19);
    expect(press(7, "Home", 20, true)).toBeUndefined();
    expect(press(0, "ArrowDown", 0)).toBeUndefined();
    expect(press(0, "x")).toBeUndefined();
  });
});
