import type { CstNode } from "chevrotain";
import type { Chunk } from "../1-scan/token.ts";
import { type Branch, branchOf, concreteTree } from "./branch.ts";
import { withTokensOf } from "./moved-branch.ts";
import type { Origin, ParsedChunk } from "./parsed-source.ts";

/** A stretch without a mistake, read now or before; its trees are made when somebody looks at them. */
export class WholeChunk implements ParsedChunk {
  readonly chunk: Chunk;
  readonly origin: Origin;
  readonly broken = false;
  #branch: Branch | undefined;
  #tree: CstNode | undefined;

  constructor(chunk: Chunk, origin: Origin) {
    this.chunk = chunk;
    this.origin = origin;
  }

  get branch(): Branch {
    this.#branch ??= withTokensOf(this.chunk, this.origin);
    return this.#branch;
  }

  get tree(): CstNode {
    this.#tree ??= concreteTree(this.branch);
    return this.#tree;
  }
}

/** A stretch of which Chevrotain has made what it could, if anything. */
export function repairedChunk(
  chunk: Chunk,
  tree: CstNode | undefined,
  found: Pick<ParsedChunk, "broken" | "leftFrom" | "unread">,
): ParsedChunk {
  return { chunk, tree, branch: tree === undefined ? undefined : branchOf(tree), ...found };
}
