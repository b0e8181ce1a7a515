import { type Diagnostic, unplacedProblem } from "@bylaw/diagnostics";
import type { Columns, IrPolicy } from "@bylaw/ir";
import { readCsv } from "./read-csv.ts";
import { readJson } from "./read-json.ts";
import { TableProblems, tableLimits } from "./table-problems.ts";

/** A table that was read. */
export interface ReadTable {
  /** Missing where the text is no table, or too large. */
  readonly columns?: Columns;
  /** What was left out or refused, so many of them, and how many more there are. */
  readonly problems: readonly Diagnostic[];
  /** How many values were refused; their facts are not known of these applicants. */
  readonly refused: number;
}

/**
 * Reads a table of one's own. Every value goes through the door that cases go through; a value that it refuses is not
 * known, and counted, while its row stays. Columns are named by facts in either language, by their labels, by
 * `history.TITLE` and `papers.PAPER`, and `id`. Never throws.
 */
export function readTable(policy: IrPolicy, text: string, format: "csv" | "json"): ReadTable {
  const problems = new TableProblems();
  // A character is at most three bytes, and a text of that many characters is too large whatever they are.
  if (text.length > tableLimits.mebibytes * 1024 * 1024) {
    const parameters = { what: "mebibytes", limit: tableLimits.mebibytes };
    return { problems: [unplacedProblem("table-too-large", parameters)], refused: 0 };
  }
  const columns = format === "csv" ? readCsv(policy, text, problems) : readJson(policy, text, problems);
  const found = { problems: problems.all(), refused: problems.refused };
  return columns === undefined ? found : { columns, ...found };
}
