import type { IrProcedure, IrStep, StepResult } from "@bylaw/ir";
import { not, type Truth } from "../conditions/truth.ts";
import { placeOf } from "../expressions/records.ts";
import type { Place } from "../place.ts";
import { allOpen, nothingOpen, type Open } from "../possibilities/finding.ts";
import { conditionOf, type Run } from "../run.ts";
import { type Lasting, lastingOf } from "./least-length.ts";
import { type StepDates, stepDates } from "./step-dates.ts";

/** One step with its place in the procedure. */
export interface StepFinding {
  readonly step: IrStep;
  readonly status: StepResult["status"];
  readonly dates: StepDates;
  readonly lasting: Lasting;
  /** Id of the first step listed before it that was done after it. */
  readonly outOfOrder?: string;
}

/** Where a procedure stands. */
export interface ProcedureFinding {
  readonly complete: Truth;
  readonly next?: IrStep;
  readonly steps: readonly StepFinding[];
  readonly open: Open;
}

interface Looked {
  readonly step: IrStep;
  readonly applies: Truth;
  readonly dates: StepDates;
  readonly lasting: Lasting;
  readonly open: Open;
}

/** Works out a procedure, at one record where it is taken for each. */
export function findProcedure(run: Run, procedure: IrProcedure, record?: number): ProcedureFinding {
  const name: Place = { name: procedure.names.id };
  const place = procedure.forEach === undefined ? name : placeOf(run, name, procedure.forEach, record);
  const looked = procedure.steps.map((step) => lookAt(run, procedure, step, place, record ?? 0));
  const steps: StepFinding[] = [];
  // Whether everything before is behind us: only then is a step that is not done the next one.
  let behind: Truth = "yes";
  let next: IrStep | undefined;
  for (const each of looked) {
    const status = statusOf(each, behind);
    const left: Truth = each.applies === "no" || each.dates.done === "yes" ? "no" : status === "open" ? "open" : "yes";
    if (left === "yes" && behind === "yes") next = each.step;
    if (left !== "no" && behind !== "no") behind = not(left);
    const outOfOrder = laterBefore(each, looked);
    steps.push({ ...each, status, ...(outOfOrder !== undefined && { outOfOrder }) });
  }
  const complete = completeOf(looked);
  return { complete, ...(next && { next }), steps, open: allOpen(looked.map((each) => each.open)) };
}

function lookAt(run: Run, procedure: IrProcedure, step: IrStep, place: Place, record: number): Looked {
  const guard = step.when === undefined ? undefined : conditionOf(run, step.when, place);
  const applies = guard?.value.truth ?? "yes";
  if (applies === "no") {
    return {
      step,
      applies,
      dates: { done: "no", open: nothingOpen },
      lasting: { open: nothingOpen },
      open: nothingOpen,
    };
  }
  const dates = stepDates(run, procedure, step, place, record);
  const lasting = lastingOf(run, step, dates, place);
  const guardOpen = applies === "open" && guard !== undefined && dates.done !== "yes" ? guard.open : nothingOpen;
  return { step, applies, dates, lasting, open: allOpen([guardOpen, dates.open, lasting.open]) };
}

function statusOf({ applies, dates }: Looked, behind: Truth): StepResult["status"] {
  if (applies === "no") return "not_applicable";
  if (dates.done === "yes") return "done";
  if (applies === "open" || dates.done === "open") return "open";
  if (dates.running) return "running";
  return behind === "yes" ? "next" : behind === "no" ? "later" : "open";
}

function completeOf(looked: readonly Looked[]): Truth {
  const left = looked.filter(({ applies, dates }) => applies !== "no" && dates.done !== "yes");
  if (left.length === 0) return "yes";
  return left.some(({ applies, dates }) => applies === "yes" && dates.done === "no") ? "no" : "open";
}

/** A step that runs ends after today, and so after every day that is recorded. */
function laterBefore({ step, dates, applies }: Looked, all: readonly Looked[]): string | undefined {
  const begun = dates.from ?? dates.until;
  if (begun === undefined || applies === "no") return undefined;
  const earlier = all.slice(
    0,
    all.findIndex((each) => each.step === step),
  );
  const later = earlier.find((each) => {
    const over = each.dates.running ? Infinity : (each.dates.until ?? each.dates.from);
    return over !== undefined && begun < over;
  });
  return later?.step.names.id;
}
