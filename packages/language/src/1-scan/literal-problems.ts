import { type Diagnostic, fix, problem, type Span } from "@bylaw/diagnostics";
import { closingMarks } from "./lexer.ts";
import { makeToken, retype } from "./make-token.ts";
import { isoDate, isRealDate } from "./numbers.ts";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

/** Reports literals and signs that are read, but not as they stand, and mends `800,000` into one number. */
export function reportLiterals(path: string, raw: readonly Token[], problems: Diagnostic[]): readonly Token[] {
  // Nearly always all of them stay.
  let kept: Token[] | undefined;
  for (let index = 0; index < raw.length; index++) {
    const token = raw[index];
    if (token === undefined) continue;
    const joined = token.tokenType === types.NumberLiteral ? groupedNumber(raw, index) : 0;
    if (joined > 0 && !isPair(raw, index, joined)) {
      kept ??= raw.slice(0, index);
      kept.push(mendNumber(path, raw.slice(index, index + joined), problems));
      index += joined - 1;
    } else if (token.tokenType === types.Stop) {
      kept ??= raw.slice(0, index);
      reportStop(path, token, problems);
    } else {
      reportLiteral(path, token, problems);
      kept?.push(token);
    }
  }
  return kept ?? raw;
}

/** What is reported has the type it is read as from then on. */
function reportLiteral(path: string, token: Token, problems: Diagnostic[]): void {
  switch (token.tokenType) {
    case types.Text:
      reportUnclosedText(path, token, problems);
      return;
    case types.QuotedName:
      reportUnclosedName(path, token, problems);
      return;
    case types.DateLiteral:
    case types.SlashDate:
      reportDate(path, token, problems);
      retype(token, types.DateLiteral);
      return;
    case types.DoubledEquals:
      reportDoubledEquals(path, token, problems);
      retype(token, types.Equals);
      return;
    default:
  }
}

function spanOf(path: string, token: Token): Span {
  return { source: path, start: token.startOffset, end: token.endOffset + 1 };
}

function reportStop(path: string, token: Token, problems: Diagnostic[]): void {
  const here = spanOf(path, token);
  const fixes = [fix("needless-stop", "remove", {}, [{ span: here, text: "" }])];
  problems.push(problem("needless-stop", { sign: token.image }, { here }, { fixes }));
}

function reportDoubledEquals(path: string, token: Token, problems: Diagnostic[]): void {
  const here = spanOf(path, token);
  const fixes = [fix("doubled-equals", "single", {}, [{ span: here, text: "=" }])];
  problems.push(problem("doubled-equals", {}, { here }, { fixes }));
}

function reportUnclosedText(path: string, token: Token, problems: Diagnostic[]): void {
  const close = closingMarks.get(token.image.charAt(0)) ?? '"';
  if (token.image.length > 1 && token.image.endsWith(close)) return;
  const here = spanOf(path, token);
  const end = { ...here, start: here.start + token.image.trimEnd().length, end: here.end };
  const fixes = [fix("unclosed-text", "close", {}, [{ span: end, text: close }])];
  problems.push(problem("unclosed-text", {}, { here: { ...here, end: here.start + 1 } }, { fixes }));
}

function reportUnclosedName(path: string, token: Token, problems: Diagnostic[]): void {
  if (/^`[^`]+`$/.test(token.image)) return;
  const name = token.image.replaceAll("`", "").trim();
  problems.push(problem("unclosed-name", { name }, { here: spanOf(path, token) }));
}

function reportDate(path: string, token: Token, problems: Diagnostic[]): void {
  const date = isoDate(token.image);
  const here = spanOf(path, token);
  if (!isRealDate(date)) problems.push(problem("no-such-date", { date: token.image }, { here }));
  else if (token.tokenType === types.SlashDate) {
    const fixes = [fix("date-with-slashes", "dashes", { to: date }, [{ span: here, text: date }])];
    problems.push(problem("date-with-slashes", { written: token.image }, { here }, { fixes }));
  }
}

/** How many tokens make one number written with commas in groups of three, `1,250,000`; 0 for none. */
function groupedNumber(raw: readonly Token[], index: number): number {
  const first = raw[index];
  if (first === undefined || raw[index + 1]?.image !== ",") return 0;
  if (!/^[0-9]{1,3}$/.test(first.image)) return 0;
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
function isPair(raw: readonly Token[], index: number, length: number): boolean {
  if (length !== 3 || raw[index + 2]?.image.startsWith("0")) return false;
  const opened = /^[[(（［]$/.test(raw[index - 1]?.image ?? "");
  return opened && /^[\])）］]$/.test(raw[index + 3]?.image ?? "");
}

function mendNumber(path: string, parts: readonly Token[], problems: Diagnostic[]): Token {
  const [first] = parts as [Token, ...Token[]];
  const last = parts.at(-1) ?? first;
  const written = parts.map((part) => part.image).join("");
  const here = { source: path, start: first.startOffset, end: last.startOffset + last.image.length };
  const to = written.replaceAll(",", "_");
  const fixes = [fix("number-with-commas", "underscores", { to }, [{ span: here, text: to }])];
  const second = parts[2]?.image ?? "";
  problems.push(problem("number-with-commas", { written, first: first.image, second, to }, { here }, { fixes }));
  return makeToken(first.tokenType, to, first.startOffset, first.line, first.first);
}
