import { splitWords } from "./split-text.ts";
import type { Figure, Stretch, StretchChange } from "./text-change.ts";

/** Words after a number that are no unit of it. */
const joiningWords: ReadonlySet<string> = new Set(
  "when unless tightens and or as by to from of in else otherwise then per evidence is before after".split(" "),
);

/** Chinese units as measures write them, longer ones first. */
const chineseUnit = /^(?:平方米|个工作日|工作日|个百分点|个月|家次|人次|场次|元|人|家|个|年|月|日|天|次|笔|项|分|名)/u;

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 };

/** One number that became another: what was changed holds exactly one on either side. */
export function figureChange(
  { before, after }: StretchChange,
  oldText: string,
  newText: string,
): { readonly before: Figure; readonly after: Figure } | undefined {
  const [was, is] = [figureIn(before, oldText), figureIn(after, newText)];
  if (was === undefined || is === undefined) return undefined;
  return was.value === is.value && was.unit === is.unit ? undefined : { before: was, after: is };
}

function figureIn(stretch: Stretch, text: string): Figure | undefined {
  const numbers = splitWords(stretch.text, stretch.start).filter((word) => /^[0-9０-９]/u.test(word.text));
  const [number, ...others] = numbers;
  if (number === undefined || others.length > 0 || isCitation(text.slice(0, number.start))) return undefined;
  const value = valueOf(number.text);
  if (value === undefined) return undefined;
  const unit = unitAfter(text.slice(number.end, number.end + 40));
  if (unit === undefined) return { ...number, value };
  return { ...number, value: unit === "%" ? hundredth(value) : value, unit };
}

/** `article 8`, 第八条 written with digits: the number names a place of the text. */
function isCitation(textBefore: string): boolean {
  return /(?:\barticles?\s+|第)$/u.test(textBefore.slice(-20));
}

function unitAfter(rest: string): string | undefined {
  const [line = ""] = rest.split("\n");
  if (/^ ?[%％]/u.test(line)) return "%";
  const chinese = chineseUnit.exec(line.trimStart());
  if (chinese !== null) return chinese[0];
  const word = /^ ?([A-Za-z_]+)/.exec(line)?.[1];
  return word === undefined || joiningWords.has(word) ? undefined : word;
}

/** The exact decimal that a number as written stands for: `80万` is 800000. Nothing for a date or a citation. */
function valueOf(written: string): string | undefined {
  const match = /^([0-9０-９][0-9０-９_,]*)(?:\.([0-9]+))? ?([十百千万亿萬億]*)$/u.exec(written);
  if (match === null) return undefined;
  const [, whole = "", decimals = "", scale = ""] = match;
  const digits = whole.replaceAll(/[_,]/g, "").replaceAll(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
  const power = [...scale].reduce((sum, word) => sum + (powers[word] ?? 0), 0);
  return decimalText(digits + decimals, decimals.length - power);
}

function hundredth(value: string): string {
  const [whole = "", decimals = ""] = value.split(".");
  return decimalText(whole + decimals, decimals.length + 2);
}

/** Digits with the point so many places from their end, or with zeros after them where that is negative. */
function decimalText(digits: string, decimals: number): string {
  const padded = decimals > 0 ? digits.padStart(decimals + 1, "0") : digits + "0".repeat(-decimals);
  const point = padded.length - Math.max(0, decimals);
  const whole = padded.slice(0, point).replace(/^0+(?=[0-9])/, "");
  const after = padded.slice(point).replace(/0+$/, "");
  return after === "" ? whole : `${whole}.${after}`;
}
