import type { Diagnostic } from "@bylaw/diagnostics";
import { type CompiledPlace, compilePlace, findPolicy } from "@bylaw/workspace";
import type { ExitCode } from "../exit-code.ts";
import type { Terminal } from "../output/terminal.ts";

/** A policy that was asked for, and what keeps it from compiling. */
export interface AskedPolicy {
  readonly compiled: CompiledPlace;
  readonly errors: readonly Diagnostic[];
}

/** Finds and compiles the policy that a command is asked about. A misuse is told, and its exit code given instead. */
export async function compileAsked(name: string, terminal: Terminal): Promise<AskedPolicy | ExitCode> {
  const found = await findPolicy(name);
  if (found.kind === "refused") {
    terminal.refuse(found.problem);
    return 2;
  }
  const [place] = found.places;
  if (place === undefined) return 2;
  const compiled = await compilePlace(place);
  const errors = compiled.problems.filter(({ severity }) => severity === "error");
  if (!compiled.misuse) return { compiled, errors };
  for (const problem of errors) terminal.refuse(problem);
  return 2;
}
