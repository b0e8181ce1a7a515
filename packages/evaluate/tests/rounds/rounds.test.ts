import type { DecisionResult, Determination, IrExpression, IrLimit, IrPolicy } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/determinations/evaluate.ts";
import { determineRound, evaluateRound } from "../../src/determinations/evaluate-round.ts";
import { constant, decision, measured, read } from "../policy-builder.ts";
import { caseOf, type Facts, type Grade, gradeType, limit, policyOf } from "./small-rounds.ts";

const options = { on: "2024-01-01" };

function town(...limits: readonly IrLimit[]): IrPolicy {
  return policyOf({ rules: "none", limits });
}

function applicant(proposed: Grade, rank: number | undefined, more: Facts = {}): Facts {
  return { penalised: false, takes_part: true, proposed, ...(rank !== undefined && { rank }), ...more };
}

function determinations(whole: IrPolicy, applicants: readonly Facts[]): readonly Determination[] {
  const seats = applicants.map((facts, index) => ({ id: `firm_${index + 1}`, case: caseOf(facts) }));
  return evaluateRound(whole, { applicants: seats }, options).applicants.map(({ determination }) => determination);
}

function gradesOf(whole: IrPolicy, applicants: readonly Facts[]): readonly DecisionResult[] {
  return determinations(whole, applicants).flatMap(({ decisions }) => decisions["grade"] ?? []);
}

function shown({ outcome, value, needs, awaits }: DecisionResult): string {
  return value?.known ?? [outcome, ...(value?.possible ?? []), ...needs, ...awaits].join(" ");
}

describe("half of the round, rounded down", () => {
  test.each([
    [1, 0],
    [2, 1],
    [3, 1],
    [7, 3],
    [8, 4],
  ])("of %i applicants %i keep their grade", (size, places) => {
    const all = Array.from({ length: size }, (_, index) => applicant("A", index + 1));
    const grades = gradesOf(town(limit()), all);
    expect(grades.map(({ value }) => value?.known)).toEqual(all.map((_, index) => (index < places ? "A" : "C")));
    for (const [index, { value }] of grades.entries()) {
      expect(value?.limits).toEqual([
        {
          id: "11.limit",
          citation: "11",
          proposed: "A",
          admitted: index < places ? "yes" : "no",
          base: { least: size, most: size },
          places: { least: places, most: places },
          place: index + 1,
        },
      ]);
    }
  });

  test("forced grades are in the base and take no place", () => {
    const all = [applicant("A", 1, { penalised: true }), applicant("B", 2), applicant("D", 3), applicant("A", 4)];
    const grades = gradesOf(town(limit()), all);
    expect(grades.map(shown)).toEqual(["D", "B", "D", "A"]);
    expect(grades.map(({ value }) => value?.limits?.[0]?.admitted)).toEqual([
      "not_limited",
      "yes",
      "not_limited",
      "yes",
    ]);
  });

  test("the base is those for whom its condition holds", () => {
    const where = read("takes_part");
    const all = [applicant("A", 1), applicant("B", 2), applicant("D", 3, { takes_part: false })];
    expect(gradesOf(town(limit()), all).map(shown)).toEqual(["A", "C", "D"]);
    expect(gradesOf(town(limit({ where, rounding: "up" })), all).map(shown)).toEqual(["A", "C", "D"]);
    expect(gradesOf(town(limit({ where, cap: share("1") })), all).map(shown)).toEqual(["A", "B", "D"]);
    const open = all.with(2, applicant("D", 3, { takes_part: true }));
    const { takes_part: _, ...unknown } = open[2] ?? {};
    const grades = gradesOf(town(limit({ where, cap: share("2/3") })), open.with(2, unknown));
    expect(grades.map(shown)).toEqual(["A", "undecided B C @cohort", "D"]);
    expect(grades[1]?.value?.limits?.[0]).toMatchObject({ base: { least: 2, most: 3 }, places: { least: 1, most: 2 } });
  });
});

function share(value: string): IrLimit["cap"] {
  return { kind: "share", value: constant(measured("percent"), value) };
}

describe("what is not known", () => {
  test("leaves open exactly those whose place could change", () => {
    const all = [applicant("A", 1), applicant("A", undefined), applicant("A", 2), applicant("A", 3)];
    // Two places: the second may be anywhere, and pushes out the third only.
    const grades = gradesOf(town(limit({ values: ["A"] })), all);
    expect(grades.map(shown)).toEqual(["A", "undecided A C rank", "undecided A C @cohort", "C"]);
  });

  test("a grade that is open holds a place perhaps", () => {
    const { proposed: _, ...open } = applicant("A", 1);
    const grades = gradesOf(town(limit({ cap: { kind: "number", value: constant(measured("count"), "1") } })), [
      open,
      applicant("A", 2),
    ]);
    expect(grades.map(shown)).toEqual(["undecided A B C D proposed", "undecided A C @cohort"]);
  });

  test("alone, a limited value awaits the round and any other stands", () => {
    const alone = (facts: Facts): DecisionResult => {
      const { grade } = evaluate(town(limit()), caseOf(facts), options).decisions;
      if (grade === undefined) throw new Error("no grade");
      return grade;
    };
    expect(shown(alone(applicant("D", 1)))).toBe("D");
    expect(shown(alone(applicant("A", 1, { penalised: true })))).toBe("D");
    expect(alone(applicant("A", 1))).toMatchObject({
      outcome: "undecided",
      awaits: ["@cohort"],
      value: { open: true, possible: ["A", "C"], limits: [{ proposed: "A", admitted: "open" }] },
    });
    const left = evaluate(
      town(limit({ else: { kind: "leave", by: "city_bureau" } })),
      caseOf(applicant("A", 1)),
      options,
    );
    expect(left.decisions["grade"]).toMatchObject({
      outcome: "undecided",
      value: { leftTo: "city_bureau", possible: ["A"] },
    });
  });
});

