import type { CheckedEvent, IrTitle } from "@bylaw/ir";
import { placeOf } from "../expressions/records.ts";
import type { Place } from "../place.ts";
import type { Run } from "../run.ts";

/** A title in a run; of a title `for each`, that of one record. */
export interface TitleAt {
  readonly title: IrTitle;
  readonly record?: number;
}

/** The title of a canonical name. A name that the policy does not know would be our own mistake. */
export function titleOf(run: Run, id: string): IrTitle {
  const title = run.policy.titles?.find(({ names }) => names.id === id);
  if (title === undefined) throw new Error(`no title ${id}`);
  return title;
}

/** The title on which this one depends, of the same record where both are taken for each. */
export function parentOf(run: Run, { title, record }: TitleAt): TitleAt | undefined {
  if (title.under === undefined) return undefined;
  const parent = titleOf(run, title.under.title);
  const together = parent.forEach !== undefined && record !== undefined;
  return { title: parent, ...(together && { record }) };
}

/** Where the expressions of a title are read. */
export function placeAt(run: Run, { title, record }: TitleAt): Place {
  const place: Place = { name: title.names.id };
  if (title.forEach === undefined) return place;
  return placeOf(run, place, title.forEach, record);
}

/** The recorded events, in their order; nothing where the history is not known. */
export function eventsOf(run: Run, { title, record }: TitleAt): readonly CheckedEvent[] | undefined {
  const { histories } = run.case;
  const id = title.names.id;
  if (histories === undefined || !Object.hasOwn(histories, id)) return undefined;
  const events = histories[id] ?? [];
  return title.forEach === undefined ? events : (byRecord(events).get(record) ?? []);
}

const grouped: WeakMap<
  readonly CheckedEvent[],
  ReadonlyMap<number | undefined, readonly CheckedEvent[]>
> = new WeakMap();

/** The events of each record, gone through once for all of them. */
function byRecord(events: readonly CheckedEvent[]): ReadonlyMap<number | undefined, readonly CheckedEvent[]> {
  const known = grouped.get(events);
  if (known !== undefined) return known;
  const groups = new Map<number | undefined, CheckedEvent[]>();
  for (const event of events) {
    const group = groups.get(event.record);
    if (group === undefined) groups.set(event.record, [event]);
    else group.push(event);
  }
  grouped.set(events, groups);
  return groups;
}

/** The path of a part of an event that is not known. */
export function pathOf({ title }: TitleAt, { index = 0 }: CheckedEvent, part: "on" | "cause"): string {
  return `history.${title.names.id}[${index}].${part}`;
}

/** What is awaited where a history is not known. */
export function historyAwaited(id: string): string {
  return `@history:${id}`;
}
