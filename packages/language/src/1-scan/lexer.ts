import type { CodeBlock } from "../source/mask-literate.ts";
import { endOfWord, isDigit, letterAt } from "./characters.ts";
import { citationAt, gluedKeywordAt } from "./chinese-literals.ts";
import { makeToken, wordToken } from "./make-token.ts";
import { dateAt, numberAt, slashDateAt } from "./number-literals.ts";
import type { Token } from "./token.ts";
import * as types from "./token-types.ts";

/** What the text is cut into before its phrases and verbs are joined. */
export interface LexedText {
  readonly tokens: readonly Token[];
  readonly comments: readonly RawComment[];
  /** Runs of characters that belong to nothing. */
  readonly unreadable: readonly { readonly offset: number; readonly length: number }[];
}

/** A comment as it is written, with its slashes. */
export interface RawComment {
  readonly offset: number;
  readonly image: string;
}

/** Where what begins with the first word of a line ends that need not be cut; `behind` the word where it must be. */
type PassOver = (text: string, word: Token, behind: number, end: number) => number;

/**
 * Cuts a text into words, signs and literals; of a literate source the blocks of code alone, and what is not to be passed
 * over. Never fails.
 */
export function lex(
  text: string,
  blocks: readonly CodeBlock[] = [{ start: 0, end: text.length }],
  passOver?: PassOver,
): LexedText {
  const lexer = new Lexer(text, passOver);
  for (const { start, end } of blocks) lexer.read(start, end);
  return lexer;
}

/** The marks that close a text, by those that open it. */
export const closingMarks: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["“", "”"],
  ["「", "」"],
  ["《", "》"],
]);

const [newline, carriageReturn, space, slash, letterY] = [0x0a, 0x0d, 0x20, 0x2f, 0x79];

/** A text on its way into tokens. No token reaches over the end of a line, and so none over the end of a block. */
class Lexer implements LexedText {
  readonly tokens: Token[] = [];
  readonly comments: RawComment[] = [];
  readonly unreadable: { readonly offset: number; length: number }[] = [];
  readonly #text: string;
  readonly #passOver: PassOver | undefined;
  #end = 0;
  #line = 0;
  /** Up to here the lines are counted. */
  #counted = 0;

  constructor(text: string, passOver: PassOver | undefined) {
    this.#text = text;
    this.#passOver = passOver;
  }

  read(start: number, end: number): void {
    const text = this.#text;
    this.#end = end;
    this.#countLines(start);
    for (let at = start; at < end; ) {
      const code = text.charCodeAt(at);
      if (code === newline) this.#line++;
      if (isBlank(code)) at++;
      else if (code === slash && text.charCodeAt(at + 1) === slash) {
        const from = at;
        at = endOfLine(text, at);
        this.comments.push({ offset: from, image: text.slice(from, at) });
      } else {
        const next = this.#take(code, at);
        if (next === at) this.#leaveOut(at);
        at = Math.max(next, at + 1);
      }
    }
    this.#counted = end;
  }

  #countLines(start: number): void {
    const text = this.#text;
    for (let at = text.indexOf("\n", this.#counted); at !== -1 && at < start; at = text.indexOf("\n", at + 1)) {
      this.#line++;
    }
  }

  /** Takes one token and gives the offset behind it; the same offset where no token begins there. */
  #take(code: number, at: number): number {
    const text = this.#text;
    if (code < 0x80) {
      if (isDigit(code)) return this.#takeNumber(at);
      if (letterAt(text, at) === 0) return this.#takeSign(at);
      if (code === letterY && text.startsWith("yes/no", at) && !/[A-Za-z0-9_]/.test(text.charAt(at + 6))) {
        return this.#push(types.keyword.yesNo, at, at + 6);
      }
      return this.#takeWord(at);
    }
    if (letterAt(text, at) === 0) return code >= 0xff10 && code <= 0xff19 ? this.#takeNumber(at) : this.#takeSign(at);
    return this.#takeChinese(at);
  }

  #takeChinese(at: number): number {
    const text = this.#text;
    const citation = citationAt(text, at);
    if (citation > 0) return this.#push(types.CitationLiteral, at, at + citation);
    if (/^是[/／]否/.test(text.slice(at, at + 3))) return this.#push(types.keyword.yesNo, at, at + 3);
    const glued = gluedKeywordAt(text, at, this.#opensStatement());
    return glued > 0 ? this.#push(types.GluedKeyword, at, at + glued) : this.#takeWord(at);
  }

  /** Nothing stands before on this line but a citation. Looking at the text instead would go through long lines at each word. */
  #opensStatement(): boolean {
    const last = this.tokens.at(-1);
    if (last?.line !== this.#line) return true;
    return last.tokenType === types.CitationLiteral && this.tokens.at(-2)?.line !== this.#line;
  }

  #takeWord(at: number): number {
    const end = endOfWord(this.#text, at);
    const isFirst = this.tokens.at(-1)?.line !== this.#line;
    const word = wordToken(this.#text.slice(at, end), at, this.#line, false);
    this.tokens.push(word);
    if (this.#passOver === undefined || !isFirst) return end;
    this.#counted = end;
    const passed = this.#passOver(this.#text, word, end, this.#end);
    this.#countLines(passed);
    return passed;
  }

  #takeNumber(at: number): number {
    const date = dateAt(this.#text, at);
    if (date > 0) return this.#push(types.DateLiteral, at, at + date);
    const slashed = slashDateAt(this.#text, at);
    if (slashed > 0) return this.#push(types.SlashDate, at, at + slashed);
    return this.#push(types.NumberLiteral, at, at + numberAt(this.#text, at));
  }

  #takeSign(at: number): number {
    const text = this.#text;
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    const pair = next === "=" || next === "＝" ? types.signsBeforeEquals.get(sign) : undefined;
    if (pair !== undefined) return this.#push(pair, at, at + 2);
    const type = types.signs.get(sign);
    if (type !== undefined) return this.#push(type, at, at + 1);
    if (sign === "`") return this.#push(types.QuotedName, at, endOfQuoted(text, at, "`"));
    const close = closingMarks.get(sign);
    return close === undefined ? at : this.#push(types.Text, at, endOfQuoted(text, at, close));
  }

  #push(type: Token["tokenType"], start: number, end: number): number {
    this.tokens.push(makeToken(type, this.#text.slice(start, end), start, this.#line, false));
    return end;
  }

  /** A character that belongs to nothing; those that touch are one run. */
  #leaveOut(at: number): void {
    const last = this.unreadable.at(-1);
    if (last !== undefined && last.offset + last.length === at) last.length++;
    else this.unreadable.push({ offset: at, length: 1 });
  }
}

function isBlank(code: number): boolean {
  if (code < 0x80) return code === space || code === newline || code === carriageReturn || code === 0x09;
  if (code < 0x2002) return code === 0xa0;
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x3000 || code === 0xfeff;
}

function endOfLine(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === newline || code === carriageReturn) break;
  }
  return at;
}

/** Behind the mark that closes; where it is missing, at the end of the line. */
function endOfQuoted(text: string, start: number, close: string): number {
  const mark = close.charCodeAt(0);
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === mark) return at + 1;
    if (code === newline || code === carriageReturn) return at;
  }
  return text.length;
}
