import { unplacedProblem } from "@bylaw/diagnostics";
import type { Columns, IrPolicy } from "@bylaw/ir";
import Papa from "papaparse";
import { cellValue, jsonIn, unguarded } from "./cell.ts";
import { type Headings, headingsOf, keyOf, type Subject } from "./headings.ts";
import { canHold, TableColumns } from "./table-columns.ts";
import { type TableProblems, tableLimits, unknownColumnProblem } from "./table-problems.ts";
import { splitHeading, type Unit, unitFor } from "./units.ts";

interface CsvColumn {
  readonly index: number;
  readonly subject: Subject;
  readonly unit: Unit | undefined;
}

/** A table of cells, its first row the headings; rows are numbered as spreadsheets number them, headings being row 1. */
export function readCsv(policy: IrPolicy, text: string, problems: TableProblems): Columns | undefined {
  const parsed = Papa.parse<string[]>(text.startsWith("\ufeff") ? text.slice(1) : text, {
    header: false,
    skipEmptyLines: false,
    preview: tableLimits.rows + 2,
  });
  const cells = parsed.data;
  const headings = cells[0] ?? [];
  if (headings.every((heading) => heading.trim() === "")) {
    problems.tell(unplacedProblem("table-not-read", { what: "headings" }));
    return undefined;
  }
  if (headings.length > tableLimits.columns || cells.length > tableLimits.rows + 1) {
    const what = headings.length > tableLimits.columns ? "columns" : "rows";
    problems.tell(unplacedProblem("table-too-large", { what, limit: tableLimits[what] }));
    return undefined;
  }
  const found = readHeadings(headingsOf(policy), headings, problems);
  const isHistory = ({ subject }: CsvColumn): boolean => subject.kind === "history";
  // Histories come last: their events may name records of the row's lists.
  const columns = [...found.filter((column) => !isHistory(column)), ...found.filter(isHistory)];
  const rows = [...cells.entries()].filter(([index, row]) => index > 0 && row.some((cell) => cell.trim() !== ""));
  const table = new TableColumns(policy, rows.length, problems);
  const id = columns.find(({ subject }) => subject.kind === "id");
  for (const [place, [index, row]] of rows.entries()) {
    const number = index + 1;
    if (row.length > headings.length && row.slice(headings.length).some((cell) => cell.trim() !== "")) {
      const parameters = { row: number, cells: row.length, columns: headings.length };
      problems.tell(unplacedProblem("table-row-too-long", parameters, { path: `rows[${number}]` }));
    }
    table.addId(id === undefined ? undefined : unguarded(row[id.index] ?? ""), number);
    for (const column of columns) addCell(table, column, place, number, row[column.index] ?? "");
  }
  return table.finish();
}

function addCell(table: TableColumns, { subject, unit }: CsvColumn, place: number, row: number, cell: string): void {
  if (cell === "") return;
  if (subject.kind === "fact") {
    const { fact } = subject;
    if (unit === undefined && table.addPlainCell(fact, place, cell)) return;
    return table.addText(fact, place, row, cell, (text) => cellValue(text, fact.type, unit));
  }
  if (cell.trim() === "") return;
  switch (subject.kind) {
    case "id":
      return;
    case "history":
      return table.addHistoryText(subject.title, place, row, cell, (text) => jsonIn(text.trim()) ?? text);
    case "paper":
      return table.addPaper(subject.paper, place, row, cellValue(cell, { kind: "boolean" }, undefined));
    default:
      subject satisfies never;
  }
}

function readHeadings(known: Headings, headings: readonly string[], problems: TableProblems): readonly CsvColumn[] {
  const seen = new Map<string, string>();
  return [...headings.entries()].flatMap(([index, heading]): CsvColumn[] => {
    if (heading.trim() === "") return [];
    const whole = known.find(heading);
    const { name, unit } = whole === undefined ? splitHeading(heading) : { name: heading, unit: undefined };
    const subject = whole ?? known.find(name);
    if (subject === undefined || (subject.kind === "fact" && !canHold(subject.fact))) {
      problems.tell(unknownColumnProblem(name, known.all, problems.told.length));
      return [];
    }
    const read = unit === undefined || subject.kind !== "fact" ? undefined : unitFor(subject.fact.type, unit);
    if (unit !== undefined && read === undefined) {
      const parameters = { name: name.slice(0, 60), unit: unit.slice(0, 60) };
      problems.tell(unplacedProblem("table-unit-unread", parameters, { path: heading.slice(0, 100) }));
      return [];
    }
    return givenOnce(seen, subject, heading, problems) ? [{ index, subject, unit: read }] : [];
  });
}

/** Whether a subject has no column yet; the second one is reported and left out. */
function givenOnce(seen: Map<string, string>, subject: Subject, heading: string, problems: TableProblems): boolean {
  const key = keyOf(subject);
  const other = seen.get(key);
  if (other === undefined) seen.set(key, heading.slice(0, 60));
  else {
    const parameters = { name: heading.slice(0, 60), other };
    problems.tell(unplacedProblem("given-twice", parameters, { path: heading.slice(0, 60) }));
  }
  return other === undefined;
}
