import { isDigit } from "./characters.ts";

const digit = "[0-9０-９]";

const date = new RegExp(`${digit}{4}(?:-${digit}{1,2}-${digit}{1,2}(?![0-9])|年${digit}{1,2}月${digit}{1,2}日)`, "y");
const slashDate = new RegExp(`${digit}{4}[/／]${digit}{1,2}[/／]${digit}{1,2}(?![0-9])`, "y");
const number = new RegExp(
  `${digit}(?:${digit}|_(?=${digit}))*(?:[.．]${digit}+)?` +
    "(?:[十百千万萬亿億]+|[ \\t]+[万萬亿億]+(?=[元平家人件次笔筆项項名个個]|[^A-Za-z0-9_\\u4e00-\\u9fff]))?",
  "y",
);

/** How many characters the date at the offset takes: `2021-11-4`, 2021年11月4日; 0 where none stands there. */
export function dateAt(text: string, offset: number): number {
  const sign = text.charAt(offset + 4);
  return sign === "-" || sign === "年" ? lengthOf(date, text, offset) : 0;
}

/** The same for `2021/11/4`. */
export function slashDateAt(text: string, offset: number): number {
  const sign = text.charAt(offset + 4);
  return sign === "/" || sign === "／" ? lengthOf(slashDate, text, offset) : 0;
}

/** How many characters the number takes whose first digit stands at the offset: `800_000`, `1.25亿`, `80 万`. */
export function numberAt(text: string, offset: number): number {
  let at = offset;
  while (isDigit(text.charCodeAt(at))) at++;
  // A plain number ends here; a blank may stand before its scale.
  const plain = at > offset && /[%,:;()[\]\r\n]/.test(text.charAt(at));
  return plain ? at - offset : lengthOf(number, text, offset);
}

function lengthOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0].length ?? 0;
}
