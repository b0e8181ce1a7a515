import {
  contentHash,
  type Determination,
  type EvaluationOptions,
  type IrExpression,
  type IrPolicy,
  type RuleResult,
} from "@bylaw/ir";
import { describe, expect, test, vi } from "vitest";
import { evaluate } from "../../src/determinations/evaluate.ts";
import {
  checked,
  choiceOf,
  compare,
  constant,
  decision,
  fact,
  measured,
  money,
  number,
  policy,
  read,
  rule,
  setOf,
  share,
  yesNo,
} from "../policy-builder.ts";

const tiers = choiceOf("platform", "demo");
const persons = measured("count", { unit: { id: "persons" } });
const facts = [
  fact("assets", money),
  fact("staff", persons),
  fact("skilled", persons),
  fact("years", measured("months")),
  fact("founded", { kind: "date", none: true }),
  fact("tier", tiers),
  fact("fields", setOf("a", "b", "c")),
  fact("sound", yesNo),
  fact("alike", yesNo, { decidedBy: "city_bureau" }),
  fact("records", { kind: "list", fields: [{ names: { id: "severe" }, type: yesNo }] }),
];

type Facts = Parameters<typeof checked>[0];

function town(more: Partial<IrPolicy>): IrPolicy {
  return policy({ facts, ...more });
}

function resultOf(condition: IrExpression, given: Facts): RuleResult {
  const [result] =
    determination(town({ decisions: [decision("d", [rule("1", condition)])] }), given).decisions["d"]?.rules ?? [];
  if (result === undefined) throw new Error("no rule");
  return result;
}

function determination(policyGiven: IrPolicy, given: Facts, options: Partial<EvaluationOptions> = {}): Determination {
  return evaluate(policyGiven, checked(given), { on: "2024-05-01", ...options });
}

