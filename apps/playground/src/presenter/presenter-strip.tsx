import type { JSX } from "preact";
import { useMemo, useRef } from "preact/hooks";
import { StripCanvas } from "../crowd/strip/strip-canvas.tsx";
import type { PeopleByLine } from "../crowd/strip/use-line.ts";
import { useSize } from "../crowd/strip/use-size.ts";
import { usePage } from "../page/page-context.ts";
import { stripOfStep, stripSentence, veilOf, widest } from "./strip-of-step.ts";
import { presenterWords } from "./words.ts";

export interface PresenterStripProps {
  readonly people: PeopleByLine;
  /** The marks that change are covered, and all others show what was found before. */
  readonly covered: boolean;
}

/** The population large: marks, lines, axis, and the veil over what the room is to predict. */
export function PresenterStrip({ people, covered }: PresenterStripProps): JSX.Element {
  const { language, texts } = usePage();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const strip = useMemo(
    () => stripOfStep(people, size, { language, texts }),
    [people, size.width, size.height, language, texts],
  );
  const { now, old, before, after } = strip;
  const veil = veilOf(strip, size.width);
  const words = presenterWords(language);
  const sentence = stripSentence(strip, language);
  return (
    <figure class="presenter-strip" role="img" aria-label={covered ? `${sentence} ${words.covered}` : sentence}>
      <div class="presenter-lines" aria-hidden="true">
        {old === undefined ? null : (
          <span class={`presenter-line is-old${old.x > now.x ? "" : " is-before"}`} ref={at(old.x)}>
            {old.words}
          </span>
        )}
        <span
          class={`presenter-line${old === undefined ? "" : " is-draft"}${old !== undefined && old.x > now.x ? " is-before" : ""}`}
          ref={at(now.x)}
        >
          {now.words}
        </span>
        <span class="presenter-subject">{strip.subject}</span>
      </div>
      <div ref={frame} class="presenter-marks">
        <StripCanvas
          layout={strip.layout}
          rows={strip.rows}
          before={before}
          after={covered ? before : after}
          swept={1}
          widest={widest}
          {...size}
        />
        {covered ? (
          <div class="presenter-veil" ref={between(veil.from, veil.to)} aria-hidden="true">
            ?
          </div>
        ) : null}
        {old === undefined ? null : <i class="presenter-rule is-old" ref={at(old.x)} />}
        <i class={`presenter-rule${old === undefined ? "" : " is-draft"}`} ref={at(now.x)} />
      </div>
      <div class="presenter-axis" aria-hidden="true">
        {strip.ticks.map(({ x, words: figure }) => (
          <span key={figure} ref={at(x)}>
            {figure}
          </span>
        ))}
      </div>
    </figure>
  );
}

function at(x: number): (element: HTMLElement | null) => void {
  return (element) => element?.style.setProperty("--at", `${x.toFixed(1)}px`);
}

function between(from: number, to: number): (element: HTMLElement | null) => void {
  return (element) => {
    element?.style.setProperty("--at", `${from.toFixed(1)}px`);
    element?.style.setProperty("--wide", `${(to - from).toFixed(1)}px`);
  };
}
