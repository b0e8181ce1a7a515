/** Milliseconds for which an element is waited for. */
const patience = 8_000;

/**
 * Does something with an element as soon as the page has it: a panel that was opened draws its rows a moment later.
 * `otherwise` is called where it does not come, or the reader has gone on meanwhile.
 */
export function whenThere(selector: string, then: (element: HTMLElement) => void, otherwise?: () => void): void {
  const here = document.activeElement;
  const end = performance.now() + patience;
  const look = (): void => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element !== null) then(element);
    else if (performance.now() > end || hasGoneOn(here)) otherwise?.();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function hasGoneOn(here: Element | null): boolean {
  const now = document.activeElement;
  return now !== here && now !== document.body && here !== document.body;
}
