import type { Position, Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";

/** How characters of a line are counted by the client. */
export type Encoding = "utf-16" | "utf-8";

/** The first encoding of the client's list that is known here; UTF-16 where it lists none. */
export function chooseEncoding(offered: unknown): Encoding {
  const listed: readonly unknown[] = Array.isArray(offered) ? offered : [];
  return listed.find((one): one is Encoding => one === "utf-16" || one === "utf-8") ?? "utf-16";
}

/** An offset of a text as the client counts. Offsets beyond the text are its end. */
export function positionAt(document: TextDocument, offset: number, encoding: Encoding): Position {
  const position = document.positionAt(offset);
  if (encoding === "utf-16") return position;
  const before = lineOf(document, position.line).slice(0, position.character);
  return { line: position.line, character: Buffer.byteLength(before, "utf8") };
}

/** The stretch between two offsets as the client counts. */
export function rangeOf(document: TextDocument, start: number, end: number, encoding: Encoding): Range {
  return { start: positionAt(document, start, encoding), end: positionAt(document, Math.max(start, end), encoding) };
}

/** The offset of a place as the client counts; a place outside the text is the nearest one in it. */
export function offsetAt(document: TextDocument, position: Position, encoding: Encoding): number {
  return document.offsetAt(toUnits(document, position, encoding));
}

/** A place in UTF-16 code units, with whole numbers in any case. */
export function toUnits(document: TextDocument, position: Position, encoding: Encoding): Position {
  const line = wholeNumber(position?.line);
  const character = wholeNumber(position?.character);
  if (encoding === "utf-16" || line >= document.lineCount) return { line, character };
  return { line, character: unitsWithin(lineOf(document, line), character) };
}

function wholeNumber(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value) ? Math.max(Math.trunc(value), 0) : 0;
}

function lineOf(document: TextDocument, line: number): string {
  return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}

/** How many code units of a line its first bytes are. A place within a character is its start. */
function unitsWithin(line: string, bytes: number): number {
  let [seen, units] = [0, 0];
  for (const character of line) {
    seen += Buffer.byteLength(character, "utf8");
    if (seen > bytes) break;
    units += character.length;
  }
  return units;
}
