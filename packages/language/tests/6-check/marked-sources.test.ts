import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Diagnostic, renderProblem } from "@bylaw/diagnostics";
import { compile } from "@bylaw/language";
import { type ExpectedProblem, readMarkedSource } from "@bylaw/testkit";
import { describe, expect, test } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith(".bylaw"));

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

describe.each(files)("%s", (file) => {
  const code = file.replace(/\.bylaw$/, "");
  const cases = readMarkedSource(readFileSync(`${folder}${file}`, "utf8"));

  test("has a case with the problem and one without", () => {
    expect(cases.some((each) => each.expected.some((mark) => mark.code === code))).toBe(true);
    expect(cases.some((each) => each.expected.length === 0)).toBe(true);
  });

  test.each(cases.map((each) => [each.title, each] as const))("%s", (_title, { text, expected }) => {
    const sources = [{ path: file, text }];
    const problems = compile({ sources }).problems.filter((each) => each.severity !== "info" || each.code === code);
    const shown = problems.map((each) => renderProblem(each, sources, { language: "en" })).join("\n\n");
    expect(
      problems.map((each) => marked(each, text, expected)),
      shown,
    ).toEqual(expected);
  });
});
