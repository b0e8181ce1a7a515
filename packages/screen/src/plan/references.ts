import type { IrExpression } from "@bylaw/ir";
import { type ConditionLanes, no, open, type ValueLanes, yes } from "../lanes/lanes.ts";
import { NotInColumns } from "../values/exact.ts";
import { join } from "./arms.ts";
import { byTable, tableOf } from "./conditions.ts";
import type { DecisionLanes } from "./decision-lanes.ts";
import { anyOf } from "./leaves.ts";
import { align, asReadAt, boundAt } from "./place.ts";
import type { Bound, Placed, Records } from "./placed.ts";
import { condition, type Planner } from "./planner.ts";

type Of<Kind extends IrExpression["kind"]> = Extract<IrExpression, { readonly kind: Kind }>;

/** The record at which something taken `for each` is read, where it is read at one. */
function readAt({ record }: { readonly record?: number }, records: Records): Bound | undefined {
  return record === undefined ? undefined : boundAt(records, record);
}

/** A let, worked out once for applicants, or for the records that it is taken for. */
export function readLet(planner: Planner, expression: Of<"let">, records: Records): Placed {
  const definition = planner.lets.get(expression.let);
  if (definition === undefined) throw new Error(`no let ${expression.let}`);
  const { forEach } = definition;
  const at = forEach === undefined ? undefined : readAt(expression, records);
  const key = `${at === undefined ? "" : at.unknown ? "unknown " : "record "}${expression.let}`;
  let found = planner.foundLets.get(key);
  if (found === undefined) {
    const inside = at === undefined || forEach === undefined ? [] : [{ ...forEach, unknown: at.unknown }];
    found = planner.plan(definition.value, inside);
    planner.foundLets.set(key, found);
  }
  return at === undefined ? found : asReadAt(found, at.scope);
}

/** A decision as the reader sees it, and the record at which it is read. */
function decisionAt(
  planner: Planner,
  id: string,
  at: Bound | undefined,
): { readonly found: DecisionLanes; readonly seen: <Value extends ValueLanes>(of: Placed<Value>) => Placed<Value> } {
  const each = planner.decisions.get(id)?.forEach !== undefined;
  const found = planner.decide(id, !each || at === undefined ? "whole" : at.unknown ? "unknown" : "record");
  return { found, seen: (of) => (at === undefined ? of : asReadAt(of, at.scope)) };
}

const outcomeTables: Readonly<Record<Of<"outcome">["outcome"], Uint8Array>> = {
  met: tableOf((passes, fails) => (passes === yes ? yes : fails === yes ? no : open)),
  not_met: tableOf((passes, fails) => (fails === yes ? yes : passes === yes ? no : open)),
  at_discretion: tableOf((passes, fails) =>
    passes === yes || fails === yes ? no : passes === no && fails === no ? yes : open,
  ),
  // What is open now may be settled by a fact, so this is never a sure yes.
  undecided: tableOf((passes, fails) =>
    passes === yes || fails === yes || (passes === no && fails === no) ? no : open,
  ),
};

/** `D is met` and its kin. */
export function outcomeAt(planner: Planner, expression: Of<"outcome">, records: Records): Placed<ConditionLanes> {
  const { found, seen } = decisionAt(planner, expression.decision, readAt(expression, records));
  return outcomeOf(planner, records, [seen(found.passes), seen(found.fails)], expression.outcome);
}

function outcomeOf(
  planner: Planner,
  records: Records,
  columns: readonly [Placed<ConditionLanes>, Placed<ConditionLanes>],
  outcome: Of<"outcome">["outcome"],
): Placed<ConditionLanes> {
  const { scopes, values } = align(planner, records, columns);
  const [passes, fails] = values;
  if (passes === undefined || fails === undefined) throw new Error("a decision has two columns");
  return { scopes, value: byTable(planner, outcome, [passes, fails], outcomeTables[outcome]) };
}

/** Whether a record counts for an aggregate over a decision: it is met, it is not, or perhaps. */
export function metAt(planner: Planner, decision: string, at: Bound, records: Records): Placed<ConditionLanes> {
  const { found, seen } = decisionAt(planner, decision, at);
  return outcomeOf(planner, records, [seen(found.passes), seen(found.fails)], "met");
}

/** The value that a decision gives, joined with everything of its type where it may come out that it gives none. */
export function valueAt(planner: Planner, expression: Of<"value">, records: Records): Placed {
  const at = readAt(expression, records);
  const { found, seen } = decisionAt(planner, expression.decision, at);
  const { value: given } = found;
  if (given === undefined) throw new NotInColumns("a decision that gives no value");
  const columns = [found.passes, found.fails, found.ruled.passes, found.ruled.fails, given.left];
  const { frame, scopes, values } = align<ValueLanes>(planner, records, [...columns, given.value].map(seen));
  const value = values.at(-1);
  const [passes, fails, ruledPasses, ruledFails, left] = values.slice(0, -1) as ConditionLanes[];
  if (value === undefined || passes === undefined || fails === undefined) throw new Error("a decision has columns");
  if (ruledPasses === undefined || ruledFails === undefined || left === undefined)
    throw new Error("and its rules have");
  const counts = at?.met === expression.decision;
  const needs = [passes, fails, ruledPasses, ruledFails, left];
  // Met gives the value itself; so does what counts as met, and what passes by its rules, unless a role may have it.
  const kept = (lane: number): boolean =>
    (fails.bits[lane] !== yes && passes.bits[lane] === yes) ||
    (left.bits[lane] !== yes && (counts || (ruledPasses.bits[lane] === yes && ruledFails.bits[lane] !== yes)));
  const none = (lane: number): boolean => !counts && ruledFails.bits[lane] === yes;
  const mask = (does: string, test: (lane: number) => boolean): ConditionLanes =>
    condition(planner, {
      frame,
      does: `${does} ${counts}`,
      needs,
      fill: (out) => {
        for (let lane = 0; lane < frame.size; lane++) out.bits[lane] = test(lane) ? 2 : 0;
      },
    });
  const joined = join(planner, frame, [
    { taken: mask("its value", (lane) => kept(lane) || !none(lane)), value },
    { taken: mask("any value", (lane) => !kept(lane)), value: anyOf(planner, frame, expression.type) },
  ]);
  return { scopes, value: joined };
}
