import { determine } from "@bylaw/evaluate";
import type { IrPolicy, Outcome } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { checkPopulationSpec, type PopulationSpec, populate, rowsOf, type TableRow } from "../src/index.ts";
import { environment, policyOf, readPolicyFile, specOf } from "./installed-policies.ts";

/** What the interpreter finds for applicants. */
function outcomesOf(
  policy: IrPolicy,
  { on }: PopulationSpec,
  rows: readonly TableRow[],
  decision: string,
): readonly Outcome[] {
  return rows.map(({ id: _id, ...given }) => {
    const { determination, problems } = determine(policy, given, { on, decisions: [decision], environment });
    const found = determination?.decisions[decision]?.outcome;
    if (found === undefined) throw new Error(JSON.stringify(problems));
    return found;
  });
}

/** So many of the applicants are asked about here: the first ones are like all of them. */
const asked = 500;

/** The counts that a README names, in the order met, not met, undecided, at discretion. */
function countsSaid(city: string): { readonly decision: string; readonly counts: readonly number[] } {
  const line = /`population\.json`[^\n]*\n?[^\n]*?`(\w+)` (?:is|are) ([^.]*)\./.exec(
    readPolicyFile(`${city}/README.md`),
  );
  const counts = [...(line?.[2] ?? "").matchAll(/[0-9,]+/g)].map(([count]) => Number(count.replaceAll(",", "")));
  return { decision: line?.[1] ?? "", counts: counts.filter((count) => !Number.isNaN(count)) };
}

describe.each(["ningbo", "bengbu", "beijing", "ganzhou", "kunming"])("%s", (city) => {
  const policy = policyOf(city);
  const spec = specOf(city);

  test("the population fits the measure, and says that it is invented", () => {
    expect(checkPopulationSpec(policy, spec)).toEqual([]);
    expect(spec.size).toBeGreaterThanOrEqual(2_000);
    expect([spec.about.en, spec.about.zh]).toEqual([
      expect.stringContaining("Invented"),
      expect.stringContaining("虚构"),
    ]);
  });

  test("every fact of the measure is drawn", () => {
    expect(Object.keys(spec.facts).sort()).toEqual(policy.facts.map(({ names }) => names.id).sort());
  });

  test("an audience sees every outcome, in the shares that the README names", () => {
    const { decision, counts } = countsSaid(city);
    const outcomes = outcomesOf(policy, spec, rowsOf(policy, populate(policy, spec, { size: asked })), decision);
    const kinds: readonly Outcome[] = ["met", "not_met", "undecided", "at_discretion"];
    const shares = kinds.map((kind) => outcomes.filter((outcome) => outcome === kind).length / asked);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(spec.size);
    for (const [index, count] of counts.entries()) {
      expect(Math.abs((shares[index] ?? 0) - count / spec.size)).toBeLessThan(0.06);
    }
    expect((counts[0] ?? 0) / spec.size).toBeGreaterThan(0.3);
    expect((counts[0] ?? 0) / spec.size).toBeLessThan(0.65);
    expect(shares[2]).toBeGreaterThan(0.01);
  });
});

test("one number of Ningbo moves a group that can be seen: 800,000 yuan become 1,000,000", () => {
  const spec = specOf("ningbo");
  const policy = policyOf("ningbo");
  const changed = policyOf("ningbo", (text) => text.replaceAll("assets >= 80万元", "assets >= 100万元"));
  // Nobody else can be moved by it.
  const near = rowsOf(policy, populate(policy, spec)).filter(({ facts }) => {
    const assets = Number(facts["assets"]);
    return assets >= 800_000 && assets < 1_000_000;
  });
  const before = outcomesOf(policy, spec, near, "certification");
  const after = outcomesOf(changed, spec, near, "certification");
  const moved = (to: Outcome): number => before.filter((was, row) => was === "met" && after[row] === to).length;
  expect(moved("not_met")).toBeGreaterThan(50);
  expect(moved("not_met")).toBeLessThan(95);
  expect(moved("at_discretion")).toBeGreaterThan(10);
  expect(moved("at_discretion")).toBeLessThan(35);
  expect(before.filter((was, row) => was !== "met" && after[row] === "met")).toEqual([]);
});
