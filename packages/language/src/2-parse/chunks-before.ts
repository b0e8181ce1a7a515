import type { Chunk, ScannedSource } from "../1-scan/token.ts";
import { WholeChunk } from "./parsed-chunk.ts";
import type { ParsedChunk, ParsedSource } from "./parsed-source.ts";

/** What an earlier reading of a text made of a stretch that stands unchanged, with the tokens of now. */
export type ChunksBefore = (index: number) => ParsedChunk | undefined;

const none: ChunksBefore = () => undefined;

/**
 * Compares the stretches of two readings from both ends: what a key has not touched need not be parsed again, wherever it
 * has moved to. Only trees without a mistake are taken over, since a mistake is told with what stands before it.
 */
export function chunksBefore(before: ParsedSource | undefined, { chunks }: ScannedSource): ChunksBefore {
  if (before === undefined || before.chunks.length === 0) return none;
  const older = before.chunks;
  const most = Math.min(older.length, chunks.length);
  const isSame = (one: number, other: number): boolean => isAlike(older[one]?.chunk, chunks[other]);
  let above = 0;
  while (above < most && isSame(above, above)) above++;
  let below = 0;
  while (below < most - above && isSame(older.length - 1 - below, chunks.length - 1 - below)) below++;
  return (index) => {
    const at = index < above ? index : index >= chunks.length - below ? index + older.length - chunks.length : -1;
    const [known, chunk] = [older[at], chunks[index]];
    return known?.origin === undefined || chunk === undefined ? undefined : new WholeChunk(chunk, known.origin);
  };
}

function isAlike(one: Chunk | undefined, other: Chunk | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.kind !== other.kind || one.unanchored !== other.unanchored || one.tooDeep !== other.tooDeep) return false;
  const [from, to] = [one.tokens, other.tokens];
  if (from.length !== to.length) return false;
  const offset = (to[0]?.startOffset ?? 0) - (from[0]?.startOffset ?? 0);
  const line = (to[0]?.line ?? 0) - (from[0]?.line ?? 0);
  return from.every((token, index) => {
    const now = to[index];
    return (
      now !== undefined &&
      now.tokenType === token.tokenType &&
      now.image === token.image &&
      now.startOffset - token.startOffset === offset &&
      now.line - token.line === line &&
      now.first === token.first &&
      now.keyword === token.keyword &&
      now.head === token.head
    );
  });
}
