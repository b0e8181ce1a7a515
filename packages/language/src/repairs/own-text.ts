import type { Span } from "@bylaw/diagnostics";
import { isChinese } from "../1-scan/characters.ts";
import type { Chunk, ScannedSource, Token } from "../1-scan/token.ts";
import { chineseSimplified } from "../keywords/chinese-simplified.ts";
import { chineseTraditional } from "../keywords/chinese-traditional.ts";
import { english } from "../keywords/english.ts";
import type { KeywordForms, KeywordId } from "../keywords/keyword-ids.ts";

/** The three writings of the keywords. */
export type Writing = "en" | "zh" | "zh-Hant";

const forms: Readonly<Record<Writing, KeywordForms>> = {
  en: english,
  zh: chineseSimplified,
  "zh-Hant": chineseTraditional,
};

/** The word that is printed for a keyword; the English one where the writing has none of its own. */
export function printed(id: KeywordId, writing: Writing): string {
  return forms[writing][id][0] ?? english[id][0] ?? id;
}

/** One own text with what repairs ask of it: lines, words, writing. */
export class OwnText {
  readonly path: string;
  readonly text: string;
  readonly scanned: ScannedSource;

  constructor(scanned: ScannedSource) {
    this.scanned = scanned;
    this.path = scanned.source.path;
    this.text = scanned.source.text;
  }

  span(start: number, end: number = start): Span {
    return { source: this.path, start, end };
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf("\n", offset - 1) + 1;
  }

  /** The end of a line, before its line feed. */
  lineEnd(offset: number): number {
    const end = this.text.indexOf("\n", offset);
    const last = end === -1 ? this.text.length : end;
    return last > offset && this.text[last - 1] === "\r" ? last - 1 : last;
  }

  /** The blanks at the start of a line. */
  indent(offset: number): string {
    return /^[^\S\r\n]*/.exec(this.text.slice(this.lineStart(offset), this.lineEnd(offset)))?.[0] ?? "";
  }

  /** The words of a stretch, in order. */
  tokens({ start, end }: Span): readonly Token[] {
    const { tokens } = this.scanned;
    let at = firstFrom(tokens, start);
    const found: Token[] = [];
    for (let token = tokens[at]; token !== undefined && token.startOffset < end; token = tokens[++at]) {
      if (token.endOffset < end) found.push(token);
    }
    return found;
  }

  /** The last word before an offset. */
  before(offset: number): Token | undefined {
    return this.scanned.tokens[firstFrom(this.scanned.tokens, offset) - 1];
  }

  /** The stretch that holds an offset, and the one above it. */
  chunkAt(offset: number): Chunk | undefined {
    const { chunks } = this.scanned;
    let [low, high] = [0, chunks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((chunks[middle]?.tokens[0]?.startOffset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return chunks[low];
  }

  /** In which writing the keywords of a stretch stand; where it has none, its names decide. */
  writingAt(offset: number): Writing {
    const words = this.chunkAt(offset)?.tokens ?? [];
    const verb = words.find(({ head }) => head) ?? words.find(({ keyword }) => keyword !== undefined) ?? words[0];
    if (verb === undefined || !isChinese(verb.image)) return "en";
    const traditional = words.some(({ keyword, image }) => keyword !== undefined && isTraditional(keyword, image));
    return traditional ? "zh-Hant" : "zh";
  }
}

function isTraditional(id: KeywordId, image: string): boolean {
  return chineseTraditional[id].includes(image) && !chineseSimplified[id].includes(image);
}

function firstFrom(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
