import { determine } from "@bylaw/evaluate";
import type { IrExpression, IrPolicy, ListType } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { type ChangesToPass, changesToPass } from "../../src/index.ts";
import { applicantOf, policyOf } from "../installed-policies.ts";
import {
  compare,
  constant,
  count,
  decision,
  fact,
  money,
  options,
  percent,
  policy,
  read,
  rule,
} from "../policy-parts.ts";

function changesIn(of: IrPolicy, input: unknown, more: object = {}): ChangesToPass {
  const { changes, problems } = changesToPass(of, input, "title", { ...options, ...more });
  expect(problems).toEqual([]);
  if (changes === undefined) throw new Error("no answer");
  return changes;
}

const persons = count("persons");
const share: IrExpression = { kind: "divide", type: percent, left: read("qualified"), right: read("staff") };
const shares = (qualified: "up" | "fixed", staff: "up" | "free" | "down"): IrPolicy =>
  policy(
    [fact("qualified", persons, qualified), fact("staff", persons, staff)],
    [decision("title", [rule("share", compare(share, ">=", constant(percent, "4/5"), percent))])],
  );

describe("a share", () => {
  test("is raised by its part, in whole people", () => {
    const { ways, exact, status } = changesIn(shares("up", "up"), { qualified: 9, staff: 12 });
    expect({ exact, status }).toEqual({ exact: true, status: "found" });
    expect(ways).toEqual([
      {
        changes: [
          {
            fact: "qualified",
            measure: "count",
            unit: "persons",
            from: "9",
            to: "10",
            difference: "1",
            direction: "up",
          },
        ],
        shown: [],
        records: [],
      },
    ]);
  });

  test("is never raised by having fewer people, whatever the movement", () => {
    for (const movement of ["free", "down"] as const) {
      expect(changesIn(shares("fixed", movement), { qualified: 9, staff: 12 }).ways).toEqual([]);
    }
  });

  test("its part stays within the whole", () => {
    const two = policy(shares("up", "up").facts, [
      decision("title", [
        rule("share", compare(share, ">=", constant(percent, "4/5"), percent)),
        rule("many", compare(read("qualified"), ">=", constant(persons, "15"), persons)),
      ]),
    ]);
    const [way] = changesIn(two, { qualified: 9, staff: 10 }).ways;
    expect(way?.changes.map(({ fact: id, to }) => [id, to])).toEqual([
      ["qualified", "15"],
      ["staff", "15"],
    ]);
  });
});

describe("what the applicant cannot move", () => {
  const bureau = { statedBy: "bureau", decidedBy: "bureau" };

  test("an act of a role is named and never counted on", () => {
    const of = policy(
      [fact("assets", money, "up"), fact("recorded", { kind: "boolean" }, "free", bureau)],
      [
        decision("title", [
          rule("either", {
            kind: "or",
            operands: [read("recorded"), compare(read("assets"), ">=", constant(money, "800000"))],
          }),
          rule("soft", compare(read("assets"), ">=", constant(money, "1000000")), { soft: true, by: "bureau" }),
          rule("act", read("recorded")),
        ]),
      ],
    );
    const { status, acts, stuck, ways } = changesIn(of, { assets: 100 });
    expect(status).toBe("none");
    expect(acts).toEqual([
      { rule: "either", kind: "decided_by", facts: ["recorded"], by: "bureau" },
      { rule: "soft", kind: "discretion", by: "bureau" },
      { rule: "act", kind: "decided_by", facts: ["recorded"], by: "bureau" },
    ]);
    expect(stuck).toEqual([{ rule: "act", because: "act", facts: ["recorded"] }]);
    expect(ways.map(({ changes }) => changes.map(({ fact: id, to }) => [id, to]))).toEqual([
      [["assets", "1000000.00"]],
    ]);
  });

  test("what is fixed, attested or stated by another is stuck, and the rest is said", () => {
    const of = policy(
      [
        fact("area", { kind: "number", measure: "area", scale: 2 }, "fixed"),
        fact("sound", { kind: "boolean" }, "free", { attested: true, statedBy: "bureau" }),
        fact("assets", money),
      ],
      [
        decision("title", [
          rule("area", compare(read("area"), ">=", constant({ kind: "number", measure: "area", scale: 2 }, "200"))),
          rule("sound", read("sound")),
          rule("assets", compare(read("assets"), ">=", constant(money, "800000"))),
        ]),
      ],
    );
    const { status, stuck, ways } = changesIn(of, { area: 199, sound: false, assets: 1 });
    expect(status).toBe("none");
    expect(stuck).toEqual([
      { rule: "area", because: "fixed", facts: ["area"] },
      { rule: "sound", because: "fixed", facts: ["sound"] },
    ]);
    expect(ways).toHaveLength(1);
    expect(ways[0]?.changes[0]).toMatchObject({ fact: "assets", to: "800000.00", difference: "799999.00" });
  });

  test("what is not known is shown, apart from what is changed", () => {
    const of = policy(
      [
        fact("sound", { kind: "boolean" }, "fixed", { attested: true, statedBy: "bureau", evidence: ["report"] }),
        fact("assets", money),
      ],
      [
        decision("title", [
          rule("both", { kind: "and", operands: [read("sound"), compare(read("assets"), ">", constant(money, "10"))] }),
        ]),
      ],
    );
    expect(changesIn(of, { assets: 1 }).ways).toMatchObject([
      {
        changes: [{ fact: "assets", to: "10.01" }],
        shown: [{ fact: "sound", value: "yes", statedBy: "bureau", evidence: ["report"], measure: "boolean" }],
      },
    ]);
    expect(changesIn(of, {}).ways).toMatchObject([
      { changes: [], shown: [{ fact: "sound" }, { fact: "assets", value: "10.01" }] },
    ]);
  });
});

