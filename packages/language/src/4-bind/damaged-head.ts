import type { DecisionDeclaration, PolicyTree } from "../3-build-ast/ast.ts";

/**
 * Whether the line that opens a decision could not be read to its end: its kind or its list may stand there, so that what
 * follows cannot be judged by their absence.
 */
export function hasDamagedHead({ span, name }: DecisionDeclaration, trees: readonly PolicyTree[]): boolean {
  const isHere = (gap: PolicyTree["broken"][number]): boolean =>
    gap.source === span.source && gap.end > name.span.start && gap.start <= span.end + 1;
  return trees.some((tree) => tree.broken.some(isHere));
}
