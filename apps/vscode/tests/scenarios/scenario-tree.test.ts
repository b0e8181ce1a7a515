import type { BylawScenario, PolicyScenarios, RanScenarios } from "@bylaw/language-server/protocol";
import { describe, expect, it } from "vitest";
import {
  collectPolicies,
  fileName,
  outcomesOf,
  refreshedPolicies,
  scenarioFiles,
} from "../../src/scenarios/scenario-tree.ts";

function scenario(uri: string, name: string, line: number): BylawScenario {
  return { uri, name, range: { start: { line, character: 0 }, end: { line, character: 8 } } };
}

function policy(name: string, scenarios: readonly BylawScenario[]): PolicyScenarios {
  return { key: name, name, uris: [], scenarios };
}

describe("the list of scenarios", () => {
  const [first, second] = ["file:///p/%E6%83%85%E6%99%AF.bylaw.md", "file:///q/b.bylaw"];
  const files = scenarioFiles([
    policy("p", [scenario(first, "later", 9), scenario(first, "same", 2), scenario(first, "same", 5)]),
    policy("q", [scenario(second, "same", 1)]),
    policy("r", []),
  ]);

  it("has one entry a file, and the scenarios of it in their order", () => {
    expect(files.map(({ label, policy }) => [label, policy])).toEqual([
      ["情景.bylaw.md", "p"],
      ["b.bylaw", "q"],
    ]);
    expect(files[0]?.scenarios.map(({ name, range }) => [name, range.start.line])).toEqual([
      ["same", 2],
      ["same", 5],
      ["later", 9],
    ]);
  });

  it("tells scenarios of one name apart", () => {
    const ids = files.flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
    expect(new Set(ids).size).toBe(4);
  });

  it("shows an address that cannot be read as it stands", () =>
    expect(fileName("file:///p/%E6%8.bylaw")).toBe("%E6%8.bylaw"));
});

describe("the policies that are listed", () => {
  const listed = (key: string, uris: readonly string[]): PolicyScenarios => ({ key, name: key, uris, scenarios: [] });

  it("are those of the workspace and those of open files outside of it, each once", async () => {
    const inside = listed("in", ["file:///w/a.bylaw"]);
    const outside = listed("out", ["file:///o/b.bylaw", "file:///o/c.bylaw"]);
    const asked: (string | undefined)[] = [];
    const policies = await collectPolicies(
      async ({ uri }) => {
        asked.push(uri);
        return uri === undefined ? [inside] : [outside];
      },
      ["file:///w/a.bylaw", "file:///o/b.bylaw", "file:///o/c.bylaw"],
    );
    expect(policies.map(({ key }) => key)).toEqual(["in", "out"]);
    expect(asked).toEqual([undefined, "file:///o/b.bylaw"]);
  });
});

describe("policies that changed", () => {
  const listed = (key: string, scenarios: readonly BylawScenario[] = []): PolicyScenarios => ({
    key,
    name: key,
    uris: [`file:///${key}.bylaw`],
    scenarios,
  });

  it("are asked for alone; one without scenarios any more is gone", async () => {
    const asked: (string | undefined)[] = [];
    const news = listed("b", [scenario("file:///b.bylaw", "new", 1)]);
    const policies = await refreshedPolicies(
      async ({ uri }) => {
        asked.push(uri);
        return uri === "file:///b.bylaw" ? [news] : [];
      },
      [listed("a"), listed("b"), listed("c")],
      [listed("b"), listed("c")],
    );
    expect(policies).toEqual([listed("a"), news]);
    expect(asked).toEqual(["file:///b.bylaw", "file:///c.bylaw"]);
  });
});

describe("how scenarios ended", () => {
  const uri = "file:///p/s.bylaw";
  const [file] = scenarioFiles([policy("p", [scenario(uri, "a", 1), scenario(uri, "a", 5), scenario(uri, "b", 9)])]);
  const asked = file?.scenarios ?? [];
  const place = { uri, range: { start: { line: 6, character: 2 }, end: { line: 6, character: 9 } } };
  const ran: RanScenarios = {
    results: [
      {
        name: "a",
        passed: false,
        place: { uri, range: { start: { line: 5, character: 0 }, end: { line: 5, character: 3 } } },
        problems: [
          { severity: "error", code: "not-as-expected", message: "expected met", help: "look at 8(1)", place },
        ],
      },
      {
        name: "a",
        passed: true,
        place: { uri, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } } },
        problems: [],
      },
    ],
    problems: [],
  };

  it("stands at the scenario of that place, with what was not as expected", () => {
    const outcomes = outcomesOf(asked, ran, "not run");
    expect(outcomes.map(({ passed }) => passed)).toEqual([true, false, false]);
    expect(outcomes[1]?.messages).toEqual([{ text: "expected met (not-as-expected)\nlook at 8(1)", place }]);
    expect(outcomes[2]?.messages).toEqual([{ text: "not run" }]);
  });

  it("is the errors of a policy that cannot be run", () => {
    const problems = [
      { severity: "warning", code: "unused-fact", message: "w" },
      { severity: "error", code: "unknown-fact", message: "e" },
    ] as const;
    const outcomes = outcomesOf(asked, { results: [], problems }, "not run");
    expect(outcomes.every(({ passed }) => !passed)).toBe(true);
    expect(outcomes[0]?.messages).toEqual([{ text: "e (unknown-fact)" }]);
  });
});
