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

/** A table with a head, its columns as wide as they need; the last one is broken into lines of what is left. */
export function tableText(head: readonly string[], rows: readonly TableRow[], terminal: Terminal): readonly string[] {
  const widths = head
    .slice(0, -1)
    .map((title, column) => Math.max(...[title, ...rows.map(({ cells }) => cells[column] ?? "")].map(displayWidth)));
  const indent = widths.reduce((sum, width) => sum + width + between, 0);
  const beside = terminal.width - indent >= narrowest;
  const line = ({ cells, colour = "" }: TableRow): readonly string[] => {
    const first = widths.map((width, column) => padTo(cells[column] ?? "", width + between)).join("");
    const [lead = "", ...others] = wrap(cells.at(-1) ?? "", beside ? terminal.width - indent : terminal.width - 4);
    const rest = (text: string): string => painted(text, colour, terminal);
    if (!beside) return [first.trimEnd(), ...[lead, ...others].map((each) => `    ${rest(each)}`)];
    return [`${first}${rest(lead)}`.trimEnd(), ...others.map((each) => " ".repeat(indent) + rest(each))];
  };
  return [...line({ cells: head }).map((each) => painted(each, "1", terminal)), ...rows.flatMap(line)];
}

function painted(text: string, colour: string, terminal: Terminal): string {
  return terminal.colour && colour !== "" && text !== "" ? `\u001b[${colour}m${text}\u001b[0m` : text;
}
