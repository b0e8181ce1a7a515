import { type Diagnostic, problem } from "@bylaw/diagnostics";
import type { ModelTable } from "../../5-type/model.ts";
import type { Check } from "../check-input.ts";
import { keyOf } from "../constraints.ts";
import { casesOf, sweep } from "../covered.ts";

/** Cases that no row of a table fits, and rows that fit together (semantics: tables). */
export const tableRows: Check = ({ model }) => model.tables.flatMap((table) => [...twins(table), ...swept(table)]);

/** Two rows with the same keys: the second one can never give its value. */
function twins({ names, rows }: ModelTable): readonly Diagnostic[] {
  const seen = new Map<string, (typeof rows)[number]>();
  return rows.flatMap((row) => {
    const key = JSON.stringify(row.tests.map((test) => (test === undefined ? "any" : keyOf(test))));
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, row);
      return [];
    }
    const parameters = { table: names.id, why: "same", keys: [] };
    return [problem("rows-overlap", parameters, { again: row.span, first: first.span })];
  });
}

function swept(table: ModelTable): readonly Diagnostic[] {
  const { names, rows, span } = table;
  const asked = rows.map((row) => row.tests.filter((test) => test !== undefined));
  const read = casesOf(asked);
  const found = read && sweep(read.cases, read.subjects);
  if (found === undefined || rows.length === 0) return [];
  const problems: Diagnostic[] = [];
  if (found.gap !== undefined && !table.holes)
    problems.push(problem("row-missing", { table: names.id, keys: found.gap }, { here: span }));
  for (const { first, second, at } of found.shared) {
    const [a, b] = [rows[first], rows[second]];
    // `otherwise` takes what the rows above leave: it is meant to fit beside them.
    if (a === undefined || b === undefined || b.tests.some((test) => test === undefined)) continue;
    if (JSON.stringify(a.tests.map(keyed)) === JSON.stringify(b.tests.map(keyed))) continue;
    const places = { again: b.span, first: a.span };
    if (table.unique) problems.push(problem("rows-overlap", { table: names.id, why: "fit", keys: at }, places));
    else if (keyOf(a.value) !== keyOf(b.value))
      problems.push(problem("rows-share", { table: names.id, keys: at }, places));
  }
  return problems;
}

function keyed(test: ModelTable["rows"][number]["tests"][number]): string {
  return test === undefined ? "any" : keyOf(test);
}
