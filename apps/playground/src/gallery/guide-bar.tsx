import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { usePage } from "../page/page-context.ts";
import type { OpenGuide, Session } from "../state/session.ts";
import type { GalleryProps } from "./gallery-props.ts";
import type { GuideStep } from "./guide.ts";
import { guideActs } from "./guide-acts.ts";
import { withGuide } from "./guide-address.ts";
import { useStepPlace } from "./use-step-place.ts";
import { galleryWords } from "./words.ts";

export interface GuideBarProps extends GalleryProps {
  readonly open: OpenGuide;
  /** The guide was closed from here. */
  readonly left: () => void;
}

/** The step that is open, under the masthead: what is seen, what to try, and the way on. It covers nothing. */
export function GuideBar(props: GuideBarProps): JSX.Element | null {
  const { language } = usePage();
  const words = galleryWords[language];
  const { store, keeper, session } = props;
  const { guide, at } = props.open;
  const bar = useRef<HTMLElement>(null);
  const acts = useMemo(() => guideActs(store, keeper), [store]);
  useEffect(() => bar.current?.focus(), [guide]);
  useAddress(session, props.open);
  useStepPlace(session, props.open, props.acts);
  const step = guide.steps[at];
  if (step === undefined) return null;
  const leave = (): void => {
    acts.leave();
    props.left();
  };
  const last = guide.steps.length - 1;
  const goTo = (to: number): void => {
    acts.goTo(to);
    // At either end the button that led there cannot be pressed again, and would lose the keyboard.
    if (to === 0 || to === last) bar.current?.focus();
  };
  return (
    <section
      ref={bar}
      class="guide-bar"
      aria-label={words.bar(guide.title[language])}
      data-region="guide"
      data-step={at + 1}
      tabIndex={-1}
      onKeyDown={(event) => {
        const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (by === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        goTo(at + by);
      }}
    >
      <p class="guide-place">
        <b>{words.step(at + 1, guide.steps.length)}</b>
        <span>{guide.title[language]}</span>
      </p>
      <StepText step={step} session={session} />
      <p class="guide-acts">
        <button type="button" class="button" disabled={at === 0} onClick={() => goTo(at - 1)}>
          {words.back}
        </button>
        <button type="button" class="button is-next" disabled={at === last} onClick={() => goTo(at + 1)}>
          {words.next}
        </button>
        <button type="button" class="as-link" onClick={() => acts.goTo(at)}>
          {words.again}
        </button>
        <button type="button" class="as-link" onClick={leave}>
          {words.close}
        </button>
      </p>
    </section>
  );
}

function StepText({ step, session }: { readonly step: GuideStep; readonly session: Session }): JSX.Element {
  const { language } = usePage();
  const words = galleryWords[language];
  const { people } = step.expect;
  const { crowd } = session;
  const isOther =
    people !== undefined && crowd !== undefined && (crowd.source !== "made" || crowd.columns.size !== people.size);
  return (
    <div class="guide-text" aria-live="polite">
      <h2>{step.title[language]}</h2>
      <p>{[step.says[language], step.shows[language]].join(words.between)}</p>
      <p class="guide-try">
        <b>{words.tries}</b> {step.tries[language]}
      </p>
      {isOther ? <p>{words.otherPeople(people.size.toLocaleString("en"))}</p> : null}
    </div>
  );
}

/** The address leads to the step that is open, and forgets it when the guide is closed. */
function useAddress({ measure }: Session, { guide, at }: OpenGuide): void {
  useEffect(() => {
    const show = (asked: { readonly id: string; readonly at: number } | undefined): void => {
      const address = new URL(location.href);
      address.search = withGuide(address.search, measure.id, asked);
      history.replaceState(null, "", address);
    };
    show({ id: guide.id, at });
    return () => show(undefined);
  }, [guide, at]);
}
