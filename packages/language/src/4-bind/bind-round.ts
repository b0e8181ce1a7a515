import { problem, type Span } from "@bylaw/diagnostics";
import type { ExpectedRecord, GivenNode, NameNode, PairNode } from "../3-build-ast/ast.ts";
import type { TableCell, TableRow } from "../3-build-ast/ast-values.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import { roundColumns, wordsByForm } from "../keywords/language-words.ts";

/** Columns that say whose row it is, and from which sample it starts. */
const columns = wordsByForm(roundColumns);

/** One row of a round as it is written: the applicant, a sample, and what is given of it. */
export interface ApplicantRow {
  readonly id: string;
  readonly span: Span;
  readonly sample?: NameNode;
  readonly pairs: readonly PairNode[];
}

/** The rows of `given cohort`, or the places where they are not clear. */
export interface RoundRows {
  readonly applicants: readonly ApplicantRow[];
  readonly problems: ReturnType<typeof problem>[];
}

/** Reads the table below `given cohort`: a head row of names, then a row for each applicant. An empty cell is not given. */
export function readApplicants(rows: readonly TableRow[], given: Span): RoundRows {
  const [head, ...lines] = rows;
  const names = head?.cells.map((cell) => nameIn(cell)) ?? [];
  const ids = names.findIndex((name) => name !== undefined && columns.get(name.text) === "id");
  if (head === undefined || ids < 0 || names.includes(undefined))
    return { applicants: [], problems: [problem("round-table", { why: "head" }, { here: head?.span ?? given })] };
  const problems: ReturnType<typeof problem>[] = [];
  const seen = new Map<string, Span>();
  const applicants = lines.flatMap((line): readonly ApplicantRow[] => {
    const id = textIn(line.cells[ids]);
    if (id === undefined || line.cells.length !== names.length) {
      const why = id === undefined ? "id" : "cells";
      problems.push(problem("round-table", { why }, { here: line.span }));
      return [];
    }
    const first = seen.get(id);
    if (first !== undefined) {
      problems.push(problem("given-again", { name: id, first: id }, { again: line.span, first }));
      return [];
    }
    seen.set(id, line.span);
    return [{ id, span: line.span, ...readCells(line, names, problems) }];
  });
  return { applicants, problems };
}

function readCells(
  line: TableRow,
  names: readonly (NameNode | undefined)[],
  problems: ReturnType<typeof problem>[],
): Pick<ApplicantRow, "sample" | "pairs"> {
  let sample: NameNode | undefined;
  const pairs = line.cells.flatMap((cell, index): readonly PairNode[] => {
    const name = names[index];
    if (name === undefined || cell.kind === "empty" || columns.get(name.text) === "id") return [];
    if (columns.get(name.text) === "from") {
      sample = nameIn(cell);
      if (sample === undefined) problems.push(problem("round-table", { why: "cell" }, { here: cell.span }));
      return [];
    }
    const value = givenIn(cell);
    if (value === undefined) problems.push(problem("round-table", { why: "cell" }, { here: cell.span }));
    // What is wrong with a column is said of each row at its own place.
    return value === undefined ? [] : [{ span: cell.span, name, value }];
  });
  return { ...(sample === undefined ? {} : { sample }), pairs };
}

/** `training, other` in a cell is a set; `(training, other)` reads as a range of two ends, and means the same. */
function givenIn(cell: TableCell): GivenNode | undefined {
  const values = cell.kind === "values" ? cell.values : isList(cell) ? [cell.from, cell.to] : [];
  const [only, another] = values;
  if (only === undefined) return undefined;
  if (another === undefined) return { kind: "value", span: cell.span, expression: only };
  const entries = values.map((expression): GivenNode => ({ kind: "value", span: expression.span, expression }));
  return { kind: "list", span: cell.span, entries };
}

function isList(cell: TableCell): cell is Extract<TableCell, { readonly kind: "range" }> {
  return cell.kind === "range" && !cell.fromIncluded && !cell.toIncluded;
}

/** What is expected of each applicant: the id, then a value, a status, or both with a comma. */
export interface ExpectedRow extends ExpectedRecord {
  readonly id: string;
  /** Where the id stands. */
  readonly idSpan: TableRow["span"];
}

/** Reads the table below an expectation; a head row that names the id may stand above it. */
export function readExpectedRows(
  rows: readonly TableRow[],
  read: (values: readonly Expression[]) => Pick<ExpectedRecord, "outcome" | "value">,
): { readonly expected: readonly ExpectedRow[]; readonly problems: ReturnType<typeof problem>[] } {
  const problems: ReturnType<typeof problem>[] = [];
  const expected = rows.flatMap((row, index): readonly ExpectedRow[] => {
    const [first, second] = row.cells;
    const id = textIn(first);
    if (index === 0 && id !== undefined && columns.get(id) === "id") return [];
    const values = second?.kind === "values" ? second.values : [];
    if (id === undefined || row.cells.length !== 2 || values.length === 0) {
      const why = id === undefined ? "id" : row.cells.length === 2 ? "cell" : "cells";
      problems.push(problem("round-table", { why }, { here: row.span }));
      return [];
    }
    return [{ id, idSpan: first?.span ?? row.span, span: second?.span ?? row.span, ...read(values) }];
  });
  return { expected, problems };
}

function nameIn(cell: TableCell | undefined): NameNode | undefined {
  const [only, another] = cell?.kind === "values" ? cell.values : [];
  if (only?.kind !== "path" || another !== undefined || only.names.length !== 1) return undefined;
  return only.names[0];
}

/** An id is a name, a number or a text. */
function textIn(cell: TableCell | undefined): string | undefined {
  const [only, another] = cell?.kind === "values" ? cell.values : [];
  if (only === undefined || another !== undefined) return undefined;
  if (only.kind === "number") return only.unit === undefined && only.percent === undefined ? only.value : undefined;
  if (only.kind === "text") return only.text;
  return nameIn(cell)?.text;
}
