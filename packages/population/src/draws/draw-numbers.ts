import { type Door, readNumber, readValue, type Where } from "@bylaw/evaluate";
import { type DateType, type NumberType, noDate } from "@bylaw/ir";
import type { PlainColumn } from "../columns/column-builder.ts";
import type { Draw, Figure } from "../specification/population-spec.ts";
import { isFigureText } from "../specification/read-draw.ts";
import { exponential, logarithm, normalBelowQuickly } from "./arithmetic.ts";
import { notInPolicy } from "./not-in-policy.ts";
import { type Earlier, earlier, type Rows, variable } from "./rows.ts";
import { nextPart, type Stream, streamOf } from "./stream.ts";

type NumberDraw = Extract<Draw, { readonly draw: "normal" | "log_normal" | "uniform" | "part" }>;

/** Figures in scaled units are whole numbers up to this; nothing that is drawn goes beyond. */
const widest = 9_007_199_254_740_991;

/**
 * Numbers as people write them: drawn as binary fractions, by + - * / alone, and then rounded to whole steps, bounded,
 * and here and there brought to a figure that stands out.
 */
export function drawNumbers(
  rows: Rows,
  draw: NumberDraw,
  type: NumberType,
  stream: Stream,
  path: string,
): PlainColumn | undefined {
  const figures = new Figures(rows, type, path);
  const step = draw.step === undefined ? 1 : figures.read(draw.step, "step");
  const from = boundOf(rows, draw.from, figures, "from", lowestOf(type));
  const to = boundOf(rows, draw.to, figures, "to", highestOf(type));
  const values = valuesOf(rows, draw, figures, stream, { from, to });
  const standOut = standOutsOf(rows, draw, path, (value, index) => figures.read(value, `at[${index}].value`));
  if (values === undefined || step === undefined || !(step > 0)) return undefined;
  for (let row = 0; row < rows.size; row++) {
    const value = standOut?.() ?? Math.round((values[row] ?? 0) / step) * step;
    const least = from(row);
    const most = to(row);
    // An upper bound goes before a lower one: a part never exceeds its whole.
    values[row] = value > most ? most : value < least ? (least > most ? most : least) : value;
  }
  return { kind: "number", values };
}

/** Values before they are rounded, in scaled units. */
function valuesOf(
  rows: Rows,
  draw: NumberDraw,
  figures: Figures,
  stream: Stream,
  { from, to }: { readonly from: Bound; readonly to: Bound },
): Float64Array | undefined {
  switch (draw.draw) {
    case "normal": {
      const mean = figures.fine(draw.mean, "mean");
      const spread = figures.fine(draw.spread, "spread");
      if (mean === undefined || spread === undefined) return undefined;
      return variable(rows, draw.with, stream).map((value) => mean + spread * value);
    }
    case "log_normal": {
      const middle = figures.fine(draw.middle, "middle");
      const power = logarithm(draw.factor);
      if (middle === undefined) return undefined;
      return variable(rows, draw.with, stream).map((value) => middle * exponential(power * value));
    }
    case "uniform":
      return evenParts(rows, draw, stream).map((part, row) => from(row) + part * (to(row) - from(row)));
    case "part":
      return partsOf(rows, draw, figures, stream);
    default:
      return draw satisfies never;
  }
}

/** Even chances from 0 to 1, of which the strengths are a part where the draw says so. */
function evenParts(rows: Rows, draw: NumberDraw, stream: Stream): Float64Array {
  if (draw.with !== undefined) return variable(rows, draw.with, stream).map(normalBelowQuickly);
  const parts = new Float64Array(rows.size);
  for (let row = 0; row < rows.size; row++) parts[row] = nextPart(stream);
  return parts;
}

function partsOf(
  rows: Rows,
  draw: Extract<Draw, { readonly draw: "part" }>,
  figures: Figures,
  stream: Stream,
): Float64Array | undefined {
  const whole = earlier(rows, draw.of);
  const mean = shareOf(draw.mean);
  const spread = shareOf(draw.spread);
  if (whole?.column.kind !== "number") {
    if (whole !== undefined) notInPolicy(rows.problems, "number", draw.of, `${figures.path}.of`, []);
    return undefined;
  }
  const most = draw.most ?? 1;
  const wholeOf = numberOf(whole);
  return variable(rows, draw.with, stream).map((value, row) => {
    const share = mean + spread * value;
    const held = share < 0 ? 0 : share > most ? most : share;
    const exact = held * wholeOf(row);
    // A part is rounded down, so that it stays within the share that it may have.
    return Math.floor(exact + 1e-9);
  });
}

/** A share of a whole: 0.8 or "80%". */
function shareOf(figure: Figure): number {
  if (typeof figure === "number") return figure;
  const signed = /^(.*)[%％]$/.exec(figure.trim());
  const value = Number(signed === null ? figure : signed[1]);
  return Number.isFinite(value) ? (signed === null ? value : value / 100) : 0;
}

