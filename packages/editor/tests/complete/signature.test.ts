import { definePlugin, type Plugin } from "@bylaw/plugin";
import { describe, expect, it } from "vitest";
import { analyse, type Signature, signatureAt } from "../../src/index.ts";

const prelude = `policy measures
fact band 档次: one of low 低, high 高
fact household 人数: count of persons 人
table upper_limit 上限 by band, household: money
  | low  | >= 1 | 10万 |
  | high | >= 1 | 20万 |
decision award 奖补: money
`;

function signature(line: string): Signature | undefined {
  const text = prelude + line.replace("|", "");
  const analysis = analyse({ sources: [{ path: "a.bylaw", text }] });
  return signatureAt(analysis, "a.bylaw", prelude.length + line.indexOf("|"), { language: "en" });
}

it.each([
  ["  give upper_limit(|", 0],
  ["  give upper_limit(low, |", 1],
  ["  give upper_limit(low, min(2, 3), |", 1],
  ["  give upper_limit((low when household > 3, high otherwise), |", 1],
])("%s stands in part %i", (line, active) => {
  expect(signature(line)).toMatchObject({
    label: "upper_limit(band: one of low, high, household: count of persons) → money",
    active,
  });
});

it("counts the values of the least and the greatest", () => {
  expect(signature("  give min(3, |")).toMatchObject({ label: "min(value, value, …)", active: 1 });
  expect(signature("  give 最大(1, 2, 3, |")).toMatchObject({ active: 2 });
});

it.each([
  ["  give round | to 1", 0],
  ["  give round household to |", 1],
  ["  give round household to 1 |", 2],
])("%s stands in part %i of a rounding", (line, active) => {
  expect(signature(line)?.active).toBe(active);
});

it.each(["  give |", "  give (|", "  give upper_limit(low, 3) |", "// upper_limit(|"])("%s has none", (line) => {
  expect(signature(line)).toBeUndefined();
});

describe("a function that a plugin brings", () => {
  const functions = [
    { name: "indexed", zh: "指数调整", parameters: ["money", "year"], returns: "money" },
    { name: "size_of", parameters: ["count of persons 人"], returns: "one of small 小型, large 大型" },
    { name: "grace", zh: "宽限日", parameters: ["date", "duration in months", "yes/no"], returns: "date or none" },
    { name: "today_rate", parameters: [], returns: "percent" },
  ];

  function plugin(): Plugin {
    const names = { en: "Town functions", zh: "市属算法" };
    const manifest = {
      format: 1,
      id: "town-functions",
      version: "1.0.0",
      kind: "functions",
      names,
      files: [],
      functions,
    };
    const brought = Object.fromEntries(functions.map(({ name }) => [name, (value: unknown): unknown => value]));
    const { plugin: made, problems } = definePlugin(manifest, [], { functions: brought });
    if (made === undefined) throw new Error(JSON.stringify(problems));
    return made;
  }

  const plugins = [plugin()];
  const head = prelude.replace("fact band", "use town_functions\nfact paid 实付: money\nfact filed: date\nfact band");

  function at(line: string, language: "en" | "zh" = "en", used: readonly Plugin[] = plugins): Signature | undefined {
    const text = head + line.replace("|", "");
    const analysis = analyse({ sources: [{ path: "a.bylaw", text }], plugins: used });
    return signatureAt(analysis, "a.bylaw", head.length + line.indexOf("|"), { language });
  }

  it.each([
    ["  give indexed(|", 0],
    ["  give indexed(paid|", 0],
    ["  give indexed(paid, |", 1],
    ["  give indexed(paid, 2021年, |", 1],
    ["  give indexed((0 when paid > 3, paid otherwise), |", 1],
    ["  give indexed(upper_limit(low, 3), |)", 1],
  ])("%s stands in part %i", (line, active) => {
    expect(at(line)).toMatchObject({
      label: "indexed(money, year) → money",
      parameters: [{ label: "money" }, { label: "year" }],
      active,
    });
  });

  it("inside another call is the one that is shown", () => {
    expect(at("  give indexed(min(paid, |")?.label).toBe("min(value, value, …)");
    expect(at("  give min(paid, indexed(|")?.label).toBe("indexed(money, year) → money");
  });

  it("is called by its Chinese name and described in Chinese", () => {
    expect(at("  给予 指数调整(实付，|", "zh")).toMatchObject({ label: "指数调整(金额, 年度) → 金额", active: 1 });
    expect(at("  给予 宽限日(|", "zh")?.label).toBe("宽限日(日期, 期间（按月）, 是否) → 日期或无");
  });

  it("names units and values in the language of the reader", () => {
    expect(at("  give size_of(|")?.label).toBe("size_of(count of persons) → one of small, large");
    expect(at("  give size_of(|", "zh")?.label).toBe("size_of(计数 人) → 单选 小型、大型");
  });

  it("that takes no value has no part", () => {
    expect(at("  give today_rate(|")).toEqual({ label: "today_rate() → percent", parameters: [], active: 0 });
  });

  it("is none where the plugin is not at hand or not used", () => {
    expect(at("  give indexed(|", "en", [])).toBeUndefined();
    const text = `${prelude}  give indexed(`;
    const analysis = analyse({ sources: [{ path: "a.bylaw", text }], plugins });
    expect(signatureAt(analysis, "a.bylaw", text.length, { language: "en" })).toBeUndefined();
  });
});
