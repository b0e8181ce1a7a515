import {
  type DecisionResult,
  type Determination,
  type DutyResult,
  determinationFormat,
  type IrPolicy,
  type RoundDetermination,
  type RuleResult,
  type TitleResult,
} from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { type CoverageKind, coverageOf } from "../../src/index.ts";
import { cite, compiled, decision, rule } from "../policy-builder.ts";
import { smallProbe } from "../small-probe.ts";

function determined(parts: Partial<Determination>): Determination {
  const empty = { decisions: {}, readings: [], omissions: [], assuming: [], force: {} };
  return {
    format: determinationFormat,
    policy: "town",
    version: "0",
    hash: "",
    on: "2024-01-01",
    inForce: "yes",
    ...empty,
    ...parts,
  };
}

function decided(more: Partial<DecisionResult>): DecisionResult {
  return { outcome: "met", rules: [], notes: [], papers: [], leftTo: [], needs: [], awaits: [], errors: [], ...more };
}

/** What is missing of the items of a kind, by id. */
function missing(kind: CoverageKind, policy: Partial<IrPolicy>, ...all: readonly Partial<Determination>[]): object {
  const outcomes = all.map((parts) => ({ determination: determined(parts) }));
  const { items } = coverageOf(compiled(policy), outcomes, smallProbe);
  return Object.fromEntries(items.filter((item) => item.kind === kind).map((item) => [item.id, item.missing]));
}

describe("a rule is to be met and to fail", () => {
  const yes = { kind: "fact", fact: "a" } as const;
  const policy: Partial<IrPolicy> = {
    decisions: [
      decision("d", {
        rules: [
          rule("plain", "1"),
          rule("excepted", "2", { unless: yes }),
          rule("soft", "3(1)", { soft: true }),
          rule("relaxed", "3(2)", { relaxations: ["r"] }),
          rule("bar", "4", { title: { title: "t", because: "bar" } }),
        ],
        relaxations: [{ id: "r", citation: cite("3 last"), rules: ["relaxed"], readings: [] }],
      }),
    ],
  };
  const one = (id: string, status: RuleResult["status"], waivedBy?: "act" | "exception"): Partial<Determination> => ({
    decisions: { d: decided({ rules: [{ id, status, ...(waivedBy && { waivedBy }) }] }) },
  });

  test("an exception is to lift it, a soft rule and a relaxation are to come to the authority", () => {
    expect(missing("rule", policy)).toEqual({
      plain: ["met", "fails"],
      excepted: ["met", "fails", "waived"],
      soft: ["met", "fails", "relaxed"],
      relaxed: ["met", "fails"],
      r: ["relaxed"],
      bar: ["met", "fails"],
    });
  });

  test.each([
    ["plain", "met", undefined, ["fails"]],
    ["plain", "not_met", undefined, ["met"]],
    ["plain", "undecided", undefined, ["met", "fails"]],
    ["plain", "not_applicable", undefined, ["met", "fails"]],
    ["excepted", "waived", "exception", ["met", "fails"]],
    ["soft", "waived", "act", ["met", "fails"]],
    ["soft", "at_discretion", undefined, ["met"]],
    ["bar", "not_met", undefined, ["met"]],
  ] as const)("%s: %s %s", (id, status, waivedBy, open) => {
    expect(missing("rule", policy, one(id, status, waivedBy))).toMatchObject({ [id]: open });
  });

  test("of a decision for each record, in some record", () => {
    const records = ["met", "not_met"] as const;
    const each = decided({ records: records.map((status) => decided({ rules: [{ id: "plain", status }] })) });
    expect(missing("rule", policy, { decisions: { d: each } })).toMatchObject({ plain: [] });
  });

  test("a relaxation, by any of its rules", () => {
    const result = { id: "relaxed", status: "at_discretion", discretion: { relaxation: "r" } } as const;
    expect(missing("rule", policy, { decisions: { d: decided({ rules: [result] }) } })).toMatchObject({
      relaxed: ["met"],
      r: [],
    });
  });

  test("its article is tried with it", () => {
    expect(missing("article", policy, one("soft", "at_discretion"), one("plain", "met"))).toEqual({
      "1": ["fails"],
      "2": ["met", "fails"],
      "3": ["met"],
    });
  });

  test("in the cases of a round", () => {
    const applicants = (["met", "not_met"] as const).map((status) => ({
      id: status,
      determination: determined(one("plain", status)),
    }));
    const round: RoundDetermination = { format: determinationFormat, policy: "town", on: "2024-01-01", applicants };
    const { items, counts } = coverageOf(compiled(policy), [{ round }], smallProbe);
    expect(items.find(({ kind, id }) => kind === "rule" && id === "plain")?.missing).toEqual([]);
    expect(counts.rule).toEqual({ covered: 1, all: 6 });
  });
});

