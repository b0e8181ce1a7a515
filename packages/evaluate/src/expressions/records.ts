import type { IrExpression } from "@bylaw/ir";
import type { Truth } from "../conditions/truth.ts";
import { allOpen, needing, nothingOpen, type Open } from "../possibilities/finding.ts";
import { conditionOf, type Place, type Run, recordsOf } from "../run.ts";

/** A record that is surely (`yes`) or perhaps (`open`) among those that an aggregate is over. */
export interface Member {
  readonly membership: Exclude<Truth, "no">;
  readonly open: Open;
  readonly place: Place;
}

/** The place of one record of a list; without an index that of a record of which nothing is known. */
export function placeOf(run: Run, place: Place, list: string, scope: number, index?: number): Place {
  const record = index === undefined ? undefined : recordsOf(run, list)?.[index];
  const bound = { scope, index: index ?? 0, ...(record && { record }), ...(place.records && { outer: place.records }) };
  return { name: place.name, records: bound };
}

/**
 * What is open about a list that is not known: the list, and what the expressions over its records read beside it.
 * Once the list is given those may decide.
 */
export function openOfUnknownList(
  run: Run,
  place: Place,
  { list, scope, parts }: { readonly list: string; readonly scope: number; readonly parts: readonly IrExpression[] },
): Open {
  const inner = placeOf(run, place, list, scope);
  return allOpen([needing(list), ...parts.map((part) => run.evaluate(part, inner).open)]);
}

/** The records for which the condition holds or may hold; nothing where the list is not known. */
export function membersOf(
  run: Run,
  place: Place,
  { list, scope, where }: { readonly list: string; readonly scope: number; readonly where?: IrExpression },
): readonly Member[] | undefined {
  const members: Member[] = [];
  const records = recordsOf(run, list);
  if (records === undefined) return undefined;
  for (const index of records.keys()) {
    const inner = placeOf(run, place, list, scope, index);
    const held = where === undefined ? undefined : conditionOf(run, where, inner);
    const membership = held?.value.truth ?? "yes";
    if (membership !== "no") members.push({ membership, open: held?.open ?? nothingOpen, place: inner });
  }
  return members;
}
