import type { DutyStatus, IrDuty, IrDutyTerm } from "@bylaw/ir";
import type { Truth } from "../conditions/truth.ts";
import { type Day, parseDay } from "../dates/calendar-day.ts";
import { placeOf } from "../expressions/records.ts";
import type { Place } from "../place.ts";
import { allOpen, nothingOpen, type Open } from "../possibilities/finding.ts";
import { conditionOf, type Run } from "../run.ts";
import { type Deadline, deadlineOf, deadlineOnce } from "./deadline.ts";
import { type Doing, doneInPeriod, doneOnAll } from "./doing.ts";
import { type Period, parsePeriod, periodAt, periodsBetween, periodText } from "./periods.ts";

/** One record and one period of a term of a duty. */
export interface DutyFinding {
  readonly duty: IrDuty;
  readonly term: IrDutyTerm;
  readonly record?: number;
  readonly period?: string;
  readonly status: DutyStatus;
  readonly due?: Day;
  readonly doneOn?: Day;
  readonly open: Open;
}

/** What of a duty is to be found: at one record where it is taken for each, and only one period where asked for. */
export interface DutyAt {
  readonly duty: IrDuty;
  readonly record?: number;
  readonly period?: string;
  /** Of recurring terms only the period of the day asked about. */
  readonly presentOnly?: true;
}

/** Every term of the duty at the record: the single ones, and the recurring ones in each of their periods. */
export function findDuty(run: Run, at: DutyAt): readonly DutyFinding[] {
  const place = placeOfDuty(run, at);
  return at.duty.terms.flatMap((term): readonly DutyFinding[] => {
    if (term.kind === "once") {
      const deadline = deadlineOnce(run, term, place);
      const doing = doneOnAll(run, term.doneOn, place, deadline.from);
      return [found(run, at, term, place, deadline, doing)];
    }
    return periodsOf(run, term, at).map((period) => {
      const deadline = deadlineOf(run, term, period);
      const doing = doneInPeriod(run, term, period, place);
      return found(run, at, term, place, deadline, doing, period);
    });
  });
}

/** Where the expressions of a duty are read. */
export function placeOfDuty(run: Run, { duty, record }: DutyAt): Place {
  const place: Place = { name: duty.names.id };
  return duty.forEach === undefined ? place : placeOf(run, place, duty.forEach, record);
}

/** From the first day in force to the day asked about, or to the last day in force; without the first, the present one. */
function periodsOf(
  { policy, on }: Run,
  { period: kind }: Extract<IrDutyTerm, { readonly kind: "every" }>,
  { period: asked, presentOnly }: DutyAt,
): readonly Period[] {
  if (asked !== undefined) {
    const period = parsePeriod(asked);
    return period?.kind === kind ? [period] : [];
  }
  if (policy.force.kind === "unknown" || presentOnly) return [periodAt(kind, on)];
  const { from, until } = policy.force;
  return periodsBetween(kind, parseDay(from) ?? on, Math.min(on, (until && parseDay(until)) || on));
}

function found(
  run: Run,
  { duty, record }: DutyAt,
  term: IrDutyTerm,
  place: Place,
  deadline: Deadline,
  doing: Doing,
  period?: Period,
): DutyFinding {
  const guard = term.when === undefined ? undefined : conditionOf(run, term.when, place);
  const triggered = guard?.value.truth ?? "yes";
  const statuses = statusesOf(run.on, triggered, deadline, doing);
  const [status = "not_triggered", ...others] = statuses;
  const open = [
    ...(triggered === "open" && guard ? [guard.open] : []),
    ...(triggered === "no" ? [] : [deadline.open, ...(deadline.begun === "no" ? [] : [doing.open])]),
  ];
  const isDue = status !== "not_triggered" || others.length > 0;
  const isDone = doing.done === "yes" && doing.first === doing.last;
  return {
    duty,
    term,
    ...(record !== undefined && { record }),
    ...(period && { period: periodText(period) }),
    status: others.length > 0 ? "undecided" : status,
    ...(isDue && deadline.first === deadline.last && Number.isFinite(deadline.last) && { due: deadline.last }),
    ...(isDue && isDone && { doneOn: doing.last }),
    open: others.length > 0 ? allOpen(open) : nothingOpen,
  };
}

/** The statuses that what is known leaves possible. */
function statusesOf(on: Day, triggered: Truth, deadline: Deadline, doing: Doing): readonly DutyStatus[] {
  const possible = new Set<DutyStatus>();
  if (triggered !== "yes" || deadline.begun !== "yes") possible.add("not_triggered");
  if (triggered === "no" || deadline.begun === "no") return [...possible];
  const endless = deadline.first === Infinity;
  if (doing.done !== "no") {
    if (endless) possible.add("done");
    else {
      if (doing.first <= deadline.last) possible.add("done_in_time");
      if (doing.last > deadline.first) possible.add("done_late");
    }
  }
  if (doing.done !== "yes") {
    if (endless || on <= deadline.last) possible.add("pending");
    if (!endless && on > deadline.first) possible.add("overdue");
  }
  return [...possible];
}
