import { evaluate } from "@bylaw/evaluate";
import type { CheckedCase, IrExpression, IrFact, IrPolicy, IrRule, IrType } from "@bylaw/ir";
import { irFormat } from "@bylaw/ir";
import { toJavaScript } from "@bylaw/targets";
import { differences, type GeneratedModule, loadGenerated } from "@bylaw/testkit";
import { describe, expect, test } from "vitest";

const money: IrType = { kind: "number", measure: "money", scale: 2 };
const yesNo: IrType = { kind: "boolean" };
const on = "2024-06-20";

function fact(id: string, type: IrType): IrFact {
  return { names: { id }, type, statedBy: "applicant", evidence: [], movement: "free" };
}

function rule(id: string, condition: IrExpression): IrRule {
  return { id, test: { kind: "condition", condition }, tightens: [], relaxations: [], readings: [] };
}

function policyOf(facts: readonly IrFact[], rules: readonly IrRule[], id = "certification"): IrPolicy {
  const decision = { names: { id }, rules, relaxations: [], notes: [], submissions: [], discretion: [] };
  return {
    format: irFormat,
    names: { id: "tested" },
    version: "1.0.0",
    force: { kind: "from", from: "2021-12-05" },
    articles: [],
    currency: "CNY",
    roles: [],
    papers: [],
    facts,
    readings: [],
    lets: [],
    decisions: [decision],
    omissions: [],
  };
}

function caseOf(facts: CheckedCase["facts"]): CheckedCase {
  return { facts: Object.assign(Object.create(null), facts), acts: {}, papers: {} };
}

function atLeast(left: IrExpression, value: string): IrExpression {
  return { kind: "compare", operator: ">=", type: money, left, right: { kind: "constant", type: money, value } };
}

function expectAgreement(policy: IrPolicy, cases: readonly CheckedCase[]): GeneratedModule {
  const module = loadGenerated(toJavaScript(policy));
  for (const checked of cases) {
    const options = { on };
    expect(differences(module, evaluate(policy, checked, options), { checked, options })).toEqual([]);
  }
  return module;
}

const assets: IrExpression = { kind: "fact", fact: "assets" };

