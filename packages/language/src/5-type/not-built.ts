import { type Diagnostic, problem, type Span } from "@bylaw/diagnostics";
import type { PolicyTree } from "../3-build-ast/ast.ts";

type NotBuilt = "cohort";

/** Reports what the tree holds and this version does not compile: nothing written is passed over in silence. */
export function reportNotBuilt(trees: readonly PolicyTree[]): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const report = (what: NotBuilt, here: Span): void => {
    problems.push(problem("not-in-this-version", { what }, { here }));
  };
  for (const tree of trees) {
    for (const { given } of tree.scenarios) if (given?.cohort) report("cohort", given.span);
  }
  return problems;
}
