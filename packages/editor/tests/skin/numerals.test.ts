import { describe, expect, it } from "vitest";
import { numeralIn } from "../../src/skin/numerals.ts";

describe("numerals", () => {
  it.each([
    ["80万", "800_000", "80万"],
    ["800_000", "800_000", "80万"],
    ["800000", "800000", "800000"],
    ["1.5亿", "150_000_000", "1.5亿"],
    ["12.5万", "125_000", "12.5万"],
    ["1_234_567", "1_234_567", "1_234_567"],
    ["30_000.50", "30_000.50", "30_000.50"],
    ["123.4567万", "1_234_567", "1_234_567"],
    ["0.5万", "5_000", "5_000"],
    ["1.2345亿", "123_450_000", "12345万"],
    ["2万亿", "2_000_000_000_000", "2万亿"],
    ["1_234.5", "1_234.5", "1_234.5"],
    ["5百", "500", "500"],
    ["80 万", "800_000", "80万"],
    ["８０", "80", "80"],
    ["0万", "0", "0"],
    ["0.85", "0.85", "0.85"],
  ])("%s is %s in English and %s in Chinese", (written, english, chinese) => {
    expect(numeralIn(written, "en")).toBe(english);
    expect(numeralIn(written, "zh")).toBe(chinese);
    expect(numeralIn(english, "zh")).toBe(chinese);
    expect(numeralIn(chinese, "en")).toBe(english);
  });

  it("counts in traditional characters", () => {
    expect(numeralIn("80万", "zh-Hant")).toBe("80萬");
    expect(numeralIn("3億", "zh-Hant")).toBe("3億");
    expect(numeralIn("80萬", "en")).toBe("800_000");
  });
});
