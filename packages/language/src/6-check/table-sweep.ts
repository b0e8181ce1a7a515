import type { ModelRow, ModelTable } from "../5-type/model.ts";
import { keyOf } from "./constraints.ts";
import { casesOf, type Sweep, sweep, type Witness } from "./covered.ts";

/** Several checks ask the same of one table. */
const swept = new WeakMap<ModelTable, { readonly found: Sweep | undefined }>();

/** What the rows of a table leave out or share; undefined where nothing certain can be said. */
export function sweepTable(table: ModelTable): Sweep | undefined {
  const known = swept.get(table);
  if (known !== undefined) return known.found;
  const found = sweepRows(table);
  swept.set(table, { found });
  return found;
}

function sweepRows({ rows }: ModelTable): Sweep | undefined {
  if (rows.length === 0) return undefined;
  const read = casesOf(rows.map((row) => row.tests.filter((test) => test !== undefined)));
  return read && sweep(read.cases, read.subjects);
}

/** Two rows of a table, the later one second. */
export interface RowPair {
  readonly first: ModelRow;
  readonly again: ModelRow;
}

/**
 * Rows with different keys that fit together, with values that both fit. `otherwise` takes what the rows above leave: it
 * is meant to fit beside them.
 */
export function sharedRows(table: ModelTable): readonly (RowPair & { readonly at: Witness })[] {
  const shared = sweepTable(table)?.shared ?? [];
  return shared.flatMap(({ first: one, second: other, at }) => {
    const [first, again] = [table.rows[one], table.rows[other]];
    if (first === undefined || again === undefined || again.tests.includes(undefined)) return [];
    return keysOf(first) === keysOf(again) ? [] : [{ first, again, at }];
  });
}

/** Rows with the same keys as an earlier one. */
export function repeatedRows({ rows }: ModelTable): readonly RowPair[] {
  const seen = new Map<string, ModelRow>();
  return rows.flatMap((again) => {
    const first = seen.get(keysOf(again));
    if (first === undefined) seen.set(keysOf(again), again);
    return first === undefined ? [] : [{ first, again }];
  });
}

function keysOf({ tests }: ModelRow): string {
  return JSON.stringify(tests.map((test) => (test === undefined ? "any" : keyOf(test))));
}
