import { type Analysis, highlight, type SideRow, sideBySide } from "@bylaw/editor";
import { Weigher, type WeightedLine } from "../measure/weights.ts";

/** A stretch of code with the weights of its words. */
export interface WeighedCode {
  readonly text: string;
  readonly lines: readonly WeightedLine[];
}

/** One row of the reading view in both writings; `line` is where it begins in the source, counted from 1. */
export type ReadingRow =
  | { readonly kind: "code"; readonly line: number; readonly en: WeighedCode; readonly zh: WeighedCode }
  /** Markdown, of which each side shows its own; "" where a side has nothing to say. */
  | { readonly kind: "page"; readonly line: number; readonly en: string; readonly zh: string }
  | { readonly kind: "remark"; readonly line: number; readonly en: string; readonly zh: string }
  /** Markdown that stands for both sides. */
  | { readonly kind: "across"; readonly line: number; readonly text: string };

/** A text in both writings, ready to be set: what is said twice, once in each language, stands in one row. */
export function readingRows(analysis: Analysis, path: string): readonly ReadingRow[] {
  const text = analysis.read.get(path)?.scanned.source.text ?? "";
  const lineOf = linesOf(text);
  const weigher = new Weigher("cell.bylaw", highlight);
  const weighed = (code: string): WeighedCode => ({ text: code, lines: weigher.weigh(code) });
  const rows: ReadingRow[] = [];
  for (const row of sideBySide(analysis, path)) {
    const line = lineOf(row.span.start);
    if (row.kind === "statement") rows.push({ kind: "code", line, en: weighed(row.en), zh: weighed(row.zh) });
    else addProse(rows, row, line);
  }
  return rows;
}

function addProse(rows: ReadingRow[], row: Exclude<SideRow, { kind: "statement" }>, line: number): void {
  const { text, language } = row;
  const isHeading = /^#{1,6}\s/.test(text);
  if (row.kind === "prose" && language === "both" && !isHeading) {
    rows.push({ kind: "across", line, text });
    return;
  }
  const kind = row.kind === "prose" ? "page" : "remark";
  const en = language === "zh" ? "" : text;
  const zh = language === "en" ? "" : text;
  const last = rows.at(-1);
  // What one side says follows what the other says: both stand beside each other.
  const joins = language !== "both" && last?.kind === kind && (last.en === "" || last.zh === "" || last.en !== last.zh);
  if (!joins) rows.push({ kind, line, en, zh });
  else rows[rows.length - 1] = { ...last, en: joined(last.en, en), zh: joined(last.zh, zh) };
}

function joined(before: string, more: string): string {
  return before === "" || more === "" ? before + more : `${before}\n\n${more}`;
}

/** Lines of offsets that grow. */
function linesOf(text: string): (offset: number) => number {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (; at < offset; at++) if (text[at] === "\n") line += 1;
    return line;
  };
}