describe("lists", () => {
  const visits: ListType = {
    kind: "list",
    fields: [
      { names: { id: "year" }, type: { kind: "number", measure: "year", scale: 0 } },
      { names: { id: "large" }, type: { kind: "boolean" } },
    ],
  };
  const year = { kind: "number", measure: "year", scale: 0 } as const;
  const field = (id: string): IrExpression => ({ kind: "field", scope: 1, list: "visits", field: id });
  const counted = (where: IrExpression): IrPolicy => {
    const counting: IrExpression = {
      kind: "aggregate",
      function: "count",
      type: count("records"),
      list: "visits",
      scope: 1,
      where,
    };
    return policy(
      [fact("visits", visits)],
      [decision("title", [rule("r", compare(counting, ">=", constant(count("records"), "3")))])],
    );
  };
  const plain: IrExpression = {
    kind: "and",
    operands: [field("large"), compare(field("year"), "=", constant(year, "2023"), year)],
  };

  test("are said as a count where it is plain which records count", () => {
    const { ways } = changesIn(counted(plain), {
      visits: [
        { year: 2023, large: true },
        { year: 2022, large: true },
      ],
    });
    const record = { year: "2023", large: "yes" };
    expect(ways).toEqual([{ changes: [], shown: [], records: [{ list: "visits", more: 2, where: plain, record }] }]);
    expect(changesIn(counted(plain), {}).ways).toMatchObject([{ records: [{ list: "visits", more: 3, shown: true }] }]);
  });

  test("cannot be said by figures otherwise", () => {
    const tangled: IrExpression = { kind: "or", operands: [field("large"), { kind: "not", operand: field("large") }] };
    const { status, stuck } = changesIn(counted(tangled), { visits: [] });
    expect({ status, stuck }).toEqual({
      status: "none",
      stuck: [{ rule: "r", because: "records", facts: ["visits"] }],
    });
  });
});

