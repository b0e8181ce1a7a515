import type { DecisionResult, RuleStatus } from "@bylaw/ir";
import { type Manner, showAmount } from "../present/amounts.ts";
import type { LedgerRow } from "./rows.ts";

/** What stands in the way comes first, what may still happen next, what passes last. */
const order: readonly RuleStatus[] = ["not_met", "undecided", "at_discretion", "waived", "met", "not_applicable"];
const passing: ReadonlySet<RuleStatus> = new Set(["met", "not_applicable"]);

/** So many rows are shown before those that pass are folded. */
const most = 8;

/** The rows of a narrow page. */
export interface PhoneRows {
  readonly shown: readonly LedgerRow[];
  /** How many rows that pass are folded away; nothing else ever is. */
  readonly folded: number;
}

/** Rows that are not met first, each with what is stated in the place of its fields; of those that pass only the first. */
export function phoneRows(
  rows: readonly LedgerRow[],
  result: DecisionResult,
  unfolded: boolean,
  manner: Manner,
): PhoneRows {
  const given = new Map(result.rules.map((rule) => [rule.id, rule]));
  const sorted = rows
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .map((row): LedgerRow => {
      const rule = given.get(row.id);
      const amount = rule?.given === undefined ? row.given : showAmount(rule.given, rule, manner);
      return { ...row, facts: [], ...(amount && { given: amount }) };
    });
  const open = sorted.filter(({ status }) => !passing.has(status)).length;
  const shown = unfolded ? sorted : sorted.slice(0, Math.max(most, open));
  return { shown, folded: sorted.length - shown.length };
}
