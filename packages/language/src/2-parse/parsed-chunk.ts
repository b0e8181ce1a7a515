import type { CstNode } from "chevrotain";
import type { Chunk } from "../1-scan/token.ts";
import { type Branch, branchOf, concreteTree } from "./branch.ts";
import type { Origin, ParsedChunk } from "./parsed-source.ts";
import { readQuickly } from "./read-quickly.ts";

/** A stretch without a mistake, read now or before. */
export class WholeChunk implements ParsedChunk {
  readonly chunk: Chunk;
  readonly origin: Origin;
  readonly broken = false;
  #made: Branch | undefined;
  #tree: CstNode | undefined;

  constructor(chunk: Chunk, origin: Origin, made?: Branch) {
    this.chunk = chunk;
    this.origin = origin;
    this.#made = made;
  }

  /** Handed out once and then let go: to make it anew takes less time than to keep those of all stretches. */
  get branch(): Branch | undefined {
    const made = this.#made ?? readQuickly(this.chunk.kind, this.chunk.tokens);
    this.#made = undefined;
    return made;
  }

  get tree(): CstNode | undefined {
    const branch = this.#tree === undefined ? this.branch : undefined;
    if (branch !== undefined) this.#tree = concreteTree(branch);
    return this.#tree;
  }
}

/** A line of a scenario that was passed over. */
export class UnreadChunk implements ParsedChunk {
  readonly chunk: Chunk;
  readonly branch = undefined;
  readonly tree = undefined;
  readonly broken = false;
  readonly unread = true;

  constructor(chunk: Chunk) {
    this.chunk = chunk;
  }
}

/** A stretch of which Chevrotain has made what it could, if anything. Its branch is made for whoever asks, and not kept. */
export function repairedChunk(
  chunk: Chunk,
  tree: CstNode | undefined,
  found: Pick<ParsedChunk, "broken" | "leftFrom">,
): ParsedChunk {
  return {
    chunk,
    tree,
    ...found,
    get branch(): Branch | undefined {
      return tree === undefined ? undefined : branchOf(tree);
    },
  };
}
