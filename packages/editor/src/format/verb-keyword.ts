import type { KeywordId, ParsedChunk } from "@bylaw/language";

/** The verb of the last of some chunks on one line: of `article 14 table …` it is `table`. */
export function verbKeyword(chunks: readonly ParsedChunk[]): KeywordId | undefined {
  return chunks.at(-1)?.chunk.tokens.find(({ head }) => head)?.keyword;
}
