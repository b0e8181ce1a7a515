import type { DecisionResult, IrDecision, IrPolicy } from "@bylaw/ir";
import { openDecision, type Session } from "../state/session.ts";
import { type ApplicantForm, formOf } from "./applicant-form.ts";
import type { ChosenReadings } from "./fact-places.ts";

/** The form of the decision that is open, and what was found of it. */
export interface OpenForm {
  readonly policy: IrPolicy;
  readonly decision: IrDecision;
  readonly form: ApplicantForm;
  readonly found?: DecisionResult;
}

let last: { readonly of: readonly unknown[]; readonly form: ApplicantForm } | undefined;

/** The form for the session as it stands; worked out anew only where the text, the decision or a reading is another. */
export function openForm(session: Session): OpenForm | undefined {
  const { compiled, result } = session;
  const decision = openDecision(session);
  if (compiled === undefined || decision === undefined) return undefined;
  const readings: ChosenReadings = new Map(
    (result?.determination?.readings ?? []).flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
  );
  const of = [compiled, decision, [...readings].join()];
  if (last === undefined || last.of.some((each, index) => each !== of[index])) {
    last = { of, form: formOf(compiled.policy, compiled.origins, decision, readings) };
  }
  const found = result?.determination?.decisions[decision.names.id];
  return { policy: compiled.policy, decision, form: last.form, ...(found === undefined ? {} : { found }) };
}
