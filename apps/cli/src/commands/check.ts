import { diskFiles, findPolicies, rememberFiles } from "@bylaw/workspace/places";
import type { ExitCode } from "../exit-code.ts";
import { keeperOf } from "../kept/kept-policy.ts";
import type { Terminal } from "../output/terminal.ts";
import { readyPolicy } from "../policies/ready-policy.ts";
import { words } from "../words.ts";

/** `bylaw check [PATHS]`: compiles each policy and shows its problems. 1 where one of them is an error. */
export async function check(paths: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const found = await findPolicies(paths.length === 0 ? ["."] : paths);
  if (found.kind === "refused") {
    terminal.refuse(found.problem);
    return 2;
  }
  const said = words[terminal.language];
  let code: ExitCode = 0;
  const keeper = keeperOf(process.env);
  const files = rememberFiles(diskFiles, () => undefined);
  for (const place of found.places) {
    const { name, problems, sources, misuse } = await readyPolicy(place, { scenarios: "read", keeper, files });
    if (misuse) {
      for (const problem of problems) terminal.refuse(problem);
      return 2;
    }
    if (problems.some(({ severity }) => severity === "error")) code = 1;
    if (problems.length === 0) terminal.write(`${name}: ${said.noProblems}`);
    else {
      terminal.write(`${name}:\n`);
      terminal.report(problems, sources, "results");
      terminal.write("");
    }
  }
  terminal.write(said.policies(found.places.length));
  return code;
}
