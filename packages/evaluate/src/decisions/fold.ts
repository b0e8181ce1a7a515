import type { Outcome } from "@bylaw/ir";
import { and, or } from "../conditions/truth.ts";
import type { Columns } from "../rules/rule-finding.ts";

/** The two columns of a decision: it passes if all rules pass, it fails if any fails. */
export function foldColumns(rules: readonly Columns[]): Columns {
  return { passes: and(rules.map((rule) => rule.passes)), fails: or(rules.map((rule) => rule.fails)) };
}

/** The outcome that the two columns give (semantics 7). */
export function outcomeOf({ passes, fails }: Columns): Outcome {
  if (fails === "yes") return "not_met";
  if (passes === "yes") return "met";
  return passes === "no" && fails === "no" ? "at_discretion" : "undecided";
}

/**
 * Whether the rule at `index` stands in the way of an undecided decision: one of its columns is open, and if it cannot
 * fail, all others can still pass.
 */
export function standsInTheWay(rules: readonly Columns[], index: number): boolean {
  const rule = rules[index];
  if (rule === undefined || (rule.passes !== "open" && rule.fails !== "open")) return false;
  return rule.fails !== "no" || rules.every((other, at) => at === index || other.passes !== "no");
}
