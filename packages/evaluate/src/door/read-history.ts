import { unplacedProblem } from "@bylaw/diagnostics";
import {
  type CheckedCase,
  type CheckedEvent,
  type CheckedFacts,
  eventOfWord,
  eventWords,
  type IrPolicy,
  type IrTitle,
  type TitleEventKind,
  titleEventKinds,
} from "@bylaw/ir";
import { dayText } from "../dates/calendar-day.ts";
import { type Door, emptyObject, entriesOf, givenOnce, isRecord, keysOf, own, shownName, unknownName } from "./door.ts";
import { nameList } from "./names.ts";
import { readCause } from "./read-cause.ts";
import { boundedList } from "./read-list.ts";
import type { Where } from "./read-number.ts";
import { readRecordName } from "./read-record-name.ts";
import { readDay } from "./read-value.ts";
import { wrongKind } from "./wrong-kind.ts";

const eventKeys: readonly string[] = ["event", "on", "cause", "until", "record"];

/** Most events that a title can have; of one taken for each record of a list, all of its records together. */
const mostEvents = 1_000;
const mostEventsOfRecords = 10_000;

/**
 * The events of each title named, in their order and without repeats; those dated after the day asked about have not
 * happened. A title that is not named keeps a history that is not known.
 */
export function readHistory(
  door: Door,
  policy: IrPolicy,
  facts: CheckedFacts,
  given: unknown,
): NonNullable<CheckedCase["histories"]> {
  const histories = emptyObject<readonly CheckedEvent[]>();
  if (given === undefined) return histories;
  if (!isRecord(given)) {
    wrongKind(door, "object", given, { name: "history", path: "history" });
    return histories;
  }
  const names = nameList(policy.titles ?? noTitles, (title) => title.names);
  const seen = new Map<string, string>();
  for (const [name, events] of entriesOf(given)) {
    const path = `history.${shownName(name)}`;
    const title = names.find(name);
    if (title === undefined) {
      unknownName(door, "title", name, path, names.all);
      continue;
    }
    givenOnce(door, seen, title.names.id, name, path);
    const read = readEvents(door, title, facts, events, { name: title.names.id, path });
    if (read !== undefined) histories[title.names.id] = read;
  }
  return histories;
}

const noTitles: readonly IrTitle[] = [];

function readEvents(
  door: Door,
  title: IrTitle,
  facts: CheckedFacts,
  given: unknown,
  where: Where,
): readonly CheckedEvent[] | undefined {
  if (given === undefined || given === null) return undefined;
  const most = title.forEach === undefined ? mostEvents : mostEventsOfRecords;
  const list = boundedList(door, "events", given, where, most);
  if (list === undefined) return undefined;
  // A repeat says nothing new, so the first of its kind stands.
  const events = new Map<string, CheckedEvent>();
  for (const [index, entry] of list.entries()) {
    const event = readEvent(door, title, facts, entry, `${where.path}[${index}]`);
    if (event === undefined || (door.on !== undefined && event.on !== undefined && event.on > door.on)) continue;
    const key = JSON.stringify([event.event, event.on, event.cited, event.cause, event.until, event.record]);
    if (!events.has(key)) events.set(key, { ...event, index });
  }
  return [...events.values()].toSorted(compareEvents);
}

/** By record, then by day and, within a day, in the order of kinds; events without a day last. */
function compareEvents(a: CheckedEvent, b: CheckedEvent): number {
  const rank = (event: CheckedEvent): readonly number[] => [
    event.record ?? -1,
    event.on ?? Infinity,
    titleEventKinds.indexOf(event.event),
    event.until ?? Infinity,
  ];
  const [left, right] = [rank(a), rank(b)];
  const at = left.findIndex((value, index) => value !== right[index]);
  if (at >= 0) return (left[at] ?? 0) < (right[at] ?? 0) ? -1 : 1;
  return (a.cited ?? "") < (b.cited ?? "") ? -1 : 1;
}

function readEvent(
  door: Door,
  title: IrTitle,
  facts: CheckedFacts,
  entry: unknown,
  path: string,
): CheckedEvent | undefined {
  if (!isRecord(entry)) return wrongKind(door, "event", entry, { name: path, path });
  for (const key of keysOf(entry)) {
    if (!eventKeys.includes(key)) unknownName(door, "part", key, `${path}.${shownName(key)}`, eventKeys);
  }
  const record = readRecordName(door, title.forEach?.list, facts, own(entry, "record"), `${path}.record`);
  const word = own(entry, "event");
  if (typeof word !== "string") return wrongKind(door, "event", word, { name: "event", path: `${path}.event` });
  const event = eventOfWord(word);
  if (event === undefined) {
    unknownName(door, "event", word, `${path}.event`, eventWords);
    return undefined;
  }
  const on = own(entry, "on");
  const day = on === undefined ? undefined : readDay(door, on, { name: "on", path: `${path}.on` });
  return {
    event,
    ...(day !== undefined && { on: day }),
    ...readEventCause(door, title, event, own(entry, "cause"), `${path}.cause`),
    ...readLastDay(door, event, day, own(entry, "until"), `${path}.until`),
    ...(record !== undefined && { record }),
  };
}

/** A revocation has a cause; an order to rectify may name the term that it rests on. */
function readEventCause(
  door: Door,
  title: IrTitle,
  event: TitleEventKind,
  cause: unknown,
  path: string,
): Pick<CheckedEvent, "cause" | "cited"> {
  if (cause === undefined) return {};
  if (event !== "revoked" && event !== "ordered_to_rectify") {
    reportNotOfEvent(door, "cause", event, path);
    return {};
  }
  if (typeof cause !== "string") return wrongKind(door, "cause", cause, { name: "cause", path }) ?? {};
  return readCause(door, title, cause.slice(0, 200), path);
}

/** The last day of an order to rectify. */
function readLastDay(
  door: Door,
  event: TitleEventKind,
  on: number | undefined,
  until: unknown,
  path: string,
): Pick<CheckedEvent, "until"> {
  if (until === undefined) return {};
  if (event !== "ordered_to_rectify") {
    reportNotOfEvent(door, "until", event, path);
    return {};
  }
  const last = readDay(door, until, { name: "until", path });
  if (last === undefined) return {};
  if (on !== undefined && last < on) {
    const parameters = { name: "until", from: dayText(on), until: dayText(last) };
    door.problems.push(unplacedProblem("ends-before-it-begins", parameters, { path }));
  }
  return { until: last };
}

function reportNotOfEvent(door: Door, part: string, event: TitleEventKind, path: string): void {
  door.problems.push(unplacedProblem("not-of-this-event", { part, event }, { path }));
}
