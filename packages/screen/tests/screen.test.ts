import { readCase } from "@bylaw/evaluate";
import type { Column, Columns, IrExpression, IrFact, IrPolicy, IrRule, IrType } from "@bylaw/ir";
import { irFormat, noDate, unknownDate } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { caseOf, screen } from "../src/index.ts";
import { disagreements } from "./disagreements.ts";

const on = "2024-06-20";
const money: IrType = { kind: "number", measure: "money", scale: 2 };
const percent: IrType = { kind: "number", measure: "percent", scale: 6, least: "0", most: "1" };
const kind: IrType = { kind: "choice", members: [{ id: "red" }, { id: "green" }] };

function fact(id: string, type: IrType): IrFact {
  return { names: { id }, type, statedBy: "applicant", evidence: [], movement: "free" };
}

function rule(id: string, condition: IrExpression): IrRule {
  return { id, test: { kind: "condition", condition }, tightens: [], relaxations: [], readings: [] };
}

function policyOf(facts: readonly IrFact[], rules: readonly IrRule[], more: Partial<IrPolicy> = {}): IrPolicy {
  const parts = { relaxations: [], notes: [], submissions: [], discretion: [] };
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
    decisions: [{ names: { id: "certification", en: "recognition" }, rules, ...parts }],
    omissions: [],
    ...more,
  };
}

function columnsOf(size: number, facts: Readonly<Record<string, Column>>): Columns {
  return { size, ids: Array.from({ length: size }, (_, place) => `a${place}`), facts };
}

function numbers(...values: readonly number[]): Extract<Column, { readonly kind: "number" }> {
  return { kind: "number", values: Float64Array.from(values) };
}

const assets: IrExpression = { kind: "fact", fact: "assets" };

function atLeast(left: IrExpression, value: string, type: IrType = money): IrExpression {
  return { kind: "compare", operator: ">=", type, left, right: { kind: "constant", type, value } };
}

describe("a screening", () => {
  const policy = policyOf([fact("assets", money)], [rule("8(1)", atLeast(assets, "800000"))]);
  const columns = columnsOf(3, { assets: numbers(80_000_000, 79_999_999, Number.NaN) });

  test("has a number for each applicant's outcome and statuses", () => {
    expect(screen(policy, columns, { on })).toEqual({
      size: 3,
      decisions: { certification: { outcomes: Uint8Array.of(0, 1, 2), rules: { "8(1)": Uint8Array.of(0, 1, 2) } } },
      interpreted: 0,
    });
  });

  test("decides nothing before the policy is in force, and keeps the statuses", () => {
    const { decisions } = screen(policy, columns, { on: "2021-12-04" });
    expect(decisions["certification"]?.outcomes).toEqual(Uint8Array.of(2, 2, 2));
    expect(decisions["certification"]?.rules["8(1)"]).toEqual(Uint8Array.of(0, 1, 2));
  });

  test("of nobody, of options that no run takes, and of columns that are not there leaves all undecided", () => {
    expect(screen(policy, columnsOf(0, {}), { on }).decisions["certification"]?.outcomes).toHaveLength(0);
    for (const options of [{ on: "2024-02-30" }, { on, decisions: ["constructor"] }]) {
      const { decisions } = screen(policy, columns, options);
      for (const { outcomes } of Object.values(decisions)) expect(outcomes).toEqual(Uint8Array.of(2, 2, 2));
    }
    expect(screen(policy, columnsOf(2, {}), { on }).decisions["certification"]?.outcomes).toEqual(Uint8Array.of(2, 2));
  });

  test("of one decision has that and what it reads", () => {
    const second = { ...policy.decisions[0], names: { id: "__proto__" }, rules: [] } as IrPolicy["decisions"][number];
    const third: IrRule = { ...rule("3", assets), test: { kind: "decision", decision: "__proto__" } };
    const decisions = [...policy.decisions, second, { ...second, names: { id: "third" }, rules: [third] }];
    const both = { ...policy, decisions };
    expect(Object.keys(screen(both, columns, { on, decisions: ["recognition"] }).decisions)).toEqual(["certification"]);
    expect(Object.keys(screen(both, columns, { on, decisions: ["third"] }).decisions)).toEqual(["__proto__", "third"]);
    expect(disagreements(both, columns, { on }, screen(both, columns, { on }))).toEqual([]);
  });

  test("leaves to the interpreter those whose numbers leave 2^53, and counts them", () => {
    const times: IrExpression = { kind: "multiply", type: money, left: assets, right: assets };
    const wide = policyOf([fact("assets", money)], [rule("1", atLeast(times, "1000000"))]);
    const own = columnsOf(5, { assets: numbers(1e9, 100_000, 99_999, Number.NaN, -1e15) });
    const screening = screen(wide, own, { on });
    expect(screening.interpreted).toBe(2);
    expect(screening.decisions["certification"]?.outcomes).toEqual(Uint8Array.of(0, 0, 1, 2, 0));
    expect(disagreements(wide, own, { on }, screening)).toEqual([]);
  });

  test("asks the interpreter for a condition whose bound leaves 2^53", () => {
    const wide = policyOf([fact("assets", money)], [rule("1", atLeast(assets, "90071992547409930.05"))]);
    expect(disagreements(wide, columns, { on }, screen(wide, columns, { on }))).toEqual([]);
  });

  test("compares shares by cross-multiplication, exactly", () => {
    const share: IrExpression = { kind: "divide", type: percent, left: assets, right: { kind: "fact", fact: "all" } };
    const rules = [rule("1", atLeast(share, "1/3", percent))];
    const shares = policyOf([fact("assets", money), fact("all", money)], rules);
    const own = columnsOf(5, { assets: numbers(1, 33, 34, 1, 0), all: numbers(3, 100, 100, 0, Number.NaN) });
    const screening = screen(shares, own, { on });
    expect(screening.decisions["certification"]?.outcomes).toEqual(Uint8Array.of(0, 1, 0, 2, 2));
    expect(disagreements(shares, own, { on }, screening)).toEqual([]);
  });
});

