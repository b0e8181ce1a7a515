import { type Diagnostic, fix, problem, type Span } from "@bylaw/diagnostics";
import type { IToken, TokenType } from "chevrotain";
import { DoubledEquals, meaningOf, SlashDate, Stop } from "./lexer.ts";
import { isoDate, isRealDate } from "./numbers.ts";
import * as types from "./token-types.ts";

/** Reports literals and signs that are read, but not as they stand, and mends `800,000` into one number. */
export function reportLiterals(path: string, raw: readonly IToken[], problems: Diagnostic[]): readonly IToken[] {
  const kept: IToken[] = [];
  for (let index = 0; index < raw.length; index++) {
    const token = raw[index];
    if (token === undefined) continue;
    const type = meaningOf(token.tokenType);
    reportLiteral(path, token, type, problems);
    const joined = type === types.NumberLiteral ? groupedNumber(raw, index) : 0;
    if (joined > 0 && !isPair(raw, index, joined)) {
      kept.push(mendNumber(path, raw.slice(index, index + joined), problems));
      index += joined - 1;
    } else if (token.tokenType !== Stop) kept.push(token);
  }
  return kept;
}

function reportLiteral(path: string, token: IToken, type: TokenType, problems: Diagnostic[]): void {
  const here: Span = { source: path, start: token.startOffset, end: token.startOffset + token.image.length };
  if (token.tokenType === Stop) reportStop(token, here, problems);
  else if (token.tokenType === DoubledEquals) reportDoubledEquals(here, problems);
  else if (type === types.Text) reportUnclosedText(token, here, problems);
  else if (type === types.QuotedName && !/^`[^`]+`$/.test(token.image)) reportUnclosedName(token, here, problems);
  else if (type === types.DateLiteral) reportDate(token, here, problems);
}

function reportStop(token: IToken, here: Span, problems: Diagnostic[]): void {
  const fixes = [fix("needless-stop", "remove", {}, [{ span: here, text: "" }])];
  problems.push(problem("needless-stop", { sign: token.image }, { here }, { fixes }));
}

function reportDoubledEquals(here: Span, problems: Diagnostic[]): void {
  const fixes = [fix("doubled-equals", "single", {}, [{ span: here, text: "=" }])];
  problems.push(problem("doubled-equals", {}, { here }, { fixes }));
}

const closingMarks: Readonly<Record<string, string>> = { '"': '"', "“": "”", "「": "」", "《": "》" };

function reportUnclosedText(token: IToken, here: Span, problems: Diagnostic[]): void {
  const close = closingMarks[token.image.charAt(0)] ?? '"';
  if (token.image.length > 1 && token.image.endsWith(close)) return;
  const end = { ...here, start: here.start + token.image.trimEnd().length, end: here.end };
  const fixes = [fix("unclosed-text", "close", {}, [{ span: end, text: close }])];
  problems.push(problem("unclosed-text", {}, { here: { ...here, end: here.start + 1 } }, { fixes }));
}

function reportUnclosedName(token: IToken, here: Span, problems: Diagnostic[]): void {
  problems.push(problem("unclosed-name", { name: token.image.replaceAll("`", "").trim() }, { here }));
}

function reportDate(token: IToken, here: Span, problems: Diagnostic[]): void {
  const date = isoDate(token.image);
  if (!isRealDate(date)) problems.push(problem("no-such-date", { date: token.image }, { here }));
  else if (token.tokenType === SlashDate) {
    const fixes = [fix("date-with-slashes", "dashes", { to: date }, [{ span: here, text: date }])];
    problems.push(problem("date-with-slashes", { written: token.image }, { here }, { fixes }));
  }
}

/** How many tokens make one number written with commas in groups of three, `1,250,000`; 0 for none. */
function groupedNumber(raw: readonly IToken[], index: number): number {
  const first = raw[index];
  if (first === undefined || !/^[0-9]{1,3}$/.test(first.image)) return 0;
  let length = 1;
  let end = first.startOffset + first.image.length;
  for (;;) {
    const comma = raw[index + length];
    const group = raw[index + length + 1];
    if (comma?.image !== "," || comma.startOffset !== end || group === undefined) break;
    if (group.startOffset !== end + 1 || !/^[0-9]{3}(?:[.][0-9]+)?$/.test(group.image)) break;
    end = group.startOffset + group.image.length;
    length += 2;
  }
  return length > 1 ? length : 0;
}

/** A pair alone in its brackets, `[100,200)`, is two numbers; `(800,000)` is not, for no number is written 000. */
function isPair(raw: readonly IToken[], index: number, length: number): boolean {
  if (length !== 3 || raw[index + 2]?.image.startsWith("0")) return false;
  const opened = /^[[(（［]$/.test(raw[index - 1]?.image ?? "");
  return opened && /^[\])）］]$/.test(raw[index + 3]?.image ?? "");
}

function mendNumber(path: string, parts: readonly IToken[], problems: Diagnostic[]): IToken {
  const [first] = parts as [IToken, ...IToken[]];
  const last = parts.at(-1) ?? first;
  const written = parts.map((part) => part.image).join("");
  const here = { source: path, start: first.startOffset, end: last.startOffset + last.image.length };
  const to = written.replaceAll(",", "_");
  const fixes = [fix("number-with-commas", "underscores", { to }, [{ span: here, text: to }])];
  const second = parts[2]?.image ?? "";
  problems.push(problem("number-with-commas", { written, first: first.image, second, to }, { here }, { fixes }));
  return { ...first, image: to };
}
