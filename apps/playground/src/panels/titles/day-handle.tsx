import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { usePage } from "../../page/page-context.ts";
import { dayByKey, dayNumber, dayText } from "./days.ts";
import type { TimeScale } from "./time-scale.ts";
import { titleWords } from "./words.ts";

export interface DayHandleProps {
  readonly on: string;
  readonly scale: TimeScale;
  readonly setOn: (day: string) => void;
  /** The status of each lane on that day. */
  readonly statuses: readonly string[];
}

/** Room that the flag of the handle takes beside its line, and the hint behind it, in pixels. */
const flagWidth = 166;
const hintWidth = 110;

/**
 * The date of decision as one handle over all lanes. It is dragged, or moved by the arrow keys: a day each, a month
 * with Shift, a year with Page Up and Page Down; Home and End go to the ends of what is shown.
 */
export function DayHandle({ on, scale, setOn, statuses }: DayHandleProps): JSX.Element {
  const { language } = usePage();
  const words = titleWords(language);
  const day = dayNumber(on);
  const x = scale.x(day);
  const leftwards = x + flagWidth > scale.width;
  const handle = useRef<HTMLDivElement>(null);
  // It reaches down to the last drawing, however tall what stands between is.
  useLayoutEffect(() => {
    const all = [...(handle.current?.closest(".time-lanes")?.querySelectorAll(".title-lane") ?? [])];
    const [first, last] = [all[0]?.getBoundingClientRect(), all.at(-1)?.getBoundingClientRect()];
    if (first === undefined || last === undefined) return;
    handle.current?.style.setProperty("--height", `${Math.round(last.bottom - first.top)}px`);
  });
  const drag = (event: TargetedPointerEvent<HTMLDivElement>): void => {
    const lanes = event.currentTarget.parentElement;
    if (lanes === null || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = dayText(scale.dayAt(event.clientX - lanes.getBoundingClientRect().left));
    if (to !== on) setOn(to);
  };
  const press = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const ends: Readonly<Record<string, number>> = { Home: scale.first, End: scale.last };
    const to = ends[event.key] ?? dayByKey(day, event.key, event.shiftKey);
    if (to === undefined) return;
    event.preventDefault();
    setOn(dayText(to));
  };
  return (
    <div
      ref={handle}
      class={`day-handle${leftwards ? " is-leftwards" : ""}`}
      style={{ "--x": `${x}px` }}
      role="slider"
      tabIndex={0}
      aria-label={words.handle.name}
      aria-valuemin={scale.first}
      aria-valuemax={scale.last}
      aria-valuenow={day}
      aria-valuetext={words.standsAt(on, statuses)}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus();
        event.preventDefault();
      }}
      onPointerMove={drag}
    >
      <span class="day-flag">
        <svg class="day-grip" viewBox="0 0 9 12" aria-hidden="true">
          <path d="M.5 0v12M4.5 0v12M8.5 0v12" stroke="currentColor" stroke-width="1.2" />
        </svg>
        {words.handle.asOf(on)}
      </span>
      {!leftwards && x + flagWidth + hintWidth < scale.width ? <span class="day-hint">{words.handle.drag}</span> : null}
    </div>
  );
}
