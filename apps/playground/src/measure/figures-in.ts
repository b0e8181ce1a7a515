import { highlight } from "@bylaw/editor";

/** A stretch of the text: offsets, `end` not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Each number of a statement with the unit that follows it. */
export function figuresIn(words: string): readonly Stretch[] {
  const figures: Stretch[] = [];
  for (const { start, end, kind } of highlight({ path: "statement.bylaw", text: words })) {
    const last = figures.at(-1);
    if (kind === "number") figures.push({ start, end });
    else if (kind === "unit" && last !== undefined && words.slice(last.end, start).trim() === "") {
      figures[figures.length - 1] = { start: last.start, end };
    }
  }
  return figures;
}
