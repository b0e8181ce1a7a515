import type { Diagnostic } from "@bylaw/diagnostics";
import { mostProblems } from "../limits.ts";

/** The first problems of a pass, in order; an error is never left out for a warning before it. */
export function boundProblems(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  if (problems.length <= mostProblems) return problems;
  let errors = 0;
  let others = 0;
  return problems.filter(({ severity }) => (severity === "error" ? ++errors : ++others) <= mostProblems);
}
