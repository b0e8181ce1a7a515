import type { StripLayout } from "./strip-layout.ts";

/** A key while the marks are entered. */
interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
}

/**
 * The mark to which a key leads: ← → from mark to mark in their order, with Shift by column, ↑ ↓ within the column, Home
 * and End, L to the first behind the line. Undefined for another key.
 */
export function walk(
  layout: StripLayout,
  from: number | undefined,
  { key, shiftKey }: Key,
  line: number,
): number | undefined {
  const { columns } = layout;
  const column = Math.max(
    columns.findIndex(({ places }) => from !== undefined && places.includes(from)),
    0,
  );
  const places = columns[column]?.places ?? [];
  const row = Math.max(places.indexOf(from ?? -1), 0);
  const bounded = (index: number, length: number): number => Math.min(Math.max(index, 0), length - 1);
  const inColumn = (index: number): number | undefined => {
    const next = columns[bounded(index, columns.length)]?.places ?? [];
    return next[bounded(row, next.length)];
  };
  switch (key) {
    case "ArrowRight":
      if (shiftKey) return inColumn(column + 1);
      return places[row + 1] ?? columns[column + 1]?.places[0] ?? from;
    case "ArrowLeft":
      if (shiftKey) return inColumn(column - 1);
      return places[row - 1] ?? columns[column - 1]?.places.at(-1) ?? from;
    case "ArrowUp":
      return places[row + 1] ?? from;
    case "ArrowDown":
      return places[row - 1] ?? from;
    case "Home":
      return columns[0]?.places[0];
    case "End":
      return columns.at(-1)?.places.at(-1);
    case "l":
    case "L":
      return columns[bounded(line, columns.length)]?.places[0];
    default:
      return undefined;
  }
}
