import type { Diagnostic } from "@bylaw/diagnostics";
import type { Determination, EvaluationOptions, IrPolicy } from "@bylaw/ir";
import { readRun } from "../door/read-case.ts";
import { evaluate } from "./evaluate.ts";

/** The door and the determination in one: a host's case to a determination, or to the problems it has. */
export function determine(
  policy: IrPolicy,
  input: unknown,
  options: EvaluationOptions,
): { readonly determination?: Determination; readonly problems: readonly Diagnostic[] } {
  const { case: checked, options: read, problems } = readRun(policy, input, options);
  return checked === undefined ? { problems } : { determination: evaluate(policy, checked, read), problems };
}
