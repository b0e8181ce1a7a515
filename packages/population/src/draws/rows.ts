import type { Diagnostic } from "@bylaw/diagnostics";
import type { PlainColumn } from "../columns/column-builder.ts";
import type { Loadings } from "../specification/population-spec.ts";
import { squareRoot } from "./arithmetic.ts";
import { nextNormal, type Stream, streamOf } from "./stream.ts";

/** Rows that are drawn together: the applicants, or the records of one list of theirs. */
export interface Rows {
  readonly size: number;
  readonly seed: number;
  /** The applicant of each record; absent where the rows are the applicants. */
  readonly owners?: Uint32Array;
  /** The number of each record in its list, from 0. */
  readonly numbers?: Uint32Array;
  /** By strength: how much of it each applicant has. */
  readonly strengths: ReadonlyMap<string, Float64Array>;
  /** What is drawn of these rows so far, before anything is made unknown. */
  readonly drawn: Map<string, PlainColumn>;
  /** What is drawn of the applicants, where the rows are records. */
  readonly applicants?: ReadonlyMap<string, PlainColumn>;
  /** What in the specification does not fit the policy. */
  readonly problems: Diagnostic[];
}

/** A column drawn before, and which of its rows belongs to each of ours. */
export interface Earlier {
  readonly column: PlainColumn;
  readonly places: Uint32Array | undefined;
}

/** The column of that name: of these rows, or else of their applicants. */
export function earlier(rows: Rows, name: string): Earlier | undefined {
  const own = rows.drawn.get(name);
  if (own !== undefined) return { column: own, places: undefined };
  const column = rows.applicants?.get(name);
  return column === undefined ? undefined : { column, places: rows.owners };
}

/** A standard normal variable for each row, of which the strengths are a part. */
export function variable(rows: Rows, loadings: Loadings | undefined, stream: Stream): Float64Array {
  const values = new Float64Array(rows.size);
  const parts = Object.entries(loadings ?? {}).flatMap(([name, much]) => {
    const strength = rows.strengths.get(name);
    return strength === undefined ? [] : [{ strength, much }];
  });
  const rest = squareRoot(1 - parts.reduce((sum, { much }) => sum + much * much, 0));
  const { owners, size } = rows;
  for (let row = 0; row < size; row++) values[row] = rest * nextNormal(stream);
  for (const { strength, much } of parts) {
    if (owners === undefined) {
      for (let row = 0; row < size; row++) values[row] = (values[row] ?? 0) + much * (strength[row] ?? 0);
    } else {
      for (let row = 0; row < size; row++) values[row] = (values[row] ?? 0) + much * (strength[owners[row] ?? 0] ?? 0);
    }
  }
  return values;
}

/** The strengths of so many applicants. */
export function drawStrengths(seed: number, names: readonly string[], size: number): ReadonlyMap<string, Float64Array> {
  const rows: Rows = { size, seed, strengths: new Map(), drawn: new Map(), problems: [] };
  return new Map(names.map((name) => [name, variable(rows, undefined, streamOf(seed, `strength ${name}`))]));
}
