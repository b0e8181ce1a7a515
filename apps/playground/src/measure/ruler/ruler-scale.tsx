import type { Threshold } from "@bylaw/analysis";
import type { JSX, TargetedPointerEvent } from "preact";
import { useMemo, useState } from "preact/hooks";
import { numberOf } from "../../crowd/strip/focus-line.ts";
import { shortFigure } from "../../crowd/strip/short-figure.ts";
import { usePage } from "../../page/page-context.ts";
import { grouped } from "../../present/exact.ts";
import { binsOf, canonical, type RulerRange, rangeOf, shareOf, valueAt } from "./scale.ts";
import type { RulerState } from "./use-ruler.ts";
import { rulerWords } from "./words.ts";

export interface RulerScaleProps {
  readonly threshold: Threshold;
  readonly ruler: RulerState;
  readonly amount: (constant: string) => string;
  readonly pinned: boolean;
  readonly settle: () => void;
}

/** People by their value, the line of before, and the handle of the line now. */
export function RulerScale(props: RulerScaleProps): JSX.Element {
  const { language } = usePage();
  const words = rulerWords(language);
  const { threshold, ruler, amount, pinned, settle } = props;
  const { held, now, draft } = ruler;
  const { measure } = threshold;
  const old = numberOf(held);
  const { range, ...pulled } = useDrag(rangeOf(old, now, measure), ruler, settle);
  const [from, to] = old < now ? [old, now] : [now, old];
  const near = draft && Math.abs(shareOf(old, range) - shareOf(now, range)) < 0.18;
  const side = (behind: boolean): string => (near ? (behind ? "is-behind" : "is-before") : "");
  return (
    <div class="ruler-track" {...pulled}>
      <Bars ruler={ruler} range={range} between={draft ? { from, to } : undefined} />
      <div class="ruler-axis" />
      {draft ? <div class="ruler-between" ref={stands(from, range, to)} /> : null}
      <span class="ruler-end is-least">{shortFigure(range.least, measure, language)}</span>
      <span class="ruler-end is-most">{shortFigure(range.most, measure, language)}</span>
      <span class={`ruler-old ${side(old > now)}`} ref={stands(old, range)}>
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
        onKeyDown={(event) => {
          if (!ruler.press(event)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {draft ? <span class={side(old < now)}>{words.draft}</span> : null}
      </div>
    </div>
  );
}

type Pull = (event: TargetedPointerEvent<HTMLDivElement>) => void;
type Pulled = Readonly<Record<"onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel", Pull>>;

/** The handle follows the pointer; the range stays as it is meanwhile, and all of it is one step that can be undone. */
function useDrag(
  resting: RulerRange,
  { step, write }: RulerState,
  settle: () => void,
): Pulled & { readonly range: RulerRange } {
  const [dragged, setDragged] = useState<RulerRange>();
  const range = dragged ?? resting;
  const pull = ({ currentTarget, clientX }: TargetedPointerEvent<HTMLDivElement>, begin: boolean): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    if (width > 0) write(valueAt((clientX - left) / width, range, step), begin);
  };
  const over = (): void => {
    setDragged(undefined);
    settle();
  };
  return {
    range,
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(range);
      pull(event, true);
      event.currentTarget.querySelector<HTMLElement>('[role="slider"]')?.focus();
    },
    onPointerMove: (event) => {
      if (dragged !== undefined) pull(event, false);
    },
    onPointerUp: over,
    onPointerCancel: over,
  };
}

interface BarsProps {
  readonly ruler: RulerState;
  readonly range: RulerRange;
  /** Those who stand between the two lines are of the hand. */
  readonly between: { readonly from: number; readonly to: number } | undefined;
}

function Bars({ ruler: { people, step }, range, between }: BarsProps): JSX.Element {
  const { language } = usePage();
  const bins = useMemo(
    () =>
      people === undefined
        ? { counts: [], wide: 1 }
        : binsOf(people.distances.distance, numberOf(people.constant), range, step),
    [people, range.least, range.most, step],
  );
  const highest = Math.max(...bins.counts, 1);
  const size = grouped(String(people?.distances.distance.length ?? 0), language);
  return (
    <svg
      viewBox={`0 0 ${Math.max(bins.counts.length, 1)} 1`}
      preserveAspectRatio="none"
      role="img"
      aria-label={rulerWords(language).distribution(size)}
    >
      {bins.counts.map((count, index) => {
        const middle = range.least + (index + 0.5) * bins.wide;
        const isBetween = between !== undefined && middle > between.from && middle < between.to;
        const high = count / highest;
        return (
          <rect
            key={index}
            class={isBetween ? "is-hand" : ""}
            x={index + 0.12}
            width={0.76}
            y={1 - high}
            height={high}
          />
        );
      })}
    </svg>
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
