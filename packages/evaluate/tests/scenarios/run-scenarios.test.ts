import { renderMessage } from "@bylaw/diagnostics";
import type { CompiledPolicy, IrExpectation, IrScenario } from "@bylaw/ir";
import { describe, expect, test } from "vitest";
import { runScenarios } from "../../src/scenarios/run-scenarios.ts";
import { oneLine } from "../policy-builder.ts";

const here = { source: "town.bylaw", start: 10, end: 20 };
const there = { source: "town.bylaw", start: 0, end: 5 };

function run(
  facts: IrScenario["case"]["facts"],
  expectation: Partial<IrExpectation>,
  on?: string,
): ReturnType<typeof runScenarios>[number] {
  const expectations = [
    {
      subject: { kind: "decision", id: "certification" } as const,
      because: [],
      needing: [],
      span: here,
      ...expectation,
    },
  ];
  const scenario: IrScenario = {
    name: "assets one yuan short",
    case: { facts },
    expectations,
    ...(on !== undefined && { on }),
  };
  const none = {};
  const origins = {
    rules: { "8(1).assets": there },
    facts: none,
    lets: none,
    decisions: none,
    readings: none,
    relaxations: none,
    reads: none,
    articles: none,
    scenarios: [there],
  };
  const compiled: CompiledPolicy = { policy: oneLine, origins, samples: [], scenarios: [scenario] };
  const [result] = runScenarios(compiled);
  if (result === undefined) throw new Error("no result");
  return result;
}

const short = { tier: "demo", assets: 799999 };

describe("what a scenario expects", () => {
  test.each<[string, IrScenario["case"]["facts"], Partial<IrExpectation>]>([
    ["an outcome", short, { outcome: "not_met" }],
    ["an outcome and its article", short, { outcome: "not_met", because: ["8(1)"] }],
    ["its rule", short, { because: ["8(1).assets"] }],
    ["an article above", short, { because: ["8"] }],
    ["a need", { tier: "demo" }, { outcome: "undecided", needing: ["assets"] }],
    [
      "a single rule",
      { tier: "platform" },
      { subject: { kind: "rule", id: "8(1).assets" }, outcome: "not_applicable" },
    ],
  ])("%s", (_name, facts, expectation) => {
    const result = run(facts, expectation);
    expect(result.problems).toEqual([]);
    expect(result).toMatchObject({ passed: true, name: "assets one yuan short", span: there });
    expect(result.determination?.on).toBe("2020-01-01");
  });

  test("a day of its own", () => expect(run(short, {}, "2024-05-01").determination?.on).toBe("2024-05-01"));
});

describe("what differs is told at the expectation", () => {
  test.each<[string, IrScenario["case"]["facts"], Partial<IrExpectation>, string, string]>([
    [
      "the outcome",
      short,
      { outcome: "met" },
      "The scenario “assets one yuan short” expects `met` and gets `not_met`, because of article 8(1).",
      "情景“assets one yuan short”预期为符合，结果为不符合，依据第八条第一项。",
    ],
    [
      "the reason",
      short,
      { outcome: "not_met", because: ["8(2)"] },
      "The scenario “assets one yuan short” expects 8(2) as a reason, and it is none.",
      "情景“assets one yuan short”预期依据8(2)，实际并非如此。",
    ],
    [
      "the need",
      { tier: "demo" },
      { outcome: "undecided", needing: ["tier"] },
      "The scenario “assets one yuan short” expects to need tier, and does not.",
      "情景“assets one yuan short”预期尚缺tier，实际并不需要。",
    ],
  ])("%s", (_name, facts, expectation, english, chinese) => {
    const { passed, problems } = run(facts, expectation);
    expect(passed).toBe(false);
    expect(problems.map((problem) => [problem.code, problem.labels[0]?.span])).toEqual([["scenario-differs", here]]);
    expect(problems.map((problem) => renderMessage(problem, "en"))).toEqual([english]);
    expect(problems.map((problem) => renderMessage(problem, "zh"))).toEqual([chinese]);
  });

  test("a case that does not pass the door has no determination", () => {
    const result = run({ asets: 1 }, { outcome: "met" });
    expect(result.problems.map((problem) => [problem.code, problem.path])).toEqual([
      ["name-not-in-policy", "facts.asets"],
    ]);
    expect(result.determination).toBeUndefined();
  });
});
