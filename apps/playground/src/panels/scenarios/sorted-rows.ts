import type { ScenarioRow } from "../../engine/scenario-board.ts";

/** Rows of one article, or all; those that differ first, else in the order of the text. */
export function sortedRows(rows: readonly ScenarioRow[], article: string | undefined): readonly ScenarioRow[] {
  const shown =
    article === undefined ? rows : rows.filter((row) => row.articles.some(({ number }) => number === article));
  return [...shown.filter(({ passed }) => passed === false), ...shown.filter(({ passed }) => passed !== false)];
}
