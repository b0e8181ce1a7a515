import { hasOwnText } from "../gallery/own-text.ts";
import { copyText } from "../page/copy-text.ts";
import type { Store } from "../state/session.ts";
import { Drafts } from "./drafts.ts";
import { type Keeper, startKeeper } from "./keeper.ts";

/** The drafts of this browser; missing where it has no storage for the page. */
export function draftsOfBrowser(): Drafts | undefined {
  try {
    const tab = [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join("");
    return new Drafts(window.localStorage, tab);
  } catch {
    return undefined;
  }
}

/** What stands behind `#` of the page's address. */
export function fragmentHere(): string {
  return location.hash.slice(1);
}

/** Keeps what this page shows: drafts, links, and what other tabs do. Within another page it only follows links. */
export function keepPage(store: Store, from: string | undefined, drafts: Drafts | undefined): Keeper {
  const keeper = startKeeper(store, from, {
    drafts,
    keeps: store.get().embed === undefined,
    copy: async (text) => {
      if (!(await copyText(text))) throw new Error("the browser does not let the page copy");
    },
    addressOf: (measure, fragment) => {
      const address = new URL(location.href);
      address.search = new URLSearchParams({ measure }).toString();
      address.hash = fragment;
      return address.href;
    },
    setAddress: (address) => history.replaceState(null, "", address),
    load: (address) => location.assign(address),
  });
  if (store.get().embed !== undefined) {
    // Nothing is kept there: another link is another page.
    window.addEventListener("hashchange", () => location.reload());
    return keeper;
  }
  window.addEventListener("hashchange", () => void keeper.followLink(fragmentHere()));
  window.addEventListener("storage", ({ key }) => keeper.heard(key));
  window.addEventListener("pagehide", () => {
    // A guide has no draft: what was written in it goes to the earlier ones.
    if (hasOwnText(store.get())) keeper.setAside();
    keeper.saveNow();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keeper.saveNow();
  });
  return keeper;
}
