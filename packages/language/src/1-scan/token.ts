import type { Diagnostic } from "@bylaw/diagnostics";
import type { IToken } from "chevrotain";
import type { SourceText } from "../compile-types.ts";
import type { KeywordId } from "../keywords/keyword-ids.ts";

/** A word, sign or literal of the text. `image` is as written; offsets are those of the file, `endOffset` included. */
export interface Token extends IToken {
  endOffset: number;
  /** Line, from 0. */
  line: number;
  /** First on its line, or first in a block. */
  first: boolean;
  /** The keyword that the word is or could be. */
  keyword: KeywordId | undefined;
  /** A verb that opens a statement. */
  head: boolean;
}

/** `// …`, `/// …` or `///zh …`, kept aside for the formatter and the documentation of what follows. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  /** The language of a doc comment; a plain comment has none. */
  readonly documents?: "en" | "zh";
  /** The text without its slashes, trimmed. */
  readonly text: string;
}

/**
 * A stretch that is parsed alone. `led` begins with its condition; `field` is a record's field, `item` a named item of
 * a group, `row` one line of a table; `stray` are words that no statement begins with.
 */
export interface Chunk {
  readonly kind: "statement" | "led" | "field" | "item" | "row" | "stray";
  readonly tokens: readonly Token[];
  /** A `led` chunk with neither an article nor 当 before its condition. */
  readonly unanchored?: true;
  /** Brackets or words nest too deeply to be read, or a list or the whole stretch is too long; the scanner has reported it. */
  readonly tooDeep?: true;
}

/** What 1-scan gives. */
export interface ScannedSource {
  readonly source: SourceText;
  /** Every token, in order. */
  readonly tokens: readonly Token[];
  readonly chunks: readonly Chunk[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Diagnostic[];
  /** Stretches in which characters could not be read. */
  readonly unreadable: readonly { readonly start: number; readonly end: number }[];
}
