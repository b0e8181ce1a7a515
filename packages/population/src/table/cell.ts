import type { IrType } from "@bylaw/ir";
import { movePoint, type Unit } from "./units.ts";

/** Cells that say yes, in small letters. */
export const yesWords: ReadonlySet<string> = new Set(["yes", "y", "true", "1", "是", "有", "√"]);
/** Cells that say no, in small letters. */
export const noWords: ReadonlySet<string> = new Set(["no", "n", "false", "0", "否", "无", "無", "×"]);

/**
 * A cell as the value that a host would hand in; what it means, and whether it is sound, the door decides. Spreadsheets
 * write figures in groups of three, days with strokes, and sets as members with a sign between them.
 */
export function cellValue(cell: string, type: IrType, unit: Unit | undefined): unknown {
  const text = cell.trim();
  switch (type.kind) {
    case "number": {
      const figure = /^[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(text) ? text.replaceAll(",", "") : text;
      if (unit?.percent === true) return /[%％]$/.test(figure) ? figure : `${figure}%`;
      return unit === undefined ? figure : movePoint(figure, unit.places);
    }
    case "boolean": {
      const word = text.toLowerCase();
      if (yesWords.has(word)) return true;
      return noWords.has(word) ? false : (jsonIn(text) ?? text);
    }
    case "date":
      return isoDay(text);
    case "set":
      return jsonIn(text) ?? text.split(/[;；、,，|]/u).map((member) => member.trim());
    case "list":
      return jsonIn(text) ?? text;
    case "choice":
      return text;
    case "text":
      return unguarded(cell);
    default:
      return type satisfies never;
  }
}

/** 2021/5/1, 2021-5-1 and 2021年5月1日 as 2021-05-01. */
function isoDay(text: string): string {
  const match = /^([0-9]{4})(?:[-/]([0-9]{1,2})[-/]([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)$/.exec(text);
  if (match === null) return text;
  const two = (part: string | undefined): string => (part ?? "").padStart(2, "0");
  return `${match[1]}-${two(match[2] ?? match[4])}-${two(match[3] ?? match[5])}`;
}

/** The list or object that a cell holds as JSON; nothing where it holds none. */
export function jsonIn(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What spreadsheets take for the beginning of a formula. */
const formula = /^[=+\-@\t\r]/;

/** Text that no spreadsheet takes for a formula: an apostrophe goes before what looks like one. */
export function guarded(text: string): string {
  return formula.test(text) || /^'+[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that guards it. */
export function unguarded(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
