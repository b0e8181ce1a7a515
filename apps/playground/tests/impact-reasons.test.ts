import { type Impact, impactOf } from "@bylaw/analysis";
import type { CompiledPolicy, IrPolicy } from "@bylaw/ir";
import { screen } from "@bylaw/screen";
import { describe, expect, test } from "vitest";
import { leftToAuthority, turnReasons } from "../src/panels/impact/impact-reasons.ts";
import { impactWords } from "../src/panels/impact/words.ts";
import { ningbo, people } from "./people/ningbo.ts";

const before = ningbo().policy;
const columns = people({ policy: before });
const options = { on: "2024-06-20" };
const judged = screen(before, columns, options);

function impactOn({ policy }: CompiledPolicy): Impact {
  const impact = impactOf(judged, screen(policy, columns, options), columns.ids, "certification");
  if (impact === undefined) throw new Error("no impact");
  return impact;
}

const assets = (text: string): string => text.replace("assets >= 80万元", "assets >= 100万元");
const others = (text: string): string =>
  assets(text)
    .replace("satisfaction >= 85%", "satisfaction >= 90%")
    .replace("ningbo_typical_cases >= 4", "ningbo_typical_cases >= 3");
const turns = (impact: Impact, policy: IrPolicy) => turnReasons(impact, [before, policy], "en");

describe("why some went from one finding to another", () => {
  test("every transition that anybody made names the articles that made it, and nobody else's", () => {
    const compiled = ningbo(others);
    const impact = impactOn(compiled);
    const told = turns(impact, compiled.policy);
    const made = impact.transitions.filter(({ from, to, count }) => from !== to && count > 0);
    expect(told.map(({ from, to, count }) => ({ from, to, count }))).toEqual(made);
    expect(told.length).toBeGreaterThan(3);
    for (const { from, to, count, articles } of told) {
      expect(articles.length, `${from} ${to}`).toBeGreaterThan(0);
      const [most] = articles;
      expect(most?.count).toBeLessThanOrEqual(count);
      expect(articles.reduce((sum, each) => sum + each.count, 0)).toBeGreaterThanOrEqual(count);
    }
    const gains = told.find(({ from, to }) => from === "not_met" && to === "met");
    expect(gains?.articles.map(({ article }) => article)).toEqual(["article 8(2)"]);
  });

  test("one line alone makes all of its transitions, those out of undecided too", () => {
    const compiled = ningbo(assets);
    const told = turns(impactOn(compiled), compiled.policy);
    expect(told.map(({ from, to, articles }) => [from, to, articles.map(({ article }) => article)])).toEqual([
      ["met", "not_met", ["article 8(1)"]],
      ["met", "at_discretion", ["article 8(1)"]],
      ["undecided", "not_met", ["article 8(1)"]],
    ]);
  });

  test("of those newly at discretion it is told by which clause, and whose act it is", () => {
    const compiled = ningbo(assets);
    const impact = impactOn(compiled);
    const left = leftToAuthority(impact, compiled.policy, "en");
    const going = impact.transitions.filter(({ from, to }) => from !== to && to === "at_discretion");
    expect(left.count).toBe(going.reduce((sum, { count }) => sum + count, 0));
    expect(impactWords("en").left(String(left.count), left.by)).toBe(
      "For the 24 newly at discretion, article 8, last paragraph lets the city bureau relax the rule.",
    );
    const chinese = leftToAuthority(impact, compiled.policy, "zh");
    expect(impactWords("zh").left("24", chinese.by)).toMatch(
      /^新转由主管部门裁量的24家，依第八条末款可由.+适当放宽。$/,
    );
  });

  test.each([
    ["an empty line", (text: string) => text.replace("  require assets >=", "\n  require assets >=")],
    ["a comment", (text: string) => text.replace("  require assets >=", "  // looked at again\n  require assets >=")],
    ["the same number grouped", (text: string) => text.replace("assets >= 80万元", "assets >= 800_000")],
  ])("%s changes nothing, and there is nothing to tell", (_, edit) => {
    const compiled = ningbo(edit);
    const impact = impactOn(compiled);
    expect(impact.unchanged).toBe(2000);
    expect(turns(impact, compiled.policy)).toEqual([]);
    expect(leftToAuthority(impact, compiled.policy, "en")).toEqual({ count: 0, by: [] });
  });
});
