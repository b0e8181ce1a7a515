import type { CheckedEvent, TitleEventKind, TitleStatus } from "@bylaw/ir";
import { titleEventKinds } from "@bylaw/ir";
import type { Day } from "../dates/calendar-day.ts";

/** An event on a known day. */
export interface DatedEvent extends CheckedEvent {
  readonly on: Day;
  /** Its day is not known, and this one is only tried. */
  readonly guessed?: true;
}

/** Everything that the life of a title depends on, known to the day. */
export interface LifeInputs {
  readonly on: Day;
  readonly events: readonly DatedEvent[];
  /** Last day of a term that begins on the day; infinite where it has no end. */
  readonly validUntil: (from: Day, counted: Day) => Day;
  /** Day by which a review is due after this one; infinite where there is none. */
  readonly reviewBy: (last: Day) => Day;
  /** The title on which it depends. */
  readonly parent?: { readonly id: string; readonly life: Life };
}

/** Why an event cannot have happened so. */
export type Impossible = "never_granted" | "already_ended" | "no_order" | "parent_not_held";

/** A time during which a title stands: from a grant to its last day, included. */
export interface Stretch {
  readonly since: Day;
  readonly until: Day;
  readonly ends: "expired" | "revoked";
  /** It ends with the title on which it depends. */
  readonly lostWith?: string;
}

export interface RunningOrder {
  readonly since: Day;
  readonly until?: Day;
}

/** The life of a title up to the day asked about. Bars stand beside it: they do not depend on it. */
export interface Life {
  readonly stretches: readonly Stretch[];
  readonly status: Exclude<TitleStatus, "barred">;
  readonly stands: boolean;
  readonly reviewBy: Day;
  readonly order?: RunningOrder;
  /** The last order failed or was refused; the terms on which it rested, where it named them. */
  readonly failed?: { readonly terms?: readonly string[] };
  /** Since the last review (or the grant) an order was made; the terms on which these orders rested. */
  readonly ordered: { readonly any: boolean; readonly terms: readonly string[] };
  readonly impossible: readonly { readonly event: DatedEvent; readonly because: Impossible }[];
}

/** What is known while the events are gone through. */
interface Standing {
  since: Day;
  /** End of its own term; `cap`: end of the title on which it depends. */
  end: Day;
  cap: Day;
  capEnds: Stretch["ends"];
  revokedOn?: Day;
  lastReview: Day;
  order?: RunningOrder & { readonly terms?: readonly string[] };
  failed?: { readonly terms?: readonly string[] };
  orderedAny: boolean;
  orderedTerms: string[];
}

/** Goes through a history day by day (semantics 11). */
export function liveThrough(inputs: LifeInputs): Life {
  const events = inputs.events.filter(({ on }) => on <= inputs.on).toSorted(compareEvents);
  const impossible: { readonly event: DatedEvent; readonly because: Impossible }[] = [];
  const past: Standing[] = [];
  for (const event of events) {
    const because = happen(event, past, inputs);
    if (because !== undefined) impossible.push({ event, because });
  }
  const last = past.at(-1);
  const stands = last !== undefined && inputs.on <= lastDayOf(last);
  const reviewBy = stands ? inputs.reviewBy(last.lastReview) : Infinity;
  return {
    stretches: past.map((each) => stretchOf(each, inputs)),
    status: statusOf(last, stands, reviewBy, inputs),
    stands,
    reviewBy,
    ...(stands && last.order && { order: last.order }),
    ...(stands && last.failed && { failed: last.failed }),
    ordered: { any: stands && last.orderedAny, terms: stands ? last.orderedTerms : [] },
    impossible,
  };
}

function compareEvents(a: DatedEvent, b: DatedEvent): number {
  return a.on - b.on || titleEventKinds.indexOf(a.event) - titleEventKinds.indexOf(b.event);
}

function lastDayOf({ end, cap, revokedOn = Infinity }: Standing): Day {
  return Math.min(end, cap, revokedOn - 1);
}