describe("what is compared", () => {
  const quotient: IrExpression = { kind: "divide", type: share, left: read("skilled"), right: read("staff") };
  test.each<[string, IrExpression, Facts, Partial<RuleResult>]>([
    [
      "a share keeps its two amounts",
      compare(quotient, ">=", constant(share, "4/5"), share),
      { skilled: 79, staff: 99 },
      {
        given: "79/99",
        asked: "0.8",
        share: { part: "79", whole: "99" },
        shortfall: "1/495",
        facts: ["skilled", "staff"],
        measure: "percent",
      },
    ],
    [
      "a length",
      compare(read("years"), ">=", constant(measured("months"), "24"), measured("months")),
      { years: 18 },
      { given: "P18M", asked: "P24M", shortfall: "P6M", measure: "months" },
    ],
    [
      "a count with its unit",
      compare(read("staff"), ">=", constant(persons, "10"), persons),
      { staff: 9 },
      { given: "9", asked: "10", shortfall: "1", unit: "persons" },
    ],
    [
      "a day too late",
      compare(read("founded"), "<=", constant({ kind: "date" }, "2023-05-31"), { kind: "date" }),
      { founded: 19_510 },
      { given: "2023-06-02", asked: "2023-05-31", shortfall: "P2D", measure: "date" },
    ],
    [
      "a bound that is only just not passed falls short of nothing",
      compare(read("staff"), ">", constant(persons, "10"), persons),
      { staff: 10 },
      { given: "10", operator: ">", asked: "10" },
    ],
    [
      "a choice",
      compare(read("tier"), "=", constant(tiers, "demo"), tiers),
      { tier: "platform" },
      { given: "platform", operator: "=", asked: "demo", measure: "choice" },
    ],
    [
      "a list of choices, denied",
      { kind: "not", operand: { kind: "member", value: read("tier"), members: ["demo"] } },
      { tier: "demo" },
      { given: "demo", operator: "in", asked: "platform" },
    ],
    [
      "members of a set",
      { kind: "include", set: read("fields"), mode: "all", members: ["a", "c"] },
      { fields: { must: ["a", "b"], may: ["a", "b"] } },
      { given: "a, b", operator: "include", asked: "a, c", measure: "set" },
    ],
    [
      "a yes or no",
      read("sound"),
      { sound: false },
      { given: "no", operator: "is", asked: "yes", measure: "boolean", facts: ["sound"] },
    ],
    [
      "a denial",
      { kind: "not", operand: read("sound") },
      { sound: true },
      { given: "yes", operator: "is", asked: "no" },
    ],
    [
      "none",
      { kind: "none", operand: read("founded") },
      { founded: 0 },
      { given: "1970-01-01", operator: "is", asked: "none", measure: "date" },
    ],
    [
      "what is not known is not given",
      compare(read("staff"), ">=", constant(persons, "10"), persons),
      {},
      { status: "undecided", asked: "10", needs: ["staff"] },
    ],
  ])("%s", (_name, condition, given, expected) => {
    const result = resultOf(condition, given);
    expect(result).toMatchObject(expected);
    if (expected.shortfall === undefined) expect(result).not.toHaveProperty("shortfall");
    expect(result).not.toHaveProperty("parts");
  });

  describe("a number that depends, which the compiler compares case by case", () => {
    const plain = (text: string) => constant(number, text);
    const arms = [{ when: read("sound"), value: plain("50") }, { value: plain("100") }];
    const lets = [
      { names: { id: "bound" }, type: number, value: { kind: "arms", type: number, arms }, readings: [] } as const,
    ];
    const cases = (operator: "=" | "!=", asked: string): IrExpression => ({
      kind: "arms",
      type: yesNo,
      arms: arms.map((arm) => ({ ...arm, value: compare(arm.value, operator, plain(asked), number) })),
    });
    const found = (condition: IrExpression, given: Facts, named = true): RuleResult | undefined =>
      determination(town({ ...(named && { lets }), decisions: [decision("d", [rule("1", condition)])] }), given)
        .decisions["d"]?.rules[0];

    test("is given as what it is, and asked to be the number of the text", () => {
      expect(found(cases("=", "100"), { sound: true })).toMatchObject({
        status: "not_met",
        given: "50",
        operator: "=",
        asked: "100",
        measure: "number",
        facts: ["bound"],
      });
      expect(found(cases("=", "100"), { sound: false })).toMatchObject({ status: "met", given: "100", asked: "100" });
      const denied: IrExpression = { kind: "not", operand: cases("=", "100") };
      expect(found(denied, { sound: true })).toMatchObject({
        status: "met",
        given: "50",
        operator: "!=",
        asked: "100",
      });
    });

    test("is not given while its cases are open, and reads its facts where it has no name", () => {
      const open = found(cases("=", "100"), {});
      expect(open).toMatchObject({ status: "undecided", operator: "=", asked: "100", needs: ["sound"] });
      expect(open).not.toHaveProperty("given");
      expect(found(cases("!=", "100"), { sound: true }, false)).toMatchObject({ given: "50", facts: ["sound"] });
    });

    test("one of several shows all of them", () => {
      const either: IrExpression = { kind: "or", operands: [cases("=", "50"), cases("=", "70")] };
      const met = found(either, { sound: true });
      expect(met).toMatchObject({ status: "met", given: "50", operator: "in", asked: "50, 70", facts: ["bound"] });
      expect(met).not.toHaveProperty("parts");
      expect(found(either, { sound: false })).toMatchObject({ status: "not_met", given: "100", asked: "50, 70" });
    });

    test("arms that ask different things stay yes or no", () => {
      const mixed: IrExpression = {
        kind: "arms",
        type: yesNo,
        arms: [
          { when: read("sound"), value: compare(read("staff"), "=", plain("1"), number) },
          { value: read("alike") },
        ],
      };
      expect(found(mixed, { sound: true, staff: 2 })).toMatchObject({ given: "no", operator: "is", asked: "yes" });
    });
  });

  test("several comparisons are parts, and the only failing one decides", () => {
    const both: IrExpression = {
      kind: "and",
      operands: [read("sound"), compare(read("staff"), ">=", constant(persons, "10"), persons)],
    };
    expect(resultOf(both, { sound: true, staff: 8 })).toMatchObject({
      given: "8",
      shortfall: "2",
      parts: [
        { holds: "yes", facts: ["sound"] },
        { holds: "no", facts: ["staff"], shortfall: "2" },
      ],
    });
    expect(resultOf(both, { staff: 8 }).parts?.map((part) => part.holds)).toEqual(["open", "no"]);
    expect(resultOf(both, { sound: false, staff: 8 })).not.toHaveProperty("given");
  });

  test("what does not apply falls short of nothing", () => {
    const guarded = town({
      decisions: [
        decision("d", [rule("1", compare(read("assets"), ">=", constant(money, "5")), { when: read("sound") })]),
      ],
    });
    const [result] = determination(guarded, { sound: false, assets: 100 }).decisions["d"]?.rules ?? [];
    expect(result).toMatchObject({ status: "not_applicable", given: "1.00" });
    expect(result).not.toHaveProperty("shortfall");
  });
});

