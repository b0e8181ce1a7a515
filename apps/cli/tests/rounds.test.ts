import { afterAll, describe, expect, test } from "vitest";
import { bylaw, folderWith } from "./run-bylaw.ts";

const policy = `policy graded
  in force from 2021-12-05
role bureau 市经信局
fact proposed 拟评等次: one of A, B, C, D
fact place 名次: number from 1 to 100000
decision grade 等次: one of A, B, C, D
  article 11
    give proposed
    limit A, B to 50% of cohort by place, rounding down, ties ask, else C
`;
const member = (id: string, proposed: string, place?: number): unknown => ({ id, facts: { proposed, place } });
const round = [member("one", "A", 1), member("two", "A", 2), member("three", "B", 3), member("four", "C", 4)];

const { folder: cwd, remove } = folderWith({
  "graded.bylaw": policy,
  "round.json": JSON.stringify({ cohort: round }),
  "twice.json": JSON.stringify({ cohort: [round[0], round[0]] }),
  "wrong.json": JSON.stringify({ cohort: [member("one", "E", 1)] }),
  "rounds.jsonl": `${JSON.stringify({ cohort: round })}\n{"cohort": 3}\n{"proposed": "D", "place": 9}\n`,
});
afterAll(remove);

interface Answer {
  readonly applicants?: readonly {
    readonly id: string;
    readonly determination: {
      readonly decisions: Readonly<Record<string, { readonly value?: { readonly known?: string } }>>;
    };
  }[];
  readonly line?: number;
  readonly decisions?: Readonly<Record<string, { readonly value?: { readonly known?: string } }>>;
}
const gradesOf = ({ applicants = [] }: Answer): readonly unknown[] =>
  applicants.map(({ id, determination }) => [id, determination.decisions["grade"]?.value?.known]);
const evaluate = (facts: string, ...more: readonly string[]) =>
  bylaw(["evaluate", "graded.bylaw", "--facts", facts, "--on", "2024-05-01", ...more], { cwd });

describe("bylaw evaluate with a round", () => {
  test("gives each applicant its own determination, in the order given", async () => {
    const { code, out, err } = await evaluate("round.json", "--format", "json");
    expect([code, err]).toEqual([0, ""]);
    expect(gradesOf(JSON.parse(out) as Answer)).toEqual([
      ["one", "A"],
      ["two", "A"],
      ["three", "C"],
      ["four", "C"],
    ]);
  });

  test("says it as a table, in both languages", async () => {
    const [en, zh] = await Promise.all([evaluate("round.json"), evaluate("round.json", "--lang", "zh")]);
    expect(en?.out).toContain("A round of 4 applicants.");
    expect(en?.out).toMatch(/^applicant {2}grade\s*$/m);
    expect(en?.out).toMatch(/^two {8}✓ A {4}Within the limit of article 11: place 2 of 2/m);
    expect(zh?.out).toContain("同批申报共4家。");
    expect(zh?.out).toMatch(/^three {5}✓ C +\S/m);
  });

  test("answers rounds and cases line by line", async () => {
    const { code, out, err } = await evaluate("rounds.jsonl");
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Answer);
    expect(code).toBe(1);
    expect(gradesOf(answers[0] ?? {})).toHaveLength(4);
    expect([answers[1]?.line, answers[2]?.decisions?.["grade"]?.value?.known]).toEqual([2, "D"]);
    expect(err).toContain("line 2:");
  });

  test.each([
    ["twice.json", "cohort[1].id"],
    ["wrong.json", "cohort[0].facts.proposed"],
  ])("%s is refused with the place of the fault", async (facts, path) => {
    const { code, out, err } = await evaluate(facts);
    expect([code, out, err.includes(path)]).toEqual([1, "", true]);
  });
});

test("a calendar and functions of plugins are handed to every run", async () => {
  const functions = [{ name: "doubled", zh: "加倍", parameters: ["money"], returns: "money" }];
  const names = { en: "x", zh: "x" };
  const manifest = { format: 1, version: "1.0.0", names };
  const scenario = (on: string, expected: string): string => `
scenario "filed on ${on}"
  given filed_on = ${on}, base = 100 on 2024-06-01
  expect award met
  expect filing ${expected}
`;
  const { folder, remove: removeIt } = folderWith({
    "policies/rates/plugin.json": JSON.stringify({ ...manifest, id: "rates", kind: "functions", files: [], functions }),
    "policies/rates/package.json": JSON.stringify({ type: "module", exports: { "./functions": "./functions.js" } }),
    "policies/rates/functions.js": "export const doubled = (base) => (Number(base) * 2).toFixed(2);",
    "policies/days/plugin.json": JSON.stringify({ ...manifest, id: "days", kind: "calendar", files: ["years.json"] }),
    "policies/days/years.json": JSON.stringify({
      years: { 2024: { notice: "1", free: ["2024-05-01", "2024-05-02", "2024-05-03"], working: ["2024-05-11"] } },
    }),
    "filed.bylaw": `policy filed
  in force from 2021-12-05
use rates
use days
role unit 单位
fact base 基数: money
fact filed_on 备案日: date or none
decision award 奖补: money
  article 1  give doubled(base)
duty filing 备案 by unit
  article 2  within 3 working days after 2024-04-29  done on filed_on
${scenario("2024-05-07", "done_in_time")}${scenario("2024-05-08", "done_late")}`,
  });
  const tested = await bylaw(["test", "filed.bylaw"], { cwd: folder });
  expect([tested.code, tested.out]).toEqual([0, expect.stringContaining("2 scenarios as expected, 0 not.")]);
  const words = ["evaluate", "filed.bylaw", "--facts", "-", "--on", "2024-06-01", "--format", "json"];
  const { out } = await bylaw(words, { cwd: folder, input: '{"base": 150000, "filed_on": "2024-05-08"}' });
  expect(JSON.parse(out)).toMatchObject({
    decisions: { award: { value: { known: "300000.00" } } },
    duties: { filing: [{ status: "done_late", due: "2024-05-07" }] },
  });
  removeIt();
});
