import type { CheckedRound, Determination, RoundDetermination } from "@bylaw/ir";
import { buildPolicy, buildRound, Choices, complete, judgeRound, unknownsOf, waysToComplete } from "@bylaw/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateRound } from "../../src/determinations/evaluate-round.ts";
import { expectShrunk, expectValuesHeld, placesOf } from "./values.ts";

const limits = { small: true, facts: 3, rules: 2, depth: 2, texts: false, values: true, rounds: true };
/** How many rounds each law is tried on; `BYLAW_RUNS` asks for more. */
const runs = Number(process.env["BYLAW_RUNS"] ?? 70);
const numbers = (least: number, most: number): fc.Arbitrary<number[]> =>
  fc.array(fc.noBias(fc.nat({ max: 0x7fff_ffff })), { minLength: least, maxLength: most, size: "max" });

/** A small policy with limits, a round with gaps, and ways of filling the gaps of every applicant. */
const models = fc.tuple(numbers(60, 300), numbers(60, 200), numbers(100, 300)).map(([first, second, third]) => {
  const policy = {
    ...buildPolicy(new Choices(first), limits),
    force: { kind: "from", from: "1990-01-01" } as const,
  };
  const { round, options } = buildRound(policy, new Choices(second), { records: 2 });
  const choices = new Choices(third);
  const gaps = round.applicants.map(({ case: checked }) => {
    const unknowns = unknownsOf(policy, checked, choices);
    return { unknowns, ways: waysToComplete(unknowns, choices, 6) };
  });
  return { policy, round, options, gaps, choices };
});

type Model = typeof models extends fc.Arbitrary<infer Value> ? Value : never;

/** The round with the gaps of some applicants filled, in the way of a number. */
function filled({ round, gaps }: Model, way: number, who: (index: number) => boolean): CheckedRound {
  return {
    applicants: round.applicants.map(({ id, case: checked }, index) => {
      const gap = gaps[index];
      if (gap === undefined) throw new Error(`there are no gaps of applicant ${index}`);
      const { unknowns, ways } = gap;
      const chosen = ways[way % Math.max(1, ways.length)] ?? [];
      return { id, case: who(index) ? complete(checked, unknowns, chosen) : checked };
    }),
  };
}

function of({ applicants }: RoundDetermination, index: number): Determination {
  const applicant = applicants[index];
  if (applicant === undefined) throw new Error(`there is no applicant ${index}`);
  return applicant.determination;
}

describe("random policies over random rounds", () => {
  test("what is decided is so in every completion, and a complete round is read as the textbook does", () => {
    let exact = 0;
    fc.assert(
      fc.property(models, (model) => {
        const { policy, options } = model;
        const abstract = evaluateRound(policy, model.round, options);
        for (let way = 0; way < 6; way++) {
          const whole = filled(model, way, () => true);
          // A list that was just given may have records of which something is not known.
          const isWhole = whole.applicants.every((each) => unknownsOf(policy, each.case, model.choices).length === 0);
          const answer = evaluateRound(policy, whole, options);
          // Where applicants are level at the edge the textbook takes one of them.
          const isTied = JSON.stringify(answer).includes('"@tie"');
          for (const seed of [0, 1, 2]) {
            for (const [index, judged] of judgeRound(policy, whole, options, seed).entries()) {
              expectValuesHeld(policy, of(abstract, index), judged);
              if (judged.guessed || isTied || !isWhole) continue;
              for (const [id, { outcome }] of Object.entries(of(answer, index).decisions)) {
                exact++;
                expect([id, outcome]).toEqual([id, judged.outcomes.get(id)]);
              }
            }
          }
        }
      }),
      { seed: 20_211_104, numRuns: runs, endOnFailure: true },
    );
    expect(exact).toBeGreaterThan(runs);
  });

  test("a further fact of anybody changes nothing that is decided", () => {
    fc.assert(
      fc.property(models, (model) => {
        const { policy, options, round } = model;
        const before = evaluateRound(policy, round, options);
        const after = evaluateRound(
          policy,
          filled(model, 0, () => model.choices.chance(50)),
          options,
        );
        for (const [index, { determination }] of before.applicants.entries()) {
          const later = new Map(placesOf(of(after, index)));
          for (const [place, decision] of placesOf(determination)) {
            const other = later.get(place);
            if (other === undefined) continue;
            if (decision.outcome !== "undecided") expect([place, other.outcome]).toEqual([place, decision.outcome]);
            expectShrunk(place, decision.value, other.value);
          }
        }
      }),
      { seed: 20_211_104, numRuns: runs, endOnFailure: true },
    );
  });
});
