/** What a reader does with a page: the pointer moves, a key goes down, a finger touches, a wheel turns, focus arrives. */
const kinds = ["pointermove", "pointerdown", "touchstart", "wheel", "keydown", "focusin"] as const;

let act: Promise<void> | undefined;

/**
 * The first act of the reader. What is heavy and serves only acting, above all the editor, is asked for no sooner: who
 * only reads, or waits before an audience, has the law, its findings and the people without it.
 */
export function firstAct(): Promise<void> {
  act ??= document.documentElement.dataset["acted"] === undefined ? nextAct() : Promise.resolve();
  return act;
}

/** Notes in the root that somebody has acted, for scripts that come later. */
export function noteFirstAct(): void {
  void nextAct().then(() => {
    document.documentElement.dataset["acted"] = "";
  });
}

function nextAct(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      for (const kind of kinds) window.removeEventListener(kind, done, { capture: true });
      resolve();
    };
    for (const kind of kinds) window.addEventListener(kind, done, { capture: true, passive: true });
  });
}
