import type { CheckedSteps, IrProcedure, IrStep } from "@bylaw/ir";
import type { Truth } from "../conditions/truth.ts";
import { and } from "../conditions/truth.ts";
import type { Day } from "../dates/calendar-day.ts";
import type { Place } from "../place.ts";
import { allOpen, awaiting, nothingOpen, type Open } from "../possibilities/finding.ts";
import { isKnown } from "../possibilities/known.ts";
import { dateOf, type Run } from "../run.ts";

/** Whether a step has begun and is over by the day asked about, and on which days, as far as they are known. */
export interface StepDates {
  readonly done: Truth;
  /** It has begun, and is surely not over. */
  readonly running?: true;
  readonly from?: Day;
  readonly until?: Day;
  readonly open: Open;
}

const notDone: StepDates = { done: "no", open: nothingOpen };

/** The days of a step: by the dates that it names, else by the case's own record of steps. */
export function stepDates(run: Run, procedure: IrProcedure, step: IrStep, place: Place, record: number): StepDates {
  if (step.doneOn.length > 0) return datesNamed(run, step, place);
  const { steps } = run.case;
  const id = procedure.names.id;
  const recorded: readonly CheckedSteps[] | undefined = steps && Object.hasOwn(steps, id) ? steps[id] : undefined;
  const ofRecord = recorded?.[record];
  if (ofRecord === undefined) return { done: "open", open: awaiting(`@steps:${id}`) };
  const dates = Object.hasOwn(ofRecord, step.names.id) ? ofRecord[step.names.id] : undefined;
  if (dates === undefined) return notDone;
  const { from, until } = dates;
  if (from !== undefined && until === undefined) return { done: "no", running: true, from, open: nothingOpen };
  return { done: "yes", ...(from !== undefined && { from }), ...(until !== undefined && { until }), open: nothingOpen };
}

/** Over when all of its dates are there. Of a step that lasts they are its end. */
function datesNamed(run: Run, step: IrStep, place: Place): StepDates {
  const found = step.doneOn.map((date) => dateOf(run, date, place));
  const each = found.map(({ value }): Truth => {
    if (value.none === "yes" || value.first > run.on) return "no";
    return value.none === "no" && value.last <= run.on ? "yes" : "open";
  });
  const done = and(each);
  if (done === "no") return notDone;
  if (done === "open") return { done, open: allOpen(found.map(({ open }) => open)) };
  if (!found.every(({ value }) => isKnown(value))) return { done, open: nothingOpen };
  const until = Math.max(...found.map(({ value }) => value.last));
  return { done, ...(step.forAtLeast === undefined && { from: until }), until, open: nothingOpen };
}
