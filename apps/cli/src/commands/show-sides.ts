import { analyse, type SideRow, sideBySide } from "@bylaw/editor";
import type { CompiledPlace } from "@bylaw/workspace";
import type { Terminal } from "../output/terminal.ts";
import { padTo, wrap } from "../output/wrap.ts";

const between = " │ ";
/** Columns of one writing where both stand side by side; in a narrower terminal they stand below each other. */
const narrowest = 30;

/** A policy in English and in Chinese, statement beside statement. A Chinese measure in traditional characters keeps them. */
export function showSides({ texts, plugins }: CompiledPlace, terminal: Terminal): void {
  const analysis = analyse({ sources: texts, plugins });
  const column = Math.floor((terminal.width - between.length) / 2);
  for (const { path } of texts) {
    if (texts.length > 1) terminal.write(`── ${path}`);
    for (const row of sideBySide(analysis, path)) for (const line of linesOf(row, column)) terminal.write(line);
  }
}

function linesOf(row: SideRow, column: number): readonly string[] {
  if (row.kind !== "statement") {
    const whole = wrapped(row.text, column * 2 + between.length);
    if (row.language === "both" || column < narrowest) return whole;
    return row.language === "en" ? beside(row.text, "", column) : beside("", row.text, column);
  }
  return column < narrowest ? [...row.en.split("\n"), ...row.zh.split("\n")] : beside(row.en, row.zh, column);
}

function beside(left: string, right: string, column: number): readonly string[] {
  const [en, zh] = [wrapped(left, column), wrapped(right, column)];
  return Array.from({ length: Math.max(en.length, zh.length) }, (_, index) =>
    `${padTo(en[index] ?? "", column)}${between}${zh[index] ?? ""}`.trimEnd(),
  );
}

/** Lines of at most some columns; what goes on stands a little further in than the line that it belongs to. */
function wrapped(text: string, columns: number): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const indent = /^ */.exec(line)?.[0] ?? "";
    const [first = "", ...rest] = wrap(line.trim(), columns - indent.length - 2);
    return [indent + first, ...rest.map((more) => `${indent}  ${more}`)];
  });
}