describe("ties at the edge", () => {
  const all = [applicant("A", 1), applicant("B", 2), applicant("A", 2), applicant("A", 3)];

  test.each([
    ["ask", ["A", "undecided B C @tie", "undecided A C @tie", "C"]],
    ["in", ["A", "B", "A", "C"]],
    ["out", ["A", "C", "C", "C"]],
  ] as const)("%s", (ties, expected) => {
    const grades = gradesOf(town(limit({ ties })), all);
    expect(grades.map(shown)).toEqual(expected);
    expect(grades.map(({ value }) => value?.limits?.[0]?.tied ?? false)).toEqual(
      expected.map((each) => each.includes("@tie")),
    );
  });

  test("level applicants who all fit are no tie", () => {
    expect(gradesOf(town(limit({ cap: share("3/4") })), all).map(shown)).toEqual(["A", "B", "A", "C"]);
  });
});

describe("what the others get", () => {
  const two = [applicant("A", 1), applicant("B", 2)];

  test("left to a role, or to the authority with the article of the limit", () => {
    expect(gradesOf(town(limit({ else: { kind: "leave", by: "city_bureau" } })), two)[1]).toMatchObject({
      outcome: "at_discretion",
      awaits: ["@act:grade/11.limit"],
      value: { open: true, leftTo: "city_bureau", limits: [{ citation: "11", proposed: "B", admitted: "no" }] },
    });
    const { else: _, ...without } = limit();
    const [, second] = gradesOf(town(without), two);
    expect(second).toMatchObject({ outcome: "at_discretion", value: { open: true } });
    expect(second?.value).not.toHaveProperty("leftTo");
  });

  test("several limits, one after another as written", () => {
    const first = limit({ cap: share("2/3"), else: { kind: "value", value: "D" } });
    const second = limit({
      id: "11.best",
      values: ["A"],
      cap: { kind: "number", value: constant(measured("count"), "1") },
      else: { kind: "value", value: "B" },
    });
    const all = [applicant("A", 1), applicant("A", 2), applicant("A", 3)];
    expect(gradesOf(town(first, second), all).map(shown)).toEqual(["A", "B", "D"]);
    expect(gradesOf(town(second, first), all).map(shown)).toEqual(["A", "B", "D"]);
    const three = [applicant("B", 1), applicant("A", 2), applicant("A", 3)];
    expect(gradesOf(town(first, second), three).map(shown)).toEqual(["B", "A", "D"]);
  });

  test("descending, by a share of other sizes", () => {
    expect(gradesOf(town(limit({ direction: "descending" })), two).map(shown)).toEqual(["C", "B"]);
  });
});

describe("what depends on a round", () => {
  test("is read with its result, and limits of a decision that depends on another round come after it", () => {
    const value: IrExpression = { kind: "value", decision: "grade", type: gradeType };
    const star = decision("star", [], {
      type: gradeType,
      value: { kind: "give", arms: [{ id: "20.1", gives: { kind: "value", value }, readings: [] }] },
      limits: [limit({ id: "20.limit", cap: { kind: "number", value: constant(measured("count"), "1") } })],
    });
    const whole = town(limit({ cap: share("2/3") }));
    const both = { ...whole, decisions: [star, ...whole.decisions] };
    const all = determinations(both, [applicant("A", 1), applicant("A", 2), applicant("A", 3)]);
    expect(
      all.map(({ decisions }) => [decisions["grade"], decisions["star"]].map((each) => each?.value?.known)),
    ).toEqual([
      ["A", "A"],
      ["A", "C"],
      ["C", "C"],
    ]);
    expect(all.map(({ decisions }) => decisions["best"]?.outcome)).toEqual(["met", "met", "not_met"]);
  });

  test("one whose rules fail takes no place, and one left to the authority may", () => {
    const all = [applicant("A", 1, { sound: false }), applicant("A", 2, { sound: true })];
    const hard = gradesOf(policyOf({ rules: "hard", limits: [limit()] }), all);
    expect(hard.map(({ outcome, value }) => [outcome, value?.known])).toEqual([
      ["not_met", undefined],
      ["met", "A"],
    ]);
    const soft = gradesOf(policyOf({ rules: "soft", limits: [limit()] }), all);
    expect(soft[0]).toMatchObject({ outcome: "at_discretion", value: { provisional: "A" } });
    expect(soft.slice(1).map(shown)).toEqual(["undecided A C @cohort"]);
  });

  test("every determination says whose it is, and the whole is frozen", () => {
    const all = determinations(town(limit()), [applicant("A", 1), applicant("A", 2)]);
    expect(all.map((each) => each.applicant)).toEqual(["firm_1", "firm_2"]);
    expect(Object.isFrozen(all[0]?.decisions)).toBe(true);
  });
});

test("a round of 20,000 applicants is answered", () => {
  const cohort = Array.from({ length: 20_000 }, (_, index) => ({
    id: String(index),
    facts: { penalised: false, takes_part: true, proposed: "A", rank: 1 + (index % 3) },
  }));
  const { determination } = determineRound(town(limit({ ties: "in" })), { cohort }, options);
  const kept = determination?.applicants.filter((each) => each.determination.decisions["best"]?.outcome === "met");
  expect(kept).toHaveLength(13_334);
}, 60_000);
