import type { Column, Columns } from "@bylaw/ir";
import { ownOf } from "../case-of.ts";
import type { Reads } from "./reads.ts";

/** Applicants that are alike in all that is read of them. */
export interface Groups {
  /** By applicant: the group. */
  readonly of: Int32Array;
  /** By group: the first applicant in it. */
  readonly first: readonly number[];
}

type Plain = Exclude<Column, { readonly kind: "list" }>;
type Key = number | string | undefined;

/** Puts together the applicants of whom the same is read. */
export function groupsOf(columns: Columns, { facts, counts, histories, papers }: Reads): Groups {
  const keys: ((place: number) => Key)[] = [];
  for (const id of facts) {
    const column = ownOf(columns.facts, id);
    if (column !== undefined) keys.push(column.kind === "list" ? recordsKey(column) : scalarKey(column));
  }
  for (const id of counts) {
    const column = ownOf(columns.facts, id);
    if (column?.kind === "list") keys.push((place) => countAt(column, place));
  }
  for (const id of histories) {
    const column = ownOf(columns.histories, id);
    if (column !== undefined) keys.push((place) => column.values[place]);
  }
  for (const id of papers) {
    const column = ownOf(columns.papers, id);
    if (column !== undefined) keys.push((place) => column[place]);
  }
  return combine(columns.size, keys);
}

/** One key after another: two applicants stay together as long as they share all of them. */
function combine(size: number, keys: readonly ((place: number) => Key)[]): Groups {
  const of = new Int32Array(size);
  let count = Math.min(size, 1);
  for (const key of keys) {
    const codes = new Map<Key, number>();
    const pairs = new Map<number, number>();
    for (let place = 0; place < size; place++) {
      const value = key(place);
      let code = codes.get(value);
      if (code === undefined) codes.set(value, (code = codes.size));
      const pair = (of[place] ?? 0) * (size + 1) + code;
      let group = pairs.get(pair);
      if (group === undefined) pairs.set(pair, (group = pairs.size));
      of[place] = group;
    }
    count = pairs.size;
  }
  const first: number[] = Array.from({ length: count }, () => -1);
  for (let place = 0; place < size; place++) if ((first[of[place] ?? 0] ?? 0) < 0) first[of[place] ?? 0] = place;
  return { of, first };
}

function scalarKey(column: Plain): (place: number) => Key {
  if (column.kind === "set") return (place) => `${column.must[place]} ${column.may[place]}`;
  return (place) => column.values[place];
}

/** Lists that are not known have no number of records. */
function countAt({ starts, known }: Extract<Column, { readonly kind: "list" }>, place: number): number {
  return known[place] === 1 ? (starts[place + 1] ?? 0) - (starts[place] ?? 0) : -1;
}

function recordsKey(column: Extract<Column, { readonly kind: "list" }>): (place: number) => Key {
  const fields = Object.values(column.fields).map(scalarKey);
  return (place) => {
    if (column.known[place] !== 1) return -1;
    const rows: Key[][] = [];
    for (let row = column.starts[place] ?? 0; row < (column.starts[place + 1] ?? 0); row++) {
      rows.push(fields.map((field) => field(row)));
    }
    // JSON knows no NaN, and no undefined; both mean not known, each in columns of its own.
    return JSON.stringify(rows);
  };
}
