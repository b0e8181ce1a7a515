import { type DecisionResult, type IrPolicy, type IrRule, standingStatuses } from "@bylaw/ir";
import { expect, test } from "vitest";
import { evaluate } from "../../src/determinations/evaluate.ts";
import { asks, flag, history, term, title, town, years } from "../course-builder.ts";
import { checked, compare, constant, decision, fact, rule } from "../policy-builder.ts";
import { caseOf, type Histories } from "./title-summary.ts";

const bar1 = "18(1).revoke_and_bar";

function barRule(id: string, of: string, termId: string): IrRule {
  const test = { kind: "condition", condition: { kind: "barred", title: of, term: termId } } as const;
  return { ...rule(id, asks("x")), test, forbids: true, title: { title: of, because: "bar" } };
}

/** As a compiler lowers it: bars of the title and of the one above it, and the title above it. */
const place: IrPolicy = town(
  [
    title("platform", [
      term("17", "valid", { period: years(3) }),
      term("17", "revoke", {}),
      term("18(1)", "revoke_and_bar", { period: years(3), when: asks("penalised") }),
      term("18(3)", "revoke_and_bar", { period: years(3), when: asks("penalised") }),
    ]),
    title("demo", [term("17", "valid", { period: years(3) })], { under: { title: "platform" } }),
  ],
  {
    facts: [flag("penalised"), flag("sound")],
    decisions: [
      decision("certification", [
        rule("7", asks("sound")),
        barRule("18(1)", "platform", bar1),
        barRule("18(3)", "platform", "18(3).revoke_and_bar"),
      ]),
      decision("promotion", [
        barRule("18(1).promotion", "platform", bar1),
        {
          ...rule("11", { kind: "titleStatus", title: "platform", statuses: standingStatuses }),
          title: { title: "platform", because: "parent" },
        },
      ]),
    ],
  },
);

function decided(id: string, histories: Histories, on: string): DecisionResult {
  const result = evaluate(place, caseOf(histories, { sound: true, penalised: true }), { on }).decisions[id];
  if (result === undefined) throw new Error(id);
  return result;
}

const grant = "granted 2021-12-20";

test.each<[string, Histories, string, string]>([
  // No history at all: open; an empty one: never held.
  ["certification", {}, "2024-01-01", "undecided @history:platform"],
  ["certification", { platform: "" }, "2024-01-01", "met"],
  ["promotion", {}, "2024-01-01", "undecided @history:platform"],
  ["promotion", { platform: "" }, "2024-01-01", "not_met 11 parent platform"],
  ["promotion", { platform: grant }, "2024-01-01", "met"],
  ["promotion", { platform: grant }, "2024-12-21", "not_met 11 parent platform"],
  // Facts that satisfy a revoke line bar nobody.
  ["certification", { platform: grant }, "2024-01-01", "met"],
  // Revoked without a bar, and with one.
  ["certification", { platform: `${grant}; revoked 2023-05-01 17.revoke` }, "2024-01-01", "met"],
  [
    "certification",
    { platform: `${grant}; revoked 2023-05-01 ${bar1}` },
    "2026-05-01",
    "not_met 18(1) bar platform 2026-05-01",
  ],
  ["certification", { platform: `${grant}; revoked 2023-05-01 ${bar1}` }, "2026-05-02", "met"],
  [
    "certification",
    { platform: `${grant}; revoked 2023-05-01 ${bar1}; revoked 2023-06-01 18(3).revoke_and_bar` },
    "2024-01-01",
    "not_met 18(1) bar platform 2026-05-01, 18(3) bar platform 2026-06-01",
  ],
  // A cause that is not known may be any; one of two bars is one of them.
  ["certification", { platform: `${grant}; revoked 2023-05-01` }, "2024-01-01", "undecided history.platform[1].cause"],
  ["certification", { platform: `${grant}; revoked 2023-05-01 !` }, "2024-01-01", "met"],
  ["certification", { platform: `${grant}; revoked 2023-05-01` }, "2026-05-02", "met"],
  ["certification", { platform: `${grant}; revoked ? ${bar1}` }, "2024-01-01", "undecided history.platform[1].on"],
  [
    "certification",
    { platform: `${grant}; revoked 2023-05-01 ${bar1}; revoked ?` },
    "2024-01-01",
    "not_met 18(1) bar platform 2026-05-01",
  ],
  ["promotion", { platform: `${grant}; revoked ? ${bar1}` }, "2024-12-21", "not_met 11 parent platform"],
])("%s with %j on %s", (id, histories, on, expected) => {
  const { outcome, rules, needs, awaits } = decided(id, histories, on);
  const failing = rules.filter(({ status }) => status === "not_met");
  const reasons = failing.map(({ id: ruleId, bar, parent }) =>
    [ruleId, ...(bar ? ["bar", bar.title, bar.until] : []), ...(parent ? ["parent", parent] : [])].join(" "),
  );
  expect(
    [outcome, [...reasons, ...(outcome === "not_met" ? [] : [...needs, ...awaits])].join(", ")].join(" ").trim(),
  ).toBe(expected);
});

