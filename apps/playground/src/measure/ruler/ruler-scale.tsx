import type { Threshold } from "@bylaw/analysis";
import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { numberOf } from "../../crowd/strip/focus-line.ts";
import { shortFigure } from "../../crowd/strip/short-figure.ts";
import { usePage } from "../../page/page-context.ts";
import { grouped } from "../../present/exact.ts";
import { binsOf, canonical, type RulerRange, rangeOf, shareOf, valueAt } from "./scale.ts";
import type { LinePeople } from "./use-line-people.ts";
import { rulerWords } from "./words.ts";

export interface RulerScaleProps {
  readonly threshold: Threshold;
  /** The line of the text held as "before". */
  readonly held: string;
  readonly now: number;
  readonly step: number;
  readonly amount: (constant: string) => string;
  readonly people: LinePeople | undefined;
  readonly pinned: boolean;
  readonly draft: boolean;
  readonly keys: (event: KeyboardEvent) => void;
  readonly write: (value: number, begin: boolean) => void;
  readonly settle: () => void;
}

/** People by their value, the line of before, and the handle of the line now. */
export function RulerScale(props: RulerScaleProps): JSX.Element {
  const { language } = usePage();
  const words = rulerWords(language);
  const { threshold, held, now, step, amount, people, pinned, draft, keys, write, settle } = props;
  const { measure } = threshold;
  const old = numberOf(held);
  const track = useRef<HTMLDivElement>(null);
  /** The range stays while the handle is dragged. */
  const [dragged, setDragged] = useState<RulerRange>();
  const range = dragged ?? rangeOf(old, now, measure);
  const bins = useMemo(
    () =>
      people === undefined
        ? { counts: [], wide: 1 }
        : binsOf(people.distances.distance, numberOf(people.constant), range, step),
    [people, range.least, range.most, step],
  );
  const highest = Math.max(...bins.counts, 1);
  const [from, to] = old < now ? [old, now] : [now, old];
  const pull = (event: PointerEvent, begin: boolean): void => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    write(valueAt((event.clientX - box.left) / box.width, dragged ?? range, step), begin);
  };
  const near = Math.abs(shareOf(old, range) - shareOf(now, range)) < 0.18;
  return (
    <div
      ref={track}
      class="ruler-track"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(range);
        pull(event, true);
        event.currentTarget.querySelector<HTMLElement>('[role="slider"]')?.focus();
      }}
      onPointerMove={(event) => {
        if (dragged !== undefined) pull(event, false);
      }}
      onPointerUp={() => {
        setDragged(undefined);
        settle();
      }}
      onPointerCancel={() => {
        setDragged(undefined);
        settle();
      }}
    >
      <svg
        viewBox={`0 0 ${Math.max(bins.counts.length, 1)} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words.distribution(grouped(String(people?.distances.distance.length ?? 0), language))}
      >
        {bins.counts.map((count, index) => {
          const middle = range.least + (index + 0.5) * bins.wide;
          const high = count / highest;
          return (
            <rect
              key={index}
              class={draft && middle > from && middle < to ? "is-hand" : ""}
              x={index + 0.12}
              width={0.76}
              y={1 - high}
              height={high}
            />
          );
        })}
      </svg>
      <div class="ruler-axis" />
      {draft ? <div class="ruler-between" ref={stands(from, range, to)} /> : null}
      <span class="ruler-end is-least">{shortFigure(range.least, measure, language)}</span>
      <span class="ruler-end is-most">{shortFigure(range.most, measure, language)}</span>
      <span
        class={`ruler-old${draft && near ? (old < now ? " is-before" : " is-behind") : ""}`}
        ref={stands(old, range)}
      >
        {pinned ? words.before : words.inForce}
      </span>
      <div
        class={`ruler-handle${draft ? " is-hand" : ""}`}
        ref={stands(now, range)}
        role="slider"
        tabIndex={0}
        aria-label={words.handle}
        aria-description={words.keys}
        aria-valuemin={range.least}
        aria-valuemax={range.most}
        aria-valuenow={now}
        aria-valuetext={amount(canonical(now, threshold))}
        onKeyDown={keys}
      >
        {draft ? <span class={near ? (old < now ? "is-behind" : "is-before") : ""}>{words.draft}</span> : null}
      </div>
    </div>
  );
}

/** Sets where an element stands on the track, and where it ends. */
function stands(value: number, range: RulerRange, end?: number): (element: HTMLElement | null) => void {
  const percent = (each: number): string => `${(Math.min(Math.max(shareOf(each, range), 0), 1) * 100).toFixed(2)}%`;
  return (element) => {
    element?.style.setProperty("--at", percent(value));
    if (end !== undefined) element?.style.setProperty("--to", percent(end));
  };
}
