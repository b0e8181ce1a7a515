import { everyMember, type PlainColumn, type PlainType, unknownColumn } from "../columns/column-builder.ts";
import type { Draw } from "../specification/population-spec.ts";
import { notInPolicy } from "./not-in-policy.ts";
import { type Earlier, earlier, type Rows } from "./rows.ts";

/**
 * Draws every case for all rows and keeps of each row the one that its fact asks for, so that no case moves another.
 * Rows for which there is no case are not known.
 */
export function drawBy(
  rows: Rows,
  draw: Extract<Draw, { readonly draw: "by" }>,
  type: PlainType,
  path: string,
  drawCase: (draw: Draw, path: string) => PlainColumn | undefined,
): PlainColumn | undefined {
  const names = Object.keys(draw.cases);
  const columns = names.map((name) => drawCase(draw.cases[name] as Draw, `${path}.cases.${name}`));
  if (draw.otherwise !== undefined) columns.push(drawCase(draw.otherwise, `${path}.otherwise`));
  const found = earlier(rows, draw.fact);
  if (found === undefined) return draw.otherwise === undefined ? undefined : columns.at(-1);
  const keyOf = caseOfRow(found, names, rows, `${path}.cases`);
  const joined = unknownColumn(type, rows.size);
  for (let row = 0; row < rows.size; row++) {
    const column = columns[keyOf(row)];
    if (column !== undefined) copy(column, joined, row);
  }
  return joined;
}

/** The place of the case of a row; behind the last one where it has none. */
function caseOfRow(
  { column, places }: Earlier,
  names: readonly string[],
  rows: Rows,
  path: string,
): (row: number) => number {
  const otherwise = names.length;
  const at = (row: number): number => (places === undefined ? row : (places[row] ?? 0));
  const caseNamed = (name: string): number => (names.includes(name) ? names.indexOf(name) : otherwise);
  switch (column.kind) {
    case "choice": {
      for (const name of names) {
        if (!column.members.includes(name))
          notInPolicy(rows.problems, "member", name, `${path}.${name}`, column.members);
      }
      const cases = column.members.map(caseNamed);
      return (row) => cases[column.values[at(row)] ?? -1] ?? otherwise;
    }
    case "boolean": {
      const cases = [caseNamed("no"), caseNamed("yes")];
      return (row) => cases[column.values[at(row)] ?? 2] ?? otherwise;
    }
    case "number": {
      const numbers = names.map(Number);
      return (row) => {
        const place = numbers.indexOf(column.values[at(row)] ?? Number.NaN);
        return place < 0 ? otherwise : place;
      };
    }
    case "date":
    case "set":
    case "text":
      return () => otherwise;
    default:
      return column satisfies never;
  }
}

/** Copies one row between two columns of one kind. */
export function copy(from: PlainColumn, to: PlainColumn, row: number): void {
  if (from.kind === "set" && to.kind === "set") {
    to.must[row] = from.must[row] ?? 0;
    to.may[row] = from.may[row] ?? everyMember(from.members);
  } else if (from.kind === "text" && to.kind === "text") {
    (to.values as (string | undefined)[])[row] = from.values[row];
  } else if (from.kind !== "set" && from.kind !== "text" && to.kind !== "set" && to.kind !== "text") {
    to.values[row] = from.values[row] ?? 0;
  }
}
