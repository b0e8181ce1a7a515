import type { RefObject } from "preact";
import { useState } from "preact/hooks";

/** One row of a long list is the current one; keys go from row to row and bring it into view. */
export interface RowWalk {
  readonly current: number;
  readonly go: (row: number) => void;
  /** Goes where a key leads; false where it leads nowhere. */
  readonly press: (key: string) => boolean;
}

/** Rows are of one height, under a head that stays; `height` is that of what can be seen of them. */
export function useRowWalk(
  frame: RefObject<HTMLElement | null>,
  rows: { readonly count: number; readonly height: number; readonly head: number },
  height: number,
): RowWalk {
  const [active, setActive] = useState(0);
  const last = Math.max(rows.count - 1, 0);
  const current = Math.min(active, last);
  const go = (row: number): void => {
    const next = Math.min(Math.max(row, 0), last);
    setActive(next);
    const place = frame.current;
    if (place === null) return;
    const [top, bottom] = [next * rows.height, (next + 1) * rows.height + rows.head];
    if (top < place.scrollTop) place.scrollTop = top;
    else if (bottom > place.scrollTop + place.clientHeight) place.scrollTop = bottom - place.clientHeight;
  };
  const page = Math.max(1, Math.floor(height / rows.height) - 2);
  const press = (key: string): boolean => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: last,
    };
    const next = Object.hasOwn(steps, key) ? steps[key] : undefined;
    if (next !== undefined) go(next);
    return next !== undefined;
  };
  return { current, go, press };
}
