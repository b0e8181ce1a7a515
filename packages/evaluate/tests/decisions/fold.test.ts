import type { Outcome } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import type { Truth } from "../../src/conditions/truth.ts";
import { foldColumns, inTheWay, outcomeOf } from "../../src/decisions/fold.ts";
import type { Columns } from "../../src/rules/rule-finding.ts";

/** What a rule can be: passes, fails, left to the authority, and every set of these that is still open. */
const points: readonly Columns[] = [
  { passes: "yes", fails: "no" },
  { passes: "no", fails: "yes" },
  { passes: "no", fails: "no" },
];

interface Kind extends Columns {
  readonly completions: readonly Columns[];
}

function join(a: Truth, b: Truth): Truth {
  return a === b ? a : "open";
}

const kinds: readonly Kind[] = [1, 2, 3, 4, 5, 6, 7].map((set) => {
  const completions = points.filter((_, index) => (set & (1 << index)) !== 0);
  const joined = completions.reduce((a, b) => ({ passes: join(a.passes, b.passes), fails: join(a.fails, b.fails) }));
  return { ...joined, completions };
});

function folds(count: number): readonly (readonly Kind[])[] {
  return count === 0 ? [[]] : folds(count - 1).flatMap((rest) => kinds.map((kind) => [...rest, kind]));
}

function completionsOf(rules: readonly Kind[]): readonly (readonly Columns[])[] {
  return rules.reduce<readonly (readonly Columns[])[]>(
    (all, rule) => all.flatMap((rest) => rule.completions.map((completion) => [...rest, completion])),
    [[]],
  );
}

/** The fold in words: not met if a rule fails, met if all pass, else left to the authority. */
function pointOutcome(rules: readonly Columns[]): Outcome {
  if (rules.some((rule) => rule.fails === "yes")) return "not_met";
  return rules.every((rule) => rule.passes === "yes") ? "met" : "at_discretion";
}

const all = [0, 1, 2, 3].flatMap(folds);

describe("the fold of up to three rules", () => {
  test("400 folds", () => expect(all).toHaveLength(400));

  test("a decided outcome is that of every completion, and an undecided one has two", () => {
    for (const rules of all) {
      const outcome = outcomeOf(foldColumns(rules));
      const outcomes = new Set(completionsOf(rules).map(pointOutcome));
      if (outcome === "undecided") expect(outcomes.size, JSON.stringify(rules)).toBeGreaterThan(1);
      else expect([...outcomes], JSON.stringify(rules)).toEqual([outcome]);
    }
  });

  test("a rule that is not asked about cannot change the outcome", () => {
    for (const rules of all) {
      if (outcomeOf(foldColumns(rules)) !== "undecided") continue;
      for (const [index, rule] of rules.entries()) {
        if (rule.completions.length === 1 || inTheWay(rules).includes(rule)) continue;
        for (const others of completionsOf(rules)) {
          const outcomes = rule.completions.map((own) => pointOutcome(others.with(index, own)));
          expect(new Set(outcomes).size, JSON.stringify({ rules, index })).toBe(1);
        }
      }
    }
  });

  test("undecided always has a rule that stands in the way", () => {
    for (const rules of all) {
      if (outcomeOf(foldColumns(rules)) !== "undecided") continue;
      expect(inTheWay(rules).length > 0).toBe(true);
    }
  });
});
