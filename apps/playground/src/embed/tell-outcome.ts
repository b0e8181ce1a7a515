import { placeOf } from "../present/names.ts";
import { openDecision, type Session, type Store } from "../state/session.ts";
import type { ToldMessage } from "./told-message.ts";

/** What there is to tell of a session; nothing while its text has errors, or no answer is there. */
export function toldOf(session: Session): ToldMessage | undefined {
  const { result, state, measure, on } = session;
  const decision = openDecision(session)?.names.id;
  const found = decision === undefined ? undefined : placeOf(result?.determination?.decisions ?? {}, decision);
  if (state !== "current" || decision === undefined || found === undefined) return undefined;
  return { kind: "bylaw-playground:determination", measure: measure.id, on, decision, outcome: found.outcome };
}

/** Tells the page round this one, which has asked for it, the outcome whenever it is another; of the facts nothing. */
export function tellOutcome({ get, watch }: Store): void {
  if (window.parent === window) return;
  let last = "";
  const tell = (): void => {
    const told = toldOf(get());
    const now = JSON.stringify(told ?? "");
    if (told === undefined || now === last) return;
    last = now;
    window.parent.postMessage(told, "*");
  };
  watch(tell);
}
