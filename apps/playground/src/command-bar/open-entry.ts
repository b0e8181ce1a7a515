import { type FormEntry, formOf } from "../facts/applicant-form.ts";
import type { ChosenReadings } from "../facts/fact-places.ts";
import { openForm } from "../facts/open-form.ts";
import { placeOf } from "../present/names.ts";
import { askKey } from "../state/applicant-acts.ts";
import type { Session } from "../state/session.ts";
import type { Around } from "./around.ts";

type Entry = Pick<FormEntry, "kind" | "id">;

/**
 * Leads to the field of a fact, paper or title. Where the open decision does not ask for it, a decision that does is
 * opened; what nobody asks for is shown where it is declared.
 */
export function openEntry({ session, acts }: Around, entry: Entry): void {
  const decision = decisionAsking(session, entry);
  if (decision === undefined) {
    const place = placeOf(session.compiled?.origins.facts ?? {}, entry.id);
    if (entry.kind === "title") acts.openPanel("titles");
    else if (place !== undefined && session.sources.some(({ path }) => path === place.source)) acts.goToPlace(place);
    else acts.openPanel("applicant");
    return;
  }
  if (openForm(session)?.decision.names.id !== decision) acts.openDecision(decision);
  acts.askFor(askKey(entry));
}

/** The open decision where it asks for an entry, else the first that does. */
export function decisionAsking(session: Session, { kind, id }: Entry): string | undefined {
  const open = openForm(session);
  const asks = ({ groups }: ReturnType<typeof formOf>): boolean =>
    groups.some(({ asked }) => asked.some((entry) => entry.kind === kind && entry.id === id));
  if (open !== undefined && asks(open.form)) return open.decision.names.id;
  const { compiled, result } = session;
  if (compiled === undefined) return undefined;
  const { policy, origins } = compiled;
  const readings: ChosenReadings = new Map(
    (result?.determination?.readings ?? []).flatMap(({ id: reading, value }) =>
      value === undefined ? [] : [[reading, value]],
    ),
  );
  return policy.decisions.find((decision) => asks(formOf(policy, origins, decision, readings)))?.names.id;
}
