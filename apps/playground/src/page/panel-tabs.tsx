import type { JSX, RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PanelPart } from "../panels/panel.ts";
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
  const counts = panels.map(({ count }) => count?.(session));
  const { bar, ruler, fitting } = useFitting(`${language} ${counts.join()}`);
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
      {rest.length === 0 ? null : <MorePanels rest={rest} open={open} panel={session.panel} isOpen={isAway} />}
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

interface MorePanelsProps {
  readonly rest: readonly PanelPart[];
  readonly open: (panel: Panel) => void;
  readonly panel: Panel;
  readonly isOpen: boolean;
}

function MorePanels({ rest, open, panel, isOpen }: MorePanelsProps): JSX.Element {
  const { language, texts } = usePage();
  return (
    <label class={`more-panels${isOpen ? " is-open" : ""}`} id={isOpen ? `tab-${panel}` : undefined}>
      <select
        aria-label={texts.tabs.more}
        value={isOpen ? panel : ""}
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
  );
}

interface Fitting {
  readonly bar: RefObject<HTMLDivElement | null>;
  /** Holds every tab unseen, so that their widths can be told. */
  readonly ruler: RefObject<HTMLDivElement | null>;
  /** How many tabs find room. */
  readonly fitting: number;
}

/**
 * Measures the tabs again where the bar, or what they say, has changed. The browser tells of it when it has laid out the
 * page and before it paints: asked at once it would lay out the page once more.
 */
function useFitting(said: string): Fitting {
  const bar = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const [fitting, setFitting] = useState(panels.length);
  useLayoutEffect(() => {
    const [place, row] = [bar.current, ruler.current];
    if (place === null || row === null) return undefined;
    const measure = (): void => {
      const widths = [...row.children].map((each) => each.getBoundingClientRect().width);
      const gap = Number.parseFloat(getComputedStyle(row).columnGap);
      setFitting(howManyFit(widths, place.clientWidth, gap, roomForRest));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    observer.observe(row);
    return () => observer.disconnect();
  }, [said]);
  return { bar, ruler, fitting };
}

function Count({ of }: { readonly of: number | undefined }): JSX.Element | null {
  return of === undefined ? null : <sup>{of}</sup>;
}
