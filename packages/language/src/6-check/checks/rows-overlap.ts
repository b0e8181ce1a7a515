import { problem } from "@bylaw/diagnostics";
import type { Check } from "../check-input.ts";
import { repeatedRows, sharedRows } from "../table-sweep.ts";

/** Rows of one case; in a table marked `unique` also rows that fit together (semantics: tables). */
export const rowsOverlap: Check = ({ model }) =>
  model.tables.flatMap((table) => {
    const same = repeatedRows(table).map((pair) => ({ ...pair, at: [], why: "same" }));
    const fit = table.unique ? sharedRows(table).map((pair) => ({ ...pair, why: "fit" })) : [];
    return [...same, ...fit].map(({ first, again, at, why }) =>
      problem("rows-overlap", { table: table.names.id, why, keys: at }, { again: again.span, first: first.span }),
    );
  });
