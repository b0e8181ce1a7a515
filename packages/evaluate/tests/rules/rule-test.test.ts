import { describe, expect, test } from "vitest";
import type { Truth } from "../../src/conditions/truth.ts";
import { evaluate } from "../../src/determinations/evaluate.ts";
import type { Columns } from "../../src/rules/rule-finding.ts";
import { groupColumns } from "../../src/rules/rule-test.ts";
import { checked, decision, fact, policy, read, rule, yesNo } from "../policy-builder.ts";

type Point = "met" | "not_met" | "left";

const columnsOf: Readonly<Record<Point, Columns>> = {
  met: { passes: "yes", fails: "no" },
  not_met: { passes: "no", fails: "yes" },
  left: { passes: "no", fails: "no" },
};
const kinds: readonly (readonly Point[])[] = [
  ["met"],
  ["not_met"],
  ["left"],
  ["met", "not_met"],
  ["not_met", "left"],
  ["met", "not_met", "left"],
];

const join = (a: Truth, b: Truth): Truth => (a === b ? a : "open");
const joined = (points: readonly Point[]): Columns =>
  points
    .map((point) => columnsOf[point])
    .reduce((a, b) => ({ passes: join(a.passes, b.passes), fails: join(a.fails, b.fails) }));

function groups(count: number): readonly (readonly (readonly Point[])[])[] {
  return count === 0 ? [[]] : groups(count - 1).flatMap((rest) => kinds.map((kind) => [...rest, kind]));
}

/** In words: met when so many are met, else left to the authority when those left to it could make up the number. */
function outcome(mode: "atLeast" | "exactly" | "all", number: number, items: readonly Point[]): Point {
  const met = items.filter((item) => item === "met").length;
  const left = items.filter((item) => item === "left").length;
  if (mode !== "exactly") return met >= number ? "met" : met + left >= number ? "left" : "not_met";
  if (met > number || met + left < number) return "not_met";
  return left === 0 ? "met" : "left";
}

test("groups of up to four items, by all their completions", () => {
  for (const group of [1, 2, 3, 4].flatMap(groups)) {
    const completions = group.reduce<readonly (readonly Point[])[]>(
      (all, points) => all.flatMap((rest) => points.map((point) => [...rest, point])),
      [[]],
    );
    for (const number of [0, 1, 2, group.length]) {
      for (const mode of ["atLeast", "exactly"] as const) {
        const columns = groupColumns({ mode, number }, group.map(joined));
        const expected = joined([...new Set(completions.map((items) => outcome(mode, number, items)))]);
        const about = JSON.stringify({ group, number, mode });
        // Sound always; and a decided group is found decided, but for exact counts with items left to the authority.
        for (const column of ["passes", "fails"] as const) {
          if (columns[column] !== "open") expect(columns[column], about).toBe(expected[column]);
          if (mode === "atLeast") expect(columns[column], about).toBe(expected[column]);
        }
      }
    }
  }
});

describe("a decision that stands as a rule", () => {
  const town = policy({
    facts: [fact("a", yesNo), fact("b", yesNo), fact("c", yesNo)],
    decisions: [
      decision("route", [rule("4(1).a", read("a")), rule("4(2).b", read("b"), { soft: true, by: "city_bureau" })]),
      decision("whole", [
        rule("5.route", read("c"), { test: { kind: "decision", decision: "route" } }),
        rule("6.group", read("c"), {
          test: {
            kind: "group",
            mode: "atLeast",
            number: 1,
            items: [
              { names: { id: "by_route" }, test: { kind: "decision", decision: "route" } },
              { names: { id: "by_c" }, test: { kind: "condition", condition: read("c") } },
            ],
          },
        }),
      ]),
    ],
  });
  const whole = (facts: Readonly<Record<string, boolean>>): unknown =>
    evaluate(town, checked(facts), { on: "2024-05-01" }).decisions["whole"];

  test("it brings its status and its failing rules", () => {
    expect(whole({ a: false, b: true, c: true })).toMatchObject({
      outcome: "not_met",
      rules: [
        { status: "not_met", failing: ["4(1).a"] },
        {
          status: "met",
          items: [
            { id: "by_route", holds: "no", failing: ["4(1).a"] },
            { id: "by_c", holds: "yes" },
          ],
        },
      ],
    });
  });

  test("what it leaves to the authority is awaited", () => {
    expect(whole({ a: true, b: false, c: false })).toMatchObject({
      outcome: "at_discretion",
      awaits: ["@act:4(2).b"],
      rules: [
        { status: "at_discretion", awaits: ["@act:4(2).b"], failing: ["4(2).b"] },
        { status: "at_discretion", items: [{ holds: "at_discretion" }, { holds: "no" }] },
      ],
    });
  });

  test("it passes its needs on", () => {
    expect(whole({ b: true, c: true })).toMatchObject({
      outcome: "undecided",
      needs: ["a"],
      rules: [{ needs: ["a"] }, { status: "met" }],
    });
  });
});
