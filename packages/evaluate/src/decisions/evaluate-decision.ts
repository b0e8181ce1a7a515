import type { IrDecision } from "@bylaw/ir";
import type { BoundRecord, Place } from "../place.ts";
import type { Open } from "../possibilities/finding.ts";
import { evaluateRule } from "../rules/evaluate-rule.ts";
import type { Columns } from "../rules/rule-finding.ts";
import type { Run } from "../run.ts";
import type { DecisionFinding, Proposal } from "./decision-finding.ts";
import { findValue } from "./find-value.ts";
import { foldColumns, openOf, outcomeOf } from "./fold.ts";
import { type ValueFinding, valueColumns } from "./value-finding.ts";

/** Every rule of a decision and the value that it proposes, for one record where it is taken for each. */
export function proposeDecision(decision: IrDecision, run: Run, at?: BoundRecord): Proposal {
  const rules = decision.rules.map((rule) => evaluateRule(rule, run, at));
  const place: Place = { name: decision.names.id, ...(at && { records: at }) };
  const value = findValue(decision, run, place);
  return { decision, ...(at && { at }), rules, ruled: foldColumns(rules), ...(value && { value }) };
}

/** The outcome, and what stands in its way. The value counts like one more rule that never fails. */
export function concludeProposal(proposal: Proposal): DecisionFinding {
  const { rules, value } = proposal;
  const parts = [...rules, ...(value === undefined ? [] : [valuePart(value)])];
  const columns = foldColumns(parts);
  const outcome = outcomeOf(columns);
  return { ...proposal, ...columns, outcome, open: openOf(outcome, parts) };
}

function valuePart(value: ValueFinding): Columns & { readonly open: Open } {
  return { ...valueColumns(value), open: value.open };
}
