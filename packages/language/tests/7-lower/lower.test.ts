import type { CompiledPolicy, IrExpression } from "@bylaw/ir";
import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";

const facts = `policy town
  in force from 2021-12-05
fact assets: money
fact share: percent
fact staff: count of persons 人
fact visits: number
fact high: yes/no
fact low: yes/no
fact since: date
fact nonprofit: yes/no
`;

function compiled(text: string): CompiledPolicy {
  const { compiled: policy, problems } = compile({ sources: [{ path: "p.bylaw", text: facts + text }] });
  expect(problems.filter((problem) => problem.severity === "error")).toEqual([]);
  if (policy === undefined) throw new Error("there is an error");
  return policy;
}

/** What the only rule of a decision asks. */
function asked(condition: string, before = ""): IrExpression {
  const test = compiled(`${before}\ndecision d\n  article 8\n    require ${condition}`).policy.decisions[0]?.rules[0]
    ?.test;
  if (test?.kind !== "condition") throw new Error("the rule is no condition");
  return test.condition;
}

function right(condition: string): unknown {
  const lowered = asked(condition);
  return lowered.kind === "compare" && lowered.right.kind === "constant" ? lowered.right.value : undefined;
}

describe("numbers", () => {
  test.each([
    ["assets >= 80万元", "800000"],
    ["assets >= 4亿", "400000000"],
    ["assets >= CNY 800_000.50", "800000.5"],
    ["share >= 85%", "0.85"],
    ["share >= 0.85", "0.85"],
    ["share >= 3.3%", "0.033"],
    ["staff >= 10人", "10"],
    ["visits >= -5", "-5"],
    ["full years from since to today >= 2 years", "24"],
  ])("%s is exactly %s", (condition, value) => {
    expect(right(condition)).toBe(value);
  });
});

describe("equality with a value by cases", () => {
  const split = asked("visits = (100 when high, 50 otherwise)");

  test("is laid into the cases", () => {
    expect(split).toMatchObject({
      kind: "arms",
      type: { kind: "boolean" },
      arms: [
        { when: { kind: "fact", fact: "high" }, value: { kind: "compare", operator: "=", right: { value: "100" } } },
        { value: { kind: "compare", operator: "=", right: { value: "50" } } },
      ],
    });
  });

  test("looks into values named with let, and into calculations with them", () => {
    const before = "let least = 100 when high, 50 otherwise";
    expect(asked("visits = least", before)).toEqual(split);
    expect(asked("visits != least + 1", before)).toMatchObject({
      kind: "arms",
      arms: [{ value: { kind: "compare", operator: "!=", right: { kind: "add", left: { value: "100" } } } }, {}],
    });
  });

  test("tries case against case", () => {
    const both = asked("(1 when low, 2 otherwise) = (100 when high, 50 otherwise)");
    expect(both).toMatchObject({ kind: "arms", arms: [{ value: { kind: "arms" } }, { value: { kind: "arms" } }] });
  });

  test("is no matter for an order", () => {
    expect(asked("visits >= (100 when high, 50 otherwise)")).toMatchObject({
      kind: "compare",
      right: { kind: "arms" },
    });
  });
});

describe("forms of a condition", () => {
  test("a chain is its two comparisons", () => {
    expect(asked("1 <= visits < 5")).toMatchObject({ kind: "and", operands: [{ operator: "<=" }, { operator: "<" }] });
  });

  test("yes and no are the fact and its opposite", () => {
    expect(asked("high = yes")).toEqual({ kind: "fact", fact: "high" });
    expect(asked("high = no")).toEqual({ kind: "not", operand: { kind: "fact", fact: "high" } });
  });

  test("if is two cases", () => {
    expect(asked("if high then low else nonprofit")).toMatchObject({ kind: "arms", arms: [{ when: {} }, {}] });
  });

  test("full years are twelve months each", () => {
    expect(asked("full years from since to today >= 2 years")).toMatchObject({
      type: { measure: "months" },
      left: { kind: "multiply", left: { kind: "fullYears" }, right: { value: "12" } },
    });
  });

  test("a date is moved back by the opposite of a length", () => {
    expect(asked("since <= today - 30 working days")).toMatchObject({
      right: { kind: "shift", unit: "workingDays", amount: { value: "-30" } },
    });
  });
});