test("acts that are not recorded are told, through lets", () => {
  const lets = [{ names: { id: "like" }, type: yesNo, value: read("alike"), readings: [] }];
  const asked = town({ lets, decisions: [decision("d", [rule("1", { kind: "let", let: "like" })])] });
  expect(determination(asked, {}).decisions["d"]?.rules[0]).toMatchObject({
    status: "not_met",
    notRecorded: ["alike"],
  });
  expect(determination(asked, { alike: false }).decisions["d"]?.rules[0]).not.toHaveProperty("notRecorded");
});

test("papers asked for, and those that are missing", () => {
  const submission = {
    id: "5.audit_report",
    condition: { kind: "and", operands: [{ kind: "handedIn", paper: "audit_report" }] } as const,
    proves: [{ place: "article", number: "7", item: "1" } as const],
  };
  const asked = town({ decisions: [decision("d", [], { submissions: [submission] })] });
  const papers = (given: Readonly<Record<string, boolean>>): unknown =>
    evaluate(asked, checked({}, { papers: given }), { on: "2024-05-01" }).decisions["d"]?.papers;
  expect(papers({})).toEqual([{ id: "5.audit_report", status: "open", missing: [], proves: ["7(1)"] }]);
  expect(papers({ audit_report: false })).toMatchObject([{ status: "missing", missing: ["audit_report"] }]);
  expect(papers({ audit_report: true })).toMatchObject([{ status: "handed_in", missing: [] }]);
});

test("notes decide nothing", () => {
  const notes = [
    { id: "5(3)", kind: "encourage", condition: read("sound"), when: read("alike") } as const,
    { id: "5(4)", kind: "note", condition: read("sound") } as const,
  ];
  const asked = town({ decisions: [decision("d", [], { notes })] });
  expect(determination(asked, { sound: false }).decisions["d"]).toMatchObject({
    outcome: "met",
    notes: [
      { kind: "encourage", reached: "not_applicable" },
      { kind: "note", reached: "no", parts: [{ holds: "no" }] },
    ],
  });
});

describe("readings", () => {
  const ways = choiceOf("by_year", "by_round");
  const reading = {
    id: "NB_4",
    names: { id: "orders" },
    type: ways,
    default: constant(ways, "by_year"),
    citation: { place: "article", number: "7" } as const,
    text: "why",
  };
  const asked = town({
    readings: [
      reading,
      { id: "NB_5", text: "only a sentence", citation: { place: "article", number: "1" } },
      { id: "NB_6", type: ways, default: constant(ways, "by_year") },
    ],
    decisions: [
      decision("d", [
        rule("1", compare({ kind: "reading", reading: "NB_4" }, "=", constant(ways, "by_round"), ways), {
          readings: ["NB_4"],
        }),
      ]),
    ],
  });

  test("those that a result rests on are told", () => {
    expect(determination(asked, {}).readings).toEqual([
      { id: "NB_4", citation: "7", value: "by_year", text: "why" },
      { id: "NB_5", citation: "1", text: "only a sentence" },
    ]);
  });

  test("a switched one changes the result, is marked, and makes another hash", () => {
    const usual = determination(asked, {});
    const switched = determination(asked, {}, { readings: { orders: "by_round" } });
    expect([usual.decisions["d"]?.outcome, switched.decisions["d"]?.outcome]).toEqual(["not_met", "met"]);
    expect(switched.readings[0]).toMatchObject({ value: "by_round", switched: true });
    expect(switched.hash).not.toBe(usual.hash);
    expect(determination(asked, {}, { readings: { NB_4: "by_year" } }).hash).toBe(usual.hash);
  });

  test("a hash that the host gives is that of its own runs alone, and asked for once", () => {
    const own = town({});
    const hashOf = vi.fn(() => "of the host");
    const hashes = [{ hashOf }, { hashOf }, {}, { hashOf: () => "of another" }, { hashOf }].map(
      (options) => determination(own, {}, options).hash,
    );
    expect(hashes).toEqual([
      "of the host",
      "of the host",
      contentHash({ policy: own, readings: {} }),
      "of another",
      "of the host",
    ]);
    expect(hashOf).toHaveBeenCalledTimes(1);
    expect(determination(town({ names: { id: "other" } }), {}, { hashOf }).hash).toBe("of the host");
    expect(hashOf).toHaveBeenCalledTimes(2);
  });
});

