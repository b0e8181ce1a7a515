import { dayNumber, dayText } from "./days.ts";

/** First and last day that a drawing shows, as days since 1970-01-01. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Days on a line of some width in pixels. */
export interface TimeScale extends Span {
  readonly width: number;
  /** Where a day begins; days outside lie at the ends. */
  readonly x: (day: number) => number;
  readonly dayAt: (x: number) => number;
}

/** A line at the beginning of a year or a quarter; a year has a label. */
export interface Tick {
  readonly x: number;
  readonly year?: string;
}

/** Room kept before the first and behind the last day, as a share of what lies between them. */
const room = 0.08;
/** A span is no shorter than this many days, so that a single day does not fill the width. */
const shortest = 1_100;

/** What has to be in sight, with some room round it. */
export function spanOf(days: readonly number[]): Span {
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const missing = Math.max(0, shortest - (most - least));
  const margin = Math.round((most - least) * room + missing / 2);
  return { first: least - margin, last: most + margin };
}

/** The span grown to hold another: what is in sight stays in sight while a date moves. */
export function grown(span: Span | undefined, by: Span): Span {
  if (span === undefined) return by;
  const first = Math.min(span.first, by.first);
  const last = Math.max(span.last, by.last);
  return first === span.first && last === span.last ? span : { first, last };
}

/** The scale that shows a span in a width. */
export function scaleOf({ first, last }: Span, width: number): TimeScale {
  const days = Math.max(1, last - first);
  return {
    first,
    last,
    width,
    x: (day) => (Math.max(0, Math.min(days, day - first)) / days) * width,
    dayAt: (x) => Math.round(first + (Math.max(0, Math.min(width, x)) / width) * days),
  };
}

/** Years, and quarters between them where there is room; labels no closer than `apart` pixels. */
export function ticksOf({ first, last, width, x }: TimeScale, apart: number): readonly Tick[] {
  const perYear = (365.25 / Math.max(1, last - first)) * width;
  const every = [1, 2, 5, 10, 25, 50, 100].find((years) => years * perYear >= apart) ?? 100;
  const [from, to] = [Number(dayText(first).slice(0, 4)), Number(dayText(last).slice(0, 4))];
  const ticks: Tick[] = [];
  for (let year = from; year <= to; year++) {
    for (const quarter of perYear >= 80 ? ["01", "04", "07", "10"] : ["01"]) {
      const day = dayNumber(`${String(year).padStart(4, "0")}-${quarter}-01`);
      if (day < first || day > last) continue;
      ticks.push({ x: x(day), ...(quarter === "01" && year % every === 0 && { year: String(year) }) });
    }
  }
  return ticks;
}
