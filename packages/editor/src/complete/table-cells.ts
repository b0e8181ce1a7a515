import type { Chunk } from "@bylaw/language";
import type { Caret } from "./caret.ts";
import type { Stock, Thing } from "./stock.ts";
import { nameOf, type Tree, wordsOf } from "./tree.ts";
import type { Wanted } from "./wanted-kinds.ts";

/** What the cell of a table wants: a value of its key, or of the table. */
export function cellWanted(caret: Caret, stock: Stock, row: Tree | undefined): Wanted {
  const { chunks } = caret.read.scanned;
  const here = caret.chunk === undefined ? -1 : chunks.indexOf(caret.chunk);
  let at = here;
  while (at >= 0 && chunks[at]?.kind === "row") at--;
  const header = chunks[at];
  const verb = header?.tokens.find(({ head }) => head)?.keyword;
  const column = row === undefined ? 0 : wordsOf(row, "Bar").length;
  const first = chunks[at + 1];
  if (header === undefined || first === undefined) return { is: "value", kind: undefined };
  if (verb === "table") return tableCell(stock, header, first, first === caret.chunk, column);
  const columns = headings(first).map((name) => stock.byName.get(name));
  if (verb === "given") {
    return first === caret.chunk ? { is: "columns" } : { is: "value", kind: columns[column]?.type };
  }
  return { is: "outcome", of: stock.byName.get(nameOf(header.tokens[1] ?? { image: "" })) };
}

function tableCell(stock: Stock, header: Chunk, first: Chunk, isFirst: boolean, column: number): Wanted {
  const table = stock.byName.get(
    nameOf(header.tokens[header.tokens.findIndex(({ head }) => head) + 1] ?? { image: "" }),
  );
  const keys = keysOf(header, stock);
  // A first cell that is empty makes a cross table: the first key goes down, the second across.
  const cross = first.tokens[1]?.tokenType.name === "Bar";
  if (!cross) return { is: "value", kind: column < keys.length ? keys[column]?.type : table?.type };
  if (isFirst) return { is: "value", kind: keys[1]?.type };
  return { is: "value", kind: column === 0 ? keys[0]?.type : table?.type };
}

function keysOf({ tokens }: Chunk, stock: Stock): readonly (Thing | undefined)[] {
  const by = tokens.findIndex(({ keyword }) => keyword === "by");
  const colon = tokens.findIndex(({ tokenType }, at) => at > by && tokenType.name === "Colon");
  const keys: (Thing | undefined)[] = [];
  let name: string | undefined;
  for (const token of tokens.slice(by + 1, colon === -1 ? tokens.length : colon)) {
    if (token.tokenType.name === "Comma") {
      keys.push(keyNamed(stock, name));
      name = undefined;
    } else name ??= nameOf(token);
  }
  return [...keys, keyNamed(stock, name)];
}

/** A value of the policy, or a field of the records for each of which the table is looked up. */
function keyNamed(stock: Stock, name: string | undefined): Thing | undefined {
  if (name === undefined) return undefined;
  const field = stock.values.flatMap(({ parts = [] }) => parts).find(({ id, local }) => id === name || local === name);
  return stock.byName.get(name) ?? field;
}

/** The names in the first row of a table, by their columns. */
function headings({ tokens }: Chunk): readonly string[] {
  const found: string[] = [];
  let column = -1;
  for (const token of tokens) {
    if (["Bar", "RowStart", "RowEnd"].includes(token.tokenType.name)) column++;
    else found[column] = nameOf(token);
  }
  return found;
}
