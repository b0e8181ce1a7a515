import type { HeightMessage } from "./height-message.ts";

/**
 * Tells the page round this one how tall this one is, whenever that changes. A height is no secret, so it is told to
 * whoever is there; nothing that is said back is listened to.
 */
export function tellHeight(): void {
  if (window.parent === window) return;
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    window.parent.postMessage({ kind: "bylaw-playground:height", height } satisfies HeightMessage, "*");
  }).observe(document.body);
}
