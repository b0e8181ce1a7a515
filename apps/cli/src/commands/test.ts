import { runScenarios } from "bylaw";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../output/terminal.ts";
import { compilePlace } from "../policies/compile-place.ts";
import { findPolicies } from "../policies/find-policy.ts";
import { words } from "../words.ts";

/** `bylaw test [POLICY]`: runs the scenarios of a policy, or of all policies here. 1 where one differs. */
export async function test(policy: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const found = await findPolicies([policy ?? "."]);
  if (found.kind === "refused") {
    terminal.refuse(found.problem);
    return 2;
  }
  const said = words[terminal.language];
  let [passed, differ, broken] = [0, 0, false];
  for (const place of found.places) {
    const { name, kind, compiled, problems, sources, misuse } = await compilePlace(place);
    const errors = problems.filter(({ severity }) => severity === "error");
    if (misuse) {
      for (const problem of errors) terminal.refuse(problem);
      return 2;
    }
    if (compiled === undefined) {
      broken ||= errors.length > 0;
      if (errors.length > 0) terminal.report(errors, sources);
      continue;
    }
    if (kind !== "measure" && kind !== "files") continue;
    const results = runScenarios(compiled);
    const faults = results.filter((result) => !result.passed);
    passed += results.length - faults.length;
    differ += faults.length;
    terminal.write(
      `${name}: ${results.length === 0 ? said.noScenarios : said.scenarios(results.length - faults.length, faults.length)}`,
    );
    if (faults.length > 0) {
      terminal.write("");
      terminal.report(
        faults.flatMap(({ problems: found }) => found),
        sources,
        "results",
      );
      terminal.write("");
    }
  }
  if (found.places.length > 1) terminal.write(said.scenarios(passed, differ));
  return broken || differ > 0 ? 1 : 0;
}
