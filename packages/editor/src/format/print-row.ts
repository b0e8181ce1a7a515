import { type ParsedChunk } from "@bylaw/language";
import { printer } from "prettier/doc";
import { node, nodes, type Tree, token, tokens } from "../concrete-tree.ts";
import { oneLine } from "./one-line.ts";
import type { Doc } from "./pen.ts";
import { into, type Pen, put, type Sheet } from "./pen.ts";
import { printSum } from "./print-expression.ts";
import { filled } from "./signs.ts";
import { textWidth } from "./text-width.ts";

/** The cells of a row, each as it is printed. */
export function printCells(sheet: Sheet, { tree }: ParsedChunk): readonly string[] {
  if (tree === undefined) return [];
  const pen: Pen = { sheet, production: tree.name, above: undefined, lead: undefined };
  return nodes(tree, "cell").map((cell) => flat(printCell(pen, cell)));
}

function flat(doc: Doc): string {
  const width = Number.POSITIVE_INFINITY;
  return oneLine(doc, width) ?? printer.printDocToString(doc, { printWidth: width, tabWidth: 2 }).formatted;
}

function printCell(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const otherwise = token(tree, "key_otherwise");
  if (otherwise !== undefined) return put(pen, otherwise, "key_otherwise");
  const range = node(tree, "range");
  if (range !== undefined) return printRange(pen, range);
  const sums = nodes(tree, "sum").map((each) => printSum(pen, each));
  const compare = token(tree, "Compare");
  if (compare !== undefined) return [put(pen, compare, "Compare"), " ", sums[0] ?? ""];
  return filled(pen, sums, tokens(tree, "Comma"), "item");
}

/** A range has the brackets of mathematics in both languages. */
function printRange(above: Pen, tree: Tree): Doc {
  const pen = into(above, tree);
  const [from, to] = [node(tree, "from"), node(tree, "to")];
  const opens = /[[［]/.test(token(tree, "open")?.image ?? "") ? "[" : "(";
  const closes = /[\]］]/.test(token(tree, "close")?.image ?? "") ? "]" : ")";
  return [
    opens,
    from === undefined ? "" : printSum(pen, from),
    ", ",
    to === undefined ? "" : printSum(pen, to),
    closes,
  ];
}

/** Rows with their bars under each other. */
export function alignRows(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, textWidth(cell));
    });
  }
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - textWidth(cell)));
    return `| ${cells.join(" | ")} |`;
  });
}
