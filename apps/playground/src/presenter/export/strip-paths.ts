import { drawStrip, type Ink, type StripPen } from "../../crowd/strip/draw-strip.ts";
import { type StepStrip, veilOf, widest } from "../strip-of-step.ts";

/** Marks of one look, as the path that draws them all. */
export interface MarkPath {
  readonly path: string;
  /** Name of a colour token, with its two dashes. */
  readonly colour: string;
  readonly filled: boolean;
  readonly faded: boolean;
}

/** The strip of a step as data for a drawing of a fixed size. */
export interface DrawnStrip {
  readonly width: number;
  readonly height: number;
  /** All marks by what was found before. */
  readonly before: readonly MarkPath[];
  /** All marks by what is found now; those that changed stand out. */
  readonly after: readonly MarkPath[];
  readonly veil: { readonly from: number; readonly to: number };
  readonly now: StepStrip["now"];
  readonly old?: StepStrip["old"];
  readonly ticks: StepStrip["ticks"];
  readonly subject: string;
}

const ink: Ink = {
  met: "--met",
  notMet: "--not-met",
  undecided: "--undecided",
  discretion: "--discretion",
  hand: "--hand",
  handTint: "--hand-tint",
  focus: "--focus",
};

/** Draws a strip as the page does, but writes down what is drawn. */
export function drawnStrip(strip: StepStrip, size: { readonly width: number; readonly height: number }): DrawnStrip {
  const { layout, rows, before, after, now, old, ticks, subject } = strip;
  const drawn = (outcomes: Uint8Array): readonly MarkPath[] => {
    const pen = new WritingPen();
    drawStrip(pen, { layout, rows, before, after: outcomes, swept: 1, widest, ink, ...size });
    return pen.paths();
  };
  return {
    ...size,
    before: drawn(before),
    after: drawn(after),
    veil: veilOf(strip, size.width),
    now,
    ...(old && { old }),
    ticks,
    subject,
  };
}

/** Collects what it is to draw, look by look, in the order in which looks first come. */
class WritingPen implements StripPen {
  fillStyle: StripPen["fillStyle"] = "";
  strokeStyle: StripPen["strokeStyle"] = "";
  globalAlpha = 1;
  lineWidth = 1;
  #now: string[] = [];
  readonly #looks = new Map<string, { readonly look: Omit<MarkPath, "path">; readonly parts: string[] }>();

  clearRect(): void {
    this.#looks.clear();
  }

  beginPath(): void {
    this.#now = [];
  }

  moveTo(x: number, y: number): void {
    this.#now.push(`M${short(x)} ${short(y)}`);
  }

  lineTo(x: number, y: number): void {
    this.#now.push(`L${short(x)} ${short(y)}`);
  }

  closePath(): void {
    this.#now.push("z");
  }

  fill(): void {
    this.#add(this.fillStyle, true, this.#now.join(""));
  }

  stroke(): void {
    this.#add(this.strokeStyle, false, this.#now.join(""));
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.#add(this.fillStyle, true, rectangle(x, y, width, height));
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.#add(this.strokeStyle, false, rectangle(x, y, width, height));
  }

  paths(): readonly MarkPath[] {
    return [...this.#looks.values()].map(({ look, parts }) => ({ ...look, path: parts.join("") }));
  }

  #add(style: StripPen["fillStyle"], filled: boolean, part: string): void {
    const colour = typeof style === "string" ? style : "";
    const faded = this.globalAlpha < 1;
    const name = `${colour} ${filled} ${faded}`;
    const kept = this.#looks.get(name) ?? { look: { colour, filled, faded }, parts: [] };
    this.#looks.set(name, kept);
    kept.parts.push(part);
  }
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

function short(value: number): string {
  return String(Number(value.toFixed(1)));
}
