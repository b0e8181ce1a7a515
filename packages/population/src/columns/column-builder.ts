import {
  type CheckedRecord,
  type CheckedScalar,
  type CheckedSet,
  type CheckedValue,
  type Column,
  type IrField,
  type IrType,
  type Names,
  noDate,
  unknownDate,
} from "@bylaw/ir";

/** A column without lists: of a fact, or of a field of records. */
export type PlainColumn = Exclude<Column, { readonly kind: "list" }>;
export type PlainType = IrField["type"];

/** Takes the values of one fact, as the door gives them, by the place of the applicant, and gives the column. */
export interface ColumnBuilder {
  /** The value at a place; places come in ascending order, and one that never comes is not known. */
  readonly set: (place: number, value: CheckedValue) => void;
  readonly finish: () => Column;
}

/** Whether columns can hold such values: a set of more members than a column has bits cannot be held. */
export function fitsColumn(type: IrType): boolean {
  if (type.kind === "list") return type.fields.every((field) => fitsColumn(field.type));
  return type.kind !== "set" || type.members.length <= 31;
}

/** A builder for a fact of the type; `size` is the number of applicants. */
export function columnBuilder(type: IrType, size: number): ColumnBuilder {
  if (type.kind === "list") return listBuilder(type.fields, size);
  const column = unknownColumn(type, size);
  return { set: (place, value) => put(column, place, value as CheckedScalar), finish: () => column };
}

/** A column of the type in which nothing is known. */
export function unknownColumn(type: PlainType, size: number): PlainColumn {
  switch (type.kind) {
    case "number":
      return { kind: "number", values: new Float64Array(size).fill(Number.NaN) };
    case "boolean":
      return { kind: "boolean", values: new Uint8Array(size).fill(2) };
    case "date":
      return { kind: "date", values: new Int32Array(size).fill(unknownDate) };
    case "choice":
      return { kind: "choice", members: idsOf(type.members), values: new Int16Array(size).fill(-1) };
    case "set": {
      const may = new Int32Array(size).fill(everyMember(type.members));
      return { kind: "set", members: idsOf(type.members), must: new Int32Array(size), may };
    }
    case "text":
      return { kind: "text", values: Array.from({ length: size }) };
    default:
      return type satisfies never;
  }
}

/** All the bits of a set with these members. */
export function everyMember(members: readonly unknown[]): number {
  return members.length >= 31 ? 0x7fffffff : (1 << members.length) - 1;
}

export function idsOf(members: readonly Names[]): readonly string[] {
  return members.map((member) => member.id);
}

/** Writes one value, as the door gave it, into a column of its kind. */
export function put(column: PlainColumn, place: number, value: CheckedScalar): void {
  switch (column.kind) {
    case "number":
      // Beyond 2^53 a column cannot be exact, so the value is not known rather than wrong.
      if (typeof value === "number") column.values[place] = value;
      return;
    case "boolean":
      column.values[place] = value === true ? 1 : 0;
      return;
    case "date":
      column.values[place] = typeof value === "number" ? value : noDate;
      return;
    case "choice":
      column.values[place] =
        value === "none" && !column.members.includes("none") ? -2 : column.members.indexOf(value as string);
      return;
    case "set": {
      const { must, may } = value as CheckedSet;
      column.must[place] = bitsOf(column.members, must);
      column.may[place] = bitsOf(column.members, may);
      return;
    }
    case "text":
      (column.values as (string | undefined)[])[place] = value as string;
      return;
    default:
      column satisfies never;
  }
}

function bitsOf(members: readonly string[], ids: readonly string[]): number {
  return ids.reduce((bits, id) => bits | (1 << members.indexOf(id)), 0);
}

/** Records are kept as they come and laid out at the end, when their number is known. */
function listBuilder(fields: readonly IrField[], size: number): ColumnBuilder {
  const lists = Array.from<readonly CheckedRecord[] | undefined>({ length: size });
  return {
    set: (place, value) => {
      lists[place] = value as readonly CheckedRecord[];
    },
    finish: () => {
      const starts = new Uint32Array(size + 1);
      const known = new Uint8Array(size);
      for (let place = 0; place < size; place++) {
        const list = lists[place];
        known[place] = list === undefined ? 0 : 1;
        starts[place + 1] = (starts[place] ?? 0) + (list?.length ?? 0);
      }
      const columns = fields.map((field) => [field.names.id, unknownColumn(field.type, starts[size] ?? 0)] as const);
      for (const [place, list] of lists.entries()) {
        for (const [number, record] of (list ?? []).entries())
          putRecord(columns, (starts[place] ?? 0) + number, record);
      }
      return { kind: "list", starts, known, fields: byName(columns) };
    },
  };
}

function putRecord(columns: readonly (readonly [string, PlainColumn])[], row: number, record: CheckedRecord): void {
  for (const [id, column] of columns) {
    const value = Object.hasOwn(record, id) ? record[id] : undefined;
    if (value !== undefined) put(column, row, value);
  }
}

/** An object without a prototype, so that no name means anything by itself. */
export function byName<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const object = Object.create(null) as Record<string, Value>;
  for (const [name, value] of entries) object[name] = value;
  return object;
}
