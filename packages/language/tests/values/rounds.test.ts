import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";
import { compiled, decisionIn, shown } from "./reading-values.ts";

const facts = `role bureau
fact proposed 拟评等次: one of A, B, C, D
fact rank 名次: number
fact takes_part 参评: yes/no
fact penalised: yes/no
fact fields 领域: any of training 培训, other 其他
fact base: money
fact works: list of
  amount: money
article 2
  reading R_1 way 口径一: one of a 甲一, b 乙一 = a
`;

const graded = `${facts}decision grade 等次: one of A, B, C, D
  article 16  give D when penalised
  article 11  give proposed
  article 11  limit A, B to 50% of cohort where takes_part by rank, rounding down, ties ask, else C
decision award: money
  give base when way = a, 0 otherwise
decision item for each works: money
  give amount
decision chosen: any of training, other
  give fields
sample strong
  proposed = A, takes_part = yes, base = 5万元
`;

describe("limit", () => {
  test("says whom it holds, in which order, and what the others get", () => {
    const [limit] = decisionIn(graded, "grade").limits ?? [];
    expect(limit).toMatchObject({
      id: "11.limit",
      citation: { place: "article", number: "11" },
      values: ["A", "B"],
      cap: { kind: "share", value: { value: "0.5" } },
      where: { kind: "fact", fact: "takes_part" },
      direction: "ascending",
      rounding: "down",
      ties: "ask",
      else: { kind: "value", value: "C" },
      readings: [],
    });
    expect(limit && shown(limit.order)).toBe("rank");
  });

  test("is the same in Chinese", () => {
    const chinese = graded.replace(
      "limit A, B to 50% of cohort where takes_part by rank, rounding down, ties ask, else C",
      "限定 A、B 到 50% 同批总数 其中 参评 按 名次，取整 向下，并列 待议，否则 C",
    );
    expect(compiled(chinese).policy).toEqual(compiled(graded).policy);
  });

  test.each([
    [
      "limit A to 3 of cohort by rank descending, ties out",
      { cap: { kind: "number" }, direction: "descending", ties: "out" },
    ],
    [
      "limit A to 30% of cohort by rank, rounding up, ties in, else leave to bureau",
      { else: { kind: "leave", by: "bureau" } },
    ],
    [
      "limit A to 1/3 of cohort by rank, rounding nearest",
      { cap: { kind: "number" }, rounding: "nearest", ties: "ask" },
    ],
  ])("%s", (line, expected) => {
    const text = `${facts}decision g: one of A, B, C, D\n  article 11\n    give proposed\n    ${line}\n`;
    expect(decisionIn(text, "g").limits?.[0]).toMatchObject(expected);
  });
});

function scenarios(lines: string): readonly unknown[] {
  const { scenarios: all } = compiled(`${graded}${lines}`);
  return JSON.parse(
    JSON.stringify(all, (key, value: unknown) => (/span$|^writing$/i.test(key) ? undefined : value)),
  ) as unknown[];
}

