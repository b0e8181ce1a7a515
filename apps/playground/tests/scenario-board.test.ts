import { startCoverage } from "@bylaw/coverage";
import { applyEdits } from "@bylaw/diagnostics";
import type { CompiledPolicy } from "@bylaw/ir";
import { compile, probeCase, rememberingReader, runScenarios } from "bylaw";
import { describe, expect, test } from "vitest";
import { newScenario } from "../src/engine/new-scenarios.ts";
import { scenarioBoard } from "../src/engine/scenario-board.ts";
import type { NewScenarioAsked } from "../src/engine/service-calls.ts";
import { type Known, takeInHand } from "../src/engine/text-in-hand.ts";

const text = `policy grant
in force from 2020-01-01
articles 1 to 2

fact profit 利润: money
fact staff 人数: count of people
fact small 小微: yes/no
fact share 占比: percent

decision eligible 合格
article 1
  require profit >= 1000
article 2 when small
  require staff >= 5
  require share >= 20%

sample firm 企业
  profit = 1500, staff = 12, small = no, share = 30%

scenario "a sound firm"
  given firm
  expect eligible met
scenario "too little profit"
  given firm with profit = 999
  expect 1.profit met
scenario "small"
  given firm with small = yes
  expect 2.staff met
`;

function known(source: string): Known {
  const input = { sources: [{ path: "grant.bylaw", text: source }], plugins: [], version: "1.0.0" };
  const hand = takeInHand(1, input, rememberingReader());
  const compiled = hand.whole().forms.compiled as CompiledPolicy;
  const scenarios = runScenarios(compiled);
  const run = startCoverage(compiled, probeCase);
  for (const [index, scenario] of compiled.scenarios.entries()) run.add(scenario, scenarios[index] ?? {});
  return { text: hand, scenarios, coverage: run.found() };
}

const board = (source: string, language: "en" | "zh" = "en") => scenarioBoard(language, known(source));
const asks = (boundary?: NewScenarioAsked["boundary"]): NewScenarioAsked => ({
  path: "grant.bylaw",
  language: "en",
  case: { facts: { profit: 1200, staff: 3, small: false } },
  on: "2024-06-20",
  readings: {},
  sample: "firm",
  decision: "eligible",
  ...(boundary && { boundary }),
});

describe("the board", () => {
  test("says of each scenario what it expects, and of one that fails what was found", () => {
    const rows = board(text)?.rows ?? [];
    expect(rows.map(({ passed }) => passed)).toEqual([true, false, true]);
    expect(rows[1]?.expects).toEqual([{ subject: "article 1", outcome: "met", found: { outcome: "not_met" } }]);
    expect(rows[1]?.articles).toEqual([{ number: "1", text: "1" }]);
    expect(rows[1]?.differs[0]).toContain("too little profit");
    expect(board(text, "zh")?.rows[0]?.expects[0]?.subject).toBe("合格");
  });

  test("has a bead where scenarios stand, and none where nobody does", () => {
    const boundary = board(text)?.coverage?.boundaries.find(({ name }) => name.includes("profit"));
    expect(boundary?.beads).toEqual({ below: "failing", at: "none", above: "full" });
    expect(boundary?.missing.map(({ point }) => point)).toEqual(["at", "missing"]);
  });

  test("is not there while the text has errors", () => {
    const input = { sources: [{ path: "grant.bylaw", text: "require" }], plugins: [], version: "1.0.0" };
    expect(scenarioBoard("en", { text: takeInHand(1, input, rememberingReader()) })).toBeUndefined();
  });
});

describe("a scenario at a boundary", () => {
  const before = board(text)?.coverage;
  const every = (before?.open ?? [])
    .filter(({ kind }) => kind === "boundary")
    .flatMap(({ item, name, missing }) => missing.map(({ point }) => ({ item, name, point })));

  test("there is one to be written for each side of each", () => {
    expect(every.map(({ name, point }) => `${name} ${point}`)).toEqual([
      "article 1 · profit >= 1000 at",
      "article 1 · profit >= 1000 missing",
      "article 2 · staff >= 5 at",
      "article 2 · staff >= 5 just_below",
      "article 2 · staff >= 5 missing",
      "article 2 · share >= 20% at",
      "article 2 · share >= 20% just_below",
      "article 2 · share >= 20% missing",
    ]);
  });

  test.each(every)("$name, $point: is added, passes, and tries it", ({ item, point }) => {
    const made = newScenario(asks({ item, point }), known(text));
    if (!("edits" in made)) throw new Error(made.why);
    const added = known(applyEdits(text, made.edits));
    expect(added.scenarios).toHaveLength(4);
    expect(added.scenarios?.at(-1)?.problems).toEqual([]);
    expect(added.coverage?.items[item]?.missing).not.toContain(point);
    expect(made.text).toMatch(/^\/\/ To confirm/);
  });
});

test("the present applicant is added with what is found, and the result passes", () => {
  const made = newScenario(asks(), known(text));
  if (!("edits" in made)) throw new Error(made.why);
  expect(made.text.split("\n").slice(1)).toEqual([
    'scenario "an applicant on 2024-06-20"',
    "  given firm with profit = 1200, staff = 3 without share on 2024-06-20",
    "  expect eligible met",
  ]);
  const { compiled } = compile({ sources: [{ path: "grant.bylaw", text: applyEdits(text, made.edits) }] });
  expect(runScenarios(compiled as CompiledPolicy).at(-1)?.passed).toBe(true);
});

test("the present applicant can be added twice, under a title of its own", () => {
  const first = newScenario(asks(), known(text));
  if (!("edits" in first)) throw new Error(first.why);
  const once = applyEdits(text, first.edits);
  const second = newScenario(asks(), known(once));
  if (!("edits" in second)) throw new Error(second.why);
  expect(second.text).toContain('scenario "an applicant on 2024-06-20 (2)"');
  expect(known(applyEdits(once, second.edits)).scenarios).toHaveLength(5);
});
