import type { CstElement, CstNode } from "chevrotain";
import type { Chunk, ScannedSource, Token } from "../1-scan/token.ts";
import type { Origin, ParsedChunk, ParsedSource } from "./parsed-source.ts";

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
    return known?.origin === undefined || chunk === undefined ? undefined : takenOver(chunk, known.origin);
  };
}

/** Most stretches of a text are never asked for their trees between two keys: a tree gets its tokens when it is. */
function takenOver(chunk: Chunk, origin: Origin): ParsedChunk {
  let tree: CstNode | undefined;
  return {
    chunk,
    broken: false,
    origin,
    get tree(): CstNode {
      tree ??= standsInPlace(chunk, origin) ? origin.tree : withTokens(origin.tree, moveTo(chunk, origin));
      return tree;
    },
  };
}

/** Whether it stands where it was parsed: then its words of now are the very words of then. */
function standsInPlace({ tokens: [now] }: Chunk, { tokens: [then] }: Origin): boolean {
  return now?.startOffset === then?.startOffset && now?.line === then?.line;
}

function moveTo({ tokens }: Chunk, origin: Origin): Move {
  const moved = (tokens[0]?.startOffset ?? 0) - (origin.tokens[0]?.startOffset ?? 0);
  return { now: inPlaceOf(origin.tokens, tokens), moved };
}

/** Most stretches are so short that looking through one is quicker than a table of it. */
const mostLookedThrough = 40;

function inPlaceOf(from: readonly Token[], to: readonly Token[]): Move["now"] {
  if (from.length <= mostLookedThrough) return (token) => to[from.indexOf(token)];
  const places = new Map(from.map((token, index) => [token, index]));
  return (token) => to[places.get(token) ?? -1];
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

/** Which token stands now in the place of one of before, and how far the stretch has moved. */
interface Move {
  readonly now: (token: Token) => Token | undefined;
  readonly moved: number;
}

/** The same tree of other tokens. A tree without a mistake has none but those of its stretch. */
function withTokens(tree: CstNode, move: Move): CstNode {
  const { now, moved } = move;
  const children: CstNode["children"] = {};
  for (const name in tree.children) {
    const elements: CstElement[] = [];
    for (const element of tree.children[name] ?? []) {
      elements.push("children" in element ? withTokens(element, move) : (now(element as Token) ?? element));
    }
    children[name] = elements;
  }
  const { location } = tree;
  // What was read without any word has no place.
  if (location === undefined || !(location.startOffset >= 0)) return { ...tree, children };
  const { startOffset, endOffset = Number.NaN } = location;
  return { ...tree, children, location: { startOffset: startOffset + moved, endOffset: endOffset + moved } };
}
