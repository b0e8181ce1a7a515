import type { Diagnostic } from "@bylaw/diagnostics";

/** As many errors, and as many other problems, are reported of one source by one pass. */
export const mostProblems = 250;

/** The first problems of a pass, in order; an error is never left out for a warning before it. */
export function boundProblems(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  if (problems.length <= mostProblems) return problems;
  let errors = 0;
  let others = 0;
  return problems.filter(({ severity }) => (severity === "error" ? ++errors : ++others) <= mostProblems);
}
