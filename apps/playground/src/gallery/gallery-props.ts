import type { Keeper } from "../keep/keeper.ts";
import type { Acts } from "../state/acts.ts";
import type { Session, Store } from "../state/session.ts";

/** What the guides need of the page around them. */
export interface GalleryProps {
  readonly store: Store;
  readonly session: Session;
  readonly acts: Pick<Acts, "enterRow" | "goToArticle">;
  readonly keeper: Pick<Keeper, "saveNow" | "setAside">;
}
