import { type Diagnostic, fix, problem, type Span, type TextEdit } from "@bylaw/diagnostics";
import type { TableCell, TableDeclaration, TableRow } from "../3-build-ast/ast-values.ts";
import type { Expression } from "../3-build-ast/expression.ts";
import { mostTableCells } from "../limits.ts";
import type { BoundRow } from "./bound.ts";

/** The cases of a table in written order, whichever form it has. */
export interface TableShape {
  readonly rows: readonly BoundRow[];
  readonly problems: readonly Diagnostic[];
}

/**
 * Reads the rows of a table. With an empty first cell it is a cross table: the first key down, the second across. Else
 * each row is a case: its keys, then the value. What does not fit the shape is left out and reported.
 */
export function shapeOf(declaration: TableDeclaration): TableShape {
  const { rows, keys, name } = declaration;
  const problems: Diagnostic[] = [];
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (cells > mostTableCells) {
    const parameters = { what: "cells", number: cells, most: mostTableCells };
    return { rows: [], problems: [problem("too-many", parameters, { here: name.span })] };
  }
  const [head] = rows;
  if (head === undefined) return { rows: [], problems: [shapeProblem("rows", name.span)] };
  const cross = head.cells[0]?.kind === "empty" && head.cells.length > 1;
  if (!cross) return { rows: rows.flatMap((row) => caseOf(row, keys.length, name.text, problems)), problems };
  if (keys.length !== 2) return { rows: [], problems: [shapeProblem("keys", head.span)] };
  const across = head.cells.slice(1);
  const width = turnedWidth(rows);
  if (width !== undefined) return { rows: [], problems: [shapeProblem("cells", head.span, head.cells.length, width)] };
  for (const cell of across) if (cell.kind === "empty") problems.push(shapeProblem("key", cell.span));
  problems.push(...across.flatMap(asRange));
  return { rows: rows.slice(1).flatMap((row) => crossed(row, across, declaration, problems)), problems };
}

/** The number of cells that all rows of a cross table have but its head: then the slip is in the head. */
function turnedWidth([head, ...rows]: readonly TableRow[]): number | undefined {
  const width = rows[0]?.cells.length;
  const alike = rows.length > 1 && rows.every(({ cells }) => cells.length === width);
  return alike && width !== head?.cells.length ? width : undefined;
}

function caseOf(row: TableRow, keys: number, table: string, problems: Diagnostic[]): readonly BoundRow[] {
  if (row.cells.length !== keys + 1) {
    problems.push(shapeProblem("cells", row.span, row.cells.length, keys + 1));
    return [];
  }
  const tests = row.cells.slice(0, keys);
  const empty = tests.find((cell) => cell.kind === "empty");
  if (empty !== undefined) problems.push(shapeProblem("key", empty.span));
  problems.push(...tests.flatMap(asRange));
  const last = row.cells[keys];
  if (last?.kind === "empty") {
    problems.push(problem("row-missing", { table, keys: [] }, { here: last.span }));
    return [];
  }
  const value = valueOf(last, problems);
  return value === undefined || empty !== undefined ? [] : [{ span: row.span, tests, value }];
}

function crossed(
  row: TableRow,
  across: readonly TableCell[],
  { name }: TableDeclaration,
  problems: Diagnostic[],
): readonly BoundRow[] {
  const [down, ...values] = row.cells;
  if (down === undefined || values.length !== across.length) {
    problems.push(shapeProblem("cells", row.span, row.cells.length, across.length + 1));
    return [];
  }
  if (down.kind === "empty") {
    problems.push(shapeProblem("key", down.span));
    return [];
  }
  problems.push(...asRange(down));
  return values.flatMap((cell, index) => {
    const key = across[index];
    if (key === undefined || key.kind === "empty") return [];
    if (cell.kind === "empty") {
      problems.push(problem("row-missing", { table: name.text, keys: [] }, { here: cell.span }));
      return [];
    }
    const value = valueOf(cell, problems);
    return value === undefined ? [] : [{ span: cell.span, tests: [down, key], value }];
  });
}

/** `80-90` as a key: a hyphen subtracts, and whoever writes so means a range. */
function asRange(cell: TableCell): readonly Diagnostic[] {
  const [only, another] = cell.kind === "values" ? cell.values : [];
  if (only?.kind !== "subtract" || another !== undefined) return [];
  const { left, right } = only;
  if (left.kind !== "number" || right.kind !== "number") return [];
  const [from, to] = [left, right].map((number) => number.value + (number.percent ? "%" : "")) as [string, string];
  const { source } = cell.span;
  const written = (close: string): readonly TextEdit[] => [
    { span: { source, start: left.span.start, end: left.span.start }, text: "[" },
    { span: { source, start: left.span.end, end: right.span.start }, text: ", " },
    { span: { source, start: right.span.end, end: right.span.end }, text: close },
  ];
  const fixes = [
    fix("range-as-difference", "closed", { to: `[${from}, ${to}]` }, written("]")),
    fix("range-as-difference", "open", { to: `[${from}, ${to})` }, written(")")),
  ];
  return [problem("range-as-difference", { from, to }, { here: cell.span }, { fixes })];
}

/** The value that a cell holds: one value, nothing else. */
function valueOf(cell: TableCell | undefined, problems: Diagnostic[]): Expression | undefined {
  if (cell === undefined) return undefined;
  const [only, another] = cell.kind === "values" ? cell.values : [];
  if (only !== undefined && another === undefined) return only;
  problems.push(shapeProblem("value", cell.span));
  return undefined;
}

function shapeProblem(
  why: "rows" | "keys" | "cells" | "key" | "value",
  here: Span,
  cells: number = 0,
  expected: number = 0,
): Diagnostic {
  return problem("table-shape", { why, cells, expected }, { here });
}

/** The expressions of a cell. */
export function expressionsOfCell(cell: TableCell): readonly Expression[] {
  switch (cell.kind) {
    case "empty":
    case "otherwise":
      return [];
    case "comparison":
      return [cell.value];
    case "range":
      return [cell.from, cell.to];
    case "values":
      return cell.values;
    default:
      return cell satisfies never;
  }
}
