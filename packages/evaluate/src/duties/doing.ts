import type { IrDutyTerm, IrExpression } from "@bylaw/ir";
import { and, type Truth } from "../conditions/truth.ts";
import type { Day } from "../dates/calendar-day.ts";
import { placeOf } from "../expressions/records.ts";
import { only } from "../numbers/interval.ts";
import type { Place } from "../place.ts";
import { allOpen, awaiting, needing, nothingOpen, type Open } from "../possibilities/finding.ts";
import { isKnown } from "../possibilities/known.ts";
import { dateOf, numberOf, type Run, recordsOf } from "../run.ts";
import { atAnyTime, type Begin } from "./deadline.ts";
import type { Period } from "./periods.ts";

/** Whether something was done by the day asked about, and when. Where it may have been, from when to when. */
export interface Doing {
  readonly done: Truth;
  readonly first: Day;
  readonly last: Day;
  readonly open: Open;
}

const notDone: Doing = { done: "no", first: Infinity, last: Infinity, open: nothingOpen };

/**
 * A date that lies after the day asked about, or before the duty began, is none of doing it; before a day on which it
 * may have begun, it may be none.
 */
function doneOn(run: Run, expression: IrExpression, place: Place, from: Begin): Doing {
  const { value, open } = dateOf(run, expression, place);
  const [first, last] = [Math.max(value.first, from.first), Math.min(value.last, run.on)];
  if (value.none === "yes" || first > last) return notDone;
  const whole = value.none === "no" && value.first >= from.last && value.last <= run.on;
  return { done: whole ? "yes" : "open", first, last, open: isKnown(value) ? nothingOpen : open };
}

/** Done when all of its dates are there; the latest counts. */
export function doneOnAll(run: Run, dates: readonly IrExpression[], place: Place, from: Begin): Doing {
  if (dates.length === 0) return unrecorded(place.name);
  const all = dates.map((date) => doneOn(run, date, place, from));
  const done = and(all.map((each) => each.done));
  if (done === "no") return notDone;
  const open = allOpen(all.map((each) => each.open));
  return {
    done,
    first: Math.max(...all.map((each) => each.first)),
    last: Math.max(...all.map((each) => each.last)),
    open,
  };
}

/** Nothing is said of where its doing would be recorded. */
function unrecorded(duty: string): Doing {
  return { done: "open", first: -Infinity, last: Infinity, open: awaiting(`@record:${duty}`) };
}

type Recurring = Extract<IrDutyTerm, { readonly kind: "every" }>;

/**
 * Done in a period by the records that name it. What is not in a list that was given was not done; of several records the
 * earliest counts.
 */
export function doneInPeriod(run: Run, term: Recurring, period: Period, place: Place): Doing {
  const { record } = term;
  if (record === undefined || term.doneOn.length === 0) return unrecorded(place.name);
  const records = recordsOf(run, record.list);
  if (records === undefined) return { done: "open", first: -Infinity, last: run.on, open: needing(record.list) };
  let best = notDone;
  for (const index of records.keys()) {
    const inner = placeOf(run, place, record, index);
    const names = namesPeriod(run, term, period, inner);
    if (names.truth === "no") continue;
    const doing = doneOnAll(run, term.doneOn, inner, atAnyTime);
    best = earlier(best, {
      ...doing,
      done: and([names.truth, doing.done]),
      open: allOpen([names.open, doing.open]),
    });
  }
  return best;
}

/** Done by the one or by the other: surely where one is sure. */
function earlier(a: Doing, b: Doing): Doing {
  if (b.done === "no") return a;
  if (a.done === "no") return b;
  const done = a.done === "yes" || b.done === "yes" ? "yes" : "open";
  const sure = [a, b].filter((each) => each.done === "yes").map((each) => each.last);
  const first = Math.min(a.first, b.first);
  const last = sure.length > 0 ? Math.min(...sure) : Math.max(a.last, b.last);
  return { done, first, last, open: done === "yes" && first === last ? nothingOpen : allOpen([a.open, b.open]) };
}

/** Whether a record is of the period, by its fields. */
function namesPeriod(
  run: Run,
  { record, period: kind }: Recurring,
  period: Period,
  place: Place,
): { readonly truth: Truth; readonly open: Open } {
  if (record === undefined) return { truth: "no", open: nothingOpen };
  const fields: readonly (readonly [string, number])[] =
    kind === "year"
      ? [["year", period.year]]
      : [
          ["year", period.year],
          [kind, period.number],
        ];
  const found = fields.map(([field, wanted]) => {
    const { value, open } = numberOf(run, { kind: "field", ...record, field }, place);
    const exact = only(value.range);
    if (exact === undefined) return { truth: "open" as const, open };
    const same = exact.denominator === 1n && exact.numerator === BigInt(wanted);
    return { truth: same ? ("yes" as const) : ("no" as const), open: nothingOpen };
  });
  const truth = and(found.map((each) => each.truth));
  return { truth, open: truth === "open" ? allOpen(found.map((each) => each.open)) : nothingOpen };
}
