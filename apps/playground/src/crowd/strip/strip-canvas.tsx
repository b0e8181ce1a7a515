import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { drawStrip, type Ink, type StripDrawing } from "./draw-strip.ts";

/** The marks themselves, in the colours of the theme. */
export function StripCanvas(drawing: Omit<StripDrawing, "ink">): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = drawing;
  useLayoutEffect(() => {
    const place = canvas.current;
    const context = place?.getContext("2d");
    if (place === null || context === undefined || context === null) return;
    const density = window.devicePixelRatio;
    place.width = Math.round(width * density);
    place.height = Math.round(height * density);
    context.setTransform(density, 0, 0, density, 0, 0);
    drawStrip(context, { ...drawing, ink: inkOf(place) });
  });
  return <canvas ref={canvas} />;
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