describe("rules", () => {
  const { policy, origins } = compiled(`reading R_1 way: one of a, b = a
let least = 100 when way = a, 50 otherwise
decision basis
  article 7
    require visits >= least
decision d
  article 8 when high
  article 8(1)
    require assets >= 80万 when low unless nonprofit
    forbid visits > 5
    leave to authority when nonprofit "how much"
  article 8 last
    may relax 8 except 8(1).visits to 60万 when nonprofit by authority
  article 9
    require basis
    generally require staff >= 3
    require staff >= 5 tightens 9.staff as staff_needed
  article 9
    leave to authority "the list"`);
  const rules = policy.decisions[1]?.rules ?? [];

  test("are named by their place and first fact", () => {
    expect(rules.map((rule) => rule.id)).toEqual(["8(1).assets", "8(1).visits", "9.basis", "9.staff", "staff_needed"]);
  });

  test("stand under the guard of their article", () => {
    expect(rules[0]?.when).toMatchObject({ kind: "and", operands: [{ fact: "high" }, { fact: "low" }] });
    expect(rules[1]?.when).toEqual({ kind: "fact", fact: "high" });
    expect(rules[2]?.when).toBeUndefined();
  });

  test("a point left to a person stands under them too", () => {
    const left = policy.decisions[1]?.discretion;
    expect(left?.[0]).toMatchObject({ text: "how much", when: { kind: "and", operands: [{ fact: "high" }, {}] } });
    expect(left?.[1]).toEqual({
      by: "authority",
      citation: { place: "article", number: "9" },
      text: "the list",
    });
  });

  test("know what relaxes and what they tighten", () => {
    const [relaxation] = policy.decisions[1]?.relaxations ?? [];
    expect(relaxation).toMatchObject({ id: "8 last.relaxation", rules: ["8(1).assets"], by: "authority" });
    expect(rules[0]?.relaxations).toEqual(["8 last.relaxation"]);
    expect(rules[1]?.relaxations).toEqual([]);
    expect(rules[4]?.tightens).toEqual(["9.staff"]);
  });

  test("name the readings on which they rest, through values and decisions", () => {
    expect(rules[2]?.readings).toEqual(["R_1"]);
    expect(rules[3]?.readings).toEqual([]);
    expect(origins.reads["9.basis"]).toEqual(["visits", "least", "R_1"]);
  });
});

describe("scenarios", () => {
  test("are cases as a host hands them in, on the first day in force unless they name one", () => {
    const { scenarios } = compiled(`role city
paper audit
fact years: duration in months
fact fields: any of x, y
fact ended: date or none
fact events: list of
  held: date
  firms: count of persons
decision d
  article 8
    require assets >= 80万
    may relax 8 by city as leniency
sample s
  assets = 80万元, share = 85%, staff = 3人, high = yes, since = 2020年1月2日, years = 2 years
  fields = (y, x), ended = none, events = ((held = 2021-01-01, firms = 4)), audit = yes, leniency = refused
scenario "all"
  given s with leniency = 60万元 without share
  expect d at_discretion because 8 needing assets
  expect 8.assets not_met`);
    const [scenario] = scenarios;
    expect(scenario).toMatchObject({
      on: "2021-12-05",
      expectations: [
        { subject: { kind: "decision", id: "d" }, outcome: "at_discretion", because: ["8"], needing: ["assets"] },
        { subject: { kind: "rule", id: "8.assets" }, outcome: "not_met" },
      ],
    });
    expect(JSON.parse(JSON.stringify(scenario?.case))).toEqual({
      facts: {
        assets: "800000",
        staff: 3,
        high: true,
        since: "2020-01-02",
        years: "P24M",
        fields: ["y", "x"],
        ended: "none",
        events: [{ held: "2021-01-01", firms: 4 }],
      },
      papers: { audit: true },
      acts: [{ rule: "8.assets", outcome: "accepted", value: "600000", by: "city", on: "2021-12-05" }],
    });
  });
});

