import type { NumberType, SetType } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { giveSet, readSet } from "../src/facts/given-set.ts";
import { readTyped, showGiven, typedText } from "../src/facts/given-value.ts";
import { difference, grouped, ratio, readExact, toDecimal } from "../src/present/exact.ts";
import { textsOf } from "../src/texts/texts.ts";

const money: NumberType = { kind: "number", measure: "money", scale: 2 };
const percent: NumberType = { kind: "number", measure: "percent", scale: 6 };
const months: NumberType = { kind: "number", measure: "months", scale: 0 };
const visits: NumberType = { kind: "number", measure: "count", scale: 0, unit: { id: "visits", zh: "家次" } };
const english = { language: "en", texts: textsOf("en") } as const;
const chinese = { language: "zh", texts: textsOf("zh") } as const;

describe("what is typed", () => {
  test.each([
    ["800,000", "800000"],
    ["80万", "800000"],
    ["80万元", "800000"],
    ["1.5亿", "150000000"],
    ["８００", "800"],
    ["799999.99", "799999.99"],
    ["-3", "-3"],
  ])("as money %s gives %s", (typed, given) => {
    expect(readTyped(money, typed)).toBe(given);
  });

  test("what is no figure goes to the door as it is", () => {
    expect(readTyped(money, "about 800")).toBe("about 800");
    expect(readTyped(percent, "84.9%")).toBe("84.9%");
  });

  test("a share without its % is handed on as a number, for the door to refuse", () => {
    expect(readTyped(percent, "85")).toBe(85);
  });

  test("nothing is not known", () => {
    expect(readTyped(money, "  ")).toBeUndefined();
  });

  test("a bare figure of a length is years", () => {
    expect(readTyped(months, "2")).toBe("P24M");
    expect(readTyped(months, "30个月")).toBe("30个月");
  });
});

describe("what is shown at rest", () => {
  test("money is in yuan in English, in 万元 in Chinese where that has at most two decimals", () => {
    expect(showGiven(money, 800000, english)).toEqual({ value: "800,000", unit: "yuan" });
    expect(showGiven(money, "800000", chinese)).toEqual({ value: "80", unit: "万元" });
    expect(showGiven(money, "799999", chinese)).toEqual({ value: "799,999", unit: "元" });
  });

  test("percents, lengths and counts keep their units", () => {
    expect(showGiven(percent, 0.849, english).value).toBe("84.9%");
    expect(showGiven(percent, "95%", english).value).toBe("95%");
    expect(showGiven(months, "P24M", english)).toEqual({ value: "2", unit: "years" });
    expect(showGiven(visits, 1236, chinese)).toEqual({ value: "1236", unit: "家次" });
    expect(typedText(months, "P30M", english)).toBe("30 months");
  });
});

test("a set may be known in part, and an empty one is known", () => {
  const type: SetType = { kind: "set", members: [{ id: "training", zh: "培训" }, { id: "other" }] };
  expect([...readSet(type, ["培训"])]).toEqual([
    ["training", true],
    ["other", false],
  ]);
  expect([...readSet(type, { training: false })]).toEqual([["training", false]]);
  expect(giveSet(type, new Map([["training", false]]))).toEqual({ training: false });
  expect(
    giveSet(
      type,
      new Map([
        ["training", false],
        ["other", false],
      ]),
    ),
  ).toEqual([]);
  expect(giveSet(type, new Map())).toBeUndefined();
});

test("numbers are exact", () => {
  const [share, asked] = [readExact("8/9"), readExact("0.8")];
  if (share === undefined || asked === undefined) throw new Error("these are numbers");
  expect(toDecimal(difference(share, asked), 4)).toEqual({ text: "0.0888", exact: false });
  expect(ratio(share, asked)).toBeCloseTo(1.1111, 4);
  expect(readExact("1/0")).toBeUndefined();
  expect(grouped("1234567.5", "en")).toBe("1,234,567.5");
  expect(grouped("1234", "zh")).toBe("1234");
});
