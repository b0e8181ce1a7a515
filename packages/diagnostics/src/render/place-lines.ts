import type { PlacedLabel } from "../diagnostic.ts";
import type { FrameLine } from "./frame.ts";
import type { Mark } from "./marker-rows.ts";
import { extentOf, lineText, type SourceLines } from "./source-lines.ts";

/** A label with its words and whether it is the primary place of the problem. */
export interface ShownLabel {
  readonly placed: PlacedLabel;
  readonly text: string;
  readonly primary: boolean;
}

/**
 * The lines that labels of one source lie on, in order, with their marks. A place that runs over several lines is
 * marked on its first and on its last one, and the words stand at the last.
 */
export function placeLines(source: SourceLines, labels: readonly ShownLabel[]): readonly FrameLine[] {
  const marks = new Map<number, Mark[]>();
  const add = (line: number, mark: Mark): void => {
    const known = marks.get(line);
    if (known === undefined) marks.set(line, [mark]);
    else known.push(mark);
  };
  for (const { placed, text, primary } of labels) {
    const sign = primary ? "^" : "-";
    const { from, to } = extentOf(source, placed.span);
    const first = lineText(source, from.line);
    if (to.line === from.line) {
      add(from.line, { start: from.column - 1, end: to.column - 1, text, sign });
      continue;
    }
    const last = lineText(source, to.line).slice(0, to.column - 1);
    const runsOn = last.trim() !== "";
    add(from.line, { start: from.column - 1, end: first.length, text: runsOn ? "" : text, sign });
    if (runsOn) add(to.line, { start: last.length - last.trimStart().length, end: last.length, text, sign });
  }
  const numbers = [...marks.keys()].toSorted((a, b) => a - b);
  return numbers.flatMap((line, index) => {
    const here: FrameLine = { line, text: lineText(source, line), marks: marks.get(line) ?? [] };
    const between = numbers[index + 1] === line + 2 ? line + 1 : undefined;
    if (between === undefined) return [here];
    return [here, { line: between, text: lineText(source, between), marks: [] }];
  });
}
