import type { Diagnostic } from "@bylaw/diagnostics";
import { mostProblems } from "../limits.ts";

/**
 * The first problems of a pass about each source, in order; an error is never left out for a warning before it. A
 * problem belongs to the source of its primary place.
 */
export function boundProblems(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  if (problems.length <= mostProblems) return problems;
  const counted = new Map<string, number>();
  return problems.filter(({ severity, labels: [primary] }) => {
    const key = `${severity === "error" ? "error" : "other"} ${primary?.span.source ?? ""}`;
    const count = (counted.get(key) ?? 0) + 1;
    counted.set(key, count);
    return count <= mostProblems;
  });
}
