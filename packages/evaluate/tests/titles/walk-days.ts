import type { TitleEventKind, TitleStatus } from "@bylaw/ir";
import { titleEventKinds } from "@bylaw/ir";
import { shiftMonths } from "../../src/dates/date-arithmetic.ts";

/** A second reading of a title's life, which goes on day by day and knows no last day before it is there. */
export interface WalkedTitle {
  readonly events: readonly { readonly event: TitleEventKind; readonly on: number }[];
  /** Months; absent: without end, never reviewed. */
  readonly valid?: number;
  readonly review?: number;
}

interface State {
  status: "none" | "standing" | "expired" | "revoked";
  /** Day on which a term, and a review, is counted from; how many terms there are. */
  since: number;
  ends: number;
  reviewed: number;
  ordered: boolean;
}

/** The status on the day, bars left aside; `above` is the title on which it depends. */
export function walkedStatus(title: WalkedTitle, above: WalkedTitle | undefined, on: number): TitleStatus {
  const own = empty();
  const parent = empty();
  const all = [...title.events, ...(above?.events ?? [])].map((event) => event.on);
  for (let day = Math.min(on, ...all); day <= on; day++) {
    if (above !== undefined) {
      step(above, parent, day, true);
      // A term that ran out yesterday is followed without a gap by one that begins today.
      if (parent.status !== "standing" && own.status === "standing" && own.ends >= day)
        own.status = parent.status === "revoked" ? "revoked" : "expired";
    }
    step(title, own, day, above === undefined || parent.status === "standing");
  }
  if (own.status !== "standing") return own.status;
  if (own.ordered) return "rectifying";
  return title.review !== undefined && shiftMonths(own.reviewed, title.review) < on ? "due_for_review" : "held";
}

function empty(): State {
  return { status: "none", since: 0, ends: 0, reviewed: 0, ordered: false };
}

function step(title: WalkedTitle, state: State, day: number, may: boolean): void {
  if (state.status === "standing" && state.ends < day) state.status = "expired";
  const today = title.events.filter(({ on }) => on === day).map(({ event }) => event);
  if (today.length === 0) return;
  for (const kind of titleEventKinds)
    for (const event of today) if (event === kind) happen(title, state, day, event, may);
}

function happen(title: WalkedTitle, state: State, day: number, event: TitleEventKind, may: boolean): void {
  const end = (from: number): number => (title.valid === undefined ? Infinity : shiftMonths(from, title.valid));
  const stands = state.status === "standing";
  if (event === "granted" || (event === "renewed" && state.status === "expired")) {
    if (!may) return;
    const ends = stands ? Math.max(end(day), state.ends) : end(day);
    Object.assign(state, { status: "standing", since: day, ends, reviewed: day, ordered: false });
  } else if (!stands) return;
  else if (event === "renewed") state.ends = Number.isFinite(state.ends) ? end(state.ends) : Infinity;
  else if (event === "reviewed") state.reviewed = day;
  else if (event === "ordered_to_rectify") state.ordered = true;
  else if (event === "revoked") state.status = "revoked";
  else state.ordered = false;
}
