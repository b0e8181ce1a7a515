import { noDate } from "@bylaw/ir";
import type { NumberSource } from "./lanes.ts";

/**
 * The numbers of a block as they stand in their column. Where one is no whole number in the range, the block is copied
 * and it is not known.
 */
export function readNumbers(
  out: NumberSource,
  column: Float64Array,
  first: number,
  { least, most }: { readonly least: number; readonly most: number },
  lanes: number,
): void {
  let strange = 0;
  let unknown = 0;
  for (let lane = 0; lane < lanes; lane++) {
    const value = column[first + lane] ?? 0;
    if (value >= least && value <= most && Math.floor(value) === value) continue;
    if (value === value) strange++;
    unknown++;
  }
  const values = column.subarray(first, first + lanes);
  out.allKnown = unknown === 0;
  out.values =
    strange === 0
      ? values
      : values.map((value) => (value >= least && value <= most && Math.floor(value) === value ? value : Number.NaN));
}

/** The days of a block; what is no day that can be, and "none", is NaN. */
export function readDays(out: NumberSource, own: Float64Array, column: Int32Array, first: number, lanes: number): void {
  const { low, high } = out;
  let unknown = 0;
  for (let lane = 0; lane < lanes; lane++) {
    const day = column[first + lane] ?? noDate;
    if (day >= low && day <= high) own[lane] = day;
    else {
      own[lane] = Number.NaN;
      unknown++;
    }
  }
  out.allKnown = unknown === 0;
  out.values = own;
}

/** Bytes of a block, each by a table of all 256. */
export function readBytes(out: Uint8Array, column: Uint8Array, first: number, table: Uint8Array, lanes: number): void {
  for (let lane = 0; lane < lanes; lane++) out[lane] = table[column[first + lane] ?? 2] ?? 0;
}

/** Members of a block by a table that begins at -2; what is beyond the table is `otherwise`. */
export function mapMembers<Out extends Uint8Array | Int32Array>(
  out: Out,
  column: Int16Array,
  first: number,
  { table, otherwise }: { readonly table: Out; readonly otherwise: number },
  lanes: number,
): void {
  for (let lane = 0; lane < lanes; lane++) out[lane] = table[(column[first + lane] ?? -1) + 2] ?? otherwise;
}