describe("what a screening must not take for granted", () => {
  test("a date that is none is neither before nor after any day", () => {
    const type: IrType = { kind: "date", none: true };
    const right: IrExpression = { kind: "constant", type, value: "2020-01-01" };
    const compared = (operator: "<=" | ">" | "!="): IrRule =>
      rule(operator, { kind: "compare", operator, type, left: { kind: "fact", fact: "ended" }, right });
    const policy = policyOf([fact("ended", type)], [compared("<="), compared(">"), compared("!=")]);
    const values = Int32Array.of(noDate, unknownDate, 0, 20_000);
    const columns = columnsOf(4, { ended: { kind: "date", values } });
    const screening = screen(policy, columns, { on });
    expect(screening.decisions["certification"]?.rules["<="]?.[0]).toBe(1);
    expect(disagreements(policy, columns, { on }, screening)).toEqual([]);
  });

  test("a record that may not count adds something between nothing and its value", () => {
    const counts: IrType = { kind: "boolean" };
    const fields = [
      { names: { id: "amount" }, type: money },
      { names: { id: "counts" }, type: counts },
    ] as const;
    const inList = (field: string): IrExpression => ({ kind: "field", scope: 0, list: "list", field });
    const base = { kind: "aggregate", type: money, list: "list", scope: 0, where: inList("counts") } as const;
    const sum: IrExpression = { ...base, function: "sum", value: inList("amount") };
    const policy = policyOf([fact("list", { kind: "list", fields })], [rule("1", atLeast(sum, "1"))]);
    const columns = columnsOf(3, {
      list: {
        kind: "list",
        starts: Uint32Array.of(0, 1, 3, 4),
        known: Uint8Array.of(1, 1, 1),
        fields: {
          amount: numbers(100, 100, -100, 100),
          counts: { kind: "boolean", values: Uint8Array.of(2, 1, 2, 1) },
        },
      },
    });
    const screening = screen(policy, columns, { on });
    expect(screening.decisions["certification"]?.outcomes).toEqual(Uint8Array.of(2, 2, 0));
    expect(disagreements(policy, columns, { on }, screening)).toEqual([]);
  });
});

describe("the case of an applicant", () => {
  const day: IrType = { kind: "date", none: true };
  const fields: IrType = { kind: "set", members: [{ id: "training" }, { id: "legal" }, { id: "__proto__" }] };
  const length: IrType = { kind: "number", measure: "months", scale: 0 };
  const list: IrType = { kind: "list", fields: [{ names: { id: "amount" }, type: money }] };
  const all = { assets: money, share: percent, kind, day, fields, length, list, said: { kind: "boolean" as const } };
  const policy = policyOf(
    Object.entries(all).map(([id, type]) => fact(id, type)),
    [],
  );
  const columns = columnsOf(4, {
    assets: numbers(5, -1e16, 0.5, Number.NaN),
    share: numbers(850_000, 1_000_001, 1, Number.NaN),
    kind: { kind: "choice", members: ["green", "blue"], values: Int16Array.of(0, 1, -2, -1) },
    day: { kind: "date", values: Int32Array.of(0, noDate, unknownDate, 2_000_000) },
    fields: {
      kind: "set",
      members: ["__proto__", "legal"],
      must: Int32Array.of(1, 0, 3, 0),
      may: Int32Array.of(3, 0, 3, 3),
    },
    length: numbers(24, 0, -1, Number.NaN),
    said: { kind: "boolean", values: Uint8Array.of(0, 1, 2, 7) },
    list: {
      kind: "list",
      starts: Uint32Array.of(0, 2, 2, 3, 3),
      known: Uint8Array.of(1, 1, 0, 1),
      fields: { amount: numbers(100, Number.NaN, 3) },
    },
    gone: numbers(1, 1, 1, 1),
  });

  test("passes the door with what the policy takes, and leaves out the rest", () => {
    const checked = [0, 1, 2, 3].map((place) => readCase(policy, caseOf(policy, columns, place), { on }));
    expect(checked.map(({ problems }) => problems)).toEqual([[], [], [], []]);
    const [first, second, third, last] = checked.map((each) => ({ ...each.case?.facts }));
    expect(first).toEqual({
      assets: 5,
      share: 850_000,
      kind: "green",
      day: 0,
      fields: { must: ["__proto__"], may: ["training", "legal", "__proto__"] },
      length: 24,
      said: false,
      list: [{ amount: 100 }, {}],
    });
    expect(second).toEqual({ day: "none", fields: { must: [], may: ["training"] }, length: 0, said: true, list: [] });
    expect(Object.keys(third ?? {}).sort()).toEqual(["fields", "share"]);
    expect(Object.keys(last ?? {}).sort()).toEqual(["fields", "list"]);
  });

  test("is what is screened, values included that the policy does not take", () => {
    const given = (id: string): IrExpression => ({ kind: "known", operand: { kind: "fact", fact: id } });
    const rules = Object.keys(all).map((id) => rule(id, given(id)));
    const asked = { ...policy, decisions: policy.decisions.map((decision) => ({ ...decision, rules })) };
    expect(disagreements(asked, columns, { on }, screen(asked, columns, { on }))).toEqual([]);
  });
});
