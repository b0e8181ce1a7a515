import { unknownDate } from "@bylaw/ir";
import { everyMember, type PlainColumn } from "../columns/column-builder.ts";
import type { Rows } from "./rows.ts";
import { nextPart, streamOf } from "./stream.ts";

/** The rows that are not known, in ascending order. */
export function concealed(rows: Rows, chance: number, path: string): readonly number[] {
  const hidden: number[] = [];
  if (chance === 0) return hidden;
  const stream = streamOf(rows.seed, `unknown ${path}`);
  for (let row = 0; row < rows.size; row++) if (nextPart(stream) < chance) hidden.push(row);
  return hidden;
}

/** The column with rows that are not known; the one given stays as it is, since later facts are drawn from it. */
export function conceal(column: PlainColumn, hidden: readonly number[]): PlainColumn {
  if (hidden.length === 0) return column;
  switch (column.kind) {
    case "number":
      return { ...column, values: replaced(column.values, hidden, Number.NaN) };
    case "boolean":
      return { ...column, values: replaced(column.values, hidden, 2) };
    case "date":
      return { ...column, values: replaced(column.values, hidden, unknownDate) };
    case "choice":
      return { ...column, values: replaced(column.values, hidden, -1) };
    case "set":
      return {
        ...column,
        must: replaced(column.must, hidden, 0),
        may: replaced(column.may, hidden, everyMember(column.members)),
      };
    case "text": {
      const values = column.values.slice();
      for (const row of hidden) values[row] = undefined;
      return { ...column, values };
    }
    default:
      return column satisfies never;
  }
}

/** A copy with one value in place of those at the rows. */
function replaced<Values extends Float64Array | Int32Array | Int16Array | Uint8Array>(
  values: Values,
  rows: readonly number[],
  value: number,
): Values {
  const copy = values.slice() as Values;
  for (const row of rows) copy[row] = value;
  return copy;
}
