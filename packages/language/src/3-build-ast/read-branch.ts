import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { Token } from "../1-scan/token.ts";
import { type Branch, isBranch } from "../2-parse/branch.ts";

/** What every builder needs: whose text it is, and where problems go. */
export interface Reading {
  readonly path: string;
  readonly problems: Diagnostic[];
}

const nothing: readonly never[] = [];

/** The branches under a name or label, in order. */
export function nodes(tree: Branch | undefined, name: string): readonly Branch[] {
  if (tree === undefined) return nothing;
  const { uses, parts } = tree;
  const found: Branch[] = [];
  for (let index = 0; index < uses.length; index++) {
    const part = uses[index] === name ? parts[index] : undefined;
    if (part !== undefined && isBranch(part)) found.push(part);
  }
  return found;
}

/** The first branch under a name or label. */
export function node(tree: Branch | undefined, name: string): Branch | undefined {
  if (tree === undefined) return undefined;
  const { uses, parts } = tree;
  for (let index = 0; index < uses.length; index++) {
    const part = uses[index] === name ? parts[index] : undefined;
    if (part !== undefined && isBranch(part)) return part;
  }
  return undefined;
}

/** The tokens under a name or label, in order. */
export function tokens(tree: Branch | undefined, name: string): readonly Token[] {
  if (tree === undefined) return nothing;
  const { uses, parts } = tree;
  const found: Token[] = [];
  for (let index = 0; index < uses.length; index++) {
    const part = uses[index] === name ? parts[index] : undefined;
    if (part !== undefined && !isBranch(part)) found.push(part);
  }
  return found;
}

/** The first token under a name or label. */
export function token(tree: Branch | undefined, name: string): Token | undefined {
  if (tree === undefined) return undefined;
  const { uses, parts } = tree;
  for (let index = 0; index < uses.length; index++) {
    const part = uses[index] === name ? parts[index] : undefined;
    if (part !== undefined && !isBranch(part)) return part;
  }
  return undefined;
}

/** True where the keyword stands directly in the branch. */
export function has(tree: Branch | undefined, name: string): boolean {
  return token(tree, name) !== undefined;
}

/** The place of a token. */
export function tokenSpan(reading: Reading, at: Token): Span {
  return { source: reading.path, start: at.startOffset, end: at.endOffset + 1 };
}

/** The place of a branch; one of which nothing is known has the place of nothing, at the start of the source. */
export function nodeSpan(reading: Reading, tree: Branch | undefined): Span {
  if (tree === undefined) return { source: reading.path, start: 0, end: 0 };
  const { startOffset, endOffset } = tree;
  if (Number.isNaN(startOffset) || Number.isNaN(endOffset)) return { source: reading.path, start: 0, end: 0 };
  return { source: reading.path, start: startOffset, end: endOffset + 1 };
}
