import type { CheckedEvent, IrTitleTerm } from "@bylaw/ir";
import { or, type Truth, truthOf } from "../conditions/truth.ts";
import type { Day } from "../dates/calendar-day.ts";
import { lengthOf } from "../lengths.ts";
import { allOpen, awaiting, needing, nothingOpen, type Open } from "../possibilities/finding.ts";
import { inPeriod } from "../rules/period.ts";
import type { Run } from "../run.ts";
import { eventsOf, historyAwaited, parentOf, pathOf, placeAt, type TitleAt } from "./title-at.ts";

type BarTerm = Extract<IrTitleTerm, { readonly kind: "revoke_and_bar" }>;

/** A bar that follows, or may follow, from a recorded revocation. */
export interface BarFinding {
  readonly at: TitleAt;
  readonly term: BarTerm;
  readonly cited?: string;
  readonly from?: Day;
  /** Last day, included. */
  readonly until?: Day;
  /** Whether it runs on the day asked about. */
  readonly runs: Truth;
  readonly open: Open;
}

/** Whether some bar runs, and what stands in the way of knowing. */
export interface BarsFinding {
  readonly runs: Truth;
  readonly open: Open;
  readonly bars: readonly BarFinding[];
}

/** The bars of a title by its own recorded revocations; of one term where only that is asked for. */
export function barsOf(run: Run, at: TitleAt, onlyTerm?: string): BarsFinding {
  const terms = at.title.terms.filter(isBar).filter(({ id }) => onlyTerm === undefined || id === onlyTerm);
  const events = eventsOf(run, at);
  if (terms.length === 0) return { runs: "no", open: nothingOpen, bars: [] };
  if (events === undefined) {
    return { runs: "open", open: awaiting(historyAwaited(at.title.names.id)), bars: [] };
  }
  const revocations = events.filter(({ event }) => event === "revoked");
  return together(revocations.flatMap((event) => terms.flatMap((term) => barOf(run, at, term, event))));
}

/** The bars of a title and of all titles on which it depends, its own first. */
export function allBarsOf(run: Run, at: TitleAt): BarsFinding {
  const found: BarsFinding[] = [];
  for (let next: TitleAt | undefined = at; next !== undefined; next = parentOf(run, next)) {
    found.push(barsOf(run, next));
  }
  const runs = or(found.map((each) => each.runs));
  const open = runs === "open" ? allOpen(found.map((each) => each.open)) : nothingOpen;
  return { runs, open, bars: found.flatMap((each) => each.bars) };
}

function together(bars: readonly BarFinding[]): BarsFinding {
  const runs = or(bars.map((bar) => bar.runs));
  const open = runs === "open" ? allOpen(bars.map((bar) => bar.open)) : nothingOpen;
  return { runs, open, bars };
}

function isBar(term: IrTitleTerm): term is BarTerm {
  return term.kind === "revoke_and_bar";
}

/**
 * A cause that is not given may be any; one that names nothing in the title bars nobody. One that names several is one of
 * those: where each of them would bar on the day, it bars whichever it is.
 */
function barOf(run: Run, at: TitleAt, term: BarTerm, event: CheckedEvent): readonly BarFinding[] {
  const named = event.cause ?? [];
  const applying = at.title.terms.filter((each) => named.includes(each.id) && isThen(each, event.on));
  if (event.cause !== undefined && !applying.includes(term)) return [];
  if (!isThen(term, event.on) || (event.on !== undefined && event.on > run.on)) return [];
  const common = { at, term, ...(event.cited !== undefined && { cited: event.cited }) };
  const sure = applying.length > 0 && applying.every((each) => each === term || barsOn(run, at, each, event.on));
  const causeOpen = sure ? nothingOpen : needing(pathOf(at, event, "cause"));
  if (event.on === undefined) {
    return [{ ...common, runs: "open", open: allOpen([causeOpen, needing(pathOf(at, event, "on"))]) }];
  }
  const { day: until, open } = lengthOf(run, term.period, placeAt(run, at)).after(event.on);
  const lasts = until === undefined ? "open" : truthOf(run.on <= until);
  const runs = lasts === "no" || (sure && lasts === "yes") ? lasts : "open";
  const days = { from: event.on, ...(until !== undefined && { until }) };
  return [{ ...common, ...days, runs, open: runs === "open" ? allOpen([causeOpen, open]) : nothingOpen }];
}

/** Whether a revocation of that day under the term would surely bar on the day asked about. */
function barsOn(run: Run, at: TitleAt, term: IrTitleTerm, on: Day | undefined): boolean {
  if (!isBar(term) || on === undefined) return false;
  const { day: until = -Infinity } = lengthOf(run, term.period, placeAt(run, at)).after(on);
  return run.on <= until;
}

/** An amendment is two terms of one citation, of which only one is in force on a day. */
function isThen(term: { readonly from?: string; readonly until?: string }, on: Day | undefined): boolean {
  return on === undefined || inPeriod(term, on) === "yes";
}
