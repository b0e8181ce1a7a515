import type { StripLayout } from "./strip-layout.ts";

/** What is drawn, and how it looks; lengths in CSS pixels. */
export interface StripDrawing {
  readonly layout: StripLayout;
  /** By place: numbers of outcomes by the text before and now. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** How far the sweep from the old line to the new has come, 0 to 1. */
  readonly swept: number;
  /** The applicant that is pointed at. */
  readonly chosen?: number;
  /** How wide a column may be at most; 7.2 where nothing is said. */
  readonly widest?: number;
  readonly ink: Ink;
}

/** What the marks are drawn with: a canvas, or something that writes down what it would draw. */
export type StripPen = Pick<
  CanvasRenderingContext2D,
  | "beginPath"
  | "clearRect"
  | "closePath"
  | "fill"
  | "fillRect"
  | "fillStyle"
  | "globalAlpha"
  | "lineTo"
  | "lineWidth"
  | "moveTo"
  | "stroke"
  | "strokeRect"
  | "strokeStyle"
>;

/** Colours of the theme, by token. */
export interface Ink {
  readonly met: string;
  readonly notMet: string;
  readonly undecided: string;
  readonly discretion: string;
  readonly hand: string;
  readonly handTint: string;
  readonly focus: string;
}

export interface StripMeasures {
  readonly wide: number;
  readonly high: number;
}

const [met, notMet, undecided] = [0, 1, 2];
const faded = 0.42;
const usual = 7.2;

/** How wide a column is, and how high a mark. */
export function measuresOf({
  layout,
  rows,
  width,
  height,
  widest = usual,
}: Pick<StripDrawing, "layout" | "rows" | "width" | "height" | "widest">): StripMeasures {
  return { wide: Math.min(width / Math.max(layout.columns.length, 1), widest), high: height / rows };
}

/** Draws every applicant as a mark; where columns hold more than there are rows, a column shows shares instead. */
export function drawStrip(context: StripPen, drawing: StripDrawing): void {
  const { layout, before, after, width, height, rows } = drawing;
  const { wide, high } = measuresOf(drawing);
  context.clearRect(0, 0, width, height);
  drawTint(context, drawing, wide);
  const isDraft = before.some((outcome, place) => outcome !== after[place]);
  const changedShown = reachOf(drawing);
  for (const [column, { places }] of layout.columns.entries()) {
    const size = Math.max(places.length / rows, 1);
    for (const [row, place] of places.entries()) {
      const box: Box = { x: column * wide, y: height - (row + 1) * (high / size), wide, high: high / size };
      const [was = 0, is = 0] = [before[place], after[place]];
      if (place === drawing.chosen) drawFrame(context, box, drawing.ink.focus);
      if (was === is || !changedShown(column)) {
        context.globalAlpha = isDraft ? faded : 1;
        drawMark(context, box, was, drawing.ink);
        context.globalAlpha = 1;
      } else drawChange(context, box, { was, is }, drawing.ink.hand);
    }
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

function drawTint(context: StripPen, { layout, height, ink }: StripDrawing, wide: number): void {
  const [from, to] = layout.lineAt;
  if (from === undefined || to === undefined) return;
  context.fillStyle = ink.handTint;
  context.fillRect(Math.min(from, to) * wide, 0, Math.abs(to - from) * wide, height);
}

/** Changed marks turn from the old line to the new one. */
function reachOf({ layout, swept }: StripDrawing): (column: number) => boolean {
  const [one = 0, other = layout.columns.length] = layout.lineAt;
  const span = Math.max(Math.abs(other - one), 1);
  return (column) => swept >= 1 || Math.abs(column - one) / span <= swept;
}

function drawMark(context: StripPen, { x, y, wide, high }: Box, outcome: number, ink: Ink): void {
  const broad = Math.max(wide * 0.58, 1);
  const left = x + (wide - broad) / 2;
  if (outcome === met) {
    context.fillStyle = ink.met;
    context.fillRect(left, y + high * 0.09, broad, high * 0.82);
  } else if (outcome === notMet) {
    const dot = Math.min(broad * 0.72, high * 0.4);
    context.fillStyle = ink.notMet;
    context.fillRect(x + (wide - dot) / 2, y + high * 0.91 - dot, dot, dot);
  } else if (outcome === undecided) {
    context.strokeStyle = ink.undecided;
    context.lineWidth = 1;
    context.strokeRect(left + 0.5, y + high * 0.09 + 0.5, Math.max(broad - 1, 0.5), high * 0.82 - 1);
  } else {
    context.fillStyle = ink.discretion;
    drawDiamond(context, { x, y, wide, high });
    context.fill();
  }
}

/** Down: loses. Up: gains. Lozenge: goes to the authority. Hollow: was not settled before. */
function drawChange(
  context: StripPen,
  box: Box,
  { was, is }: { readonly was: number; readonly is: number },
  colour: string,
): void {
  context.fillStyle = colour;
  context.strokeStyle = colour;
  context.lineWidth = 1;
  if (is === met || is === notMet) drawTriangle(context, box, is === met);
  else drawDiamond(context, box);
  if (was === undecided || is === undecided) context.stroke();
  else context.fill();
}

function drawTriangle(context: StripPen, { x, y, wide, high }: Box, up: boolean): void {
  const [base, tip] = up ? [y + high * 0.88, y + high * 0.12] : [y + high * 0.12, y + high * 0.88];
  context.beginPath();
  context.moveTo(x + wide * 0.06, base);
  context.lineTo(x + wide * 0.94, base);
  context.lineTo(x + wide / 2, tip);
  context.closePath();
}

function drawDiamond(context: StripPen, { x, y, wide, high }: Box): void {
  const [middle, centre] = [x + wide / 2, y + high / 2];
  const reach = Math.min(wide * 0.52, high * 0.46);
  context.beginPath();
  context.moveTo(middle, centre - reach);
  context.lineTo(middle + reach, centre);
  context.lineTo(middle, centre + reach);
  context.lineTo(middle - reach, centre);
  context.closePath();
}

function drawFrame(context: StripPen, { x, y, wide, high }: Box, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.strokeRect(x - 1, y - 0.5, wide + 2, high + 1);
}
