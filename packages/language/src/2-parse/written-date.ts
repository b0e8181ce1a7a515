import { type Diagnostic, fix, problem } from "@bylaw/diagnostics";
import { isChinese } from "../1-scan/characters.ts";
import { isRealDate } from "../1-scan/numbers.ts";
import type { Token } from "../1-scan/token.ts";
import type { Mistake } from "./mistake.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
// So many letters and blanks at most: what may be of any length is gone through at each place where a line may go on.
const month = `(?<month>(?:${months.join("|")})[a-z]{0,6})[.]?`;
const blanks = "\\s{1,9}";
const comma = "\\s{0,9},?\\s{0,9}";
const day = "(?<day>[0-9]{1,2})(?:st|nd|rd|th)?";
const numeral = "[〇零一二三四五六七八九十]";

/** Each names a day beyond doubt, but for the last, of which nobody knows whether its month or its day comes first. */
const writings: readonly RegExp[] = [
  new RegExp(`${day}${blanks}(?:of${blanks})?${month}${comma}(?<year>[0-9]{4})`, "gi"),
  new RegExp(`${month}${blanks}${day}${comma}(?<year>[0-9]{4})`, "gi"),
  /(?<year>[0-9]{4})[.](?<month>[0-9]{1,2})[.](?<day>[0-9]{1,2})/g,
  new RegExp(`(?<year>${numeral}{4})年(?<month>${numeral}{1,2})月(?<day>${numeral}{1,3})[日号號]`, "g"),
  /[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4}/g,
];

/** A day that is written otherwise than the language reads it, `1 March 2024`: the words from its first to its last. */
export function writtenDate({ path, chunk, token }: Mistake): Diagnostic | undefined {
  const line = chunk.tokens.filter((each) => each.line === token.line);
  const start = line[0]?.startOffset ?? 0;
  const text = spaced(line);
  for (const writing of writings) {
    for (const found of text.matchAll(writing)) {
      const from = start + found.index;
      const end = from + found[0].length;
      const cut = line.some(({ startOffset, endOffset }) => startOffset < from && from <= endOffset);
      if (cut || token.startOffset > end || token.endOffset + 1 < from) continue;
      const here = { source: path, start: from, end };
      const date = isoOf(found.groups);
      const to = date !== undefined && isChinese(found[0]) ? inChinese(date) : date;
      const fixes = to === undefined ? [] : [fix("date-not-read", "date", { to }, [{ span: here, text: to }])];
      return problem("date-not-read", { written: found[0] }, { here }, { fixes });
    }
  }
  return undefined;
}

/** The words of a line, each as far from the others as it stands. */
function spaced(line: readonly Token[]): string {
  const start = line[0]?.startOffset ?? 0;
  return line.reduce((text, { image, startOffset }) => text.padEnd(startOffset - start) + image, "");
}

function isoOf(parts: Readonly<Record<string, string>> | undefined): string | undefined {
  if (parts === undefined) return undefined;
  const { year = "", month: named = "", day: number = "" } = parts;
  const month = /[a-z]/i.test(named) ? months.indexOf(named.slice(0, 3).toLowerCase()) + 1 : figure(named);
  const date = `${figureOfYear(year)}-${pad(month)}-${pad(figure(number))}`;
  return isRealDate(date) ? date : undefined;
}

function inChinese(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

function figureOfYear(year: string): string {
  return isChinese(year) || year.includes("〇") ? [...year].map((one) => figure(one)).join("") : year;
}

/** 1 to 99 in digits or in Chinese numerals. */
function figure(text: string): number {
  if (/^[0-9]+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (one = ""): number => Math.max(0, "〇一二三四五六七八九".indexOf(one === "零" ? "〇" : one));
  return (text.includes("十") ? (tens === "" ? 1 : digit(tens)) : 0) * 10 + (ones === "" ? 0 : digit(ones));
}
