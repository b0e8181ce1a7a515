import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import type { CompileResult } from "bylaw";

/** Texts without any statement are no mistake, but hardly what was meant; `path` is the name of the policy. */
export function emptiness(path: string, { problems, trees }: CompileResult): readonly Diagnostic[] {
  const empty = trees.every((tree) =>
    Object.entries(tree).every(([name, part]) => name === "source" || (Array.isArray(part) && part.length === 0)),
  );
  return empty && problems.length === 0 ? [unplacedProblem("policy-empty", { path })] : [];
}