function numberOf({ column, places }: Earlier): (row: number) => number {
  const values = column.kind === "number" || column.kind === "date" ? column.values : [];
  return places === undefined ? (row) => values[row] ?? 0 : (row) => values[places[row] ?? 0] ?? 0;
}

type Bound = (row: number) => number;

/** A bound for each row: one figure for all, or what another fact is. Without one, `otherwise`. */
function boundOf(rows: Rows, figure: Figure | undefined, figures: Figures, key: string, otherwise: number): Bound {
  if (figure === undefined) return () => otherwise;
  if (typeof figure === "string" && !isFigureText(figure)) {
    const found = earlier(rows, figure);
    if (found?.column.kind === figures.type.kind) return numberOf(found);
    if (found !== undefined) notInPolicy(rows.problems, figures.type.kind, figure, `${figures.path}.${key}`, []);
    return () => otherwise;
  }
  const read = figures.read(figure, key) ?? otherwise;
  return () => read;
}

/** For row after row the figure that stands out, where its turn comes; from chances of its own. */
function standOutsOf(
  rows: Rows,
  draw: NumberDraw,
  path: string,
  read: (value: Figure, index: number) => number | undefined,
): (() => number | undefined) | undefined {
  if (draw.at === undefined) return undefined;
  let sum = 0;
  const lines = draw.at.map(({ value, chance }, index) => {
    sum += chance;
    return { until: sum, value: read(value, index) };
  });
  const stream = streamOf(rows.seed, `at ${path}`);
  return () => {
    const part = nextPart(stream);
    return lines.find(({ until }) => part < until)?.value;
  };
}

/** Days from one to another, both in; dates of facts drawn before may be either end. */
export function drawDates(
  rows: Rows,
  draw: Extract<Draw, { readonly draw: "uniform" }>,
  type: DateType,
  stream: Stream,
  path: string,
): PlainColumn | undefined {
  const figures = new Figures(rows, type, path);
  const from = boundOf(rows, draw.from, figures, "from", 0);
  const to = boundOf(rows, draw.to, figures, "to", 0);
  const standOut = standOutsOf(rows, draw, path, (value, index) => figures.read(value, `at[${index}].value`));
  const parts = evenParts(rows, draw, stream);
  const values = new Int32Array(rows.size);
  for (let row = 0; row < rows.size; row++) {
    const first = from(row);
    const last = to(row);
    const day = first + Math.floor((parts[row] ?? 0) * (last - first + 1));
    const drawn = last <= first ? last : day > last ? last : day;
    values[row] = standOut?.() ?? drawn;
  }
  return { kind: "date", values };
}

function lowestOf(type: NumberType): number {
  const none = type.measure === "money" || type.measure === "number" || type.measure === "points" ? -widest : 0;
  return type.least === undefined ? none : Math.ceil(rangeEnd(type.least) * tenTo(type.scale));
}

function highestOf(type: NumberType): number {
  return type.most === undefined ? widest : Math.floor(rangeEnd(type.most) * tenTo(type.scale));
}

/** The end of a declared range: an exact decimal or fraction. */
function rangeEnd(text: string): number {
  const [above = "0", below = "1"] = text.split("/");
  return Number(above) / Number(below);
}

function tenTo(power: number): number {
  return Number(`1e${power}`);
}

/** Reads figures of one draw through the door of cases; what the door refuses is a problem of the specification. */
class Figures {
  readonly type: NumberType | DateType;
  readonly path: string;
  readonly #rows: Rows;

  constructor(rows: Rows, type: NumberType | DateType, path: string) {
    this.#rows = rows;
    this.type = type;
    this.path = path;
  }

  /** A figure in scaled units, or a day; the known "none" of a date is `noDate`. */
  read(figure: Figure, key: string): number | undefined {
    const { type } = this;
    if (type.kind === "number") return this.#number(type, figure, key, 0);
    const day = readValue(this.#door(), { names: { id: key }, type }, figure, this.#where(key));
    return day === "none" ? noDate : (day as number | undefined);
  }

  /** A figure that need not be a value of the fact, such as a mean of 9.5 persons: two more decimals. */
  fine(figure: Figure, key: string): number | undefined {
    const { type } = this;
    const read = type.kind === "number" ? this.#number(type, figure, key, 2) : undefined;
    return read === undefined ? undefined : read / 100;
  }

  #number(type: NumberType, figure: Figure, key: string, finer: number): number | undefined {
    // The range is that of the fact; a spread or a step may well lie outside it.
    const { least: _least, most: _most, ...anywhere } = type;
    const read = readNumber(this.#door(), { ...anywhere, scale: type.scale + finer }, figure, this.#where(key));
    return read === undefined ? undefined : Number(read);
  }

  #door(): Door {
    return { problems: this.#rows.problems, on: undefined };
  }

  #where(key: string): Where {
    return { name: key, path: `${this.path}.${key}` };
  }
}
