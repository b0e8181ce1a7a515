import type { Language } from "@bylaw/diagnostics";
import type { IrPolicy } from "@bylaw/ir";
import { factOf, labelOf } from "../../present/names.ts";

/** Where in a table something stands. */
export interface PlaceInTable {
  readonly row: string;
  /** As the page names the fact; what is inside a list or a history stays as it is written. */
  readonly column?: string;
}

/** The row and the column that a path such as `rows[5].assets` means; undefined where it means no row. */
export function placeInTable(
  path: string | undefined,
  policy: IrPolicy | undefined,
  language: Language,
): PlaceInTable | undefined {
  const [, row, rest = ""] = /^rows\[(\d+)\]\.?(.*)$/s.exec(path ?? "") ?? [];
  if (row === undefined) return undefined;
  if (rest === "") return { row };
  const id = rest.replace(/^facts\./, "");
  const fact = policy === undefined ? undefined : factOf(policy, id);
  return { row, column: fact === undefined ? id : labelOf(fact.names, language) };
}
