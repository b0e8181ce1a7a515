import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Choice,
  type Cost,
  cheapestFew,
  ended,
  isLess,
  leastChosen,
  type Option,
  type Problem,
  type Requirement,
  type Solution,
} from "../../src/changes/search.ts";

/** A problem of at most five options, each requirement a table of yes and no over the candidates it reads. */
const problems: fc.Arbitrary<Problem> = fc
  .array(
    fc.record({
      known: fc.boolean(),
      distances: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 3 }),
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .chain((shapes) => {
    const options = new Map(
      shapes.map(({ known, distances }, index): [string, Option] => [
        `o${index}`,
        { id: `o${index}`, known, distances: known ? distances.toSorted((a, b) => a - b) : distances.map(() => 0) },
      ]),
    );
    const drawn = fc.tuple(
      fc.subarray([...options.keys()], { minLength: 1, maxLength: Math.min(3, options.size) }),
      fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }),
    );
    const requirement = (
      [reads, table]: readonly [readonly string[], readonly boolean[]],
      id: number,
    ): Requirement => ({
      id: String(id),
      reads,
      holds: (choice) => table[reads.reduce((place, read) => place * 4 + (choice.get(read) ?? -1) + 1, 0)] ?? false,
    });
    return fc
      .array(drawn, { minLength: 1, maxLength: 4 })
      .map((rows) => ({ options, requirements: rows.map(requirement) }));
  });

function costOf({ options }: Problem, choice: Choice): Cost {
  const cost = { changed: 0, shown: 0, distance: 0 };
  for (const [id, candidate] of choice) {
    const option = options.get(id);
    cost[option?.known ? "changed" : "shown"]++;
    cost.distance += option?.distances[candidate] ?? 0;
  }
  return cost;
}

/** All choices with which everything holds, by trying them all. */
function allSolutions(problem: Problem): readonly Solution[] {
  let choices: Choice[] = [new Map()];
  for (const { id, distances } of problem.options.values()) {
    choices = choices.flatMap((choice) => [
      choice,
      ...distances.map((_, candidate) => new Map(choice).set(id, candidate)),
    ]);
  }
  return choices
    .filter((choice) => problem.requirements.every(({ holds }) => holds(choice)))
    .map((choice) => ({ choice, cost: costOf(problem, choice) }));
}

describe("cheapestFew", () => {
  test("finds what trying everything finds", () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const all = allSolutions(problem);
        const { solutions, complete } = ended(cheapestFew(problem, 3, { left: 100_000 }));
        expect(complete).toBe(true);
        const earlier: Solution[] = [];
        for (let number = 0; number < 3; number++) {
          const others = all.filter(({ choice }) =>
            earlier.every((solution) => [...solution.choice.keys()].some((id) => !choice.has(id))),
          );
          const least = others.reduce<Cost | undefined>(
            (best, { cost }) => (best === undefined || isLess(cost, best) ? cost : best),
            undefined,
          );
          const found = solutions[number];
          if (earlier.some(({ choice }) => choice.size === 0)) {
            expect(found).toBeUndefined();
            break;
          }
          expect(found?.cost).toEqual(least);
          if (found === undefined) break;
          expect(problem.requirements.every(({ holds }) => holds(found.choice))).toBe(true);
          earlier.push(found);
        }
      }),
      { seed: 21, numRuns: 1500 },
    );
  });

  test("says when the budget ended", () => {
    const requirement = (id: string): Requirement => ({ id, reads: [id], holds: (choice) => choice.get(id) === 1 });
    const ids = ["a", "b", "c", "d"];
    const options = new Map(ids.map((id) => [id, { id, known: true, distances: [1, 2] }]));
    const problem = { options, requirements: ids.map(requirement) };
    expect(ended(cheapestFew(problem, 3, { left: 2 }))).toEqual({ solutions: [], complete: false });
    expect(ended(cheapestFew(problem, 3, { left: 100 })).solutions).toHaveLength(1);
  });

  test("rests between its steps, and a search that is left goes no further", () => {
    let asked = 0;
    const holds = (choice: Choice): boolean => {
      asked++;
      return choice.get("a") === 2;
    };
    const options = new Map([["a", { id: "a", known: true, distances: [1, 2, 3] }]]);
    const steps = cheapestFew({ options, requirements: [{ id: "r", reads: ["a"], holds }] }, 3, { left: 100 });
    expect(steps.next().done).toBe(false);
    const before = asked;
    expect(steps.next().done).toBe(false);
    expect(asked).toBeGreaterThan(before);
    expect(ended(steps).solutions).toHaveLength(1);
  });
});

test("so many options as the bound says are chosen at least, whatever is chosen", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const sizes = allSolutions(problem).map(({ choice }) => choice.size);
      if (sizes.length > 0) expect(leastChosen(problem)).toBeLessThanOrEqual(Math.min(...sizes));
    }),
    { seed: 22, numRuns: 500 },
  );
});
