import type { Diagnostic } from "@bylaw/diagnostics";

/**
 * Whether a warning or an info is about text that holds an error, so that it may vanish with it: one mistake gives one
 * problem. An error is judged by its primary place, a finding by all of its places.
 */
export function restsOnError(finding: Diagnostic, problems: readonly Diagnostic[]): boolean {
  if (finding.severity === "error") return false;
  return problems.some(({ severity, labels: [primary] }) => {
    if (severity !== "error" || primary === undefined) return false;
    const { source, start, end } = primary.span;
    return finding.labels.some(({ span }) => span.source === source && span.start < end && start < span.end);
  });
}
