import type { Keeper } from "./keeper.ts";
import { takeOver } from "./offline-messages.ts";

/** Loads the page anew in its newest version. */
export type TakeNewPage = () => void;

/**
 * Keeps the files of the page in the browser, so that it opens without a network, and says when a newer version of it is
 * there. A newer version comes when the reader asks for it, or when no tab shows the page any longer.
 */
export function keepPageOffline(keeper: Keeper): TakeNewPage {
  let waiting: ServiceWorker | undefined;
  const offer = (worker: ServiceWorker | null): void => {
    if (worker === null || navigator.serviceWorker.controller === null) return;
    waiting = worker;
    keeper.say({ kind: "new-page" });
  };
  const watch = (registration: ServiceWorkerRegistration): void => {
    offer(registration.waiting);
    registration.addEventListener("updatefound", () => {
      const { installing } = registration;
      installing?.addEventListener("statechange", () => {
        if (installing.state === "installed") offer(installing);
      });
    });
  };
  if ("serviceWorker" in navigator && import.meta.env.PROD) {
    // Without a secure address, or where the browser does not let it, the page works as long as there is a network.
    whenIdle(() => void navigator.serviceWorker.register("./sw.js").then(watch, () => {}));
  }
  sayWhenOffline(keeper);
  return () => {
    keeper.saveNow();
    if (waiting === undefined) return;
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    waiting.postMessage(takeOver);
  };
}

/** Milliseconds for which the page has the machine to itself. */
const settling = 6_000;

/** The files are fetched when the page has stood for a while and has nothing else to do. */
function whenIdle(act: () => void): void {
  setTimeout(() => {
    if ("requestIdleCallback" in window) requestIdleCallback(act, { timeout: 4_000 });
    else act();
  }, settling);
}

function sayWhenOffline(keeper: Keeper): void {
  const ready = (): boolean => "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
  window.addEventListener("offline", () => keeper.say({ kind: "offline", ready: ready() }));
  window.addEventListener("online", () => keeper.closeNote("offline"));
}