describe("a scenario over a round", () => {
  const text = `scenario "three"
  given cohort with base = 1元
    | id    | from   | rank | fields          | proposed |
    | one   | strong | 1    | training, other |          |
    | two   | strong |      | training        | B        |
    | "3 C" |        | 3    |                 | C        |
  expect grade
    | id  | grade |
    | one | A |
    | two | undecided |
    | "3 C" | met, C |
`;

  test("has a whole case for each applicant, and what is expected of each", () => {
    expect(scenarios(text)).toEqual([
      {
        name: "three",
        case: { facts: {} },
        cohort: [
          {
            id: "one",
            case: { facts: { proposed: "A", takes_part: true, base: "1", rank: "1", fields: ["training", "other"] } },
          },
          { id: "two", case: { facts: { proposed: "B", takes_part: true, base: "1", fields: ["training"] } } },
          { id: "3 C", case: { facts: { base: "1", rank: "3", proposed: "C" } } },
        ],
        on: "2021-12-05",
        expectations: [
          {
            subject: { kind: "decision", id: "grade" },
            because: [],
            needing: [],
            applicants: [
              { id: "one", value: "A" },
              { id: "two", outcome: "undecided" },
              { id: "3 C", outcome: "met", value: "C" },
            ],
          },
        ],
      },
    ]);
  });

  test("is the same in Chinese", () => {
    const chinese = `情景 “three”
  给定 同批 改为 base = 1元
    | 编号 | 样例 | 名次 | 领域 | 拟评等次 |
    | one | strong | 1 | 培训、其他 |  |
    | two | strong |   | 培训 | B |
    | “3 C” |  | 3 |   | C |
  预期 等次
    | one | A |
    | two | 待核实 |
    | “3 C” | 符合，C |
`;
    expect(scenarios(chinese)).toEqual(scenarios(text));
  });

  test.each([
    ["    | name | rank |\n    | one | 1 |", "round-table"],
    ["    | id | rank |\n    | one |", "round-table"],
    ["    | id | rank |\n    | >= 3 | 1 |", "round-table"],
    ["    | id | rnak |\n    | one | 1 |\n    | two | 2 |", "unknown-in-scenario"],
    ["    | id | rank |\n    | one | 1 |\n    | one | 2 |", "given-again"],
    ["    | id | from |\n    | one | wek |", "unknown-in-scenario"],
    ["    | id | rank |\n    | two | 5万元 |", "unlike-amounts"],
  ])("is reported where it is not clear: %s", (rows, code) => {
    const source = `policy p\n  in force from 2021-12-05\n${graded}scenario "s"\n  given cohort\n${rows}\n  expect grade\n    | two | A |\n`;
    const found = compile({ sources: [{ path: "p.bylaw", text: source }] }).problems;
    expect(found.filter(({ severity }) => severity === "error").map((one) => one.code)).toContain(code);
  });

  test("expects nothing of somebody who is not there", () => {
    const source = `policy p\n  in force from 2021-12-05\n${graded}scenario "s"\n  given cohort\n    | id | rank |\n    | one | 1 |\n  expect grade\n    | onne | A |\n`;
    const { problems } = compile({ sources: [{ path: "p.bylaw", text: source }] });
    expect(problems.find(({ severity }) => severity === "error")).toMatchObject({
      code: "unknown-in-scenario",
      parameters: { kind: "applicant", name: "onne" },
    });
  });
});

describe("what a scenario expects of a value", () => {
  test.each([
    ["expect award 30万元", { value: "300000.00" }],
    ["expect award = 12.5", { value: "12.50" }],
    ["expect award met 5", { outcome: "met", value: "5.00" }],
    ["expect grade B", { value: "B" }],
    ["expect grade at_discretion", { outcome: "at_discretion" }],
    [
      "expect item (10万元, 5, not_met, undecided)",
      {
        records: [{ value: "100000.00" }, { value: "5.00" }, { outcome: "not_met" }, { outcome: "undecided" }],
      },
    ],
    ["expect item (10万元)", { records: [{ value: "100000.00" }] }],
    ["expect item ()", { records: [] }],
    ["expect item met", { outcome: "met" }],
    ["expect chosen (other, training)", { value: "training, other" }],
  ])("%s", (line, expected) => {
    const [scenario] = scenarios(`scenario "s"\n  given strong\n  ${line}\n`) as [{ expectations: readonly object[] }];
    expect(scenario.expectations).toEqual([
      { subject: expect.objectContaining({ kind: "decision" }), because: [], needing: [], ...expected },
    ]);
  });

  test.each([
    ["expect award waived", ["not-an-outcome"]],
    ["expect award 5 meters", ["not-an-outcome"]],
    ["expect grade E", ["not-one-of-these"]],
    ["expect award 5%", ["unlike-amounts"]],
    ["expect item 5", ["not-an-outcome"]],
  ])("is refused: %s", (line, codes) => {
    const source = `policy p\n  in force from 2021-12-05\n${graded}scenario "s"\n  given strong\n  ${line}\n`;
    const found = compile({ sources: [{ path: "p.bylaw", text: source }] }).problems;
    const errors = found.filter(({ severity }) => severity === "error").map(({ code }) => code);
    const expected = new Set<string>([...codes.slice(0, 1), "unknown-unit"]);
    expect(errors.some((code) => expected.has(code))).toBe(true);
  });
});

describe("readings in scenarios", () => {
  test("are switched by their id or their name", () => {
    const [first, second] = scenarios(
      'scenario "s"\n  given strong with R_1 = b\n  expect award 0\nscenario "t"\n  given 口径一 = 乙一\n  expect award undecided\n',
    ) as { readings: unknown }[];
    expect(first?.readings).toEqual({ R_1: "b" });
    expect(second?.readings).toEqual({ R_1: "b" });
  });
});
