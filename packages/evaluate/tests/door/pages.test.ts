import type { Diagnostic } from "@bylaw/diagnostics";
import { pageParts, pages } from "@bylaw/diagnostics/pages";
import { compile } from "@bylaw/language";
import { describe, expect, test } from "vitest";
import { readCase } from "../../src/door/read-case.ts";
import { runScenarios } from "../../src/scenarios/run-scenarios.ts";

type Blocks = ReturnType<typeof pageParts>["wrong"];

/** The policy of an example, compiled without a problem, and the case beside it. */
function problemsOf(blocks: Blocks, code: string): readonly Diagnostic[] {
  const text = blocks.find((block) => block.language === "bylaw")?.text ?? "";
  const { compiled, problems } = compile({ sources: [{ path: "town.bylaw", text }] });
  expect(problems.filter((problem) => problem.severity !== "info")).toEqual([]);
  if (compiled === undefined) throw new Error("the example has no policy");
  const scenarios = runScenarios(compiled).flatMap((result) => result.problems);
  const json = blocks.find((block) => block.language === "json")?.text;
  if (json === undefined) return scenarios;
  const given = JSON.parse(json) as Readonly<Record<string, unknown>>;
  if (code === "day-asked-missing") return readCase(compiled.policy, {}, { on: String(given["on"]) }).problems;
  return readCase(compiled.policy, standing(given), { on: "2024-05-01" }).problems;
}

/** An example stands for what would be too long to write out. */
function standing(given: Readonly<Record<string, unknown>>): unknown {
  const long = JSON.stringify(given["penalties"]) === '["10,001 records"]';
  return long ? { penalties: Array.from({ length: 10_001 }, () => ({})) } : given;
}

const codes = Object.entries(pages).filter(([code, page]) => page.pass === "host" || code === "scenario-differs");

describe.each(codes)("the page of %s", (code, page) => {
  const parts = pageParts(page);

  test("its wrong example gives that problem and no other", () => {
    expect(problemsOf(parts.wrong, code).map((problem) => problem.code)).toEqual([code]);
  });

  test("its right example gives none", () => expect(problemsOf(parts.right, code)).toEqual([]));
});
