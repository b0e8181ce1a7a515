import type { IrAggregate, IrExpression } from "@bylaw/ir";
import { and, type Truth } from "../conditions/truth.ts";
import type { BoundRecord, Place } from "../place.ts";
import { allOpen, needing, nothingOpen, type Open } from "../possibilities/finding.ts";
import { conditionOf, type Run, recordsOf } from "../run.ts";

/** A record that is surely (`yes`) or perhaps (`open`) among those that an aggregate is over. */
export interface Member {
  readonly membership: Exclude<Truth, "no">;
  readonly open: Open;
  readonly place: Place;
}

/** What an aggregate or a quantifier is over. */
export type Over = Pick<IrAggregate, "list" | "scope" | "where" | "decision">;

/** The place of one record of a list; without an index that of a record of which nothing is known. */
export function placeOf(run: Run, place: Place, { list, scope, decision }: Over, index?: number): Place {
  const record = index === undefined ? undefined : recordsOf(run, list)?.[index];
  const bound: BoundRecord = {
    list,
    scope,
    index: index ?? 0,
    ...(record && { record }),
    ...(place.records && { outer: place.records }),
    ...(decision !== undefined && { met: decision }),
  };
  return { name: place.name, records: bound };
}

/**
 * What is open about a list that is not known: the list, and what the expressions over its records read beside it.
 * Once the list is given those may decide.
 */
export function openOfUnknownList(
  run: Run,
  place: Place,
  over: Over & { readonly parts: readonly IrExpression[] },
): Open {
  const inner = placeOf(run, place, over);
  const decided = over.decision === undefined ? [] : [run.decide(over.decision, inner.records).open];
  return allOpen([needing(over.list), ...decided, ...over.parts.map((part) => run.evaluate(part, inner).open)]);
}

/** The records for which the condition holds and the decision is met, surely or perhaps; nothing of an unknown list. */
export function membersOf(run: Run, place: Place, over: Over): readonly Member[] | undefined {
  const members: Member[] = [];
  const records = recordsOf(run, over.list);
  if (records === undefined) return undefined;
  // Of no records at all the decision is read too: it belongs to what is asked for.
  if (records.length === 0 && over.decision !== undefined) run.decide(over.decision);
  for (const index of records.keys()) {
    const inner = placeOf(run, place, over, index);
    const held = over.where === undefined ? undefined : conditionOf(run, over.where, inner);
    const decided = over.decision === undefined ? undefined : run.decide(over.decision, inner.records);
    const met: Truth =
      decided === undefined || decided.passes === "yes" ? "yes" : decided.fails === "yes" ? "no" : "open";
    const membership = and([held?.value.truth ?? "yes", met]);
    if (membership === "no") continue;
    const open = [held?.open, met === "open" ? decided?.open : undefined].filter((part) => part !== undefined);
    members.push({ membership, open: open.length === 0 ? nothingOpen : allOpen(open), place: inner });
  }
  return members;
}