describe("a generated module", () => {
  test("says the same of more rules than one function holds", () => {
    // One that is met by all, then one more for each: the first and the last of every stretch decide for somebody.
    const bounds = Array.from({ length: 900 }, (_, place) => 100 + place);
    const rules = bounds.map((bound) => rule(`rule_${bound}`, atLeast(assets, String(bound))));
    const policy = policyOf([fact("assets", money)], rules);
    const cases = [undefined, "99", "100", "499", "500", "899", "900", "998", "999", "1000"].map((value) =>
      caseOf(value === undefined ? {} : { assets: value }),
    );
    expectAgreement(policy, cases);
    expect(toJavaScript(policy)).toContain("function v0s2(");
  });

  test("is the same text each time, with no import and no code made when it runs", () => {
    const policy = policyOf([fact("assets", money)], [rule("8(1)", atLeast(assets, "800000"))]);
    const source = toJavaScript(policy);
    expect(toJavaScript(structuredClone(policy))).toBe(source);
    expect(source).not.toMatch(/\bimport\b|\beval\b|\bFunction\b|\brequire\b/);
  });

  test("is imported as it stands", async () => {
    const source = toJavaScript(policyOf([fact("assets", money)], [rule("8(1)", atLeast(assets, "800000"))]));
    const module: GeneratedModule = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    const run = module.prepare({ on });
    const outcome = (value: CheckedCase["facts"]) => module.outcomes[module.verdict(module.encode(caseOf(value)), run)];
    expect(outcome({ assets: 80_000_000 })).toBe("met");
    expect(outcome({ assets: 79_999_999 })).toBe("not_met");
    expect(outcome({})).toBe("undecided");
  });

  test("holds names that break careless quoting, and none of them becomes code", () => {
    const hostile = [
      '"];alert(1)//',
      "__proto__",
      "constructor",
      "`${1}`",
      "\u2028\u2029",
      "\uD800",
      "*/",
      "</script>",
      "\\",
    ];
    const facts = hostile.flatMap((id) => [
      fact(id, yesNo),
      fact(`${id} chosen`, { kind: "choice", members: hostile.map((member) => ({ id: member })) }),
    ]);
    const rules = hostile.flatMap((id) => [
      rule(`${id} 1`, { kind: "fact", fact: id }),
      rule(id, { kind: "member", value: { kind: "fact", fact: `${id} chosen` }, members: [id] }),
    ]);
    const policy: IrPolicy = {
      ...policyOf(facts, rules, "__proto__"),
      names: { id: '*/\nthrow 1;"];alert(1)//\u2028' },
    };
    const given: Record<string, boolean | string> = Object.create(null);
    for (const id of hostile) {
      given[id] = true;
      given[`${id} chosen`] = id;
    }
    const module = expectAgreement(policy, [{ facts: given, acts: {}, papers: {} }, caseOf({})]);
    const { decisions } = module.evaluate({ facts: given, acts: {}, papers: {} }, { on });
    expect(Object.keys(decisions)).toEqual(["__proto__"]);
    expect(decisions["__proto__"]?.outcome).toBe("met");
    expect(toJavaScript(policy)).not.toMatch(/[\u2028\u2029\uD800]|<\/script/);
  });

  test("reads own keys only", () => {
    const policy = policyOf(
      [fact("toString", yesNo), fact("constructor", yesNo)],
      [rule("1", { kind: "fact", fact: "toString" }), rule("2", { kind: "fact", fact: "constructor" })],
    );
    const module = loadGenerated(toJavaScript(policy));
    const record = module.encode({ facts: {}, acts: {}, papers: {} });
    expect(module.outcomes[module.verdict(record, module.prepare({ on }))]).toBe("undecided");
  });

  test("counts exactly beyond 2^53", () => {
    const five: IrExpression = { kind: "constant", type: { kind: "number", measure: "number", scale: 4 }, value: "5" };
    const product: IrExpression = { kind: "multiply", type: money, left: assets, right: five };
    const policy = policyOf([fact("assets", money)], [rule("1", atLeast(product, "90071992547409930.05"))]);
    const edge = 1_801_439_850_948_198_601n;
    const module = expectAgreement(
      policy,
      [edge - 1n, edge, edge + 1n].map((value) => caseOf({ assets: value })),
    );
    const status = (value: bigint) =>
      module.evaluate(caseOf({ assets: value }), { on }).decisions["certification"]?.outcome;
    expect([status(edge - 1n), status(edge)]).toEqual(["not_met", "met"]);
  });

  test("writes further mask words for more than 32 rules, and for more than 32 facts", () => {
    const ids = Array.from({ length: 70 }, (_, index) => `fact${index}`);
    const policy = policyOf(
      ids.map((id) => fact(id, yesNo)),
      ids.map((id) => rule(`rule ${id}`, { kind: "fact", fact: id })),
    );
    const some = Object.fromEntries(ids.map((id, index) => [id, index % 7 !== 3]));
    const partial = Object.fromEntries(Object.entries(some).filter((_, index) => index % 5 !== 2));
    const module = expectAgreement(policy, [caseOf(some), caseOf(partial), caseOf({})]);
    expect(module.policy.words).toBe(3);
    const out = module.masks(module.encode(caseOf(some)), module.prepare({ on }), new Int32Array(6));
    const failed = ids.filter((_, index) => (((out[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1);
    expect(failed).toEqual(ids.filter((_, index) => index % 7 === 3));
  });

  test("takes choices and sets of more members than a number has bits", () => {
    const members = Array.from({ length: 80 }, (_, index) => ({ id: `m${index}` }));
    const set: IrType = { kind: "set", members };
    const policy = policyOf(
      [fact("kind", { kind: "choice", members }), fact("fields", set)],
      [
        rule("1", { kind: "member", value: { kind: "fact", fact: "kind" }, members: ["m79", "m3"] }),
        rule("2", { kind: "include", set: { kind: "fact", fact: "fields" }, mode: "all", members: ["m70", "m1"] }),
      ],
    );
    const both = { must: ["m1", "m70"], may: ["m1", "m70"] };
    const perhaps = { must: ["m1"], may: ["m1", "m70"] };
    expectAgreement(policy, [
      caseOf({ kind: "m79", fields: both }),
      caseOf({ kind: "m78", fields: perhaps }),
      caseOf({ fields: { must: [], may: [] } }),
      caseOf({}),
    ]);
  });

  test("carries a condition of thousands of terms", () => {
    const terms: IrExpression = {
      kind: "and",
      operands: Array.from({ length: 4000 }, (_, index) => atLeast(assets, String(index))),
    };
    const sum = Array.from({ length: 4000 }).reduce<IrExpression>(
      (left) => ({ kind: "add", type: money, left, right: assets }),
      assets,
    );
    const policy = policyOf([fact("assets", money)], [rule("1", terms), rule("2", atLeast(sum, "4001"))]);
    expectAgreement(policy, [caseOf({ assets: 400_000 }), caseOf({ assets: 99 }), caseOf({})]);
  });

  test("lets a run choose a reading by its id or any name, and a member by any of its names", () => {
    const strict: IrType = { kind: "choice", members: [{ id: "narrow", zh: "狭义" }, { id: "wide" }] };
    const policy: IrPolicy = {
      ...policyOf(
        [],
        [rule("1", { kind: "member", value: { kind: "reading", reading: "NB_4" }, members: ["narrow"] })],
      ),
      readings: [
        {
          id: "NB_4",
          names: { id: "scope", zh: "范围" },
          type: strict,
          default: { kind: "constant", type: strict, value: "wide" },
        },
      ],
    };
    const module = loadGenerated(toJavaScript(policy));
    const outcome = (readings: Record<string, string>) => {
      const options = { on, readings };
      expect(differences(module, evaluate(policy, caseOf({}), options), { checked: caseOf({}), options })).toEqual([]);
      return module.evaluate(caseOf({}), options).decisions["certification"]?.outcome;
    };
    expect([{}, { NB_4: "narrow" }, { 范围: "狭义" }, { scope: "nothing" }].map(outcome)).toEqual([
      "not_met",
      "met",
      "met",
      "not_met",
    ]);
  });
});
