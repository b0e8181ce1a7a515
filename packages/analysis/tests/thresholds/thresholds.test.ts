import type { IrExpression } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { distances, impactOf, nextFlips, thresholdsOf, withConstant } from "../../src/index.ts";
import {
  columns,
  compare,
  constant,
  count,
  decision,
  fact,
  flags,
  money,
  numbers,
  options,
  percent,
  policy,
  read,
  rule,
  screened,
} from "../policy-parts.ts";

const staff = count("persons");
const share: IrExpression = { kind: "divide", type: percent, left: read("qualified"), right: read("staff") };
const demo = read("demo");

const measure = policy(
  [
    fact("assets", money),
    fact("staff", staff),
    fact("qualified", staff),
    fact("demo", { kind: "boolean" }),
    fact("small", { kind: "boolean" }),
  ],
  [
    decision(
      "title",
      [
        rule("8(1).assets", compare(read("assets"), ">=", constant(money, "800000")), {
          relaxations: ["relax"],
          when: demo,
        }),
        rule("8(3).share", compare(share, ">=", constant(percent, "4/5"), percent)),
        rule("8(3).staff", compare({ kind: "let", let: "needed" }, "<=", read("staff"), staff)),
      ],
      {
        relaxations: [
          {
            id: "relax",
            rules: ["8(1).assets"],
            to: constant(money, "500000"),
            when: read("small"),
            by: "bureau",
            readings: [],
          },
        ],
      },
    ),
  ],
  {
    lets: [
      {
        names: { id: "needed" },
        type: staff,
        readings: [],
        value: {
          kind: "arms",
          type: staff,
          arms: [{ when: demo, value: constant(staff, "10") }, { value: constant(staff, "5") }],
        },
      },
    ],
  },
);

const people = columns(
  {
    assets: numbers(80_000_000, 79_999_900, 90_000_000, undefined, 60_000_000, 81_000_000),
    staff: numbers(10, 10, 20, 10, 12, 10),
    qualified: numbers(8, 10, 18, 10, 12, 7),
    demo: flags(true, true, true, true, true, true),
    small: flags(false, false, false, false, true, false),
  },
  6,
);

const line = (rules: string, constantText: string): ReturnType<typeof thresholdsOf>[number] => {
  const found = thresholdsOf(measure, "title").find((each) => each.rule === rules && each.constant === constantText);
  if (found === undefined) throw new Error(`no line ${constantText}`);
  return found;
};

describe("thresholdsOf", () => {
  test("finds every line with its rule, its part of the rule, operator and constant", () => {
    const found = thresholdsOf(measure, "title");
    expect(
      found.map(({ rule: id, role, operator, constant: value, measure: of, unit, reads }) => [
        id,
        role,
        reads,
        operator,
        value,
        of,
        unit,
      ]),
    ).toEqual([
      ["8(1).assets", "test", ["assets"], ">=", "800000.00", "money", "CNY"],
      ["8(1).assets", "relaxation", ["assets"], ">=", "500000.00", "money", "CNY"],
      ["8(3).share", "test", ["qualified", "staff"], ">=", "0.8", "percent", undefined],
      ["8(3).staff", "test", ["staff"], ">=", "10", "count", "persons"],
      ["8(3).staff", "test", ["staff"], ">=", "5", "count", "persons"],
    ]);
    expect(found[0]?.guard).toEqual(demo);
    expect(thresholdsOf(measure, "other")).toEqual([]);
  });
});

describe("withConstant", () => {
  test("changes the one constant and nothing else", () => {
    const other = withConstant(measure, line("8(1).assets", "800000.00"), "1000000.00");
    expect(JSON.stringify(other)).toBe(JSON.stringify(measure).replace('"value":"800000"', '"value":"1000000"'));
    const arm = withConstant(measure, line("8(3).staff", "10"), "12");
    expect(thresholdsOf(arm ?? measure, "title").map(({ constant: value }) => value)).toContain("12");
    expect(JSON.stringify(withConstant(measure, line("8(3).share", "0.8"), "0.85"))).toContain('"value":"0.85"');
  });

  test("takes no text that is no number, and no line that is not there", () => {
    expect(withConstant(measure, line("8(1).assets", "800000.00"), "many")).toBeUndefined();
    expect(withConstant({ ...measure, decisions: [] }, line("8(1).assets", "800000.00"), "1")).toBeUndefined();
  });
});