describe("the order of needs", () => {
  test("by fact as declared, then by record and field", () => {
    const severe: IrExpression = {
      kind: "quantifier",
      quantifier: "any",
      list: "records",
      scope: 1,
      where: { kind: "field", scope: 1, list: "records", field: "severe" },
    };
    const asked = town({
      decisions: [
        decision("d", [
          rule("1", severe),
          rule("2", { kind: "include", set: read("fields"), mode: "all", members: ["c", "a"] }),
          rule("3", read("sound")),
        ]),
      ],
    });
    const given = { records: Array.from({ length: 11 }, () => ({})) };
    const needs = determination(asked, given).decisions["d"]?.needs;
    expect(needs?.slice(0, 5)).toEqual(["fields.a", "fields.c", "sound", "records[0].severe", "records[1].severe"]);
    expect(needs?.at(-1)).toBe("records[10].severe");
  });
});

describe("the force of a measure", () => {
  const plain = { decisions: [decision("d", [rule("1", read("sound"))])] };
  const until = town({ ...plain, force: { kind: "from", from: "2020-03-19", until: "2022-12-31" } });

  test.each([
    ["2020-03-18", "no"],
    ["2020-03-19", "yes"],
    ["2022-12-31", "yes"],
    ["2023-01-01", "no"],
  ])("on %s in force: %s", (on, inForce) =>
    expect(determination(until, { sound: true }, { on }).inForce).toBe(inForce),
  );

  test("unknown: results are computed and marked", () => {
    const unknown = determination(town({ ...plain, force: { kind: "unknown" } }), { sound: true });
    expect(unknown).toMatchObject({
      inForce: "unknown",
      assuming: ["in_force"],
      force: {},
      decisions: { d: { outcome: "met" } },
    });
  });

  test("statuses are kept where it is not in force, and no fact is asked for", () => {
    const { decisions } = determination(until, {}, { on: "2023-01-01" });
    expect(decisions["d"]).toMatchObject({
      outcome: "undecided",
      ifInForce: "undecided",
      needs: [],
      awaits: ["@in_force"],
      rules: [{ status: "undecided", needs: ["sound"] }],
    });
  });
});

test("decisions asked for bring those that they need", () => {
  const asked = town({
    decisions: [
      decision("first", [rule("1", read("sound"))]),
      decision("second", [rule("2", read("sound"), { test: { kind: "decision", decision: "first" } })]),
      decision("third", [rule("3", read("sound"))]),
    ],
  });
  expect(Object.keys(determination(asked, {}, { decisions: ["second"] }).decisions)).toEqual(["first", "second"]);
});

test("an error of the case is told with its place and the facts it read", () => {
  const quotient: IrExpression = { kind: "divide", type: number, left: read("skilled"), right: read("staff") };
  const asked = town({
    lets: [{ names: { id: "ratio" }, type: number, value: quotient, readings: [] }],
    decisions: [
      decision("d", [rule("1", compare({ kind: "let", let: "ratio" }, ">=", constant(number, "1"), number))]),
    ],
  });
  expect(determination(asked, { staff: 0 }).decisions["d"]).toMatchObject({
    outcome: "undecided",
    needs: [],
    errors: [{ tag: "base_not_positive", place: "ratio", facts: ["staff"] }],
  });
});

test("decisions and facts called like parts of every object are only names", () => {
  const named = policy({
    facts: [fact("__proto__", yesNo), fact("constructor", yesNo)],
    decisions: [
      decision("__proto__", [rule("1", { kind: "and", operands: [read("__proto__"), read("constructor")] })]),
    ],
  });
  const { decisions } = evaluate(named, checked({}), { on: "2024-05-01" });
  expect(Object.getOwnPropertyDescriptor(decisions, "__proto__")?.value).toMatchObject({
    needs: ["__proto__", "constructor"],
  });
});
