import type { Threshold } from "@bylaw/analysis";
import { constantOf } from "../../crowd/strip/focus-line.ts";

/** The stretch of values that a ruler shows, in natural units. */
export interface RulerRange {
  readonly least: number;
  readonly most: number;
}

/** The step of a figure: the second digit of money, one percent, a whole year where it is written in years, else one. */
export function stepOf(value: number, measure: Threshold["measure"], figure: string): number {
  switch (measure) {
    case "money":
      return value <= 0 ? 1 : 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
    case "percent":
      return 0.01;
    case "months":
      return /year|年/.test(figure) ? 12 : 1;
    default:
      return 1;
  }
}

/** What a ruler shows round the line in force, wide enough for the one drawn now. */
export function rangeOf(held: number, now: number, measure: Threshold["measure"]): RulerRange {
  if (measure === "percent") {
    const [least, most] = [Math.min(held, now) - 0.25, Math.max(held, now) + 0.25];
    return { least: Math.max(0, least), most: now > 1 || held > 1 ? most : Math.min(1, most) };
  }
  const around = measure === "money" ? 0.55 : 1;
  const reach = Math.max(held * around, measure === "money" ? 1 : 5);
  return {
    least: Math.max(0, Math.min(held - reach, now < held - reach ? now * 0.8 : held)),
    most: Math.max(held + reach, now > held + reach ? now * 1.15 : held),
  };
}

/** A value some steps further, never below zero; it stays on the grid of the step where it was on it. */
export function moved(value: number, steps: number, step: number, measure: Threshold["measure"]): number {
  const next = Math.max(0, value + steps * step);
  const bounded = measure === "percent" ? Math.min(next, Math.max(1, value)) : next;
  return Number(bounded.toFixed(6));
}

/** The value under a pointer, on the grid of the step. */
export function valueAt(share: number, { least, most }: RulerRange, step: number): number {
  const value = least + Math.min(Math.max(share, 0), 1) * (most - least);
  return Number((Math.round(value / step) * step).toFixed(6));
}

/** How many stand in each of the equal stretches of a range; those outside it are left out. */
export function binsOf(
  distance: Float64Array,
  line: number,
  { least, most }: RulerRange,
  step: number,
): { readonly counts: readonly number[]; readonly wide: number } {
  const fine = Math.max(1, Math.round((most - least) / step));
  const count = Math.min(fine, 50);
  const wide = (most - least) / count;
  const counts = Array.from({ length: count }, () => 0);
  for (const apart of distance) {
    const at = Math.floor((line + apart - least) / wide + 1e-9);
    if (at >= 0 && at < count) counts[at] = (counts[at] ?? 0) + 1;
  }
  return { counts, wide };
}

/** A number of the scale in the manner of determinations. */
export function canonical(value: number, { measure }: Pick<Threshold, "measure">): string {
  return constantOf(value, measure);
}

/** Where a value stands, as a share of the range. */
export function shareOf(value: number, { least, most }: RulerRange): number {
  return most === least ? 0 : (value - least) / (most - least);
}
