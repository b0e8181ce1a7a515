import { characterWidth } from "./display-width.ts";
import type { Paint, Role } from "./style.ts";

/** A stretch of one line to be underlined, in code units of that line, with what is written beside it. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sign: "^" | "-" | "~";
}

/** The rows under a line: its underlines with the last label beside them, then the other labels hung below. */
export function markerRows(line: string, marks: readonly Mark[], paint: Paint, roleOf: RoleOf): readonly string[] {
  return layers(marks).flatMap((layer) => layerRows(line, layer, paint, roleOf));
}

/** The colour that an underline takes. */
export type RoleOf = (sign: Mark["sign"]) => Role;

/** Marks that do not overlap share a row; an empty one takes the room of one character. */
function layers(marks: readonly Mark[]): readonly (readonly Mark[])[] {
  const rows: Mark[][] = [];
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of sorted) {
    const widened = { ...mark, end: Math.max(mark.end, mark.start + 1) };
    const row = rows.find((placed) => (placed.at(-1)?.end ?? 0) <= mark.start);
    if (row === undefined) rows.push([widened]);
    else row.push(widened);
  }
  return rows;
}

function layerRows(line: string, layer: readonly Mark[], paint: Paint, roleOf: RoleOf): readonly string[] {
  const last = layer.at(-1);
  if (last === undefined) return [];
  const beside = last.text === "" ? "" : ` ${paint(roleOf(last.sign), last.text)}`;
  const rows = [underlines(line, layer, paint, roleOf) + beside];
  const hanging = layer.slice(0, -1).filter((mark) => mark.text !== "");
  if (hanging.length > 0) rows.push(hung(line, hanging, undefined, paint, roleOf));
  for (let index = hanging.length - 1; index >= 0; index--) {
    rows.push(hung(line, hanging.slice(0, index), hanging[index], paint, roleOf));
  }
  return rows;
}

function underlines(line: string, layer: readonly Mark[], paint: Paint, roleOf: RoleOf): string {
  let out = "";
  let cursor = 0;
  for (const mark of layer) {
    out += blanks(line.slice(cursor, mark.start));
    const marked = line.slice(mark.start, mark.end);
    out += paint(roleOf(mark.sign), marked === "" ? mark.sign : signs(marked, mark.sign));
    cursor = mark.end;
  }
  return out;
}

/** A bar under each mark whose label is still to come, and the label whose turn it is. */
function hung(line: string, bars: readonly Mark[], label: Mark | undefined, paint: Paint, roleOf: RoleOf): string {
  let out = "";
  let cursor = 0;
  for (const bar of bars) {
    const under = String.fromCodePoint(line.codePointAt(bar.start) ?? 0x20);
    out += blanks(line.slice(cursor, bar.start)) + paint(roleOf(bar.sign), "|");
    out += under === "\t" ? "\t" : " ".repeat(Math.max(characterWidth(under) - 1, 0));
    cursor = bar.start + under.length;
  }
  if (label === undefined) return out.trimEnd();
  return out + blanks(line.slice(cursor, label.start)) + paint(roleOf(label.sign), label.text);
}

/** As much room as the text takes; tabs stay tabs, so that the rows keep step whatever a tab is worth. */
function blanks(text: string): string {
  return fill(text, (character) => (character === "\t" ? "\t" : " ".repeat(characterWidth(character))));
}

function signs(text: string, sign: string): string {
  const filled = fill(text, (character) => (character === "\t" ? `${sign}\t` : sign.repeat(characterWidth(character))));
  return filled === "" ? sign : filled;
}

function fill(text: string, each: (character: string) => string): string {
  let out = "";
  for (const character of text) out += each(character);
  return out;
}
