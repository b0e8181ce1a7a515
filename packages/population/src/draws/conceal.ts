import { unknownDate } from "@bylaw/ir";
import { everyMember, type PlainColumn } from "../columns/column-builder.ts";
import type { Rows } from "./rows.ts";
import { nextPart, streamOf } from "./stream.ts";

/** Which rows are not known: 1 for each of them; nothing where all are. */
export function concealed(rows: Rows, chance: number, path: string): Uint8Array | undefined {
  if (chance === 0) return undefined;
  const stream = streamOf(rows.seed, `unknown ${path}`);
  const hidden = new Uint8Array(rows.size);
  for (let row = 0; row < rows.size; row++) hidden[row] = nextPart(stream) < chance ? 1 : 0;
  return hidden;
}

/** The column with rows that are not known; the one given stays as it is, since later facts are drawn from it. */
export function conceal(column: PlainColumn, hidden: Uint8Array | undefined): PlainColumn {
  if (hidden === undefined) return column;
  switch (column.kind) {
    case "number":
      return { ...column, values: column.values.map((value, row) => (hidden[row] === 1 ? Number.NaN : value)) };
    case "boolean":
      return { ...column, values: column.values.map((value, row) => (hidden[row] === 1 ? 2 : value)) };
    case "date":
      return { ...column, values: column.values.map((value, row) => (hidden[row] === 1 ? unknownDate : value)) };
    case "choice":
      return { ...column, values: column.values.map((value, row) => (hidden[row] === 1 ? -1 : value)) };
    case "set": {
      const every = everyMember(column.members);
      const must = column.must.map((bits, row) => (hidden[row] === 1 ? 0 : bits));
      const may = column.may.map((bits, row) => (hidden[row] === 1 ? every : bits));
      return { ...column, must, may };
    }
    case "text":
      return { ...column, values: column.values.map((value, row) => (hidden[row] === 1 ? undefined : value)) };
    default:
      return column satisfies never;
  }
}