describe("a title comes up in each status, and each request about it", () => {
  const period = { unit: "months", amount: { kind: "fact", fact: "a" } } as const;
  const policy: Partial<IrPolicy> = {
    titles: [
      {
        names: { id: "t" },
        citation: cite("17"),
        under: { title: "parent" },
        terms: [
          { kind: "valid", id: "17.valid", citation: cite("17"), period },
          { kind: "revoke_and_bar", id: "18(1)", citation: cite("18(1)"), period },
          { kind: "rectify", id: "19", elseRevoke: true },
        ],
        readings: [],
      },
    ],
  };
  const title = (status: TitleResult["status"], more: Partial<TitleResult> = {}): TitleResult => ({
    status,
    bars: [],
    asks: [],
    impossible: [],
    needs: [],
    awaits: [],
    errors: [],
    ...more,
  });

  test("as its terms allow", () => {
    expect(missing("title", policy)).toEqual({
      t: ["none", "held", "rectifying", "expired", "revoked", "barred", "lost_with_parent"],
      "18(1)": ["asked"],
      "19": ["asked"],
    });
  });

  test("seen in determinations, for each record too", () => {
    const asks = [
      { term: "18(1)", what: "revoke_and_bar", status: "asked" },
      { term: "19", what: "rectify", status: "open" },
    ] as const;
    const titles = {
      t: [title("none"), title("held", { asks }), title("undecided"), title("revoked", { lostWith: "parent" })],
    };
    expect(missing("title", policy, { titles })).toEqual({
      t: ["rectifying", "expired", "barred"],
      "18(1)": [],
      "19": ["asked"],
    });
  });

  test("on its last day and on the day after", () => {
    const on = (day: string, status: TitleResult["status"]): Partial<Determination> => ({
      on: day,
      titles: { t: title(status, { until: "2024-02-29" }) },
    });
    expect(missing("boundary", policy, on("2024-02-28", "held"), on("2024-03-02", "expired"))).toEqual({
      "17.valid": ["last_day", "day_after"],
    });
    expect(missing("boundary", policy, on("2024-02-29", "held"))).toEqual({ "17.valid": ["day_after"] });
    expect(missing("boundary", policy, on("2024-02-29", "held"), on("2024-03-01", "expired"))).toEqual({
      "17.valid": [],
    });
  });
});

describe("duties, steps and limits", () => {
  const duty = (status: DutyResult["status"], more: Partial<DutyResult> = {}): DutyResult => ({
    term: "17",
    by: "platform",
    status,
    needs: [],
    awaits: [],
    errors: [],
    ...more,
  });
  const length = { unit: "days", amount: { kind: "fact", fact: "a" } } as const;
  const day = { kind: "fact", fact: "changed_on" } as const;
  const once = (more: object): Partial<IrPolicy> => ({
    duties: [
      {
        names: { id: "filing" },
        by: "platform",
        terms: [{ kind: "once", id: "17", doneOn: [], ...more }],
        readings: [],
      },
    ],
  });

  test("a duty with a deadline", () => {
    const policy = once({ when: day, deadline: { relation: "after", length, day } });
    expect(missing("duty", policy)).toEqual({
      "17": ["not_triggered", "pending", "done_in_time", "done_late", "overdue"],
    });
    const duties = {
      filing: [
        duty("done_in_time", { due: "2024-02-29", doneOn: "2024-02-29" }),
        duty("done_late", { due: "2024-02-29", doneOn: "2024-03-02" }),
        duty("undecided"),
      ],
    };
    expect(missing("duty", policy, { duties })).toEqual({ "17": ["not_triggered", "pending", "overdue"] });
    expect(missing("boundary", policy, { duties })).toEqual({ "17": ["day_after"] });
  });

  test("a duty without one", () => {
    expect(missing("duty", once({}), { duties: { filing: [duty("done")] } })).toEqual({ "17": ["pending"] });
    expect(missing("boundary", once({}))).toEqual({});
  });

  test("a step is to be done, and one of some length to be too short", () => {
    const step = (id: string, more: object = {}) => ({ names: { id }, by: "bureau", doneOn: [], ...more });
    const policy: Partial<IrPolicy> = {
      procedures: [
        { names: { id: "p" }, steps: [step("apply"), step("notice", { forAtLeast: length })], readings: [] },
      ],
    };
    const steps = [
      { id: "apply", by: "bureau", status: "next" },
      { id: "notice", by: "bureau", status: "done", tooShort: { lasted: "P4D", asked: "P5D", unit: "days" } },
    ] as const;
    const procedures = { p: { complete: "no", steps, needs: [], awaits: [] } } as const;
    expect(missing("step", policy)).toEqual({ apply: ["done"], notice: ["done", "too_short"] });
    expect(missing("step", policy, { procedures })).toEqual({ apply: ["done"], notice: [] });
  });

  test("a limit admits, leaves out, and meets a tie", () => {
    const yes = { kind: "fact", fact: "a" } as const;
    const limit = {
      id: "11",
      values: ["A"],
      cap: { kind: "share", value: yes },
      order: yes,
      direction: "ascending",
      rounding: "down",
      ties: "ask",
      readings: [],
    } as const;
    const policy: Partial<IrPolicy> = { decisions: [decision("grade", { limits: [limit] })] };
    const limits = [{ id: "11", admitted: "no", tied: true }] as const;
    expect(missing("limit", policy, { decisions: { grade: decided({ value: { open: true, limits } }) } })).toEqual({
      "11": ["admitted"],
    });
  });
});
