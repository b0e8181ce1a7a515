import { characterWidth, displayWidth } from "./display-width.ts";
import type { Mark } from "./marker-rows.ts";

/** A part of a line that fits the width, with the marks that lie in it; offsets count within the part. */
export interface LinePart {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const cutSign = "…";

/** Splits a line that is too long into parts round its marks; marks that lie near share a part. */
export function cutLine(text: string, marks: readonly Mark[], width: number): readonly LinePart[] {
  if (text.length <= 4 * width && displayWidth(text) <= width) return [{ text, marks }];
  const sorted = marks.toSorted((a, b) => a.start - b.start);
  const groups: Mark[][] = [];
  for (const mark of sorted) {
    const group = groups.at(-1);
    const first = group?.[0];
    const apart = first === undefined ? width : mark.end - first.start;
    if (group !== undefined && first !== undefined && apart < width) {
      if (displayWidth(text.slice(first.start, mark.end)) <= width * 0.8) {
        group.push(mark);
        continue;
      }
    }
    groups.push([mark]);
  }
  return groups.map((group) => partRound(text, group, width));
}

function partRound(text: string, group: readonly Mark[], width: number): LinePart {
  const from = group[0]?.start ?? 0;
  const furthest = Math.max(...group.map((mark) => mark.end));
  const room = Math.max(width - 2, 1);
  const to = Math.min(furthest, from + reach(text.slice(from, from + 2 * room), room));
  const spare = room - displayWidth(text.slice(from, to));
  const before = text.slice(Math.max(0, from - 2 * room), from);
  const lead = reachBack(before, Math.floor(spare / 3));
  const after = reach(text.slice(to, to + 2 * room), spare - displayWidth(before.slice(before.length - lead)));
  const start = from - lead;
  const end = to + after;
  const opening = start > 0 ? cutSign : "";
  const shift = opening.length - start;
  return {
    text: opening + text.slice(start, end) + (end < text.length ? cutSign : ""),
    marks: group.map((mark) => ({ ...mark, start: mark.start + shift, end: Math.min(mark.end, end) + shift })),
  };
}

/** How many code units from the start of the text fit into the columns. */
function reach(text: string, columns: number): number {
  let units = 0;
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > columns) break;
    units += character.length;
  }
  return units;
}

/** How many code units before the end of the text fit into the columns. */
function reachBack(text: string, columns: number): number {
  let units = 0;
  let width = 0;
  for (const character of [...text].toReversed()) {
    width += characterWidth(character);
    if (width > columns) break;
    units += character.length;
  }
  return units;
}
