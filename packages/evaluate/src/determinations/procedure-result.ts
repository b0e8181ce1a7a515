import { citationKey } from "@bylaw/diagnostics";
import type { IrProcedure, ProcedureResult, StepResult } from "@bylaw/ir";
import { type Day, dayText } from "../dates/calendar-day.ts";
import { findProcedure, type StepFinding } from "../procedures/find-procedure.ts";
import type { Run } from "../run.ts";
import { orderPaths } from "./order-paths.ts";
import { withoutAbsent } from "./without-absent.ts";

/** Where a determination says that a procedure stands, at one record where it is taken for each. */
export function procedureResult(run: Run, procedure: IrProcedure, record?: number): ProcedureResult {
  const { complete, next, steps, open } = findProcedure(run, procedure, record);
  return withoutAbsent<ProcedureResult>({
    name: undefined,
    complete,
    next: next?.names.id,
    turn: next?.by,
    steps: steps.map(stepResult),
    needs: orderPaths(open.needs, run.policy),
    awaits: [...open.awaits].sort(),
  });
}

function stepResult({ step, status, dates, lasting, outOfOrder }: StepFinding): StepResult {
  return withoutAbsent<StepResult>({
    id: step.names.id,
    citation: step.citation && citationKey(step.citation),
    by: step.by,
    status,
    from: text(dates.from),
    until: text(dates.until),
    outOfOrder,
    tooShort: lasting.tooShort,
    atLeastUntil: lasting.atLeastUntil,
  });
}

function text(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : dayText(day);
}
