import type { JSX } from "preact";
import type { Bar } from "./bar-of.ts";

const percent = (value: number): string => `${value.toFixed(2)}%`;

/** What was given as a bar towards the line. Its meaning stands in words beside it, so it is not read out. */
export function ThresholdBar({ bar }: { readonly bar: Bar }): JSX.Element {
  const { value, gap } = bar;
  return (
    <div class="track" aria-hidden="true">
      {bar.open === true ? <span class="track-open" /> : null}
      {value === undefined ? null : (
        <span class={`track-value${bar.past === true ? " is-past" : ""}`} style={{ inlineSize: percent(value) }} />
      )}
      {gap === undefined ? null : (
        <span
          class={`track-gap is-${gap.status}`}
          style={{ insetInlineStart: percent(gap.from), inlineSize: percent(gap.to - gap.from) }}
        />
      )}
      {bar.lozenge === true ? <span class="track-lozenge" /> : null}
      <span class="track-line" />
    </div>
  );
}