test("a condition on the days of a title", () => {
  const lateEnough = compare(
    { kind: "titleDate", title: "platform", part: "until" },
    ">=",
    constant({ kind: "date" }, "2024-06-30"),
    { kind: "date", none: true },
  );
  const dated = { ...place, decisions: [decision("pool", [rule("12", lateEnough)])] };
  const outcome = (histories: Histories): string | undefined =>
    evaluate(dated, caseOf(histories), { on: "2024-01-01" }).decisions["pool"]?.outcome;
  expect(outcome({ platform: grant })).toBe("met");
  expect(outcome({ platform: "granted 2021-02-01" })).toBe("not_met");
  expect(outcome({ platform: "" })).toBe("not_met");
  expect(outcome({})).toBe("undecided");
  expect(outcome({ platform: "granted ?" })).toBe("undecided");
  expect(outcome({ platform: `${grant}; renewed ?` })).toBe("met");
});

test("of each record of a list its own title", () => {
  const each: IrPolicy = town(
    [
      title(
        "site_title",
        [
          term("3", "valid", { period: years(3) }),
          term("4", "revoke", { when: { kind: "field", scope: 1, list: "sites", field: "idle" } }),
        ],
        {
          forEach: { list: "sites", scope: 1 },
        },
      ),
    ],
    {
      facts: [fact("sites", { kind: "list", fields: [{ names: { id: "idle" }, type: { kind: "boolean" } }] })],
      decisions: [
        decision("support", [rule("5", { kind: "titleStatus", title: "site_title", statuses: ["held"], record: 2 })], {
          forEach: { list: "sites", scope: 2 },
        }),
      ],
    },
  );
  const histories = {
    site_title: [
      ...history("granted 2022-01-10").map((event) => ({ ...event, record: 0 })),
      ...history("granted 2019-01-10").map((event) => ({ ...event, record: 1 })),
    ],
  };
  const sites = [{ idle: true }, {}, { idle: true }];
  const determination = evaluate(each, checked({ sites }, { histories }), { on: "2024-01-01" });
  const titles = determination.titles?.["site_title"] as readonly { status: string; asks: readonly unknown[] }[];
  expect(titles.map(({ status, asks: asked }) => [status, asked.length])).toEqual([
    ["held", 1],
    ["expired", 0],
    ["none", 0],
  ]);
  expect(determination.decisions["support"]?.records?.map(({ outcome }) => outcome)).toEqual([
    "met",
    "not_met",
    "not_met",
  ]);
  const unknown = evaluate(each, checked({}, { histories }), { on: "2024-01-01" });
  expect(unknown.titles?.["site_title"]).toMatchObject({ status: "undecided", needs: ["sites"] });
});

test("titles say what they are where the policy is not in force, and are left out where decisions are asked for", () => {
  const ended: IrPolicy = { ...place, force: { kind: "from", from: "2020-01-01", until: "2022-12-31" } };
  const late = evaluate(ended, caseOf({ platform: grant }), { on: "2024-01-01" });
  expect([late.inForce, late.decisions["certification"]?.outcome]).toEqual(["no", "undecided"]);
  expect(late.titles?.["platform"]).toMatchObject({ status: "held", until: "2024-12-20" });
  const one = evaluate(place, caseOf({}), { on: "2024-01-01", decisions: ["certification"] });
  expect(one.titles).toBeUndefined();
  expect(evaluate({ ...place, titles: [], decisions: [] }, caseOf({}), { on: "2024-01-01" }).titles).toEqual({});
});

test("events are needed in the order of their places", () => {
  const many = Array.from({ length: 12 }, () => "revoked ?").join("; ");
  const { needs } = decided("certification", { platform: `${grant}; ${many}` }, "2024-01-01");
  expect(needs.filter((path) => path.endsWith(".on"))).toEqual(
    Array.from({ length: 12 }, (_, index) => `history.platform[${index + 1}].on`),
  );
});
