import type { JSX, RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "./page-context.ts";
import { boundSplit, classOfWidth, type SizeClass } from "./split.ts";

export interface DividerProps {
  /** Width of the measure in pixels by size of the page; missing where nobody has chosen one. */
  readonly splits: Readonly<Partial<Record<SizeClass, number>>>;
  readonly choose: (size: SizeClass, width: number | undefined) => void;
}

const step = 16;

/**
 * The line between measure and right side: it is dragged, or moved with the arrow keys; Home, or a double click, gives
 * back the width of the design. Each size of page keeps its own.
 */
export function Divider({ splits, choose }: DividerProps): JSX.Element {
  const { texts } = usePage();
  const line = useRef<HTMLDivElement>(null);
  const size = classOfWidth(window.innerWidth);
  const chosen = splits[size];
  useEffect(() => {
    const work = line.current?.closest<HTMLElement>(".work");
    if (chosen === undefined) work?.style.removeProperty("--measure-width");
    else work?.style.setProperty("--measure-width", `${boundSplit(chosen, window.innerWidth)}px`);
    // Whatever has measured itself has to look again.
    window.dispatchEvent(new Event("resize"));
  }, [chosen]);
  const width = useWidthOfMeasure(line);
  const widthNow = (): number => document.querySelector(".measure")?.getBoundingClientRect().width ?? 0;
  const take = (width: number): void => choose(size, boundSplit(width, window.innerWidth));
  const pressed = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? step : event.key === "ArrowLeft" ? -step : 0;
    if (by !== 0) take(widthNow() + by);
    else if (event.key === "Home") choose(size, undefined);
    else return;
    event.preventDefault();
  };
  const dragged = (event: PointerEvent): void => {
    if (!line.current?.hasPointerCapture(event.pointerId)) return;
    const left = document.querySelector(".measure")?.getBoundingClientRect().left ?? 0;
    take(event.clientX - left);
  };
  return (
    <div
      ref={line}
      class="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={texts.divider}
      aria-valuenow={Math.round(chosen ?? width)}
      aria-valuemin={boundSplit(0, window.innerWidth)}
      aria-valuemax={boundSplit(Number.POSITIVE_INFINITY, window.innerWidth)}
      tabIndex={0}
      onKeyDown={pressed}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={dragged}
      onDblClick={() => choose(size, undefined)}
    />
  );
}

/** How wide the measure stands, told by the browser after it has laid out the page: asking it would have it lay out at once. */
function useWidthOfMeasure(line: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const measure = line.current?.closest(".work")?.querySelector(".measure");
    if (measure === null || measure === undefined) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.borderBoxSize[0]?.inlineSize ?? 0));
    observer.observe(measure);
    return () => observer.disconnect();
  }, []);
  return width;
}
