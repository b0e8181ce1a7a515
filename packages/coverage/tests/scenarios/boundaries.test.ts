import type { IrExpression, IrPolicy, IrRule, NumberType } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { besideBound, coverageOf } from "../../src/index.ts";
import { compiled, decision, rule } from "../policy-builder.ts";
import { smallProbe } from "../small-probe.ts";

const count: NumberType = { kind: "number", measure: "count", scale: 0 };
const percent: NumberType = { kind: "number", measure: "percent", scale: 6 };
const plain: NumberType = { kind: "number", measure: "number", scale: 4 };
const date = { kind: "date" } as const;
type Operator = Extract<IrExpression, { kind: "compare" }>["operator"];

const fact = (id: string): IrExpression => ({ kind: "fact", fact: id });
const constant = (
  value: string | boolean,
  type: NumberType | typeof date | { kind: "boolean" } = count,
): IrExpression => ({
  kind: "constant",
  type,
  value,
});
const compare = (
  left: IrExpression,
  operator: Operator,
  right: IrExpression,
  type: NumberType | typeof date = count,
): IrExpression => ({ kind: "compare", operator, type, left, right });
const asks = (condition: IrExpression, more: Partial<IrRule> = {}): IrRule =>
  rule("8.visits", "8", { test: { kind: "condition", condition }, ...more });
const enough = compare(fact("visits"), ">=", constant("50"));

/** By boundary: what the cases do not try. */
function missing(
  rules: readonly IrRule[],
  cases: readonly object[],
  more: Partial<IrPolicy> = {},
): readonly (readonly string[])[] {
  const policy = compiled({ decisions: [decision("d", { rules })], ...more });
  const scenarios = cases.map((facts) => ({ name: "", case: { facts: { ...facts } }, expectations: [] }));
  const { items } = coverageOf({ ...policy, scenarios }, [], smallProbe);
  return items.filter(({ kind }) => kind === "boundary").map((item) => item.missing);
}

describe("a boundary is tried at it, just beyond it, and not known", () => {
  test.each([
    ["nothing", [], ["at", "just_below", "missing"]],
    ["at", [{ visits: "50" }], ["just_below", "missing"]],
    ["one short", [{ visits: "49" }], ["at", "missing"]],
    ["a fraction short", [{ visits: "49.5" }], ["at", "missing"]],
    ["far off on both sides", [{ visits: "48" }, { visits: "51" }], ["at", "just_below", "missing"]],
    ["not given", [{}], ["at", "just_below"]],
    ["all three", [{ visits: "50" }, { visits: "49" }, {}], []],
  ])("%s", (_, cases, open) => {
    expect(missing([asks(enough)], cases)).toEqual([open]);
  });

  test.each([
    [">=", "just_below", "49", "51"],
    ["<", "just_below", "49", "51"],
    ["<=", "just_above", "51", "49"],
    [">", "just_above", "51", "49"],
  ] as const)("beyond means where %s turns over", (operator, point, beyond, before) => {
    const rules = [asks(compare(fact("visits"), operator, constant("50")))];
    expect(missing(rules, [{ visits: before }])).toEqual([["at", point, "missing"]]);
    expect(missing(rules, [{ visits: beyond }])).toEqual([["at", "missing"]]);
    // The same with the bound on the left.
    const mirrored = { ">=": "<=", "<=": ">=", ">": "<", "<": ">" } as const;
    const turned = [asks(compare(constant("50"), mirrored[operator], fact("visits")))];
    expect(missing(turned, [{ visits: beyond }])).toEqual([["at", "missing"]]);
  });

  test.each([
    ["percents: one point", percent, "0.8", "0.79", "0.78"],
    ["fractions are exact", percent, "0.8", "79/99", "7/9"],
    ["numbers below one: a hundredth", plain, "0.5", "0.49", "0.4"],
    ["whole numbers: one", plain, "5", "4", "3.9"],
    ["dates: a day", date, "2024-03-01", "2024-02-29", "2024-02-28"],
  ] as const)("a step of %s", (_, type, bound, near, far) => {
    const rules = [asks(compare(fact("visits"), ">=", constant(bound, type), type))];
    expect(missing(rules, [{ visits: near }])).toEqual([["at", "missing"]]);
    expect(missing(rules, [{ visits: far }])).toEqual([["at", "just_below", "missing"]]);
  });

  test("a date that is known to be none is no point", () => {
    const rules = [asks(compare(fact("visits"), ">=", constant("2024-03-01", date), date))];
    expect(missing(rules, [{ visits: "none" }])).toEqual([["at", "just_below", "missing"]]);
  });
});

