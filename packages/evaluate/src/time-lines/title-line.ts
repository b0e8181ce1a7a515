import type { CheckedCase, CheckedEvent, EvaluationOptions, IrPolicy, IrTitle, TitleResult } from "@bylaw/ir";
import { type Day, dayText, parseDay } from "../dates/calendar-day.ts";
import { recordName } from "../determinations/record-name.ts";
import { titleResult } from "../determinations/title-result.ts";
import { recordsOf } from "../run.ts";
import { startRun } from "../start-run.ts";

/** Days in a row on which a title has one status by one grant; without `until` it goes on as it is. */
export interface TitleStretch {
  readonly from: string;
  /** Last day, included. */
  readonly until?: string;
  readonly status: TitleResult["status"];
  /** What a determination says of the title on the last day of the stretch on which something changes. */
  readonly found: TitleResult;
}

/**
 * A title, or that of one record, through time. Empty where its history is not known or has no dated event; the day asked
 * about alone where a long history has an event without a day.
 */
export interface TitleLine {
  readonly title: string;
  /** Place of the record in its list, from 0, and the text of its field `id` where it has one. */
  readonly record?: number;
  readonly name?: string;
  readonly stretches: readonly TitleStretch[];
}

/** No more days than this are looked at for one title, and no more records for all of its kind. */
const mostStops = 400;
const mostRecords = 50;

/**
 * The titles of a policy through time: on each day before the one asked about by the events up to that day, afterwards
 * by the events up to the day asked about.
 */
export function titleLines(policy: IrPolicy, checked: CheckedCase, options: EvaluationOptions): readonly TitleLine[] {
  return (policy.titles ?? []).flatMap((title): readonly TitleLine[] => {
    if (title.forEach === undefined) return [{ title: title.names.id, stretches: stretchesOf(at(title)) }];
    const { list } = title.forEach;
    const run = startRun(policy, checked, options);
    const records = (recordsOf(run, list) ?? []).slice(0, mostRecords);
    return records.map((_, record) => {
      const name = recordName(run, list, record);
      const line = { title: title.names.id, record, stretches: stretchesOf(at(title, record)) };
      return name === undefined ? line : { ...line, name };
    });
  });

  function at(title: IrTitle, record?: number): Walk {
    const walk = { policy, checked, options, title, ...(record !== undefined && { record }) };
    return { ...walk, undated: hasUndated(walk) ? fixedStops(walk).length : 0 };
  }
}

interface Walk {
  readonly policy: IrPolicy;
  readonly checked: CheckedCase;
  readonly options: EvaluationOptions;
  readonly title: IrTitle;
  readonly record?: number;
  /** Where some event has no day: how many days are fixed on which something is recorded; else 0. */
  readonly undated: number;
}

/** Goes from each day on which something can change to the next one. */
function stretchesOf(walk: Walk): readonly TitleStretch[] {
  if (walk.undated > mostSearched) return [dayAlone(walk)];
  const stops = fixedStops(walk);
  const stretches: TitleStretch[] = [];
  let day = stops[0];
  for (let count = 0; day !== undefined && count < mostStops; count++) {
    const found = foundOn(walk, day);
    const last = stretches.at(-1);
    if (last !== undefined && last.status === found.status && last.found.since === found.since) {
      stretches[stretches.length - 1] = { ...last, found };
    } else {
      if (last !== undefined) stretches[stretches.length - 1] = { ...last, until: dayText(day - 1) };
      stretches.push({ from: dayText(day), status: found.status, found });
    }
    day = unforeseen(walk, day, found, nextStop(day, stops, found));
  }
  return stretches;
}

function dayAlone(walk: Walk): TitleStretch {
  const { on } = walk.options;
  const found = foundOn(walk, daysOf(on)[0] ?? 0);
  return { from: on, until: on, status: found.status, found };
}

/** So many days after the last stop are looked at, where what is recorded does not tell when something changes. */
const farAhead = 3_660;
/** With more stops than this, an event without a day makes every day dear to look at: only the day asked about is. */
const mostSearched = 6;

/**
 * An event without a day leaves it unsaid when the status changes: the day is then looked for up to the next stop. What
 * changes and changes back between two stops is not found.
 */
function unforeseen(walk: Walk, day: Day, found: TitleResult, next: Day | undefined): Day | undefined {
  if (walk.undated === 0) return next;
  const isSame = (at: Day): boolean => foundOn(walk, at).status === found.status;
  let [same, other] = [day, (next ?? day + farAhead + 1) - 1];
  if (other <= same || isSame(other)) return next;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (isSame(middle)) same = middle;
    else other = middle;
  }
  return other;
}

/** Days on which something is recorded of the title or of those above it, or on which a term of theirs is amended. */
function fixedStops({ policy, checked, options, title, record }: Unwalked): readonly Day[] {
  const days = new Set<Day>();
  const amended: Day[] = [];
  for (let next: IrTitle | undefined = title; next !== undefined; next = parentOf(policy, next)) {
    const { names, forEach, terms } = next;
    for (const event of ownEvents(checked, names.id)) {
      if (event.on === undefined || (forEach !== undefined && event.record !== record)) continue;
      days.add(event.on);
    }
    for (const { from, until } of terms) {
      amended.push(...daysOf(from), ...daysOf(until).map((day) => day + 1));
    }
  }
  const first = Math.min(...days);
  for (const day of [...amended, ...daysOf(options.on)]) if (day > first) days.add(day);
  return [...days].toSorted((a, b) => a - b);
}

/** Whether an event of the title, or of those above it, has no day. */
function hasUndated({ policy, checked, title }: Unwalked): boolean {
  for (let next: IrTitle | undefined = title; next !== undefined; next = parentOf(policy, next)) {
    if (ownEvents(checked, next.names.id).some(({ on }) => on === undefined)) return true;
  }
  return false;
}

type Unwalked = Omit<Walk, "undated">;

function daysOf(text: string | undefined): readonly Day[] {
  const day = text === undefined ? undefined : parseDay(text);
  return day === undefined ? [] : [day];
}

function parentOf(policy: IrPolicy, { under }: IrTitle): IrTitle | undefined {
  return policy.titles?.find(({ names }) => names.id === under?.title);
}

function ownEvents({ histories }: CheckedCase, title: string): readonly CheckedEvent[] {
  return histories !== undefined && Object.hasOwn(histories, title) ? (histories[title] ?? []) : [];
}

/** The first day after this one that is fixed, or on which something ends that runs on this day. */
function nextStop(day: Day, stops: readonly Day[], found: TitleResult): Day | undefined {
  const { until, reviewBy, rectify, bars } = found;
  const ends = [until, reviewBy, rectify?.until, ...bars.map((bar) => bar.until)];
  const later = [...stops, ...ends.flatMap((end) => daysOf(end).map((each) => each + 1))].filter((each) => each > day);
  return later.length === 0 ? undefined : Math.min(...later);
}

function foundOn({ policy, checked, options, title, record }: Walk, day: Day): TitleResult {
  const histories = Object.entries(checked.histories ?? {}).map(([id, events]) => {
    return [id, events.filter(({ on }) => on === undefined || on <= day)] as const;
  });
  const then = { ...checked, histories: Object.fromEntries(histories) };
  const run = startRun(policy, then, { ...options, on: dayText(day) });
  return titleResult({ title, ...(record !== undefined && { record }) }, run);
}
