import type { JSX } from "preact";
import { panels } from "../panels/panels.ts";
import { shortName } from "../present/names.ts";
import { openDecision, type Panel, type Session } from "../state/session.ts";
import { usePage } from "./page-context.ts";

export interface PanelTabsProps {
  readonly session: Session;
  readonly open: (panel: Panel) => void;
  readonly choose: (decision: string) => void;
  /** Undefined starts from nobody. */
  readonly start: (sample: string | undefined) => void;
}

/** What the right side shows, and of which decision. */
export function PanelTabs({ session, open, choose, start }: PanelTabsProps): JSX.Element {
  const { language, texts } = usePage();
  const decisions = session.compiled?.policy.decisions ?? [];
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next =
      panels[(panels.findIndex(({ id }) => id === session.panel) + step + panels.length) % panels.length]?.id;
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    open(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="bar">
      <div role="tablist" aria-label={texts.tabs.name} class="tabs" onKeyDown={move}>
        {panels.map(({ id: panel, name, count }) => (
          <button
            key={panel}
            id={`tab-${panel}`}
            type="button"
            role="tab"
            aria-selected={session.panel === panel}
            aria-controls={session.panel === panel ? `panel-${panel}` : undefined}
            tabIndex={session.panel === panel ? 0 : -1}
            onClick={() => open(panel)}
          >
            {name[language]}
            <Count of={count?.(session)} />
          </button>
        ))}
      </div>
      <span class="stretch late">{session.state === "late" ? texts.note.behind : ""}</span>
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
    </div>
  );
}

function Count({ of }: { readonly of: number | undefined }): JSX.Element | null {
  return of === undefined ? null : <sup>{of}</sup>;
}

function SampleChoice({ session, start }: Pick<PanelTabsProps, "session" | "start">): JSX.Element {
  const { language, texts } = usePage();
  const { origin, compiled } = session;
  const changed = session.case !== origin.case;
  return (
    <label class="sample-choice">
      <span>{texts.startFrom}</span>
      <select
        value={changed ? "changed" : (origin.sample ?? "")}
        onChange={(event) => start(event.currentTarget.value === "" ? undefined : event.currentTarget.value)}
      >
        {changed ? <option value="changed">{texts.ownCase}</option> : null}
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
