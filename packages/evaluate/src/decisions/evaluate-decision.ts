import type { IrDecision, Outcome } from "@bylaw/ir";
import { allOpen, nothingOpen, type Open } from "../possibilities/finding.ts";
import { evaluateRule } from "../rules/evaluate-rule.ts";
import type { RuleFinding } from "../rules/rule-finding.ts";
import type { Run } from "../run.ts";
import type { DecisionFinding } from "./decision-finding.ts";
import { foldColumns, outcomeOf, standsInTheWay } from "./fold.ts";

/** Works out a decision over rules: every rule, the fold, and what stands in the way of the outcome. */
export function evaluateDecision(decision: IrDecision, run: Run): DecisionFinding {
  const rules = decision.rules.map((rule) => evaluateRule(rule, run));
  const columns = foldColumns(rules);
  const outcome = outcomeOf(columns);
  return { decision, ...columns, outcome, rules, open: openOf(outcome, rules) };
}

function openOf(outcome: Outcome, rules: readonly RuleFinding[]): Open {
  if (outcome === "at_discretion") {
    return union(rules.filter((rule) => rule.status === "at_discretion").map((rule) => rule.open));
  }
  if (outcome !== "undecided") return nothingOpen;
  return union(rules.filter((_, index) => standsInTheWay(rules, index)).map((rule) => rule.open));
}

/** Each rule's errors are certain for that rule, so needs of another do not hide them. */
function union(open: readonly Open[]): Open {
  return { ...allOpen(open), errors: open.flatMap((part) => part.errors) };
}
