import { type Door, readFact, readValue } from "@bylaw/evaluate";
import type { CheckedRecord, CheckedScalar, Column, IrFact, IrField, ListType } from "@bylaw/ir";
import { byName, type PlainColumn, type PlainType, put, unknownColumn } from "../columns/column-builder.ts";
import type { Draw } from "../specification/population-spec.ts";
import { conceal, concealed } from "./conceal.ts";
import { drawColumn } from "./draw-column.ts";
import { pick } from "./draw-members.ts";
import { notInPolicy } from "./not-in-policy.ts";
import type { Rows } from "./rows.ts";
import { streamOf } from "./stream.ts";

type ListDraw = Extract<Draw, { readonly draw: "list" }>;

/** Lists of records; those that are not known have none. */
export function drawList(rows: Rows, draw: ListDraw, type: ListType, path: string, unknown: number): Column {
  const lengths = lengthsOf(rows, draw, path);
  const starts = new Uint32Array(rows.size + 1);
  const known = new Uint8Array(rows.size).fill(1);
  for (const row of concealed(rows, unknown, path)) known[row] = 0;
  for (let row = 0; row < rows.size; row++) {
    starts[row + 1] = (starts[row] ?? 0) + (known[row] === 0 ? 0 : lengths(row));
  }
  return { kind: "list", starts, known, fields: drawFields(recordRows(rows, starts), draw, type, path) };
}

/** The same records for every applicant, such as the rounds that were held. */
export function drawAlwaysList(
  rows: Rows,
  value: unknown,
  fact: IrFact & { readonly type: ListType },
  path: string,
  unknown: number,
): Column | undefined {
  const door: Door = { problems: rows.problems, on: undefined };
  const before = rows.problems.length;
  const read = readFact(door, fact, value, { name: fact.names.id, path });
  if (read === undefined || rows.problems.length > before) return undefined;
  const records = read as readonly CheckedRecord[];
  const known = new Uint8Array(rows.size).fill(1);
  for (const row of concealed(rows, unknown, path)) known[row] = 0;
  const starts = new Uint32Array(rows.size + 1);
  for (let row = 0; row < rows.size; row++) {
    starts[row + 1] = (starts[row] ?? 0) + (known[row] === 0 ? 0 : records.length);
  }
  const inner = recordRows(rows, starts);
  const fields = fact.type.fields.map(({ names, type }) => {
    const given = records.map((record) => (Object.hasOwn(record, names.id) ? record[names.id] : undefined));
    return [names.id, repeated(inner, given, type)] as const;
  });
  return { kind: "list", starts, known, fields: byName(fields) };
}

function lengthsOf(rows: Rows, draw: ListDraw, path: string): (row: number) => number {
  if (draw.lengths === undefined) {
    const count = draw.each?.values.length ?? 0;
    return () => count;
  }
  const counts = Object.keys(draw.lengths).map(Number);
  const picked = pick(rows, Object.values(draw.lengths), draw.with, streamOf(rows.seed, path));
  return (row) => counts[picked[row] ?? 0] ?? 0;
}

function recordRows(rows: Rows, starts: Uint32Array): Rows {
  const size = starts[rows.size] ?? 0;
  const owners = new Uint32Array(size);
  const numbers = new Uint32Array(size);
  for (let row = 0; row < rows.size; row++) {
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    for (let record = start; record < end; record++) {
      owners[record] = row;
      numbers[record] = record - start;
    }
  }
  return { ...rows, size, owners, numbers, drawn: new Map(), applicants: rows.drawn };
}

function drawFields(rows: Rows, draw: ListDraw, type: ListType, path: string): Record<string, PlainColumn> {
  const fields = new Map(type.fields.map((field) => [field.names.id, field]));
  const columns = new Map<string, PlainColumn>();
  if (draw.each !== undefined) {
    const field = fields.get(draw.each.field);
    if (field === undefined) missing(rows, draw.each.field, `${path}.each.field`, fields);
    else keep(rows, columns, draw.each.field, enumerated(rows, draw.each.values, field, `${path}.each.values`));
  }
  for (const [name, spec] of Object.entries(draw.fields)) {
    const field = fields.get(name);
    const where = `${path}.fields.${name}`;
    if (field === undefined) {
      missing(rows, name, where, fields);
      continue;
    }
    const column = drawColumn(rows, spec, field, where);
    if (column === undefined) continue;
    rows.drawn.set(name, column);
    columns.set(name, conceal(column, concealed(rows, spec.unknown ?? 0, where)));
  }
  const all = type.fields.map(({ names, type: kind }) => {
    return [names.id, columns.get(names.id) ?? unknownColumn(kind, rows.size)] as const;
  });
  return byName(all);
}

function keep(rows: Rows, columns: Map<string, PlainColumn>, name: string, column: PlainColumn): void {
  rows.drawn.set(name, column);
  columns.set(name, column);
}

/** The n-th record of each list has the n-th value. */
function enumerated(rows: Rows, values: readonly unknown[], field: IrField, path: string): PlainColumn {
  const door: Door = { problems: rows.problems, on: undefined };
  const read = values.map((value, index) =>
    readValue(door, field, value, { name: field.names.id, path: `${path}[${index}]` }),
  );
  return repeated(rows, read, field.type);
}

/** A column in which the n-th record of each list has the n-th value. */
function repeated(rows: Rows, values: readonly (CheckedScalar | undefined)[], type: PlainType): PlainColumn {
  const column = unknownColumn(type, rows.size);
  for (let row = 0; row < rows.size; row++) {
    const value = values[rows.numbers?.[row] ?? 0];
    if (value !== undefined) put(column, row, value);
  }
  return column;
}

function missing(rows: Rows, name: string, path: string, fields: ReadonlyMap<string, IrField>): void {
  notInPolicy(rows.problems, "field", name, path, [...fields.keys()]);
}