describe("a case counts only where the comparison decides", () => {
  const demo = fact("demo");

  test("under the guard of its rule, and outside its exception", () => {
    const rules = [asks(enough, { when: demo, unless: fact("excepted") })];
    const all = ["at", "just_below", "missing"];
    expect(missing(rules, [{ visits: "50", demo: "no", excepted: "no" }])).toEqual([all]);
    expect(missing(rules, [{ visits: "50", excepted: "no" }])).toEqual([all]);
    expect(missing(rules, [{ visits: "50", demo: "yes", excepted: "yes" }])).toEqual([all]);
    expect(missing(rules, [{ visits: "50", demo: "yes", excepted: "no" }])).toEqual([["just_below", "missing"]]);
    expect(missing(rules, [{ demo: "yes" }])).toEqual([["at", "just_below"]]);
  });

  test("where another part of the condition does not settle it", () => {
    const other = compare(fact("persons"), ">=", constant("100"));
    const either = [asks({ kind: "or", operands: [enough, other] })];
    const both = [asks({ kind: "and", operands: [enough, other] })];
    const all = ["at", "just_below", "missing"];
    expect(missing(either, [{ visits: "50", persons: "200" }])[0]).toEqual(all);
    expect(missing(either, [{ visits: "50", persons: "20" }])[0]).toEqual(["just_below", "missing"]);
    expect(missing(both, [{ visits: "50", persons: "20" }])[0]).toEqual(all);
    expect(missing(both, [{ visits: "50", persons: "200" }])[0]).toEqual(["just_below", "missing"]);
    expect(missing(both, [{ visits: "50" }])).toEqual([
      ["just_below", "missing"],
      ["at", "just_below"],
    ]);
  });

  test("in the arm in which its bound holds, through a let", () => {
    const arms: IrExpression = {
      kind: "arms",
      type: count,
      arms: [{ when: demo, value: constant("100") }, { value: constant("50") }],
    };
    const lets = [{ names: { id: "bound" }, type: count, value: arms, readings: [] }];
    const rules = [asks(compare(fact("visits"), ">=", { kind: "let", let: "bound" }))];
    const found = missing(
      rules,
      [
        { visits: "100", demo: "yes" },
        { visits: "99", demo: "no" },
      ],
      { lets },
    );
    expect(found).toEqual([
      ["just_below", "missing"],
      ["at", "just_below", "missing"],
    ]);
  });
});

describe("what no case can reach is not counted", () => {
  const ranged = (least?: string, most?: string): Partial<IrPolicy> => ({
    facts: [
      {
        names: { id: "visits" },
        type: { ...count, ...(least && { least }), ...(most && { most }) },
        statedBy: "applicant",
        evidence: [],
        movement: "free",
      },
    ],
  });

  test.each([
    ["in the range", ranged("0", "100"), ["at", "just_below", "missing"]],
    ["at its lower end", ranged("50"), ["at", "missing"]],
    ["outside it", ranged("60"), ["missing"]],
    ["at its upper end", ranged("0", "50"), ["at", "just_below", "missing"]],
  ])("%s", (_, policy, open) => {
    expect(missing([asks(enough)], [], policy)).toEqual([open]);
  });

  test("an empty list is no record below zero", () => {
    const counted: IrExpression = { kind: "aggregate", function: "count", type: count, list: "cases", scope: 1 };
    const { items } = coverageOf(
      compiled({ decisions: [decision("d", { rules: [asks(compare(counted, ">=", constant("0")))] })] }),
      [],
      smallProbe,
    );
    expect(items.find(({ kind }) => kind === "boundary")?.wanted).toEqual(["at", "missing"]);
  });

  test("rules and bounds that hold only under another reading", () => {
    const choice = { kind: "choice", members: [{ id: "main" }, { id: "any" }] } as const;
    const reading = (member: string): IrExpression => ({
      kind: "compare",
      operator: "=",
      type: choice,
      left: { kind: "reading", reading: "NB_2" },
      right: { kind: "constant", type: choice, value: member },
    });
    const readings = [
      { id: "NB_2", type: choice, default: { kind: "constant", type: choice, value: "main" } },
    ] as const;
    expect(missing([asks(enough, { when: reading("any") })], [], { readings })).toEqual([]);
    expect(missing([asks(enough, { when: reading("main") })], [], { readings })).toHaveLength(1);
    expect(missing([asks({ kind: "and", operands: [reading("any"), enough] })], [], { readings })).toEqual([]);
    expect(missing([asks(enough, { when: { kind: "not", operand: reading("main") } })], [], { readings })).toEqual([]);
  });

  test.each([
    ["two values of the case", compare(fact("visits"), ">=", fact("orders"))],
    ["two constants", compare(constant("1"), ">=", constant("2"))],
    ["equality", compare(fact("visits"), "=", constant("50"))],
  ])("nor are comparisons of %s", (_, condition) => {
    expect(missing([asks(condition)], [])).toEqual([]);
  });
});

