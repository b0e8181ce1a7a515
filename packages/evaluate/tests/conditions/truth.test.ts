import { expect, test } from "vitest";
import { and, not, or, type Truth } from "../../src/conditions/truth.ts";

const truths: readonly Truth[] = ["yes", "no", "open"];
const choices = (truth: Truth): readonly boolean[] => (truth === "open" ? [true, false] : [truth === "yes"]);

/** The one result of all completions, or open. */
function joined(outcomes: readonly boolean[]): Truth {
  const set = new Set(outcomes);
  return set.size === 2 ? "open" : set.has(true) ? "yes" : "no";
}

test("and, or and not are the join over all completions", () => {
  for (const a of truths) {
    expect(not(a)).toBe(joined(choices(a).map((value) => !value)));
    for (const b of truths) {
      expect(and([a, b])).toBe(joined(choices(a).flatMap((x) => choices(b).map((y) => x && y))));
      expect(or([a, b])).toBe(joined(choices(a).flatMap((x) => choices(b).map((y) => x || y))));
      for (const c of truths) {
        expect(and([a, b, c])).toBe(and([and([a, b]), c]));
        expect(or([a, b, c])).toBe(not(and([not(a), not(b), not(c)])));
      }
    }
  }
});

test("of nothing and is yes, or is no", () => {
  expect(and([])).toBe("yes");
  expect(or([])).toBe("no");
});
