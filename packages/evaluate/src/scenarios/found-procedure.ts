import type { ExpectedSubject, ProcedureResult, StepResult } from "@bylaw/ir";
import type { Found } from "./subject-found.ts";

/** What was found of a procedure, of the part of it that is asked for, or of one of its steps. */
export function foundOfProcedure(result: ProcedureResult, { id, part, step: stepId }: ExpectedSubject): Found {
  const { needs } = result;
  if (stepId === undefined) return { values: part === undefined ? [] : valuesOf(result, part), needs, reasons: [] };
  const step = result.steps.find((each) => each.id === stepId);
  if (step === undefined) return { values: [], needs, reasons: [] };
  return {
    ...(part === undefined && { outcome: step.status }),
    values: part === undefined ? [] : [isSo(step, part) ? "yes" : "no"],
    needs,
    reasons: [
      { id: stepId, ...(step.citation !== undefined && { citation: step.citation }), course: `${id}/${stepId}` },
    ],
  };
}

function isSo({ outOfOrder, tooShort }: StepResult, part: string): boolean {
  return part === "out_of_order" ? outOfOrder !== undefined : tooShort !== undefined;
}

function valuesOf({ complete, next }: ProcedureResult, part: string): readonly string[] {
  if (part === "complete") return [complete];
  // While something is open, there may be a next step all the same.
  return [next ?? (complete === "open" ? "open" : "none")];
}
