import { type Diagnostic, nearNames, unplacedProblem } from "@bylaw/diagnostics";

/** Reports a name of the specification that the policy does not have, or has as something else. */
export function notInPolicy(
  problems: Diagnostic[],
  kind: "fact" | "field" | "member" | "set" | "number" | "date" | "title" | "paper",
  name: string,
  path: string,
  candidates: readonly string[],
): void {
  const nearest = problems.length < 50 ? nearNames(name.slice(0, 60), candidates) : [];
  const parameters = { kind, name: name.slice(0, 60), nearest };
  problems.push(unplacedProblem("population-not-in-policy", parameters, { path }));
}
