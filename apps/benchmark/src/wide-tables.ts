import type { Figure, Table } from "./measurement.ts";
import { plainNumber, range, withUnit } from "./table.ts";
import { medianOf } from "./timing.ts";

/** Figures called `<row>: <column>` as the rows of a table, in the order in which they came. */
function rowsOf(figures: readonly Figure[]): ReadonlyMap<string, ReadonlyMap<string, Figure>> {
  const rows = new Map<string, Map<string, Figure>>();
  for (const figure of figures) {
    const at = figure.name.lastIndexOf(": ");
    const [row, column] = [figure.name.slice(0, at), figure.name.slice(at + 2)];
    rows.set(row, (rows.get(row) ?? new Map<string, Figure>()).set(column, figure));
  }
  return rows;
}

function cell(figure: Figure | undefined): string {
  return figure === undefined ? "" : withUnit(medianOf(figure.values), figure.unit);
}

/** Engines one under the other: both ratios with their ranges, and how many verdicts a second that is. */
export function enginesTable(figures: readonly Figure[]): Table {
  const both = (figure: Figure | undefined): readonly string[] => [cell(figure), range(figure?.values ?? [])];
  const aSecond = (figure: Figure | undefined): string =>
    figure === undefined ? "" : plainNumber(1e9 / medianOf(figure.values));
  const rows = [...rowsOf(figures)].map(([title, columns]) => [
    title,
    ...both(columns.get("verdict")),
    ...both(columns.get("explanation")),
    aSecond(columns.get("verdict alone")),
    cell(columns.get("first answer")),
  ]);
  return {
    head: ["engine", "verdict", "range", "explanation", "range", "verdicts a second", "loaded and first answer"],
    rows,
  };
}

/** Engines one under the other: garbage of a verdict and of an explanation. */
export function garbageTable(figures: readonly Figure[]): Table {
  const rows = [...rowsOf(figures)].map(([title, columns]) => [
    title,
    cell(columns.get("verdict")),
    cell(columns.get("explanation")),
  ]);
  return { head: ["engine", "garbage of a verdict", "garbage of an explanation"], rows };
}

/** What is loaded: plain and compressed. */
export function sizesTable(figures: readonly Figure[]): Table {
  const rows = [...rowsOf(figures)].map(([title, columns]) => {
    const target = columns.get("gzip")?.target;
    const compressed = columns.get("gzip");
    const found = target === undefined ? "" : medianOf(compressed?.values ?? []) <= target ? "reached" : "**missed**";
    const aim = target === undefined ? "" : `≤ ${withUnit(target, "bytes")}`;
    return [title, cell(columns.get("plain")), cell(compressed), aim, found];
  });
  return { head: ["loaded", "minified", "gzip", "target", ""], rows };
}
