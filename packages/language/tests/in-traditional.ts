import { chineseSimplified } from "../src/keywords/chinese-simplified.ts";
import { chineseTraditional } from "../src/keywords/chinese-traditional.ts";
import { read } from "./reading.ts";

/** The text with every keyword in the traditional form that stands at the same place of its list. */
export function inTraditional(text: string): string {
  const { tokens } = read(text).scanned;
  let written = text;
  for (const token of tokens.toReversed()) {
    if (token.keyword === undefined) continue;
    const form = chineseSimplified[token.keyword].indexOf(token.image);
    const traditional = chineseTraditional[token.keyword][form];
    if (traditional === undefined) continue;
    written = written.slice(0, token.startOffset) + traditional + written.slice(token.endOffset + 1);
  }
  return written;
}
