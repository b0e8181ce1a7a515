import { problem } from "@bylaw/diagnostics";
import type { Check } from "../check-input.ts";
import { sweepTable } from "../table-sweep.ts";

/** A case that no row of a table fits, with an example (semantics: tables). Cells left empty are reported before. */
export const rowMissing: Check = ({ model }) =>
  model.tables.flatMap((table) => {
    const gap = table.holes ? undefined : sweepTable(table)?.gap;
    if (gap === undefined) return [];
    return [problem("row-missing", { table: table.names.id, keys: gap }, { here: table.span })];
  });
