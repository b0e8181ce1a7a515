import type { Span } from "@bylaw/diagnostics";
import type { Chunk, Token } from "../1-scan/token.ts";
import { type KeywordId, keywordClasses } from "../keywords/keyword-ids.ts";

/** A stretch that is no statement, and the word of it that does not fit. */
export interface Mistake {
  readonly path: string;
  readonly chunk: Chunk;
  readonly before: Chunk | undefined;
  readonly token: Token;
  /** Place of the token in its stretch; -1 where the stretch ends too early. */
  readonly index: number;
  /** The statement is complete before the word. */
  readonly left: boolean;
}

/** The stretch from one word to another. */
export function spanOf(path: string, first: Token, last: Token = first): Span {
  return { source: path, start: first.startOffset, end: last.endOffset + 1 };
}

/** Words as their author has spaced them: `100%` and `100 %` stay what they are. A longer gap is one blank. */
export function asSpaced(tokens: readonly Token[]): string {
  return tokens.reduce((text, { image, startOffset }, index) => {
    const before = tokens[index - 1];
    return before === undefined || before.endOffset + 1 === startOffset ? text + image : `${text} ${image}`;
  }, "");
}

/** The verb of a stretch. */
export function verbOf({ tokens }: Chunk): KeywordId | undefined {
  return tokens.find(({ head }) => head)?.keyword;
}

/** True for a word that begins a statement where it stands first. */
export function isVerb({ keyword }: Token): boolean {
  return keyword !== undefined && keywordClasses[keyword] === "verb";
}
