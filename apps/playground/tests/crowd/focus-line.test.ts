import { describe, expect, test } from "vitest";
import { focusLine } from "../../src/crowd/strip/focus-line.ts";
import { ningbo } from "../people/ningbo.ts";

const before = ningbo().policy;
const decision = "certification";
const [years, assets] = [/\n {2}require years_operating_in_city >= 2 years[^\n]*/, "\n  require assets >= 80万元"];

describe("the line that the people are ordered by", () => {
  test("is the one that was changed", () => {
    const after = ningbo((text) => text.replace("assets >= 80万元", "assets >= 100万元")).policy;
    const line = focusLine({ before, after }, decision, undefined);
    expect([line?.now.constant, line?.before?.constant]).toEqual(["1000000.00", "800000.00"]);
  });

  test("is known again where rules have changed places", () => {
    const after = ningbo((text) => {
      const moved = years.exec(text)?.[0] ?? "";
      return text.replace(moved, "").replace(assets, `${assets.replace("80万", "100万")}${moved}`);
    }).policy;
    const line = focusLine({ before, after }, decision, undefined);
    expect([line?.now.rule, line?.now.constant, line?.before?.constant]).toEqual([
      "8(1).assets",
      "1000000.00",
      "800000.00",
    ]);
  });

  test("is of the rule in focus where nothing was changed", () => {
    const line = focusLine({ before, after: before }, decision, "8(5).satisfaction");
    expect([line?.now.constant, line?.before?.constant]).toEqual(["0.85", "0.85"]);
  });
});
