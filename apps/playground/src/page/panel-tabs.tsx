import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { panels } from "../panels/panels.ts";
import type { Panel, Session } from "../state/session.ts";
import { howManyFit } from "./fitting.ts";
import { usePage } from "./page-context.ts";

export interface PanelTabsProps {
  readonly session: Session;
  readonly open: (panel: Panel) => void;
}

/** Pixels that the choice of the others takes. */
const roomForRest = 64;

/** What the right side shows. Tabs that find no room stand in a choice behind the others. */
export function PanelTabs({ session, open }: PanelTabsProps): JSX.Element {
  const { language, texts } = usePage();
  const bar = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState(panels.length);
  const counts = panels.map(({ count }) => count?.(session));
  const said = `${language} ${counts.join()}`;
  useLayoutEffect(() => {
    const place = bar.current;
    if (place === null) return undefined;
    const measure = (): void => {
      const widths = [...(ruler.current?.children ?? [])].map((each) => each.getBoundingClientRect().width);
      const gap = ruler.current === null ? 0 : Number.parseFloat(getComputedStyle(ruler.current).columnGap);
      setFitting(howManyFit(widths, place.clientWidth, gap, roomForRest));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    measure();
    return () => observer.disconnect();
  }, [said]);
  const shown = panels.slice(0, fitting);
  const rest = panels.slice(fitting);
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const at = shown.findIndex(({ id }) => id === session.panel);
    const next = shown[(at + step + shown.length) % shown.length]?.id;
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    open(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  const isAway = rest.some(({ id }) => id === session.panel);
  return (
    <div class="bar panel-bar" ref={bar}>
      <div role="tablist" aria-label={texts.tabs.name} class="tabs" onKeyDown={move}>
        {shown.map(({ id: panel, name }, index) => (
          <button
            key={panel}
            id={`tab-${panel}`}
            type="button"
            role="tab"
            aria-selected={session.panel === panel}
            aria-controls={session.panel === panel ? `panel-${panel}` : undefined}
            tabIndex={session.panel === panel || (isAway && index === 0) ? 0 : -1}
            onClick={() => open(panel)}
          >
            {name[language]}
            <Count of={counts[index]} />
          </button>
        ))}
      </div>
      {rest.length === 0 ? null : (
        <label class={`more-panels${isAway ? " is-open" : ""}`} id={isAway ? `tab-${session.panel}` : undefined}>
          <select
            aria-label={texts.tabs.more}
            value={isAway ? session.panel : ""}
            onChange={({ currentTarget }) => {
              const part = rest.find(({ id }) => id === currentTarget.value);
              if (part !== undefined) open(part.id);
            }}
          >
            <option value="" disabled hidden>
              {texts.tabs.more}
            </option>
            {rest.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="tabs tab-ruler" aria-hidden="true" ref={ruler}>
        {panels.map(({ id, name }, index) => (
          <span key={id}>
            {name[language]}
            <Count of={counts[index]} />
          </span>
        ))}
      </div>
    </div>
  );
}

function Count({ of }: { readonly of: number | undefined }): JSX.Element | null {
  return of === undefined ? null : <sup>{of}</sup>;
}
