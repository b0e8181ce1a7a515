import { problem } from "@bylaw/diagnostics";
import type { Check } from "../check-input.ts";
import { keyOf } from "../constraints.ts";
import { sharedRows } from "../table-sweep.ts";

/** Rows that fit together and give different values: the first one is taken (semantics: tables). */
export const rowsShare: Check = ({ model }) =>
  model.tables.flatMap((table) => {
    if (table.unique) return [];
    return sharedRows(table).flatMap(({ first, again, at }) => {
      if (keyOf(first.value) === keyOf(again.value)) return [];
      const places = { again: again.span, first: first.span };
      return [problem("rows-share", { table: table.names.id, keys: at }, places)];
    });
  });
