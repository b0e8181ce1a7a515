import { renderHelp, renderMessage } from "@bylaw/diagnostics";
import type { EvaluationOptions, IrPolicy } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { readCase } from "../../src/door/read-case.ts";
import {
  choiceOf,
  compare,
  constant,
  decision,
  fact,
  measured,
  money,
  policy,
  read,
  rule,
  setOf,
  share,
  yesNo,
} from "../policy-builder.ts";

const town: IrPolicy = policy({
  roles: [{ id: "city_bureau", zh: "市经信局" }, { id: "county_bureau" }],
  facts: [
    { ...fact("assets", money), names: { id: "assets", zh: "资产总额" } },
    fact("satisfaction", share),
    fact("growth", measured("percent")),
    fact("staff", measured("count", { unit: { id: "persons" }, most: "5000" })),
    fact("years_operating", measured("months")),
    fact("notice", measured("days")),
    fact("founded_on", { kind: "date", none: true }),
    fact("tier", {
      ...choiceOf("platform", "demo"),
      kind: "choice",
      members: [
        { id: "platform", zh: "平台" },
        { id: "demo", zh: "示范平台" },
      ],
    }),
    fact("fields", setOf("information", "training", "other")),
    fact("sound", yesNo, { attested: true }),
    fact("alike", yesNo, { decidedBy: "city_bureau" }),
    fact("note", { kind: "text" }),
    fact("penalties", {
      kind: "list",
      fields: [
        { names: { id: "severe", zh: "严重" }, type: { kind: "boolean" } },
        { names: { id: "on" }, type: { kind: "date" } },
      ],
    }),
  ],
  decisions: [
    decision(
      "certification",
      [
        rule("8(1).assets", compare(read("assets"), ">=", constant(money, "800000")), { relaxations: ["nonprofit"] }),
        rule("8(1).tier", { kind: "member", value: read("tier"), members: ["demo"] }, { relaxations: ["nonprofit"] }),
      ],
      { relaxations: [{ id: "nonprofit", rules: ["8(1).assets", "8(1).tier"], by: "city_bureau", readings: [] }] },
    ),
  ],
  readings: [
    {
      id: "NB_4",
      names: { id: "orders" },
      type: choiceOf("by_year", "by_round"),
      default: constant(choiceOf("by_year", "by_round"), "by_year"),
    },
  ],
});

const on = { on: "2024-05-01" };

function factsOf(facts: unknown): unknown {
  const { case: checked, problems } = readCase(town, facts, on);
  expect(problems).toEqual([]);
  return { ...checked?.facts };
}

function problemsOf(input: unknown, options = on): readonly (readonly [string, string | undefined])[] {
  const { case: checked, problems } = readCase(town, input, options);
  expect(checked === undefined).toBe(problems.length > 0);
  return problems.map((problem) => [problem.code, problem.path]);
}

describe("values that are read", () => {
  test.each([
    [{ assets: 800000 }, { assets: 80_000_000 }],
    [{ assets: 0.1 }, { assets: 10 }],
    [{ assets: "799999.99" }, { assets: 79_999_999 }],
    [{ 资产总额: 1 }, { assets: 100 }],
    [{ assets: null }, {}],
    [{ assets: undefined }, {}],
    [{ assets: -1e-2 }, { assets: -1 }],
    [{ satisfaction: 0.849 }, { satisfaction: 849_000 }],
    [{ satisfaction: "84.9%" }, { satisfaction: 849_000 }],
    [{ satisfaction: "100％" }, { satisfaction: 1_000_000 }],
    [{ satisfaction: 1e-6 }, { satisfaction: 1 }],
    [{ growth: "250%" }, { growth: 2_500_000 }],
    [{ staff: "10" }, { staff: 10 }],
    [{ years_operating: "P2Y" }, { years_operating: 24 }],
    [{ years_operating: "P1Y6M" }, { years_operating: 18 }],
    [{ years_operating: "2 years" }, { years_operating: 24 }],
    [{ years_operating: "2年" }, { years_operating: 24 }],
    [{ years_operating: "24个月" }, { years_operating: 24 }],
    [{ notice: "30日" }, { notice: 30 }],
    [{ notice: "P30D" }, { notice: 30 }],
    [{ founded_on: "1970-01-02" }, { founded_on: 1 }],
    [{ founded_on: "none" }, { founded_on: "none" }],
    [{ tier: "示范平台" }, { tier: "demo" }],
    [{ fields: ["training"] }, { fields: { must: ["training"], may: ["training"] } }],
    [{ fields: [] }, { fields: { must: [], may: [] } }],
    [
      { fields: { training: true, information: false } },
      { fields: { must: ["training"], may: ["training", "other"] } },
    ],
    [{ sound: { value: true, by: "county_bureau", on: "2024-04-05", evidence: "audit_report" } }, { sound: true }],
    [{ alike: { value: true, on: "2024-05-02" } }, {}],
    [{ note: "e\u0301" }, { note: "\u00e9" }],
    [{ penalties: [] }, { penalties: [] }],
    [{ penalties: [{ 严重: true, on: null }] }, { penalties: [{ severe: true }] }],
  ])("%j", (given, expected) => {
    expect(factsOf(given)).toEqual(expected);
    expect(factsOf({ facts: given })).toEqual(expected);
  });
});

