import type { JSX } from "preact";

/** Both ends of the thread, in pixels from the top of the channel. */
export interface ThreadEnds {
  readonly line: number;
  readonly row: number;
}

/** The thread that joins the line of law in focus with its row. Drawn, not animated; only one at a time. */
export function Thread({
  ends,
  width,
}: {
  readonly ends: ThreadEnds | undefined;
  readonly width: number;
}): JSX.Element {
  const path = ends === undefined ? "" : `M0 ${ends.line}H${width * 0.32}L${width * 0.68} ${ends.row}H${width}`;
  return (
    <svg class="thread" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