test("records of a list are tried one by one; a list that is not given is not known", () => {
  const where = compare({ kind: "field", scope: 1, list: "payments", field: "amount" }, ">=", constant("50"));
  const rules = [asks({ kind: "quantifier", quantifier: "any", list: "payments", scope: 1, where })];
  expect(missing(rules, [{ payments: [{ amount: "50" }, { amount: "49" }, {}] }])).toEqual([[]]);
  expect(missing(rules, [{ payments: [] }])).toEqual([["at", "just_below", "missing"]]);
  expect(missing(rules, [{}])).toEqual([["at", "just_below"]]);
});

test("one value against one bound is one boundary of its rule, however often it is compared", () => {
  const under = compare(fact("visits"), "<", constant("50"));
  expect(missing([asks({ kind: "and", operands: [enough, { kind: "not", operand: under }] })], [])).toHaveLength(1);
});

test("full years turn over on a day", () => {
  const months: NumberType = { kind: "number", measure: "months", scale: 0 };
  const years: IrExpression = { kind: "fullYears", from: fact("since"), to: fact("deadline") };
  const rules = [asks(compare(years, ">=", constant("2", plain), plain))];
  const { items } = coverageOf(compiled({ decisions: [decision("d", { rules })] }), [], smallProbe);
  expect(items.find(({ kind }) => kind === "boundary")).toMatchObject({
    wanted: ["at", "just_below", "missing"],
    threshold: {
      given: fact("deadline"),
      bound: { kind: "shift", unit: "months", date: fact("since"), amount: constant("24", months) },
      type: { kind: "date" },
    },
  });
});

test("a long condition is counted at its cost, and deep ones do no harm", () => {
  const many = Array.from({ length: 3_000 }, (_, at) => compare(fact("visits"), ">=", constant(String(at))));
  expect(missing([asks({ kind: "or", operands: many })], [{ visits: "7" }])).toHaveLength(3_000);
  let deep = enough;
  for (let depth = 0; depth < 10_000; depth++) deep = { kind: "not", operand: deep };
  expect(missing([asks(deep)], [])).toHaveLength(1);
});

test("a boundary tells which scenarios stand below it, at it and above it, and which of them a step away", () => {
  const cases = [{ visits: "12" }, { visits: "49" }, {}, { visits: "50" }, { visits: "90" }];
  const policy = compiled({ decisions: [decision("d", { rules: [asks(enough)] })] });
  const scenarios = cases.map((facts) => ({ name: "", case: { facts: { ...facts } }, expectations: [] }));
  const { items } = coverageOf({ ...policy, scenarios }, [], smallProbe);
  expect(items.find(({ kind }) => kind === "boundary")?.stands).toEqual([
    { scenario: 0, side: "below", near: false },
    { scenario: 1, side: "below", near: true },
    { scenario: 3, side: "at", near: true },
    { scenario: 4, side: "above", near: false },
  ]);
});

test.each([
  ["50", "below", count, "49"],
  ["0.2", "below", percent, "0.19"],
  ["0.2", "above", percent, "0.21"],
  ["1.5", "above", plain, "1.51"],
  ["2024-03-01", "below", date, "2024-02-29"],
  ["1/3", "below", count, undefined],
  ["none", "below", date, undefined],
] as const)("beside %s, %s it", (bound, side, type, beside) => {
  expect(besideBound(bound, side, type)).toBe(beside);
});
