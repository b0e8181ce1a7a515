import type { GalleryProps } from "./gallery-props.ts";
import { guideActs } from "./guide-acts.ts";
import { type AskedGuide, withGuide } from "./guide-address.ts";
import { guides } from "./guides.ts";

/** Opens a guide at a step; one about another measure than that of the page loads the page of its own. */
export function openAsked({ id, at }: AskedGuide, { store, keeper }: Pick<GalleryProps, "store" | "keeper">): void {
  const guide = guides.find((each) => each.id === id);
  if (guide === undefined) return;
  if (guide.measure === store.get().measure.id) guideActs(store, keeper).begin(guide, at);
  else location.assign(`?${withGuide("", guide.measure, { id, at })}`);
}
