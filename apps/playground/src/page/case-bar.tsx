import type { JSX } from "preact";
import { shortName } from "../present/names.ts";
import { openDecision, type Session } from "../state/session.ts";
import { usePage } from "./page-context.ts";

export interface CaseBarProps {
  readonly session: Session;
  readonly choose: (decision: string) => void;
  /** Undefined starts from nobody. */
  readonly start: (sample: string | undefined) => void;
}

/** Whose case is looked at, and which decision. */
export function CaseBar({ session, choose, start }: CaseBarProps): JSX.Element {
  const { language, texts } = usePage();
  const decisions = session.compiled?.policy.decisions ?? [];
  return (
    <div class="bar case-bar">
      <SampleChoice session={session} start={start} />
      {decisions.length < 2 ? null : (
        <label class="decision-choice">
          <span>{texts.decision}</span>
          <select value={openDecision(session)?.names.id ?? ""} onChange={(event) => choose(event.currentTarget.value)}>
            {decisions.map(({ names }) => (
              <option key={names.id} value={names.id}>
                {shortName(names, language)}
              </option>
            ))}
          </select>
        </label>
      )}
      <span class="stretch late">{session.state === "late" ? texts.note.behind : ""}</span>
    </div>
  );
}

function SampleChoice({ session, start }: Pick<CaseBarProps, "session" | "start">): JSX.Element {
  const { language, texts } = usePage();
  const { origin, compiled } = session;
  const changed = session.case !== origin.case;
  return (
    <label class="sample-choice">
      <span>{texts.startFrom}</span>
      <select
        value={changed ? "changed" : (origin.sample ?? (origin.person === undefined ? "" : "person"))}
        onChange={(event) => start(event.currentTarget.value === "" ? undefined : event.currentTarget.value)}
      >
        {changed ? <option value="changed">{texts.ownCase}</option> : null}
        {changed || origin.person === undefined ? null : <option value="person">{texts.person(origin.person)}</option>}
        <option value="">{texts.nobody}</option>
        {(compiled?.samples ?? []).map(({ id, names }) => (
          <option key={id} value={id}>
            {shortName({ id, ...names }, language)}
          </option>
        ))}
      </select>
    </label>
  );
}
