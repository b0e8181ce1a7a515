import { type CalendarDay, certification, evaluate, explain } from "@bylaw/ningbo";
import Papa from "papaparse";
import { type Column, readHeaders } from "./read-headers.ts";
import { readRow } from "./read-row.ts";
import { say, type Words } from "./words.ts";

/** A fault of the table as a whole: nothing can be read, or nothing more. */
export class TableFault extends Error {}

/** What has been done so far. */
export interface Tally {
  rows: number;
  problems: number;
  /** The first rows with problems, to be shown at the end. */
  readonly shown: { readonly line: number; readonly problem: string }[];
}

/** How the rows are judged. */
export interface Settings {
  readonly on: CalendarDay;
  readonly keep: readonly string[];
  readonly words: Words;
  readonly tally: Tally;
}

/**
 * Rows of cells in, lines of CSV out: one line for each row, whatever is in it, in the same order. Holds one row, and some
 * lines that are handed on together.
 */
export async function* determineRows(
  rows: AsyncIterable<readonly string[]>,
  settings: Settings,
): AsyncGenerator<string, void, void> {
  const { keep, words, tally } = settings;
  const citations = await citationsOf(settings);
  let columns: readonly Column[] | undefined;
  let line = 1;
  let written = "";
  for await (const cells of rows) {
    const at = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0);
    if (columns === undefined) {
      const read = readHeaders(cells, settings);
      if (read.faults.length > 0) throw new TableFault([...new Set(read.faults)].join("\n"));
      columns = read.columns;
      const [first, ...others] = words.titles;
      written = lineOf([first, ...keep, ...others]);
    } else if (cells.length > 1 || cells[0]?.trim() !== "") {
      const kept = keep.map(
        (name) => cells[columns?.findIndex((c) => c.kind === "kept" && c.name === name) ?? -1] ?? "",
      );
      written += lineOf([at, ...kept, ...answer(cells, columns, at, settings, citations)]);
      tally.rows += 1;
    }
    if (written.length < 64_000) continue;
    yield written;
    written = "";
  }
  if (columns === undefined) throw new TableFault(words.empty);
  yield written;
}

/** The cells of the answer: outcome, rules that are not met, rules that are open, problems. */
function answer(
  cells: readonly string[],
  columns: readonly Column[],
  line: number,
  { on, words, tally }: Settings,
  citations: ReadonlyMap<string, string>,
): readonly string[] {
  const refused = (problem: string): readonly string[] => {
    tally.problems += 1;
    if (tally.shown.length < 20) tally.shown.push({ line, problem });
    return [words.refused, "", "", problem];
  };
  if (cells.length !== columns.length) {
    return refused(say(words.cells, { given: cells.length, asked: columns.length }));
  }
  const { decision, issues } = certification.evaluate(readRow(cells, columns), { on });
  if (issues !== undefined) {
    const said = issues.flatMap(({ message, help }) => (help === undefined ? [message] : [message, help]));
    return refused(said.map((text) => text[words.lang]).join(" "));
  }
  const unmet = new Set<string>();
  const open = new Set<string>();
  for (const id in decision.rules) {
    const status = decision.rules[id as keyof typeof decision.rules];
    if (status === "not_met") unmet.add(citations.get(id) ?? id);
    if (status === "undecided" || status === "at_discretion") open.add(citations.get(id) ?? id);
  }
  const { outcomes, between } = words;
  return [outcomes[decision.outcome], [...unmet].join(between), [...open].join(between), ""];
}

/** The article of each rule, as it is written in the language. */
async function citationsOf({ on, words }: Settings): Promise<ReadonlyMap<string, string>> {
  const { determination } = evaluate({}, { on });
  if (determination === undefined) return new Map();
  const { decisions } = await explain(determination, { lang: words.lang });
  return new Map(decisions.flatMap(({ rules }) => rules.map(({ id, citation }) => [id, citation] as const)));
}

/** One line of CSV. What a spreadsheet would take for a formula is put behind an apostrophe. */
function lineOf(cells: readonly (string | number)[]): string {
  return `${Papa.unparse([cells as unknown[]], { escapeFormulae: true })}\r\n`;
}
