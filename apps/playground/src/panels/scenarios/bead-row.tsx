import type { JSX } from "preact";
import type { ShownBoundary } from "../../engine/scenario-board.ts";

/** Three beads: below, at, above. They say nothing that the words beside them do not. */
export function BeadRow({ beads }: Pick<ShownBoundary, "beads">): JSX.Element {
  return (
    <span class="bead-row" aria-hidden="true">
      <i class={`is-${beads.below}`} />
      <i class={`is-${beads.at}`} />
      <i class={`is-${beads.above}`} />
    </span>
  );
}
