import type { CheckedEvent, CheckedRecord, IrTitle, IrTitleTerm, TitleStatus } from "@bylaw/ir";
import { titleEventKinds } from "@bylaw/ir";
import { calculate } from "./calculate.ts";
import type { Calculation, Records } from "./calculation.ts";
import { dayNumberOf } from "./calendar.ts";
import type { ConcreteTitle } from "./concrete-title.ts";
import { later } from "./later.ts";

/** How a title stands in the evening of a day. */
interface Standing {
  held: boolean;
  ended?: "expired" | "revoked";
  since?: number;
  /** Last day of its own term; its last day altogether where it is held no more. */
  end: number;
  reviewed: number;
  ordered: boolean;
  /** It fell today with the title above it. */
  fell: boolean;
}

/** One title with everything that its course needs. */
interface Part {
  readonly title: IrTitle;
  readonly at: Calculation;
  readonly records: Records;
  readonly events: readonly (CheckedEvent & { readonly on: number })[];
  readonly standing: Standing;
  readonly above?: Part;
}

/** The course of a title, gone through day by day together with the titles on which it depends. */
export function courseOf(id: string, index: number | undefined, at: Calculation): ConcreteTitle {
  const today = dayNumberOf(at.on);
  const parts = chainOf(id, index, at);
  const own = parts.at(-1);
  if (own === undefined) throw new Error(`no title ${id}`);
  const first = Math.min(...parts.flatMap(({ events }) => events.map(({ on }) => on)));
  for (let day = first; day <= today; day++) for (const part of parts) pass(part, day);
  const bars = parts.map((part) => barsOn(part, today));
  const { standing } = own;
  const barred = bars.some((each) => each.length > 0);
  const until = lastDayOf(own);
  return {
    status: barred ? "barred" : statusOf(own, today),
    since: standing.since ?? null,
    until: standing.since === undefined || until === Infinity ? null : until,
    bars: bars.flat(),
    ownBars: bars.at(-1) ?? [],
  };
}

/** The title and those above it, the topmost first. */
function chainOf(id: string, index: number | undefined, at: Calculation): readonly Part[] {
  const title = at.policy.titles?.find(({ names }) => names.id === id);
  if (title === undefined) throw new Error(`no title ${id}`);
  const over = title.under === undefined ? [] : chainOf(title.under.title, index, at);
  const above = over.at(-1);
  const records = recordsFor(title, index, at);
  const standing = { held: false, end: Infinity, reviewed: 0, ordered: false, fell: false };
  const events = eventsOf(title, index, at);
  return [...over, { title, at, records, events, standing, ...(above !== undefined && { above }) }];
}

function recordsFor({ forEach }: IrTitle, index: number | undefined, at: Calculation): Records {
  if (forEach === undefined || index === undefined) return new Map();
  const list = (at.case.facts[forEach.list] ?? []) as readonly CheckedRecord[];
  return new Map([[forEach.scope, { record: list[index] ?? {}, index }]]);
}

function eventsOf({ names, forEach }: IrTitle, index: number | undefined, { case: { histories = {} } }: Calculation) {
  const all = Object.hasOwn(histories, names.id) ? (histories[names.id] ?? []) : [];
  const own = forEach === undefined ? all : all.filter(({ record }) => record === index);
  return own
    .map((event) => ({ ...event, on: event.on ?? Infinity }))
    .toSorted((a, b) => titleEventKinds.indexOf(a.event) - titleEventKinds.indexOf(b.event));
}

/** One day: in the morning it may be over, and then what happens on the day happens. */
function pass(part: Part, day: number): void {
  const { standing, above, events } = part;
  standing.fell = false;
  if (standing.held && standing.end < day) lose(standing, "expired", standing.end);
  else if (standing.held && above !== undefined && !above.standing.held) {
    lose(standing, above.standing.ended ?? "expired", day - 1);
    standing.fell = true;
  }
  for (const event of events) if (event.on === day) happen(part, event.event, day);
}

function lose(standing: Standing, ended: "expired" | "revoked", last: number): void {
  standing.held = false;
  standing.ended = ended;
  standing.end = last;
}

/** What cannot have happened so changes nothing. */
function happen(part: Part, event: CheckedEvent["event"], day: number): void {
  const { standing } = part;
  switch (event) {
    case "granted":
      return grant(part, day);
    case "renewed":
      if (standing.held) standing.end = moved(part, "valid", standing.end, day);
      else if (standing.since !== undefined && standing.ended === "expired") grant(part, day);
      return;
    case "reviewed":
      if (standing.held) standing.reviewed = day;
      return;
    case "ordered_to_rectify":
      if (standing.held) standing.ordered = true;
      return;
    case "rectified":
    case "failed_to_rectify":
    case "refused_to_rectify":
      if (standing.held) standing.ordered = false;
      return;
    case "revoked":
      if (standing.held) lose(standing, "revoked", day - 1);
      else if (standing.fell) standing.ended = "revoked";
      return;
    default:
      return event satisfies never;
  }
}

/** Granted again while it stands, it begins anew and ends no earlier; without the title above it cannot be granted. */
function grant(part: Part, day: number): void {
  const { standing, above } = part;
  if (above !== undefined && !above.standing.held) return;
  const end = moved(part, "valid", day, day);
  standing.end = standing.held ? Math.max(end, standing.end) : end;
  standing.held = true;
  standing.since = day;
  standing.reviewed = day;
  standing.ordered = false;
  standing.fell = false;
}

/** A day moved by the period of the term of a kind that is in force on a day; without such a term there is no end. */
function moved({ title, at, records }: Part, kind: "valid" | "review", from: number, day: number): number {
  const term = title.terms
    .filter((each): each is Extract<IrTitleTerm, { readonly kind: "valid" | "review" }> => each.kind === kind)
    .find((each) => inForce(each, day) && (each.when === undefined || calculate(each.when, at, records) === true));
  return term === undefined || from === Infinity ? Infinity : later(from, term.period, at, records);
}

function inForce({ from, until }: Pick<IrTitleTerm, "from" | "until">, day: number): boolean {
  return (from === undefined || day >= dayNumberOf(from)) && (until === undefined || day <= dayNumberOf(until));
}

/** Its last day, as far as it is known on the day asked about: the end of its own term or that of the title above it. */
function lastDayOf({ standing, above }: Part): number {
  return standing.held && above !== undefined ? Math.min(standing.end, lastDayOf(above)) : standing.end;
}

function statusOf(part: Part, today: number): TitleStatus {
  const { standing } = part;
  if (standing.since === undefined) return "none";
  if (!standing.held) return standing.ended ?? "expired";
  if (standing.ordered) return "rectifying";
  return moved(part, "review", standing.reviewed, today) < today ? "due_for_review" : "held";
}

/** A bar comes only from a recorded cause that names a line with one; of an open cause the oracle says which it was. */
function barsOn({ title, at, records, events }: Part, today: number): readonly string[] {
  return events
    .filter(({ event, on }) => event === "revoked" && on <= today)
    .flatMap(({ on, cause }) => {
      const then = title.terms.filter((term) => inForce(term, on));
      const possible = cause === undefined ? [undefined, ...then] : then.filter(({ id }) => cause.includes(id));
      const bars = possible.flatMap((term) =>
        term?.kind === "revoke_and_bar" && today <= later(on, term.period, at, records) ? [term.id] : [],
      );
      if (bars.length === 0) return [];
      const meant = possible[possible.length === 1 ? 0 : at.oracle.below(possible.length)];
      return meant !== undefined && bars.includes(meant.id) ? [meant.id] : [];
    });
}
