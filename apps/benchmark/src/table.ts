import type { Figure, Table, Unit } from "./measurement.ts";
import { medianOf } from "./timing.ts";

/** A number with as many digits as its size deserves. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return "?";
  if (value === 0 || Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return value.toPrecision(value < 1 ? 2 : 3);
}

const unitWords: Readonly<Record<Unit, string>> = {
  ratio: " ×",
  bytes: " B",
  nanoseconds: " ns",
  milliseconds: " ms",
  "megabytes a second": " MB/s",
  exponent: "",
  count: "",
};

export function withUnit(value: number, unit: Unit): string {
  return `${plainNumber(value)}${unitWords[unit]}`;
}

/** Least to greatest of several values. */
export function range(values: readonly number[]): string {
  return values.length < 2 ? "" : `${plainNumber(Math.min(...values))} to ${plainNumber(Math.max(...values))}`;
}

/** Whether the median reaches what is aimed at; nothing where nothing is aimed at. */
export function reached({ unit, values, target }: Figure): boolean | undefined {
  if (target === undefined) return undefined;
  const median = medianOf(values);
  return unit === "megabytes a second" ? median >= target : median <= target;
}

/** One line a figure: median, range, number of values, and what is aimed at. */
export function plainTable(figures: readonly Figure[]): Table {
  const aimed = figures.some(({ target }) => target !== undefined);
  const rows = figures.map((figure) => {
    const { name, unit, values, target } = figure;
    const aim = target === undefined ? "" : `${unit === "megabytes a second" ? "≥" : "≤"} ${withUnit(target, unit)}`;
    const found = reached(figure);
    const line = [name, withUnit(medianOf(values), unit), range(values), String(values.length)];
    return aimed ? [...line, aim, found === undefined ? "" : found ? "reached" : "**missed**"] : line;
  });
  const head = ["measured", "median", "range", "runs"];
  return { head: aimed ? [...head, "target", ""] : head, rows };
}

/** A table as Markdown; all columns but the first stand to the right. */
export function asMarkdown({ head, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), `|---|${"---:|".repeat(head.length - 1)}`, ...rows.map(line)].join("\n");
}

/** A table for a terminal, in columns of equal width. */
export function asText({ head, rows }: Table): string {
  const all = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll("**", "")));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