describe("the search", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const either = policy(
    ids.map((id) => fact(id, money)),
    [
      decision("title", [
        rule("r", { kind: "or", operands: ids.map((id) => compare(read(id), ">=", constant(money, "10"))) }),
      ]),
    ],
  );
  const all = Object.fromEntries(ids.map((id, place) => [id, place + 1]));

  test("gives three ways, the nearest first, or as many as asked for", () => {
    const facts = (ways: ChangesToPass["ways"]): readonly string[] =>
      ways.map(({ changes }) => changes.map((each) => each.fact).join());
    expect(facts(changesIn(either, all).ways)).toEqual(["e", "d", "c"]);
    expect(facts(changesIn(either, all, { alternatives: 1 }).ways)).toEqual(["e"]);
  });

  test("says where its budget ended", () => {
    const hard = policy(either.facts, [
      decision(
        "title",
        ids.map((id) => rule(id, compare(read(id), ">=", constant(money, "10")))),
      ),
    ]);
    expect(changesIn(hard, all, { budget: 150 })).toMatchObject({
      status: "undecided_within_budget",
      ways: [],
      cutShort: true,
      atLeast: 5,
    });
    expect(changesIn(hard, all)).toMatchObject({ status: "found", exact: true });
  });

  test("a decision that is met needs nothing", () => {
    expect(changesIn(either, { ...all, a: 10 })).toMatchObject({ status: "met", ways: [], outcome: "met" });
  });

  test("names of facts that objects have are as good as any", () => {
    const hostile = policy(
      [fact("__proto__", money), fact("constructor", money)],
      [
        decision("__proto__", [
          rule("one", compare(read("__proto__"), ">=", constant(money, "5"))),
          rule("two", compare(read("constructor"), ">=", constant(money, "5"))),
        ]),
      ],
    );
    const input = JSON.parse('{"facts":{"__proto__":1,"constructor":2}}') as unknown;
    const { changes } = changesToPass(hostile, input, "__proto__", options);
    expect(changes?.ways[0]?.changes.map(({ fact: id, from, to }) => [id, from, to])).toEqual([
      ["__proto__", "1.00", "5.00"],
      ["constructor", "2.00", "5.00"],
    ]);
  });
});

describe("an applicant of Ningbo", () => {
  const ningbo = policyOf("ningbo");
  const run = { on: "2024-05-31" };
  const input = applicantOf("ningbo", { ningbo_market_orders: 30 });

  test("is told the smallest ways, which the interpreter confirms", () => {
    const { changes } = changesToPass(ningbo, input, "certification", run);
    expect(changes).toMatchObject({ outcome: "not_met", status: "found", exact: true, stuck: [] });
    expect(changes?.ways.map((way) => way.changes.map(({ fact: id, to }) => [id, to]))).toEqual([
      [["tier", "platform"]],
      [
        ["ningbo_market_orders", "40"],
        ["assets", "800000.00"],
        ["satisfaction", "0.85"],
      ],
    ]);
    expect(changes?.acts.map(({ rule: id, kind }) => [id, kind])).toContainEqual(["8(1).assets", "discretion"]);
    for (const way of changes?.ways ?? []) {
      const facts = Object.fromEntries(way.changes.map(({ fact: id, to }) => [id, to]));
      const { determination } = determine(ningbo, applicantOf("ningbo", { ningbo_market_orders: 30, ...facts }), run);
      expect(determination?.decisions["certification"]?.outcome).toBe("met");
    }
  });

  test("what only time can bring is said so", () => {
    const young = applicantOf("ningbo", {
      ningbo_market_orders: 50,
      operating_in_city_since: "2023-03-15",
      tier: "demo",
    });
    const { changes } = changesToPass(ningbo, young, "certification", run);
    const [way] = changes?.ways ?? [];
    expect(way?.changes.map(({ fact: id }) => id)).toEqual(["tier"]);
    const fixed = applicantOf("ningbo", { operating_in_city_since: "2024-03-15" });
    const { changes: barred } = changesToPass(ningbo, fixed, "certification", run);
    expect(barred?.status).toBe("none");
    expect(barred?.stuck).toMatchObject([
      { because: "time", time: { from: "2025-03-15", fact: "application_deadline" } },
    ]);
  });

  test("gets an answer for every decision, whatever is known", () => {
    for (const { names } of ningbo.decisions) {
      for (const given of [input, { facts: {} }]) {
        const { changes } = changesToPass(ningbo, given, names.id, { ...run, budget: 400 });
        expect(changes?.decision).toBe(names.id);
      }
    }
  });

  test("takes few steps: with a tenth of the budget all is found", () => {
    const { changes } = changesToPass(ningbo, input, "certification", { ...run, budget: 4000 });
    expect(changes?.status).toBe("found");
    expect(changes?.cutShort).toBeUndefined();
  });
});
