import { describe, expect, test } from "vitest";
import { readFigure, shifted, writeFigure } from "../../src/measure/ruler/written-figure.ts";

const money = { measure: "money" } as const;
const percent = { measure: "percent" } as const;
const months = { measure: "months" } as const;
const count = { measure: "count" } as const;

describe("a figure of the text", () => {
  test.each([
    ["80万元", money, "800000"],
    ["１００万元", money, "1000000"],
    ["800_000", money, "800000"],
    ["800,000", money, "800000"],
    ["1.25亿元", money, "125000000"],
    ["85%", percent, "0.85"],
    ["2.5％", percent, "0.025"],
    ["2 years", months, "P24M"],
    ["18个月", months, "P18M"],
    ["1 month", months, "P1M"],
    ["30 days", { measure: "days" } as const, "P30D"],
    ["10", count, "10"],
    ["100家次", count, "100"],
  ])("%s is read", (text, measured, value) => {
    expect(readFigure(text, measured)).toBe(value);
  });

  test.each([
    ["", money],
    ["元", money],
    ["80%", money],
    ["80", percent],
    ["8..5", money],
    ["2", months],
    ["1.5 years", months],
    ["2021-12-05", { measure: "date" } as const],
  ])("%s is refused", (text, measured) => {
    expect(readFigure(text, measured)).toBeUndefined();
  });

  test.each([
    ["1000000", "80万元", money, "100万元"],
    ["800001", "80万元", money, "80.0001万元"],
    ["799999.99", "80万元", money, "79.999999万元"],
    ["1000000.00", "800000", money, "1000000"],
    ["1000000", "800_000", money, "1_000_000"],
    ["1000000", "800,000", money, "1,000,000"],
    ["990", "800,000", money, "990"],
    ["130000000", "1.25亿元", money, "1.3亿元"],
    ["0.9", "85%", percent, "90%"],
    ["0.855", "85%", percent, "85.5%"],
    ["0", "85%", percent, "0%"],
    ["P36M", "2 years", months, "3 years"],
    ["P12M", "2 years", months, "1 year"],
    ["P25M", "2 years", months, "25 months"],
    ["P25M", "2年", months, "25个月"],
    ["P19M", "18个月", months, "19个月"],
    ["12", "100家次", count, "12家次"],
  ])("%s is written like %s", (value, like, measured, text) => {
    const written = writeFigure(value, like, measured);
    expect(written).toBe(text);
    expect(Number(readFigure(text, measured)?.replace(/[PMD]/g, ""))).toBe(Number(value.replace(/[PMD]/g, "")));
  });

  test("the point is moved exactly", () => {
    expect(shifted("0.1", 1)).toBe("1");
    expect(shifted("1", -3)).toBe("0.001");
    expect(shifted("123.450", 2)).toBe("12345");
    expect(shifted("9007199254740993", -4)).toBe("900719925474.0993");
  });
});
