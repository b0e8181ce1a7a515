import { cutLine } from "./cut-line.ts";
import { visibleText } from "./display-width.ts";
import { type Mark, markerRows, type RoleOf } from "./marker-rows.ts";
import type { Paint } from "./style.ts";

/** A line of a source that is shown, counted from 1, with its marks. */
export interface FrameLine {
  readonly line: number;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** How frames are drawn: columns of the line numbers, columns left for the source, colours. */
export interface FrameStyle {
  readonly gutter: number;
  readonly width: number;
  readonly paint: Paint;
  readonly roleOf: RoleOf;
}

/** A bar with no line number before it; `rest` follows after a blank. */
export function barRow(style: FrameStyle, rest = ""): string {
  return `${" ".repeat(style.gutter)} ${style.paint("gutter", "|")}${rest === "" ? "" : ` ${rest}`}`;
}

/** The lines of one source, numbered, each with its underlines; `...` stands where lines between them are left out. */
export function frameRows(lines: readonly FrameLine[], style: FrameStyle): readonly string[] {
  const rows: string[] = [];
  let previous: number | undefined;
  for (const { line, text, marks } of lines) {
    if (previous !== undefined && line > previous + 1) rows.push(style.paint("gutter", "..."));
    previous = line;
    const number = style.paint("gutter", `${String(line).padStart(style.gutter)} |`);
    for (const part of cutLine(text, marks, style.width)) {
      const shown = visibleText(part.text, { tabs: true });
      rows.push(`${number} ${shown}`.trimEnd());
      for (const row of markerRows(shown, part.marks, style.paint, style.roleOf)) rows.push(barRow(style, row));
    }
  }
  return rows;
}
