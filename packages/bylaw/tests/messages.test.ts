import {
  type Diagnostic,
  type DiagnosticCode,
  diagnosticCodes,
  renderFix,
  renderHelp,
  renderLabel,
  renderMessage,
  renderProblem,
  summarize,
} from "@bylaw/diagnostics";
import { pages } from "@bylaw/diagnostics/pages";
import { describe, expect, test } from "vitest";
import { changes } from "./changes.ts";
import { codesWithoutFix } from "./codes-without-fix.ts";
import { type Example, examplesOf, problemsOf, repaired } from "./message-pages.ts";

/** Codes whose mistake lies outside any text: a command line, a file system, more than a page can hold. */
const exempt: ReadonlySet<DiagnosticCode> = new Set([
  "plugin-too-large",
  "plugin-too-many",
  "source-too-large",
  "too-many-records",
]);

/** Passes whose pages are run elsewhere: commands by the command line, others by the tests of their own package. */
const elsewhere: ReadonlySet<string> = new Set(["command", "editor", "population"]);

const run = diagnosticCodes.filter((code) => !exempt.has(code) && !elsewhere.has(pages[code].pass));

/** The problems as a reader would see them, so that a failing test says what was found. */
function seen(problems: readonly Diagnostic[], example: Example): string {
  return problems.map((each) => renderProblem(each, example.sources, { language: "en" })).join("\n\n");
}

/** Infos may stand beside the problem of a page, unless the page is of an info itself. */
function weighed(problems: readonly Diagnostic[], code: DiagnosticCode): readonly Diagnostic[] {
  return problems.filter((each) => each.code === code || each.severity !== "info");
}

/** Infos that the page allows; and a scenario that is read for the first time may say what the rules do not. */
function mayStay({ code, severity }: Diagnostic, repaired: DiagnosticCode): boolean {
  return pages[repaired].leaves.includes(code) && (severity === "info" || code === "scenario-differs");
}

describe("the wrong example of a page has its problem and no other", () => {
  test.each(run)("%s", (code) => {
    for (const example of examplesOf(code, "wrong")) {
      const problems = weighed(problemsOf(code, example), code);
      expect(
        problems.map((each) => each.code),
        seen(problems, example),
      ).toEqual([code]);
    }
  });
});

describe("the right example of a page has no error and no warning", () => {
  test.each(run)("%s", (code) => {
    for (const example of examplesOf(code, "right")) {
      const problems = weighed(problemsOf(code, example), code);
      expect(seen(problems, example)).toBe("");
    }
  });
});

describe("each fix that a page names is offered, and removes that problem and nothing else", () => {
  test.each(run.filter((code) => pages[code].fixes.length > 0))("%s", (code) => {
    const offered = new Set<string>();
    for (const example of examplesOf(code, "wrong")) {
      const before = problemsOf(code, example);
      for (const found of before.filter((each) => each.code === code)) {
        for (const fix of found.fixes) {
          offered.add(fix.name);
          const after = repaired(example, fix);
          const { left, fresh, gone } = changes(before, problemsOf(code, after), found, fix);
          const text = `after the fix ${fix.name}:\n${after.sources.map((source) => source.text).join("\n")}`;
          expect(left, `the problem is still there ${text}`).toBe(false);
          const unexpected = fresh.filter((each) => !mayStay(each, code));
          expect(seen(unexpected, after), text).toBe("");
          expect(seen(gone, example), `is gone as well ${text}`).toBe("");
        }
      }
    }
    expect([...offered].toSorted()).toEqual(pages[code].fixes.toSorted());
  });

  test.each(run.filter((code) => pages[code].fixes.length === 0))("%s has none", (code) => {
    expect(pages[code].leaves).toEqual([]);
    for (const example of examplesOf(code, "wrong"))
      for (const found of problemsOf(code, example)) if (found.code === code) expect(found.fixes).toEqual([]);
  });
});

test("a code without a fix has its reason in the table, and no other code is there", () => {
  const listed = codesWithoutFix.filter((code) => !code.startsWith("all of "));
  const passes = new Set(
    codesWithoutFix.flatMap((code) => (code.startsWith("all of ") ? [code.slice("all of ".length)] : [])),
  );
  const without = diagnosticCodes.filter((code) => pages[code].fixes.length === 0 && !passes.has(pages[code].pass));
  expect(listed.toSorted()).toEqual(without.toSorted());
});

describe("a shown problem is whole, in both languages", () => {
  test.each(run)("%s", (code) => {
    for (const example of examplesOf(code, "wrong")) {
      for (const found of problemsOf(code, example).filter((each) => each.code === code)) {
        for (const language of ["en", "zh"] as const) {
          const said = [renderMessage(found, language), renderHelp(found, language) ?? ""].concat(
            found.labels.map((placed) => renderLabel(found, placed.label, language)),
            found.fixes.map((fix) => renderFix(found, fix, language)),
          );
          const empty = JSON.stringify([found.parameters, found.fixes]).includes("`")
            ? /undefined|NaN/
            : /undefined|NaN|``/;
          expect(said.join("\n")).not.toMatch(empty);
          expect(said.join("\n")).not.toMatch(/\[object|\bnull\b/);
          expect(renderProblem(found, example.sources, { language })).toContain(`[${code}]`);
        }
        expect(summarize([found], "zh")).toMatch(/^1处(错误|提醒|参考)$/);
      }
    }
  });
});