describe("distances", () => {
  test("of a fact", () => {
    const found = distances(measure, people, line("8(1).assets", "800000.00"), options);
    expect([...found.distance]).toEqual([0, -1, 100_000, Number.NaN, -200_000, 10_000]);
    expect(found.order).toEqual([4, 1, 0, 5, 2, 3]);
    expect(found).toMatchObject({ below: 2, above: 2, at: 1, unknown: 1, near: 3 });
  });

  test("of a share, exactly", () => {
    const found = distances(measure, people, line("8(3).share", "0.8"), options);
    expect(found).toMatchObject({ below: 1, above: 4, at: 1, unknown: 0 });
    expect(found.distance[2]).toBeCloseTo(0.1);
  });
});

describe("nextFlips", () => {
  const screening = screened(measure, people);
  const flips = (of: ReturnType<typeof line>): ReturnType<typeof nextFlips> =>
    nextFlips(measure, people, screening, of, options);

  test("of assets: who comes in below, who falls out above", () => {
    const { below, above } = flips(line("8(1).assets", "800000.00"));
    expect(below).toEqual({ value: "799999.00", applicants: [{ place: 1, id: "n0001", from: "not_met", to: "met" }] });
    expect(above).toEqual({ value: "800001.00", applicants: [{ place: 0, id: "n0000", from: "met", to: "not_met" }] });
  });

  test("of a share, in steps of a tenth of a percent", () => {
    const { below, above } = flips(line("8(3).share", "0.8"));
    expect(below).toEqual({ value: "0.7", applicants: [{ place: 5, id: "n0005", from: "not_met", to: "met" }] });
    expect(above).toEqual({ value: "0.801", applicants: [{ place: 0, id: "n0000", from: "met", to: "not_met" }] });
  });

  test("of a relaxation: where it closes", () => {
    expect(flips(line("8(1).assets", "500000.00"))).toEqual({
      above: { value: "600001.00", applicants: [{ place: 4, id: "n0004", from: "at_discretion", to: "not_met" }] },
    });
  });

  test("of an arm that nobody takes: none", () => {
    expect(flips(line("8(3).staff", "5"))).toEqual({});
  });

  test("of very many at one value, who are screened together", () => {
    const size = 300;
    const same = columns(
      {
        assets: numbers(...Array.from({ length: size }, () => 85_000_000)),
        staff: numbers(...Array.from({ length: size }, () => 10)),
        qualified: numbers(...Array.from({ length: size }, (_, place) => (place % 3 === 0 ? 1 : 9))),
        demo: flags(...Array.from({ length: size }, () => true)),
        small: flags(...Array.from({ length: size }, () => false)),
      },
      size,
    );
    const found = nextFlips(measure, same, screened(measure, same), line("8(3).staff", "10"), options);
    expect(found.below).toBeUndefined();
    expect(found.above?.value).toBe("11");
    expect(found.above?.applicants).toHaveLength(200);
    const assets = nextFlips(measure, same, screened(measure, same), line("8(1).assets", "800000.00"), options);
    expect(assets.above).toMatchObject({ value: "850001.00", applicants: found.above?.applicants ?? [] });
  });

  test("says so where the budget ended", () => {
    const cut = nextFlips(measure, people, screening, line("8(3).staff", "5"), { ...options, budget: 1 });
    expect(cut.undecidedWithinBudget).toContain("above");
  });

  test("agrees with screening the policy with each constant", () => {
    for (const threshold of thresholdsOf(measure, "title")) {
      if (threshold.measure === "money") continue;
      const present = Number(threshold.constant);
      const step = threshold.measure === "percent" ? 0.1 : 1;
      const flipped = (value: number): readonly string[] | undefined => {
        const other = withConstant(measure, threshold, String(Math.round(value * 10) / 10));
        if (other === undefined) throw new Error("no constant");
        return impactOf(screening, screened(other, people), people.ids, "title")?.changed.map(({ id }) => id);
      };
      const found = nextFlips(measure, people, screening, threshold, { ...options, step: String(step) });
      for (const [side, direction] of [
        ["below", -1],
        ["above", 1],
      ] as const) {
        let expected: { readonly value: number; readonly ids: readonly string[] } | undefined;
        for (let steps = 1; steps <= 25 && expected === undefined; steps++) {
          const value = Math.round((present + direction * steps * step) * 10) / 10;
          const ids = value < 0 ? [] : (flipped(value) ?? []);
          if (ids.length > 0) expected = { value, ids };
        }
        const flip = found[side];
        expect(flip && { value: Number(flip.value), ids: flip.applicants.map(({ id }) => id) }).toEqual(expected);
      }
    }
  });
});
