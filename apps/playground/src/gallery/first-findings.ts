import type { Store } from "../state/session.ts";

/**
 * Waits for the first answer of the worker: the page has found what it opens with, so that it can be given back. A text
 * that has errors, such as a draft that was left in the middle, is answered too.
 */
export function firstFindings({ get, watch }: Pick<Store, "get" | "watch">): Promise<void> {
  if (get().state !== "reading") return Promise.resolve();
  return new Promise((found) => {
    const stop = watch(({ state }) => {
      if (state === "reading") return;
      stop();
      found();
    });
  });
}
