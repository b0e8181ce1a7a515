import type { IrDecision } from "@bylaw/ir";
import { type ConditionLanes, no, yes } from "../lanes/lanes.ts";
import { NotInColumns } from "../values/exact.ts";
import { both, either, fixed } from "./conditions.ts";
import type { DecidedFor, DecisionLanes, DecisionValueLanes } from "./decision-lanes.ts";
import { planValue } from "./decision-values.ts";
import { listKnown } from "./leaves.ts";
import { foldedTo, whereKnown } from "./lists.ts";
import { align } from "./place.ts";
import type { Placed, Records } from "./placed.ts";
import { frameOf, type Planner } from "./planner.ts";
import { planRule } from "./rules.ts";

/** A decision of applicants (of one `for each` the fold over all records), or of a record, perhaps of an unknown list. */
export function decisionOf(planner: Planner, id: string, of: DecidedFor): DecisionLanes {
  const key = `${of} ${id}`;
  const known = planner.foundDecisions.get(key);
  if (known !== undefined) return known;
  const decision = planner.decisions.get(id);
  if (decision === undefined) throw new Error(`no decision ${id}`);
  const { forEach } = decision;
  const whole = of === "whole" && forEach !== undefined;
  const records = of === "whole" || forEach === undefined ? [] : [{ ...forEach, unknown: of === "unknown" }];
  const found = whole ? foldRecords(planner, decision, forEach.list) : conclude(planner, decision, records);
  planner.foundDecisions.set(key, found);
  for (const { value, scopes } of [found.passes, found.fails]) if (scopes.length === 0) planner.lasting.add(value);
  return found;
}

function conclude(planner: Planner, decision: IrDecision, records: Records): DecisionLanes {
  const rules = decision.rules.map((rule) => [rule.id, planRule(planner, rule, records)] as const);
  const passing = align(
    planner,
    records,
    rules.map(([, rule]) => rule.passes),
  );
  const failing = align(
    planner,
    records,
    rules.map(([, rule]) => rule.fails),
  );
  const passes = { scopes: passing.scopes, value: both(planner, passing.frame, passing.values) };
  const fails = { scopes: failing.scopes, value: either(planner, failing.frame, failing.values) };
  const statuses = new Map(rules.map(([id, { status }]) => [id, status]));
  const value = planValue(planner, decision, records);
  const all = value === undefined ? passes : andGiven(planner, records, passes, value);
  return { passes: all, fails, ruled: { passes, fails }, statuses, ...(value && { value }) };
}

/** The value counts like one more rule that never fails. */
function andGiven(
  planner: Planner,
  records: Records,
  passes: Placed<ConditionLanes>,
  { given }: DecisionValueLanes,
): Placed<ConditionLanes> {
  const { frame, scopes, values } = align(planner, records, [passes, given]);
  return { scopes, value: both(planner, frame, values) };
}

/** All records must pass; of an unknown list nothing is settled. */
function foldRecords(planner: Planner, { names }: IrDecision, list: string): DecisionLanes {
  const { passes, fails, ruled } = planner.decide(names.id, "record");
  const frame = frameOf(planner, [list]);
  const known = listKnown(planner, list);
  const fold = (column: Placed<ConditionLanes>, quantifier: "any" | "every"): Placed<ConditionLanes> => {
    const { fixed: code } = column.value;
    // What is so of every record is so of all: but of none nothing fails, and everything passes.
    const settled = code === (quantifier === "any" ? no : yes);
    const record = column.scopes.length > 0 ? column.value : inRecords(planner, column.value, list);
    const folded = settled
      ? fixed(planner, planner.applicants, code ?? no)
      : foldedTo(planner, frame, record, quantifier);
    return { scopes: [], value: whereKnown(planner, known, folded) };
  };
  return {
    passes: fold(passes, "every"),
    fails: fold(fails, "any"),
    ruled: { passes: fold(ruled.passes, "every"), fails: fold(ruled.fails, "any") },
    statuses: new Map(),
  };
}

/** A condition of applicants, for each of their records. */
function inRecords(planner: Planner, value: ConditionLanes, list: string): ConditionLanes {
  const scope = -1;
  const { values } = align(planner, [{ list, scope, unknown: false }], [{ value, scopes: [] }], scope);
  const [lifted] = values;
  if (lifted === undefined) throw new NotInColumns("no records");
  return lifted;
}
