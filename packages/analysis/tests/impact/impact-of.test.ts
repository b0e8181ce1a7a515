import { type Outcome, outcomeCodes, type RuleStatus, ruleStatusCodes, type Screening } from "@bylaw/ir";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { impactOf } from "../../src/index.ts";

/** A screening of one decision, written as one line an applicant: its outcome, and the status of each rule. */
function screening(rows: readonly (readonly [Outcome, Readonly<Record<string, RuleStatus>>])[]): Screening {
  const names = [...new Set(rows.flatMap(([, rules]) => Object.keys(rules)))];
  const rules = names.map((name): [string, Uint8Array] => [
    name,
    Uint8Array.from(rows, ([, statuses]) => ruleStatusCodes.indexOf(statuses[name] ?? "met")),
  ]);
  const outcomes = Uint8Array.from(rows, ([outcome]) => outcomeCodes.indexOf(outcome));
  return { size: rows.length, decisions: { title: { outcomes, rules: Object.fromEntries(rules) } }, interpreted: 0 };
}

const ids = ["a", "b", "c", "d", "e"];

describe("impactOf", () => {
  const before = screening([
    ["met", { assets: "met", staff: "met" }],
    ["met", { assets: "met", staff: "met" }],
    ["not_met", { assets: "met", staff: "not_met" }],
    ["undecided", { assets: "met", staff: "undecided" }],
    ["not_met", { assets: "not_met", staff: "not_met" }],
  ]);
  const after = screening([
    ["not_met", { assets: "not_met", staff: "met" }],
    ["at_discretion", { assets: "at_discretion", staff: "met" }],
    ["not_met", { assets: "not_met", staff: "not_met" }],
    ["not_met", { assets: "not_met", staff: "undecided" }],
    ["met", { assets: "waived", staff: "not_applicable" }],
  ]);
  const impact = impactOf(before, after, ids, "title");

  test("counts all sixteen pairs of outcomes", () => {
    expect(impact?.transitions).toHaveLength(16);
    const counted = impact?.transitions.filter(({ count }) => count > 0);
    expect(counted).toEqual([
      { from: "met", to: "not_met", count: 1 },
      { from: "met", to: "at_discretion", count: 1 },
      { from: "not_met", to: "met", count: 1 },
      { from: "not_met", to: "not_met", count: 1 },
      { from: "undecided", to: "not_met", count: 1 },
    ]);
    expect(impact?.unchanged).toBe(1);
  });

  test("says who moved, which way and by which rules", () => {
    expect(impact?.changed).toEqual([
      { place: 0, id: "a", from: "met", to: "not_met", movement: "loses", rules: ["assets"] },
      { place: 1, id: "b", from: "met", to: "at_discretion", movement: "to_authority", rules: ["assets"] },
      { place: 3, id: "d", from: "undecided", to: "not_met", movement: "was_undecided", rules: ["assets"] },
      { place: 4, id: "e", from: "not_met", to: "met", movement: "gains", rules: ["assets", "staff"] },
    ]);
  });

  test("adds up by rule", () => {
    const none = { gains: 0, loses: 0, to_authority: 0, was_undecided: 0, becomes_undecided: 0 };
    expect(impact?.rules).toEqual([
      {
        rule: "assets",
        count: 4,
        alone: 3,
        movements: { ...none, loses: 1, gains: 1, to_authority: 1, was_undecided: 1 },
      },
      { rule: "staff", count: 1, alone: 0, movements: { ...none, gains: 1 } },
    ]);
  });

  test("a rule that only one of the two texts has", () => {
    const one = screening([["met", { staff: "met" }]]);
    const two = screening([["not_met", { staff: "met", fresh: "not_met" }]]);
    expect(impactOf(one, two, ["a"], "title")?.changed[0]?.rules).toEqual(["fresh"]);
    expect(impactOf(two, one, ["a"], "title")?.changed[0]?.rules).toEqual(["fresh"]);
  });

  test("what changes without a rule has no rule", () => {
    const one = screening([["undecided", { staff: "met" }]]);
    const two = screening([["met", { staff: "met" }]]);
    expect(impactOf(one, two, ["a"], "title")?.changed[0]?.rules).toEqual([]);
  });

  test("nothing for a decision that one of them lacks, or for other applicants", () => {
    expect(impactOf(before, after, ids, "grade")).toBeUndefined();
    expect(impactOf(before, after, ids, "__proto__")).toBeUndefined();
    expect(impactOf(before, after, ids.slice(1), "title")).toBeUndefined();
  });

  test("two equal screenings give zero everywhere, and the transitions always add up", () => {
    const row = fc.tuple(
      fc.constantFrom(...outcomeCodes),
      fc.record({ one: fc.constantFrom(...ruleStatusCodes), __proto__: fc.constantFrom(...ruleStatusCodes) }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(row, row), { maxLength: 20 }), (rows) => {
        const [old, now] = [screening(rows.map(([one]) => one)), screening(rows.map(([, two]) => two))];
        const names = rows.map((_, index) => `n${index}`);
        const same = impactOf(old, old, names, "title");
        expect(same?.changed).toEqual([]);
        expect(same?.rules).toEqual([]);
        expect(Object.values(same?.movements ?? {}).every((count) => count === 0)).toBe(true);
        expect(same?.transitions.every(({ from, to, count }) => from === to || count === 0)).toBe(true);
        const other = impactOf(old, now, names, "title");
        expect(other?.transitions.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        expect(Object.values(other?.movements ?? {}).reduce((sum, count) => sum + count, 0)).toBe(
          other?.changed.length,
        );
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
