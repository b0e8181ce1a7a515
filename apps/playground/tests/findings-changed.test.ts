import { impactOf } from "@bylaw/analysis";
import { screen } from "@bylaw/screen";
import { describe, expect, test } from "vitest";
import { changedAtLines } from "../src/measure/findings-changed.ts";
import { ningbo, people } from "./people/ningbo.ts";

const line = "require assets >= 80万元";
const before = ningbo();
const after = ningbo((text) => text.replace(line, "require assets >= 100万元"));
const columns = people(before);
const options = { on: "2024-06-20" };
const judged = {
  before: screen(before.policy, columns, options),
  after: screen(after.policy, columns, options),
  policies: { before: before.policy, after: after.policy },
};
const crowd = { columns, judged };

describe("how many findings a changed rule changes", () => {
  test("is told of each rule that made the difference, as often as the panel counts it", () => {
    const impact = impactOf(judged.before, judged.after, columns.ids, "certification");
    const told = changedAtLines(crowd, after.policy, "certification");
    expect([...told]).toEqual(impact?.rules.map(({ rule, count }) => [rule, count]));
    expect(told.get("8(1).assets")).toBeGreaterThan(0);
  });

  test("is told of no rule where the people were judged by another text", () => {
    expect(changedAtLines(crowd, before.policy, "certification").size).toBe(0);
  });

  test("is nothing where no text was judged", () => {
    expect(changedAtLines(undefined, after.policy, "certification").size).toBe(0);
  });
});
