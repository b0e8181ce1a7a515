import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** The width of an element in whole pixels as it stands; a guess until it has been looked at. */
export function useWidth<E extends Element>(
  guess: number,
): { readonly ref: RefObject<E | null>; readonly width: number } {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(guess);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const look = (): void => {
      const now = Math.floor(element.getBoundingClientRect().width);
      // Paper is narrower than the screen: the drawing is then scaled as a whole.
      if (now > 0 && !matchMedia("print").matches) setWidth(now);
    };
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return { ref, width };
}
