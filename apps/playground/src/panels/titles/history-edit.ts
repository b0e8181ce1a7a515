import type { Diagnostic } from "@bylaw/diagnostics";
import {
  type HostCase,
  type HostStep,
  type HostSteps,
  type HostTitleEvent,
  type TitleEventKind,
  titleEventKinds,
} from "@bylaw/ir";

/** What is known of the history of a title: nothing, that it was never held, or its events. */
export type HistoryState = "unknown" | "never" | "events";

/** The events of a title as they are given; nothing where its history is not known. */
export function eventsOf({ history }: HostCase, title: string): readonly HostTitleEvent[] | undefined {
  return history !== undefined && Object.hasOwn(history, title) ? history[title] : undefined;
}

export function historyState(given: HostCase, title: string): HistoryState {
  const events = eventsOf(given, title);
  return events === undefined ? "unknown" : events.length === 0 ? "never" : "events";
}

/** The case with another history of one title; nothing stands for a history that is not known. */
export function withHistory(given: HostCase, title: string, events: readonly HostTitleEvent[] | undefined): HostCase {
  const history = new Map(Object.entries(given.history ?? {}));
  if (events === undefined) history.delete(title);
  else history.set(title, events);
  return { ...given, history: Object.fromEntries(history) };
}

/** The case with other steps of one procedure; nothing where nothing is known of them. */
export function withSteps(
  given: HostCase,
  procedure: string,
  steps: HostSteps | readonly HostSteps[] | undefined,
): HostCase {
  const all = new Map(Object.entries(given.steps ?? {}));
  if (steps === undefined) all.delete(procedure);
  else all.set(procedure, steps);
  return { ...given, steps: Object.fromEntries(all) };
}

export type EventPart = "on" | "cause" | "until" | "record";

/** The parts that an event of this kind can have, beside its day. */
export function partsOf(event: string): ReadonlySet<EventPart> {
  const parts = new Set<EventPart>(["on", "record"]);
  if (event === "revoked" || event === "ordered_to_rectify") parts.add("cause");
  if (event === "ordered_to_rectify") parts.add("until");
  return parts;
}

/** The event with another word; parts that it then cannot have go. */
export function withKind(event: HostTitleEvent, kind: TitleEventKind): HostTitleEvent {
  const kept = partsOf(kind);
  const parts = Object.entries(event).filter(([part]) => kept.has(part as EventPart));
  return { event: kind, ...Object.fromEntries(parts) };
}

/** The event with one part given anew, or not known. */
export function withPart(event: HostTitleEvent, part: EventPart, value: unknown): HostTitleEvent {
  const { [part]: _, ...others } = event;
  // What is typed is handed to the door as it is; the door says what is wrong with it.
  return value === undefined ? others : { ...others, [part]: value };
}

/** The event words that a title can have, in the order in which they count. */
export const eventKinds: readonly TitleEventKind[] = titleEventKinds;

/** First and last day of a step as they stand in its fields. */
export function stepDays(step: HostStep | undefined): { readonly from?: string; readonly until?: string } {
  if (typeof step === "string") return { from: step };
  return step ?? {};
}

/** A step from its two fields, as far as they are filled in: without a day it was done on days that are not known. */
export function stepOf(lasts: boolean, days: { readonly from?: unknown; readonly until?: unknown }): HostStep {
  const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);
  const [from, until] = [text(days.from), text(days.until)];
  if (!lasts) return from ?? null;
  if (from === undefined && until === undefined) return null;
  return { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
}

/** The steps of one record with one step given anew; `undefined` is a step that was not done. */
export function withStep(steps: HostSteps, id: string, step: HostStep | undefined): HostSteps {
  const all = new Map<string, HostStep>(Object.entries(steps));
  if (step === undefined) all.delete(id);
  else all.set(id, step);
  return Object.fromEntries(all);
}

/** What the door refuses at a place of the case or beneath it. */
export function refusedAt(problems: readonly Diagnostic[], place: string): readonly Diagnostic[] {
  return problems.filter(
    ({ path, severity }) =>
      severity === "error" &&
      path !== undefined &&
      (path === place || (path.startsWith(place) && /^[.[]/.test(path.slice(place.length)))),
  );
}

type GivenSteps = HostSteps | readonly HostSteps[] | undefined;

/** The steps of one record, or of a procedure that is not taken for each. */
export function asRecord(steps: GivenSteps, record: number | undefined): HostSteps | undefined {
  if (record === undefined) return Array.isArray(steps) ? undefined : (steps as HostSteps | undefined);
  return Array.isArray(steps) ? (steps as readonly HostSteps[])[record] : undefined;
}

/** The steps of all records with those of one given anew; of records before it nothing was done. */
export function withRecord(
  steps: GivenSteps,
  record: number,
  next: HostSteps | undefined,
): readonly HostSteps[] | undefined {
  const all = Array.isArray(steps) ? [...(steps as readonly HostSteps[])] : [];
  if (next === undefined) return record === 0 ? undefined : all.slice(0, record);
  while (all.length < record) all.push({});
  all[record] = next;
  return all;
}
