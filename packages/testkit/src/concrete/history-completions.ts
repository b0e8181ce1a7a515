import type { CheckedCase, CheckedEvent, IrPolicy, IrTitle } from "@bylaw/ir";
import { titleEventKinds } from "@bylaw/ir";
import type { Choices } from "../choices.ts";
import { dayNumber, naturalDays } from "../random-days.ts";
import { randomHistory } from "../random-title.ts";
import type { Unknown } from "./unknown.ts";

/** What is not known of the histories of titles: a history as a whole, the day of an event, the cause of a revocation. */
export function unknownHistories(policy: IrPolicy, checked: CheckedCase, choices: Choices): readonly Unknown[] {
  return (policy.titles ?? []).flatMap((title) => {
    const { id } = title.names;
    const given = checked.histories !== undefined && Object.hasOwn(checked.histories, id);
    const events = given ? (checked.histories?.[id] ?? []) : undefined;
    if (events === undefined) return [wholeHistory(title, checked, choices)];
    return events.flatMap((event, index): Unknown[] => [
      ...(event.on === undefined ? [unknownDay(id, index)] : []),
      ...(event.event === "revoked" && event.cause === undefined ? [unknownCause(title, index)] : []),
    ]);
  });
}

/** A few histories; of a title for each record of an unknown list only the one without events. */
function wholeHistory(title: IrTitle, checked: CheckedCase, choices: Choices): Unknown {
  const list = title.forEach === undefined ? [] : checked.facts[title.forEach.list];
  const records = Array.isArray(list) ? list.length : 0;
  const some =
    title.forEach !== undefined && records === 0
      ? []
      : Array.from({ length: 3 }, () => randomHistory(choices, title, 0, records));
  return {
    path: `@history:${title.names.id}`,
    values: [[], ...some].map((events) => (into: CheckedCase) => withEvents(into, title.names.id, events)),
  };
}

function unknownDay(id: string, index: number): Unknown {
  const days = [...naturalDays.slice(0, 4).map(dayNumber), dayNumber("2030-01-01")];
  return {
    path: `history.${id}[${index}].on`,
    values: days.map((on) => (into: CheckedCase) => changed(into, id, index, { on })),
  };
}

function unknownCause({ names, terms }: IrTitle, index: number): Unknown {
  const causes = [[], ...terms.filter(({ kind }) => kind.startsWith("revoke")).map((term) => [term.id])];
  return {
    path: `history.${names.id}[${index}].cause`,
    values: causes.map((cause) => (into: CheckedCase) => changed(into, names.id, index, { cause })),
  };
}

function changed(into: CheckedCase, id: string, index: number, change: Partial<CheckedEvent>): CheckedCase {
  const events = into.histories?.[id] ?? [];
  const event = events[index];
  return event === undefined ? into : withEvents(into, id, events.with(index, { ...event, ...change }));
}

function withEvents(into: CheckedCase, id: string, events: readonly CheckedEvent[]): CheckedCase {
  const histories = Object.assign(Object.create(null) as Record<string, readonly CheckedEvent[]>, into.histories);
  histories[id] = events;
  return { ...into, histories };
}

/** The case with every history in the order in which events count, without repeats, as the door gives them. */
export function withSortedHistories(checked: CheckedCase): CheckedCase {
  if (checked.histories === undefined) return checked;
  const order = ({ event }: CheckedEvent): number => titleEventKinds.indexOf(event);
  return Object.entries(checked.histories).reduce((into, [id, events]) => {
    const sorted = events.toSorted(
      (a, b) => (a.on ?? -Infinity) - (b.on ?? -Infinity) || order(a) - order(b) || (a.record ?? 0) - (b.record ?? 0),
    );
    const once = new Map(sorted.map((event) => [JSON.stringify({ ...event, index: 0 }), event]));
    return withEvents(into, id, [...once.values()]);
  }, checked);
}
