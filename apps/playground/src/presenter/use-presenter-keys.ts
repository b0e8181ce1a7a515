import { useLayoutEffect } from "preact/hooks";

/** What the keys of the presenter do. */
export interface PresenterKeys {
  readonly next: () => void;
  readonly back: () => void;
  readonly reveal: () => void;
  readonly guess: (by: 1 | -1, far: boolean) => void;
  readonly again: () => void;
  readonly leave: () => void;
  readonly ground: () => void;
}

/** While the presenter is open its keys are the only ones: none of the page's goes through. */
export function usePresenterKeys(keys: PresenterKeys): void {
  // With what is drawn, not a frame later: a key pressed at once means what is seen.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      event.stopPropagation();
      if (event.ctrlKey || event.metaKey || event.altKey || !act(event, keys)) return;
      event.preventDefault();
    };
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  });
}

function act({ key, shiftKey, target }: KeyboardEvent, keys: PresenterKeys): boolean {
  switch (key) {
    case "ArrowRight":
    case "PageDown":
      keys.next();
      return true;
    case "ArrowLeft":
    case "PageUp":
      keys.back();
      return true;
    case "ArrowUp":
    case "ArrowDown":
      keys.guess(key === "ArrowUp" ? 1 : -1, shiftKey);
      return true;
    case "Home":
      keys.again();
      return true;
    case "Escape":
      keys.leave();
      return true;
    case " ":
      // On a button it presses that button, as everywhere.
      if (target instanceof HTMLButtonElement) return false;
      keys.reveal();
      return true;
    case "d":
    case "D":
      keys.ground();
      return true;
    default:
      return false;
  }
}
