import { sortEdits } from "../apply-edits.ts";
import type { TextEdit } from "../diagnostic.ts";
import type { FrameLine } from "./frame.ts";
import type { Mark } from "./marker-rows.ts";
import { lineText, positionOf, type SourceLines } from "./source-lines.ts";

/** Lines that edits turn into new ones: the numbers of the first and last before, and the edits in order. */
interface Region {
  readonly first: number;
  last: number;
  readonly edits: TextEdit[];
}

/** The lines as they would stand after the edits, with what is new marked. The edits are all of this source. */
export function previewLines(source: SourceLines, edits: readonly TextEdit[]): readonly FrameLine[] {
  const shown: FrameLine[] = [];
  let moved = 0;
  for (const region of regionsOf(source, edits)) {
    const lines = regionLines(source, region, region.first + moved);
    moved += lines.length - (region.last - region.first + 1);
    const changed = lines.filter((line) => line.marks.length > 0);
    shown.push(...(changed.length > 0 ? changed : lines));
  }
  return shown;
}

function regionsOf(source: SourceLines, edits: readonly TextEdit[]): readonly Region[] {
  const regions: Region[] = [];
  for (const edit of sortEdits(edits)) {
    const first = positionOf(source, edit.span.start).line;
    const last = positionOf(source, edit.span.end).line;
    const open = regions.at(-1);
    if (open !== undefined && first <= open.last) {
      open.last = Math.max(open.last, last);
      open.edits.push(edit);
    } else regions.push({ first, last, edits: [edit] });
  }
  return regions;
}

function regionLines(source: SourceLines, region: Region, firstNumber: number): readonly FrameLine[] {
  const start = source.starts[region.first - 1] ?? 0;
  const end = (source.starts[region.last - 1] ?? 0) + lineText(source, region.last).length;
  const added: { readonly from: number; readonly to: number }[] = [];
  let text = "";
  let cursor = start;
  for (const edit of region.edits) {
    text += source.text.slice(cursor, edit.span.start);
    added.push({ from: text.length, to: text.length + edit.text.length });
    text += edit.text;
    cursor = edit.span.end;
  }
  text += source.text.slice(cursor, Math.max(cursor, end));
  const lines: FrameLine[] = [];
  let offset = 0;
  for (const piece of text.split(/(?<=\n)/)) {
    const line = piece.replace(/[\r\n]+$/, "");
    const marks = added.flatMap(({ from, to }) => markWithin(line, from - offset, to - offset));
    lines.push({ line: firstNumber + lines.length, text: line, marks });
    offset += piece.length;
  }
  return lines;
}

/** The added stretch as far as it lies on this line, without the blanks at its ends; blanks alone are marked as they are. */
function markWithin(line: string, from: number, to: number): readonly Mark[] {
  const part = line.slice(Math.max(from, 0), Math.max(to, 0));
  const within = from >= 0 && to <= line.length;
  if (part === "" || (part.trim() === "" && !within)) return [];
  const kept = part.trim() === "" ? part : part.trim();
  const start = Math.max(from, 0) + part.indexOf(kept);
  return [{ start, end: start + kept.length, text: "", sign: "~" }];
}
