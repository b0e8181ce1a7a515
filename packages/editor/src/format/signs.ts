import type { Token } from "@bylaw/language";
import { builders } from "prettier/doc";
import { gap, tightGap } from "./line-starts.ts";
import { closed, type Doc, indent, marked, type Pen } from "./pen.ts";

const { fill } = builders;

/** True where the sheet is written in Chinese. */
export function isChinese(pen: Pen): boolean {
  return pen.sheet.language !== "en";
}

/** Between the parts of a sentence ，; between things of one kind 、. English has one comma. */
type CommaKind = "part" | "item";

function comma(pen: Pen, sign: Token | undefined, kind: CommaKind): Doc {
  const text = isChinese(pen) ? (kind === "item" ? "、" : "，") : ",";
  return sign === undefined ? text : marked(pen, [sign], text);
}

/** A comma, and the blank or the break behind it. */
export function commaAndGap(pen: Pen, sign: Token | undefined, kind: CommaKind, next: Doc): readonly [Doc, Doc] {
  return [comma(pen, sign, kind), isChinese(pen) ? tightGap(next) : gap(next)];
}

/** The same as one document. */
export function commaGap(pen: Pen, sign: Token | undefined, kind: CommaKind, next: Doc): Doc {
  return [...commaAndGap(pen, sign, kind, next)];
}

/** Things with commas between them, as many on a line as fit. */
export function filled(pen: Pen, items: readonly Doc[], commas: readonly (Token | undefined)[], kind: CommaKind): Doc {
  const [first, ...rest] = items;
  if (first === undefined) return "";
  if (rest.length === 0) return first;
  const parts: Doc[] = [];
  items.forEach((item, index) => {
    const next = items[index + 1];
    if (next === undefined) parts.push(item);
    else {
      const blank = isChinese(pen) ? tightGap(next) : gap(next);
      parts.push([item, comma(pen, commas[index], kind)], blank);
    }
  });
  return fill(parts);
}

/** Round brackets; what takes several lines hangs below them. */
export function bracketed(pen: Pen, left: Token | undefined, content: Doc, right: Token | undefined): Doc {
  return embraced(pen, left, indent(content), right);
}

/** Round brackets round something with its own hanging lines. */
export function embraced(pen: Pen, left: Token | undefined, content: Doc, right: Token | undefined): Doc {
  const [open, close] = isChinese(pen) ? ["（", "）"] : ["(", ")"];
  const opening = left === undefined ? open : marked(pen, [left], open);
  const closing = right === undefined ? close : marked(pen, [right], close);
  return [opening, closed(content, closing)];
}

/** A colon, and the blank behind it. */
export function colon(pen: Pen, sign: Token | undefined): Doc {
  const text = isChinese(pen) ? "：" : ":";
  return [sign === undefined ? text : marked(pen, [sign], text), isChinese(pen) ? "" : " "];
}
