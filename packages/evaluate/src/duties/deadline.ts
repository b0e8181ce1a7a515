import type { IrDutyTerm } from "@bylaw/ir";
import type { Truth } from "../conditions/truth.ts";
import type { Day } from "../dates/calendar-day.ts";
import { nextWorkingDay } from "../dates/working-days.ts";
import { type Length, lengthOf, type Moved } from "../lengths.ts";
import type { Place } from "../place.ts";
import { allOpen, awaiting, nothingOpen, type Open } from "../possibilities/finding.ts";
import { calendarOf, dateOf, type Run } from "../run.ts";
import { dueDay, type Period } from "./periods.ts";

/** Earliest and latest day on which a duty can have begun; infinite where nothing has to come first. */
export interface Begin {
  readonly first: Day;
  readonly last: Day;
}

/** At any time. */
export const atAnyTime: Begin = { first: -Infinity, last: -Infinity };

/** When a duty begins and by when it is to be done, as far as that is known. */
export interface Deadline {
  /** Whether the event on which it turns has happened by the day asked about. */
  readonly begun: Truth;
  /** Earliest and latest day on which it can have begun: nothing done before that was done for it. */
  readonly from: Begin;
  /** Earliest and latest last day; infinite without a deadline. */
  readonly first: Day;
  readonly last: Day;
  readonly open: Open;
}

const noDeadline: Deadline = { begun: "yes", from: atAnyTime, first: Infinity, last: Infinity, open: nothingOpen };

type Once = Extract<IrDutyTerm, { readonly kind: "once" }>;
type Recurring = Extract<IrDutyTerm, { readonly kind: "every" }>;

/** The deadline of a duty that turns on a day. An event that is still to come begins nothing, unless it counts back. */
export function deadlineOnce(run: Run, term: Once, place: Place): Deadline {
  if (term.deadline === undefined) return noDeadline;
  const { relation, length, day } = term.deadline;
  const { value, open } = dateOf(run, day, place);
  const after = relation === "after";
  if (value.none === "yes" || (after && value.first > run.on)) return { ...noDeadline, begun: "no" };
  const begun: Truth = value.none === "no" && (!after || value.last <= run.on) ? "yes" : "open";
  const known = lengthOf(run, length, place);
  const ends = (at: Day): Moved => moveTo(run, term, after ? known.after(at) : known.before(at));
  // An event that is still to come begins nothing, so of one that has begun something the day is not after today.
  const from = after ? { first: value.first, last: Math.min(value.last, run.on) } : atAnyTime;
  if (value.first === value.last) {
    const { day: due, open: unknown } = ends(value.first);
    const parts = begun === "open" ? [open, unknown] : [unknown];
    return due === undefined
      ? { begun, from, first: -Infinity, last: Infinity, open: allOpen(parts) }
      : { begun, from, first: due, last: due, open: begun === "open" ? open : nothingOpen };
  }
  // While the day is not known, the calendars of the years around it are not what is missing.
  const inRange = known.unit === "workingDays" || term.nextWorkingDay ? undefined : rangeOf(value, known, after);
  return { begun, from, first: -Infinity, last: Infinity, ...inRange, open };
}

function rangeOf(
  { first, last }: { readonly first: Day; readonly last: Day },
  length: Length,
  after: boolean,
): { readonly first: Day; readonly last: Day } {
  const move = after ? length.after : length.before;
  return { first: move(first).day ?? -Infinity, last: move(last).day ?? Infinity };
}

/** The deadline of one period of a recurring duty. */
export function deadlineOf(run: Run, term: Recurring, period: Period): Deadline {
  if (term.deadline === undefined) return noDeadline;
  const { day, open } = moveTo(run, term, { day: dueDay(period, term.deadline), open: nothingOpen });
  return day === undefined
    ? { ...noDeadline, first: -Infinity, open }
    : { ...noDeadline, first: day, last: day, open: nothingOpen };
}

/** `or the next working day`. */
function moveTo(run: Run, { nextWorkingDay: moves }: IrDutyTerm, to: Moved): Moved {
  if (!moves || to.day === undefined || !Number.isFinite(to.day)) return to;
  const next = nextWorkingDay(calendarOf(run), to.day);
  return "value" in next ? { day: next.value, open: nothingOpen } : { open: awaiting(`@calendar:${next.missing}`) };
}
