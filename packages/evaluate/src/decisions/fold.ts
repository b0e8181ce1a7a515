import type { Outcome } from "@bylaw/ir";
import { and, or, type Truth } from "../conditions/truth.ts";
import { allOpen, nothingOpen, type Open } from "../possibilities/finding.ts";
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
 * The rules that stand in the way of an undecided decision: one of its columns is open, and if it cannot fail, all
 * others can still pass.
 */
export function inTheWay<Rule extends Columns>(rules: readonly Rule[]): readonly Rule[] {
  const canPass = rules.every(({ passes }) => passes !== "no");
  return rules.filter(({ passes, fails }) => (fails === "no" ? passes === "open" && canPass : isOpen(passes, fails)));
}

function isOpen(passes: Truth, fails: Truth): boolean {
  return passes === "open" || fails === "open";
}

/**
 * What is open about an outcome, in rules (with the value as one more) or in records: what stands in the way of an
 * undecided one, and at discretion the acts awaited.
 */
export function openOf(outcome: Outcome, parts: readonly (Columns & { readonly open: Open })[]): Open {
  if (outcome === "at_discretion") {
    return union(parts.filter(({ passes, fails }) => passes === "no" && fails === "no"));
  }
  if (outcome !== "undecided") return nothingOpen;
  return union(inTheWay(parts));
}

/** Each rule's errors are certain for that rule, so needs of another do not hide them. */
function union(parts: readonly { readonly open: Open }[]): Open {
  const open = parts.map((part) => part.open);
  return { ...allOpen(open), errors: open.flatMap((part) => part.errors) };
}