describe("a decision recorded in a scenario", () => {
  const policy = `role city
role county
decision d
  article 8(1)
    generally require assets >= 80万元 by county
    require staff >= 3 as enough_staff
    generally require visits >= 5 by county as enough_visits
  article 8 last
    may relax 8(1) except enough_visits by city as leniency
scenario "accepted"
  given `;

  test.each([
    ["`8(1).assets`", ["city"]],
    ["enough_staff", ["city"]],
    ["enough_visits", ["county"]],
    ["leniency", ["city", "city"]],
  ])("on %s is one of who may relax the rule, else of who decides about it", (named, roles) => {
    const { scenarios } = compiled(`${policy}${named} = accepted\n  expect d undecided`);
    expect(scenarios[0]?.case.acts?.map(({ by }) => by)).toEqual(roles);
  });
});

describe("a vocabulary", () => {
  const files = [
    {
      path: "facts.bylaw",
      text: "role bureau 局\nrole other_bureau\npaper report\nfact turnover 营业额: money by bureau evidence report\nfact unused: number by other_bureau",
    },
  ];
  const manifest = {
    format: 1,
    id: "shared-facts",
    version: "1.0.0",
    kind: "vocabulary",
    names: { en: "Shared facts", zh: "共用事项" },
    files: ["facts.bylaw"],
  } as const;

  test("brings the facts that are named, with their roles and papers, and no others", () => {
    const text = `${facts}use shared_facts\ndecision d\n  article 8\n    require 营业额 >= 1\n    require shared_facts.turnover <= 5 as most`;
    const result = compile({ sources: [{ path: "p.bylaw", text }], plugins: [{ manifest, files }] });
    expect(result.problems.filter((problem) => problem.severity !== "info")).toEqual([]);
    const policy = result.compiled?.policy;
    expect(policy?.facts.filter((fact) => fact.vocabulary !== undefined).map((fact) => fact.names.id)).toEqual([
      "turnover",
    ]);
    expect(policy?.roles.map((role) => role.id)).toContain("bureau");
    expect(policy?.roles.map((role) => role.id)).not.toContain("other_bureau");
    expect(policy?.papers.map((paper) => paper.id)).toEqual(["report"]);
    expect(policy?.decisions[0]?.rules.map((rule) => rule.id)).toEqual(["8.turnover", "most"]);
  });

  test("gives way to the policy's own fact of the same name", () => {
    const text = `${facts}use shared_facts\nfact turnover: number\ndecision d\n  article 8\n    require turnover >= 1`;
    const { compiled: policy } = compile({ sources: [{ path: "p.bylaw", text }], plugins: [{ manifest, files }] });
    expect(policy?.policy.facts.find((fact) => fact.names.id === "turnover")?.vocabulary).toBeUndefined();
  });

  test("brings a paper that is asked for, though no fact rests on it", () => {
    const text = `${facts}use shared_facts\npaper letter\ndecision d\n  article 8\n    submit letter and report`;
    const { compiled: policy } = compile({ sources: [{ path: "p.bylaw", text }], plugins: [{ manifest, files }] });
    expect(policy?.policy.papers.map((paper) => paper.id)).toEqual(["letter", "report"]);
  });

  test("gives way to the policy's own name of an office", () => {
    const text = `${facts}use shared_facts\nrole bureau 市局\ndecision d\n  article 8\n    require turnover >= 1`;
    const { compiled: policy } = compile({ sources: [{ path: "p.bylaw", text }], plugins: [{ manifest, files }] });
    expect(policy?.policy.roles.filter((role) => role.id === "bureau")).toEqual([
      { id: "bureau", en: "bureau", zh: "市局" },
    ]);
  });
});