function statusOf(
  last: Standing | undefined,
  stands: boolean,
  reviewBy: Day,
  inputs: LifeInputs,
): Exclude<TitleStatus, "barred"> {
  if (last === undefined) return "none";
  if (!stands) return stretchOf(last, inputs).ends;
  if (last.order !== undefined) return "rectifying";
  return reviewBy < inputs.on ? "due_for_review" : "held";
}

/** Whichever came first; on one day its own end goes before that of the title above it. */
function stretchOf(standing: Standing, { parent }: LifeInputs): Stretch {
  const { since, end, cap, capEnds, revokedOn } = standing;
  const until = lastDayOf(standing);
  if (revokedOn !== undefined && revokedOn - 1 === until) return { since, until, ends: "revoked" };
  if (end === until || parent === undefined) return { since, until, ends: "expired" };
  return { since, until: cap, ends: capEnds, lostWith: parent.id };
}

function happen(event: DatedEvent, past: Standing[], inputs: LifeInputs): Impossible | undefined {
  const last = past.at(-1);
  const stands = last !== undefined && event.on <= lastDayOf(last);
  if (event.event === "granted") return grant(event.on, past, stands, inputs);
  if (last === undefined) return "never_granted";
  if (event.event === "revoked") {
    // On the day on which the other title is taken away, it was taken away by itself; one that ran out was over before.
    const together = last.capEnds === "revoked" && event.on === last.cap + 1 && event.on <= last.end;
    if (stands || together) last.revokedOn ??= event.on;
    return undefined;
  }
  if (event.event === "renewed" && !stands) {
    const { ends } = stretchOf(last, inputs);
    return ends === "expired" ? grant(event.on, past, false, inputs) : "already_ended";
  }
  return stands ? happenWhileStanding(event, event.event, last, inputs) : "already_ended";
}

/** A grant while it stands begins anew and never ends earlier. */
function grant(on: Day, past: Standing[], stands: boolean, inputs: LifeInputs): Impossible | undefined {
  const cover = inputs.parent === undefined ? undefined : coverOf(inputs.parent.life, on);
  if (inputs.parent !== undefined && cover === undefined) return "parent_not_held";
  const earlier = past.at(-1);
  const until = inputs.validUntil(on, on);
  const end = stands && earlier !== undefined ? Math.max(until, earlier.end) : until;
  if (stands && earlier !== undefined) earlier.end = on - 1;
  if (earlier !== undefined && earlier.since === on) past.pop();
  past.push({
    since: on,
    end,
    cap: cover?.until ?? Infinity,
    capEnds: cover?.ends ?? "expired",
    lastReview: on,
    orderedAny: false,
    orderedTerms: [],
  });
  return undefined;
}

/** The days without a gap during which a title stands around one of them. */
function coverOf({ stretches }: Life, day: Day): Stretch | undefined {
  let index = stretches.findLastIndex(({ since, until }) => since <= day && day <= until);
  for (;;) {
    const [here, next] = [stretches[index], stretches[index + 1]];
    if (here === undefined || next === undefined || next.since !== here.until + 1) return here;
    index++;
  }
}

function happenWhileStanding(
  event: DatedEvent,
  kind: Exclude<TitleEventKind, "granted" | "revoked">,
  last: Standing,
  inputs: LifeInputs,
): Impossible | undefined {
  switch (kind) {
    case "renewed":
      last.end = inputs.validUntil(last.end, event.on);
      return undefined;
    case "reviewed":
      last.lastReview = event.on;
      last.orderedAny = false;
      last.orderedTerms = [];
      delete last.failed;
      return undefined;
    case "ordered_to_rectify":
      order(event, last);
      return undefined;
    case "rectified":
    case "failed_to_rectify":
    case "refused_to_rectify": {
      if (last.order === undefined) return "no_order";
      const { terms } = last.order;
      delete last.order;
      if (kind !== "rectified") last.failed = terms === undefined ? {} : { terms };
      return undefined;
    }
    default:
      return kind satisfies never;
  }
}

function order({ on, until, cause = [] }: DatedEvent, last: Standing): void {
  const terms = cause.length > 0 ? cause : undefined;
  last.order = { since: on, ...(until !== undefined && { until }), ...(terms && { terms }) };
  delete last.failed;
  if (terms === undefined) last.orderedAny = true;
  else last.orderedTerms.push(...terms);
}
