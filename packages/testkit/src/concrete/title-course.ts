import type { CheckedEvent, CheckedRecord, IrTitle, IrTitleTerm, TitleAsk, TitleStatus } from "@bylaw/ir";
import { titleEventKinds } from "@bylaw/ir";
import { type Calculation, calculate, type Records } from "./calculate.ts";
import { dayNumberOf } from "./calendar.ts";
import { later } from "./later.ts";

/** What a title comes to on the day asked about, over a complete history. */
export interface ConcreteTitle {
  readonly status: TitleStatus;
  /** Day of the grant on which it stands or last stood, and its last day; none where there is none. */
  readonly since: number | null;
  readonly until: number | null;
  /** Ids of the terms of which a bar runs on the day. */
  readonly bars: readonly string[];
  /** Last day of the longest bar that runs. */
  readonly barredUntil?: number;
  readonly reviewBy?: number;
  /** What the authority is asked to do: kind and term. */
  readonly asks: readonly { readonly what: TitleAsk["what"]; readonly term: string }[];
}

interface Standing {
  readonly since: number;
  readonly end: number;
  readonly reviewed: number;
  readonly ordered: boolean;
  /** Of the last order to rectify: it was not followed. */
  readonly failed: boolean;
}

interface Course {
  readonly last?: Standing;
  readonly revoked?: number;
  readonly bars: readonly { readonly term: string; readonly from: number; readonly until: number }[];
}

/** The course of a title, event by event. */
export function courseOf(id: string, index: number | undefined, at: Calculation): ConcreteTitle {
  const title = titleOf(id, at);
  const today = dayNumberOf(at.on);
  const records = recordsFor(title, index, at);
  const own = folded(title, index, at, records);
  const course =
    title.under === undefined ? own : under(own, folded(titleOf(title.under.title, at), index, at, records));
  const running = course.bars.filter(({ from, until }) => from <= today && today <= until);
  const { last, revoked } = course;
  const review = termOf(title, "review", at, records);
  const reviewBy =
    last === undefined || review === undefined ? undefined : later(last.reviewed, review.period, at, records);
  const shared = {
    since: last?.since ?? null,
    until: last === undefined || last.end === Infinity ? null : last.end,
    bars: running.map(({ term }) => term),
    ...(running.length > 0 && { barredUntil: Math.max(...running.map(({ until }) => until)) }),
    ...(reviewBy !== undefined && { reviewBy }),
    asks: [],
  };
  return { ...shared, status: statusOf(running.length > 0, last, revoked, reviewBy, today) };
}

function statusOf(
  barred: boolean,
  last: Standing | undefined,
  revoked: number | undefined,
  reviewBy: number | undefined,
  today: number,
): TitleStatus {
  if (barred) return "barred";
  if (last === undefined) return "none";
  if (revoked !== undefined && revoked <= last.end) return "revoked";
  if (today > last.end) return "expired";
  if (last.ordered) return "rectifying";
  return reviewBy !== undefined && reviewBy < today ? "due_for_review" : "held";
}

function titleOf(id: string, at: Calculation): IrTitle {
  const title = at.policy.titles?.find(({ names }) => names.id === id);
  if (title === undefined) throw new Error(`no title ${id}`);
  return title;
}

function recordsFor({ forEach }: IrTitle, index: number | undefined, at: Calculation): Records {
  if (forEach === undefined || index === undefined) return new Map();
  const list = (at.case.facts[forEach.list] ?? []) as readonly CheckedRecord[];
  return new Map([[forEach.scope, { record: list[index] ?? {}, index }]]);
}

function folded(title: IrTitle, index: number | undefined, at: Calculation, records: Records): Course {
  const histories = at.case.histories ?? {};
  const all = Object.hasOwn(histories, title.names.id) ? (histories[title.names.id] ?? []) : [];
  const today = dayNumberOf(at.on);
  const events = all
    .filter(({ on, record }) => on !== undefined && on <= today && (title.forEach === undefined || record === index))
    .toSorted((a, b) => Number(a.on) - Number(b.on) || placeOf(a) - placeOf(b));
  return events.reduce<Course>((course, event) => after(title, course, event, at, records), { bars: [] });
}

function placeOf({ event }: CheckedEvent): number {
  return titleEventKinds.indexOf(event);
}

/** The course after one more event; what cannot have happened so changes nothing. */
function after(title: IrTitle, course: Course, event: CheckedEvent, at: Calculation, records: Records): Course {
  const day = Number(event.on);
  const { last, revoked } = course;
  const standing = last !== undefined && revoked === undefined && day <= last.end ? last : undefined;
  const term = termOf(title, "valid", at, records);
  const grant = (): Standing => ({
    since: day,
    end: term === undefined ? Infinity : later(day, term.period, at, records),
    reviewed: day,
    ordered: false,
    failed: false,
  });
  switch (event.event) {
    case "granted":
      return standing === undefined ? { last: grant(), bars: course.bars } : course;
    case "renewed":
      if (last === undefined || revoked !== undefined) return course;
      if (standing === undefined) return { last: grant(), bars: course.bars };
      return term === undefined
        ? course
        : { ...course, last: { ...last, end: later(last.end, term.period, at, records) } };
    case "reviewed":
      return standing === undefined ? course : { ...course, last: { ...standing, reviewed: day, failed: false } };
    case "ordered_to_rectify":
      return standing === undefined ? course : { ...course, last: { ...standing, ordered: true } };
    case "rectified":
      return last?.ordered ? { ...course, last: { ...last, ordered: false } } : course;
    case "failed_to_rectify":
    case "refused_to_rectify":
      return last?.ordered ? { ...course, last: { ...last, ordered: false, failed: true } } : course;
    case "revoked": {
      if (last === undefined || revoked !== undefined) return course;
      const bars = barsOf(title, event, day, at, records);
      return { last, bars: [...course.bars, ...bars], ...(standing !== undefined && { revoked: day }) };
    }
    default:
      return event.event satisfies never;
  }
}

type TimedTerm = Extract<IrTitleTerm, { readonly kind: "valid" | "review" }>;

/** The first term of a kind whose guards hold. */
function termOf({ terms }: IrTitle, kind: TimedTerm["kind"], at: Calculation, records: Records): TimedTerm | undefined {
  return terms
    .filter((term): term is TimedTerm => term.kind === kind)
    .find(({ when }) => when === undefined || calculate(when, at, records) === true);
}

/** A bar comes only from a recorded cause that names a line with a bar. */
function barsOf(
  { terms }: IrTitle,
  { cause = [] }: CheckedEvent,
  day: number,
  at: Calculation,
  records: Records,
): Course["bars"] {
  return terms.flatMap((term) =>
    term.kind === "revoke_and_bar" && cause.includes(term.id)
      ? [{ term: term.id, from: day, until: later(day, term.period, at, records) }]
      : [],
  );
}

/** A title stands only while the one above it does, ends with it, and shares its bars. */
function under(own: Course, parent: Course): Course {
  const bars = [...own.bars, ...parent.bars];
  if (own.last === undefined) return { ...own, bars };
  const end = Math.min(own.last.end, parent.last?.end ?? -Infinity);
  const revoked = [own.revoked, parent.revoked].filter((day) => day !== undefined);
  return { last: { ...own.last, end }, bars, ...(revoked.length > 0 && { revoked: Math.min(...revoked) }) };
}
