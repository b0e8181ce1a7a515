import { displayWidth } from "@bylaw/diagnostics";
import type { Terminal } from "./terminal.ts";
import { padTo, wrap } from "./wrap.ts";

/** A row of a table; the colour is that of its last cell. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly colour?: string;
}

/** Narrower than this, the last column stands below the others. */
const narrowest = 30;
const between = 2;

/**
 * A table with a head. Its columns are as wide as they need, at most `widest` where that is given; the last one takes
 * what is left. What does not fit goes on in the next line of its column.
 */
export function tableText(
  head: readonly string[],
  rows: readonly TableRow[],
  terminal: Terminal,
  widest: readonly number[] = [],
): readonly string[] {
  const widths = head.slice(0, -1).map((title, column) => {
    const needed = Math.max(...[title, ...rows.map(({ cells }) => cells[column] ?? "")].map(displayWidth));
    return Math.min(needed, widest[column] ?? needed);
  });
  const indent = widths.reduce((sum, width) => sum + width + between, 0);
  const beside = terminal.width - indent >= narrowest;
  const lines = ({ cells, colour = "" }: TableRow): readonly string[] => {
    const columns = widths.map((width, column) => wrap(cells[column] ?? "", width));
    const last = wrap(cells.at(-1) ?? "", beside ? terminal.width - indent : terminal.width - 4);
    const height = Math.max(...columns.map(({ length }) => length), beside ? last.length : 1);
    const painted = (text: string): string => paint(text, colour, terminal);
    const first = Array.from({ length: height }, (_, line) => {
      const left = widths.map((width, column) => padTo(columns[column]?.[line] ?? "", width + between)).join("");
      return (beside ? left + painted(last[line] ?? "") : left).trimEnd();
    });
    return beside ? first : [...first, ...last.filter((line) => line !== "").map((line) => `    ${painted(line)}`)];
  };
  return [...lines({ cells: head }).map((line) => paint(line, "1", terminal)), ...rows.flatMap(lines)];
}

function paint(text: string, colour: string, terminal: Terminal): string {
  return terminal.colour && colour !== "" && text !== "" ? `\u001b[${colour}m${text}\u001b[0m` : text;
}
