import { readdirSync, readFileSync } from "node:fs";
import { type Diagnostic, renderProblem } from "@bylaw/diagnostics";
import { compile } from "@bylaw/language";
import { type ExpectedProblem, type MarkedCase, readMarkedSource } from "@bylaw/testkit";
import { describe, expect, test } from "vitest";

/** A problem as a mark names it; its columns only where the mark has them. */
function marked(problem: Diagnostic, text: string, expected: readonly ExpectedProblem[]): ExpectedProblem {
  const span = problem.labels[0]?.span ?? { start: 0, end: 0 };
  const before = text.slice(0, span.start).split("\n");
  const from = (before.at(-1)?.length ?? 0) + 1;
  const found = { code: problem.code, line: before.length };
  const columns = { from, to: from + span.end - span.start };
  const named = expected.some(
    (mark) => mark.columns !== undefined && mark.line === found.line && mark.code === found.code,
  );
  return named ? { ...found, columns } : found;
}

/** The marked sources of a folder, each with the code that its name says. */
export function markedSources(
  folder: string,
): readonly { readonly code: string; readonly cases: readonly MarkedCase[] }[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".bylaw"));
  return files.map((name) => ({
    code: name.replace(/\.bylaw$/, ""),
    cases: readMarkedSource(readFileSync(`${folder}${name}`, "utf8")),
  }));
}

/** Runs every case: the problems marked, at their places, and no others but infos. */
export function testMarkedCases(code: string, cases: readonly MarkedCase[]): void {
  describe(code, () => {
    test.each(cases.map((each) => [each.title, each] as const))("%s", (_title, { text, expected }) => {
      const sources = [{ path: `${code}.bylaw`, text }];
      const problems = compile({ sources }).problems.filter((each) => each.severity !== "info" || each.code === code);
      const shown = problems.map((each) => renderProblem(each, sources, { language: "en" })).join("\n\n");
      expect(
        problems.map((each) => marked(each, text, expected)),
        shown,
      ).toEqual(expected);
    });
  });
}