describe("values that are refused", () => {
  test.each([
    [{ asets: 1 }, "name-not-in-policy", "asets"],
    [{ assets: 799999.995 }, "finer-than-a-fen", "assets"],
    [{ assets: 0.1 + 0.2 }, "finer-than-a-fen", "assets"],
    [{ assets: "80万元" }, "value-of-another-kind", "assets"],
    [{ assets: Number.NaN }, "value-of-another-kind", "assets"],
    [{ assets: Infinity }, "value-of-another-kind", "assets"],
    [{ assets: 1e300 }, "value-too-wide", "assets"],
    [{ satisfaction: 85 }, "percent-too-large", "satisfaction"],
    [{ satisfaction: "85" }, "percent-too-large", "satisfaction"],
    [{ growth: 85 }, "percent-too-large", "growth"],
    [{ satisfaction: "101%" }, "value-out-of-range", "satisfaction"],
    [{ satisfaction: 0.12345678 }, "too-many-decimals", "satisfaction"],
    [{ staff: -1 }, "value-out-of-range", "staff"],
    [{ staff: 5001 }, "value-out-of-range", "staff"],
    [{ staff: 9.5 }, "too-many-decimals", "staff"],
    [{ staff: [9] }, "value-of-another-kind", "staff"],
    [{ years_operating: 24 }, "value-of-another-kind", "years_operating"],
    [{ years_operating: "30 days" }, "value-of-another-kind", "years_operating"],
    [{ founded_on: "2021-02-29" }, "day-does-not-exist", "founded_on"],
    [{ founded_on: "2021/02/28" }, "value-of-another-kind", "founded_on"],
    [{ founded_on: "1899-12-31" }, "value-out-of-range", "founded_on"],
    [{ tier: "demonstration" }, "not-a-member", "tier"],
    [{ tier: "none" }, "not-a-member", "tier"],
    [{ fields: ["trainings"] }, "not-a-member", "fields[0]"],
    [{ fields: { trainings: true } }, "not-a-member", "fields.trainings"],
    [{ fields: { training: "yes" } }, "value-of-another-kind", "fields.training"],
    [{ sound: "yes" }, "value-of-another-kind", "sound"],
    [{ sound: { value: true, when: "2024-01-01" } }, "name-not-in-policy", "sound.when"],
    [{ penalties: {} }, "value-of-another-kind", "penalties"],
    [{ penalties: [1] }, "value-of-another-kind", "penalties[0]"],
    [{ penalties: [{}, { sever: true }] }, "name-not-in-policy", "penalties[1].sever"],
    [{ penalties: Array.from({ length: 10_001 }, () => ({})) }, "too-many-records", "penalties"],
    [{ assets: 1, 资产总额: 1 }, "given-twice", "资产总额"],
    [[1], "case-not-facts", undefined],
    [null, "case-not-facts", undefined],
    ["facts", "case-not-facts", undefined],
    [{ facts: {}, paper: {} }, "name-not-in-policy", "paper"],
    [{ facts: {}, papers: { audit: true } }, "name-not-in-policy", "papers.audit"],
    [{ facts: {}, history: { title: [] } }, "name-not-in-policy", "history.title"],
    [{ facts: {}, acts: {} }, "value-of-another-kind", "acts"],
  ])("%j", (given, code, path) => {
    expect(problemsOf(given)).toEqual([[code, path]]);
  });

  test("all problems are collected", () => {
    expect(problemsOf({ facts: { assets: "x", tier: "y", z: 1 } })).toEqual([
      ["value-of-another-kind", "facts.assets"],
      ["not-a-member", "facts.tier"],
      ["name-not-in-policy", "facts.z"],
    ]);
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "%s is only a name that is not known",
    (name) => {
      const input: unknown = JSON.parse(
        `{"${name}": 1, "penalties": [{"${name}": true}], "fields": {"${name}": true}}`,
      );
      expect(problemsOf(input).map(([code]) => code)).toEqual([
        "name-not-in-policy",
        "name-not-in-policy",
        "not-a-member",
      ]);
      expect(problemsOf(JSON.parse(`{"facts": {}, "${name}": {}}`))).toEqual([["name-not-in-policy", name]]);
      expect(({} as Record<string, unknown>)["severe"]).toBeUndefined();
    },
  );
});

class Company {
  private readonly assets = 900_000;
  worth(): number {
    return this.assets;
  }
}

test.each([
  [new Map([["assets", 1]]), "`Map`"],
  [new Set(["assets"]), "`Set`"],
  [new Date(0), "`Date`"],
  [new Company(), "`Object`"],
  [/assets/, "`RegExp`"],
  [[], "`[…]`"],
  [undefined, "nothing"],
])("%o holds no facts that could be read", (input, shown) => {
  for (const [given, path] of [
    [input, undefined],
    [{ facts: input, acts: [] }, "facts"],
  ]) {
    if (path !== undefined && input === undefined) continue;
    const { case: checked, problems } = readCase(town, given, on);
    expect([checked, problems.map(({ code, path: at }) => [code, at])]).toEqual([
      undefined,
      [["case-not-facts", path]],
    ]);
    expect(problems.map((problem) => renderMessage(problem, "en"))[0]).toContain(`and ${shown} was given.`);
  }
});

test("an object without a prototype is one like another", () => {
  const bare: unknown = Object.assign(Object.create(null), { assets: 1 });
  expect(factsOf(bare)).toEqual({ assets: 100 });
});

test("two names of one fact are both shown", () => {
  const [problem] = readCase(town, { 资产总额: 1, assets: 1 }, on).problems;
  if (problem === undefined) throw new Error("no problem");
  expect(renderMessage(problem, "en")).toBe("`资产总额` and `assets` are the same, and both were given.");
});

test("the words of a percent that is too large", () => {
  const [problem] = readCase(town, { satisfaction: 85 }, on).problems;
  if (problem === undefined) throw new Error("no problem");
  expect(renderMessage(problem, "en")).toBe("`satisfaction` is a percent from 0% to 100%, and 85 would be 8500%.");
  expect(renderMessage(problem, "zh")).toBe("`satisfaction`为0%至100%的百分比，传入的85相当于8500%。");
  expect(renderHelp(problem, "en")).toBe('Pass 0.85 or "85%".');
});

describe("acts", () => {
  const act = { rule: "8(1).assets", outcome: "accepted", by: "city_bureau", on: "2024-03-01" };
  const actsOf = (...acts: unknown[]): unknown => {
    const { case: checked, problems } = readCase(town, { facts: {}, acts }, on);
    expect(problems).toEqual([]);
    return { ...checked?.acts };
  };

  test("a citation names all its rules", () => {
    const { rule: _, ...said } = act;
    expect(actsOf({ ...act, rule: "8(1)" })).toEqual({ "8(1).assets": said, "8(1).tier": said });
  });

  test.each(["第八条第一项", "第8条第1项", "第８条（一）", "第八條第一項", "Article 8(1)"])("%s is 8(1)", (cited) => {
    expect(actsOf({ ...act, rule: cited })).toEqual(actsOf({ ...act, rule: "8(1)" }));
  });

  test("what is not said is called nothing", () => {
    const { rule: _, ...said } = act;
    const [problem] = readCase(town, { facts: {}, acts: [said] }, on).problems;
    if (problem === undefined) throw new Error("no problem");
    expect(renderMessage(problem, "en")).toBe("`rule` is a rule or a citation, and nothing was given.");
    expect(renderMessage(problem, "zh")).toBe("`rule`应为规则或条文，却没有传入。");
  });

  test("the latest on or before the day asked about counts", () => {
    const refused = { ...act, outcome: "refused", on: "2024-04-01" };
    expect(actsOf(act, refused)).toMatchObject({ "8(1).assets": { outcome: "refused" } });
    expect(actsOf({ ...refused, on: "2024-06-01" }, act)).toMatchObject({ "8(1).assets": { outcome: "accepted" } });
    expect(actsOf({ ...refused, on: "2024-06-01" })).toEqual({});
  });

  test("an accepted value is scaled as the bound", () => {
    expect(actsOf({ ...act, value: 600000 })).toMatchObject({ "8(1).assets": { value: 60_000_000 } });
  });

  test("roles go by any of their names", () => {
    expect(actsOf({ ...act, by: "市经信局" })).toMatchObject({ "8(1).assets": { by: "city_bureau" } });
  });

  test.each([
    [[{ ...act, rule: "8(2)" }], "name-not-in-policy", "acts[0].rule"],
    [[{ ...act, by: "county_bureau" }], "act-of-another-role", "acts[0].by"],
    [[{ ...act, by: "mayor" }], "name-not-in-policy", "acts[0].by"],
    [[{ ...act, on: "yesterday" }], "value-of-another-kind", "acts[0].on"],
    [[{ ...act, outcome: "granted" }], "value-of-another-kind", "acts[0].outcome"],
    [[{ ...act, rule: "8(1).tier", value: 1 }], "act-without-bound", "acts[0].value"],
    [[act, { ...act, outcome: "refused" }], "acts-differ", "acts[1]"],
    [[act, { ...act, value: 1 }], "acts-differ", "acts[1]"],
    [[{ ...act, extra: 1 }], "name-not-in-policy", "acts[0].extra"],
    [[7], "value-of-another-kind", "acts[0]"],
    [[{ ...act, rule: "第八条" }], "name-not-in-policy", "acts[0].rule"],
    [[{ ...act, rule: undefined }], "value-of-another-kind", "acts[0].rule"],
  ])("%j", (acts, code, path) => {
    expect(problemsOf({ facts: {}, acts })).toEqual([[code, path]]);
  });

  test("the same act twice is no problem", () => {
    expect(actsOf(act, { ...act })).toHaveProperty(["8(1).assets"]);
  });
});

describe("options", () => {
  test("one decision where a list of them is asked for, from a host without types", () => {
    const options: EvaluationOptions = JSON.parse('{"on":"2024-05-01","decisions":"certification"}');
    expect(problemsOf({}, options)).toEqual([["value-of-another-kind", "decisions"]]);
  });

  test.each([
    [{ on: "2024-02-30" }, "day-asked-missing", "on"],
    [{ on: "today" }, "day-asked-missing", "on"],
    [{ ...on, readings: { NB_5: "by_year" } }, "name-not-in-policy", "readings.NB_5"],
    [{ ...on, readings: { NB_4: "by_month" } }, "not-a-member", "readings.NB_4"],
    [{ ...on, readings: { __proto__: null, constructor: "x" } }, "name-not-in-policy", "readings.constructor"],
    [{ ...on, decisions: ["certificate"] }, "name-not-in-policy", "decisions[0]"],
  ])("%j", (options, code, path) => {
    expect(problemsOf({}, options)).toEqual([[code, path]]);
  });

  test("a reading goes by its id or its name", () => {
    expect(problemsOf({}, { on: "2024-05-01", readings: { orders: "by_round" } } as typeof on)).toEqual([]);
  });
});
