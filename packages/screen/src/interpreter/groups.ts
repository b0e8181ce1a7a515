import type { Column, Columns, HistoryColumn } from "@bylaw/ir";
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
type Value = number | string | undefined;

/** What an applicant is told apart by; with `span` whole numbers from -1 to below `span` - 1. */
interface Key {
  readonly at: (place: number) => Value;
  readonly span?: number;
}

/** Puts together the applicants of whom the same is read. */
export function groupsOf(columns: Columns, { facts, counts, histories, papers }: Reads): Groups {
  const keys: Key[] = [];
  for (const id of facts) {
    const column = ownOf(columns.facts, id);
    if (column !== undefined) keys.push({ at: column.kind === "list" ? recordsKey(column) : scalarKey(column) });
  }
  for (const id of counts) {
    const column = ownOf(columns.facts, id);
    if (column?.kind === "list") keys.push({ at: (place) => countAt(column, place) });
  }
  for (const id of histories) {
    const column = ownOf(columns.histories, id);
    if (column !== undefined) keys.push(kindKey(column, columns.size));
  }
  for (const id of papers) {
    const column = ownOf(columns.papers, id);
    if (column !== undefined) keys.push({ at: (place) => column[place] });
  }
  return combine(columns.size, keys);
}

/** Codes of a few whole numbers are kept in an array. */
const mostPairs = 65_536;

/** One key after another: two applicants stay together as long as they share all of them. */
function combine(size: number, keys: readonly Key[]): Groups {
  const of = new Int32Array(size);
  let count = Math.min(size, 1);
  for (const key of keys) count = split(of, count, key);
  const first: number[] = Array.from({ length: count }, () => -1);
  for (let place = 0; place < size; place++) if ((first[of[place] ?? 0] ?? 0) < 0) first[of[place] ?? 0] = place;
  return { of, first };
}

/** Parts every group by a key; gives how many there are then. */
function split(of: Int32Array, count: number, { at, span }: Key): number {
  if (span !== undefined && count * span <= mostPairs) return splitBySpan(of, count, at, span);
  const codes = new Map<Value, number>();
  const pairs = new Map<number, number>();
  for (let place = 0; place < of.length; place++) {
    const value = at(place);
    let code = codes.get(value);
    if (code === undefined) codes.set(value, (code = codes.size));
    const pair = (of[place] ?? 0) * (of.length + 1) + code;
    let group = pairs.get(pair);
    if (group === undefined) pairs.set(pair, (group = pairs.size));
    of[place] = group;
  }
  return pairs.size;
}

/** The same by a key of whole numbers from -1 to below `span` - 1. */
function splitBySpan(of: Int32Array, count: number, at: (place: number) => Value, span: number): number {
  const pairs = new Int32Array(count * span).fill(-1);
  let groups = 0;
  for (let place = 0; place < of.length; place++) {
    const pair = (of[place] ?? 0) * span + Number(at(place)) + 1;
    let group = pairs[pair] ?? -1;
    if (group < 0) pairs[pair] = group = groups++;
    of[place] = group;
  }
  return groups;
}

/** Places in `kinds`; a place that is none of them is told apart as any value is. */
function kindKey({ kinds, values }: HistoryColumn, size: number): Key {
  const at = (place: number): Value => values[place];
  for (let place = 0; place < size; place++) {
    const kind = values[place];
    if (kind === undefined || kind < -1 || kind >= kinds.length) return { at };
  }
  return { at, span: kinds.length + 1 };
}

function scalarKey(column: Plain): (place: number) => Value {
  if (column.kind === "set") return (place) => `${column.must[place]} ${column.may[place]}`;
  return (place) => column.values[place];
}

/** Lists that are not known have no number of records. */
function countAt({ starts, known }: Extract<Column, { readonly kind: "list" }>, place: number): number {
  return known[place] === 1 ? (starts[place + 1] ?? 0) - (starts[place] ?? 0) : -1;
}

function recordsKey(column: Extract<Column, { readonly kind: "list" }>): (place: number) => Value {
  const fields = Object.values(column.fields).map(scalarKey);
  return (place) => {
    if (column.known[place] !== 1) return -1;
    const rows: Value[][] = [];
    for (let row = column.starts[place] ?? 0; row < (column.starts[place + 1] ?? 0); row++) {
      rows.push(fields.map((field) => field(row)));
    }
    // JSON knows no NaN, and no undefined; both mean not known, each in columns of its own.
    return JSON.stringify(rows);
  };
}
