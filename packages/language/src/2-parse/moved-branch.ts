import type { Chunk, Token } from "../1-scan/token.ts";
import { type Branch, isBranch } from "./branch.ts";
import type { Origin } from "./parsed-source.ts";

/** The tree that a stretch was read as, of the words that it has now; the same one where it stands where it stood. */
export function withTokensOf(chunk: Chunk, origin: Origin): Branch {
  return standsInPlace(chunk, origin) ? origin.branch : moved(origin.branch, moveTo(chunk, origin));
}

/** Whether it stands where it was parsed: then its words of now are the very words of then. */
function standsInPlace({ tokens: [now] }: Chunk, { tokens: [then] }: Origin): boolean {
  return now?.startOffset === then?.startOffset && now?.line === then?.line;
}

/** Which token stands now in the place of one of before, and how far the stretch has moved. */
interface Move {
  readonly now: (token: Token) => Token | undefined;
  readonly by: number;
}

function moveTo({ tokens }: Chunk, origin: Origin): Move {
  const by = (tokens[0]?.startOffset ?? 0) - (origin.tokens[0]?.startOffset ?? 0);
  return { now: inPlaceOf(origin.tokens, tokens), by };
}

/** Most stretches are so short that looking through one is quicker than a table of it. */
const mostLookedThrough = 40;

function inPlaceOf(from: readonly Token[], to: readonly Token[]): Move["now"] {
  if (from.length <= mostLookedThrough) return (token) => to[from.indexOf(token)];
  const places = new Map(from.map((token, index) => [token, index]));
  return (token) => to[places.get(token) ?? -1];
}

/** The same tree of other tokens. A tree without a mistake has none but those of its stretch. */
function moved(branch: Branch, move: Move): Branch {
  const parts = branch.parts.map((part) => (isBranch(part) ? moved(part, move) : (move.now(part) ?? part)));
  // What was read without any word has no place.
  if (!(branch.startOffset >= 0)) return { ...branch, parts };
  return { ...branch, parts, startOffset: branch.startOffset + move.by, endOffset: branch.endOffset + move.by };
}
