import { coverageOf, type ScenarioCoverage } from "@bylaw/coverage";
import { unplacedProblem } from "@bylaw/diagnostics";
import { type CompiledPlace, compilePlace, findPolicies } from "@bylaw/workspace";
import { probeCase, runScenarios } from "bylaw";
import { coverageSummary, uncoveredText } from "../coverage/scenario-coverage-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../output/terminal.ts";
import { words } from "../words.ts";

/** What `bylaw test` is asked for. */
export interface TestRequest {
  readonly policy: string | undefined;
  /** Name what no scenario tries. */
  readonly uncovered: boolean;
  /** The percent of each count that scenarios have to try. */
  readonly least?: number;
}

/** How many scenarios went as expected, and whether the policy as a whole stands. */
interface Tested {
  readonly passed: number;
  readonly differ: number;
  readonly stands: boolean;
}

/**
 * `bylaw test [POLICY]`: runs the scenarios of a policy, or of all policies here, and says what they try. 1 where one
 * differs, or where they try less than is asked for.
 */
export async function test(request: TestRequest, terminal: Terminal): Promise<ExitCode> {
  const found = await findPolicies([request.policy ?? "."]);
  if (found.kind === "refused") {
    terminal.refuse(found.problem);
    return 2;
  }
  const tested: Tested[] = [];
  for (const place of found.places) {
    const compiled = await compilePlace(place);
    const errors = compiled.problems.filter(({ severity }) => severity === "error");
    if (compiled.misuse) {
      for (const problem of errors) terminal.refuse(problem);
      return 2;
    }
    if (compiled.compiled === undefined) {
      if (errors.length === 0) continue;
      terminal.report(errors, compiled.sources);
      tested.push({ passed: 0, differ: 0, stands: false });
    } else if (compiled.kind === "measure" || compiled.kind === "files") {
      tested.push(testPolicy(compiled, compiled.compiled, request, terminal));
    }
  }
  const sum = (part: "passed" | "differ"): number => tested.reduce((total, one) => total + one[part], 0);
  if (found.places.length > 1) terminal.write(words[terminal.language].scenarios(sum("passed"), sum("differ")));
  return tested.every(({ stands }) => stands) ? 0 : 1;
}

function testPolicy(
  { name, sources }: CompiledPlace,
  compiled: NonNullable<CompiledPlace["compiled"]>,
  { uncovered, least }: TestRequest,
  terminal: Terminal,
): Tested {
  const said = words[terminal.language];
  const results = runScenarios(compiled);
  const faults = results.filter((result) => !result.passed);
  const passed = results.length - faults.length;
  terminal.write(`${name}: ${results.length === 0 ? said.noScenarios : said.scenarios(passed, faults.length)}`);
  if (faults.length > 0) {
    terminal.write("");
    terminal.report(
      faults.flatMap(({ problems }) => problems),
      sources,
      "results",
    );
    terminal.write("");
  }
  const asked = uncovered || least !== undefined;
  if (results.length === 0 && !asked) return { passed, differ: faults.length, stands: true };
  const coverage = coverageOf(compiled, results, probeCase);
  if (Object.keys(coverage.counts).length > 0) terminal.write(coverageSummary(coverage, terminal));
  const open = uncovered ? uncoveredText(coverage, compiled.policy, sources, terminal) : "";
  if (open !== "") terminal.write(open);
  const tries = least === undefined || triesAtLeast(coverage, least);
  if (!tries) terminal.refuse(unplacedProblem("coverage-below", { policy: name, least }));
  return { passed, differ: faults.length, stands: tries && faults.length === 0 };
}

function triesAtLeast({ counts }: ScenarioCoverage, least: number): boolean {
  return Object.values(counts).every(({ covered, all }) => covered * 100 >= least * all);
}
