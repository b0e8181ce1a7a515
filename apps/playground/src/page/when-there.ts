/** Milliseconds for which an element is waited for. */
const patience = 8_000;

/**
 * Does something with an element as soon as the page has it: at the end of this task, when what was changed has been drawn,
 * so that a key pressed next goes where it is led; in a later frame where a panel that was opened draws its rows later.
 * `otherwise` is called where it does not come. Neither is done once the reader has gone on.
 */
export function whenThere(selector: string, then: (element: HTMLElement) => void, otherwise?: () => void): void {
  queueMicrotask(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element === null) waitFor(selector, then, otherwise);
    else then(element);
  });
}

function waitFor(selector: string, then: (element: HTMLElement) => void, otherwise?: () => void): void {
  const reader = watchReader();
  const end = performance.now() + patience;
  const look = (): void => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element === null && performance.now() <= end && !reader.hasGoneOn()) {
      requestAnimationFrame(look);
      return;
    }
    reader.leave();
    if (reader.hasGoneOn()) return;
    if (element === null) otherwise?.();
    else then(element);
  };
  requestAnimationFrame(look);
}

const presses = ["keydown", "pointerdown"] as const;

/** Whether the reader has pressed anything since, or the keyboard is elsewhere. */
function watchReader(): { readonly hasGoneOn: () => boolean; readonly leave: () => void } {
  const here = document.activeElement;
  let pressed = false;
  const press = (): void => {
    pressed = true;
  };
  for (const kind of presses) window.addEventListener(kind, press, { capture: true });
  return {
    hasGoneOn: () => {
      const now = document.activeElement;
      return pressed || (now !== here && now !== document.body && here !== document.body);
    },
    leave: () => {
      for (const kind of presses) window.removeEventListener(kind, press, { capture: true });
    },
  };
}
