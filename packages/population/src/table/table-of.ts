import type { Columns, IrPolicy } from "@bylaw/ir";
import Papa from "papaparse";
import { guarded } from "./cell.ts";
import { rowsOf } from "./rows-of.ts";

/**
 * The applicants of columns as a table: canonical names as headings, one row each, what is not known an empty cell, lists
 * and histories as JSON. Nothing in it is a formula to a spreadsheet. `readTable` gives the same columns again.
 */
export function tableOf(policy: IrPolicy, columns: Columns, format: "csv" | "json"): string {
  const rows = rowsOf(policy, columns);
  if (format === "json") return JSON.stringify(rows, undefined, 1);
  const facts = policy.facts.map(({ names }) => names.id).filter((id) => columns.facts[id] !== undefined);
  const titles = Object.keys(columns.histories ?? {});
  const papers = Object.keys(columns.papers ?? {});
  const fields = [
    "id",
    ...facts,
    ...titles.map((title) => `history.${title}`),
    ...papers.map((paper) => `papers.${paper}`),
  ];
  const data = rows.map((row) => [
    guarded(row.id),
    ...facts.map((id) => cellText(row.facts[id])),
    ...titles.map((title) => cellText(row.history?.[title])),
    ...papers.map((paper) => cellText(row.papers?.[paper])),
  ]);
  return Papa.unparse({ fields, data }, { newline: "\n" });
}

/** A value as a cell. Negative figures are figures; only text can be taken for a formula. */
function cellText(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "string" ? guarded(value) : JSON.stringify(value);
}
