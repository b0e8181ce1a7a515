import type { AnswerChange, Bump, DeclaredChange, RuleChange } from "./release.ts";

const order: readonly Bump[] = ["patch", "minor", "major"];

/** Whether a bump that somebody states says at least as much as the one that was found. */
export function suffices(stated: Bump, found: Bump): boolean {
  return order.indexOf(stated) >= order.indexOf(found);
}

/**
 * Major where an answer is another or a name is gone, since programs and recorded cases rest on both; minor where
 * something came, or a rule judges otherwise without any outcome changing; else patch.
 */
export function bumpFor(
  declared: readonly DeclaredChange[],
  changes: readonly AnswerChange[],
  rules: readonly RuleChange[],
): Bump {
  const taken = declared.some(({ change }) => change === "removed" || change === "narrowed");
  if (taken || changes.length > 0) return "major";
  return declared.length > 0 || rules.length > 0 ? "minor" : "patch";
}
