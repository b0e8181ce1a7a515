import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { drawStrip, type Ink, type StripDrawing } from "./draw-strip.ts";
import { watchDensity } from "./pixel-density.ts";

/** The marks themselves, in the colours of the theme; drawn anew only where one of them may look otherwise. */
export function StripCanvas(drawing: Omit<StripDrawing, "ink">): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ground = useGround();
  const density = useDensity();
  const { layout, before, after, rows, width, height, swept, chosen, widest } = drawing;
  useLayoutEffect(() => {
    const place = canvas.current;
    const context = place?.getContext("2d");
    if (place === null || context === undefined || context === null) return;
    place.width = Math.round(width * density);
    place.height = Math.round(height * density);
    context.setTransform(density, 0, 0, density, 0, 0);
    drawStrip(context, { ...drawing, ink: inkOf(place) });
  }, [layout, before, after, rows, width, height, swept, chosen, widest, ground, density]);
  return <canvas ref={canvas} />;
}

/** How many pixels of the screen one of the page is, as it stands now. */
function useDensity(): number {
  const [density, setDensity] = useState(window.devicePixelRatio);
  useEffect(() => {
    setDensity(window.devicePixelRatio);
    return watchDensity(window, setDensity);
  }, []);
  return density;
}

/** The ground on which the page stands, as its styles know it. */
function useGround(): string | undefined {
  const root = document.documentElement;
  const [ground, setGround] = useState(root.dataset["theme"]);
  useEffect(() => {
    const look = (): void => setGround(root.dataset["theme"]);
    const observer = new MutationObserver(look);
    observer.observe(root, { attributeFilter: ["data-theme"] });
    look();
    return () => observer.disconnect();
  }, []);
  return ground;
}

function inkOf(element: HTMLElement): Ink {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    met: token("--met"),
    notMet: token("--not-met"),
    undecided: token("--undecided"),
    discretion: token("--discretion"),
    hand: token("--hand"),
    handTint: token("--hand-tint"),
    focus: token("--focus"),
  };
}
