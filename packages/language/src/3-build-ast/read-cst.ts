import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { CstElement, CstNode } from "chevrotain";
import type { Token } from "../1-scan/token.ts";

/** What every builder needs: whose text it is, and where problems go. */
export interface Reading {
  readonly path: string;
  readonly problems: Diagnostic[];
}

/** The nodes under a name or label, in order. */
export function nodes(tree: CstNode | undefined, name: string): readonly CstNode[] {
  const found = children(tree, name);
  return found.every(isNode) ? found : found.filter(isNode);
}

/** The first node under a name or label. */
export function node(tree: CstNode | undefined, name: string): CstNode | undefined {
  for (const child of children(tree, name)) if (isNode(child)) return child;
  return undefined;
}

/** The tokens under a name or label, in order, without those that the parser's recovery has made up. */
export function tokens(tree: CstNode | undefined, name: string): readonly Token[] {
  const found = children(tree, name);
  return found.every(isWritten) ? found : found.filter(isWritten);
}

/** The first token under a name or label. */
export function token(tree: CstNode | undefined, name: string): Token | undefined {
  for (const child of children(tree, name)) if (isWritten(child)) return child;
  return undefined;
}

const nothing: readonly never[] = [];

function isNode(child: CstElement): child is CstNode {
  return "children" in child;
}

function isWritten(child: CstElement): child is Token & CstElement {
  return !("children" in child) && child.isInsertedInRecovery !== true;
}

/** True where the keyword stands directly in the node. */
export function has(tree: CstNode | undefined, name: string): boolean {
  return token(tree, name) !== undefined;
}

/** The names are those of our own productions, none of which an object inherits. */
function children(tree: CstNode | undefined, name: string): readonly CstElement[] {
  return tree?.children[name] ?? nothing;
}

/** The place of a token. */
export function tokenSpan(reading: Reading, at: Token): Span {
  return { source: reading.path, start: at.startOffset, end: at.endOffset + 1 };
}

/** The place of a node; an empty node has the place of nothing, at the start of the source. */
export function nodeSpan(reading: Reading, tree: CstNode | undefined): Span {
  const start = tree?.location?.startOffset;
  const end = tree?.location?.endOffset;
  if (start === undefined || end === undefined || Number.isNaN(start) || Number.isNaN(end)) {
    return { source: reading.path, start: 0, end: 0 };
  }
  return { source: reading.path, start, end: end + 1 };
}
