import type { CstElement, CstNode } from "chevrotain";
import type { Token } from "../1-scan/token.ts";

/**
 * A node of the concrete tree, as it is built and read within the compiler: what it holds stands in the order of the
 * text, each part with its name or label. Levels of an expression that hold nothing but the level below are left out;
 * `outermost` names the highest of them.
 */
export interface Branch {
  readonly name: string;
  outermost: string;
  readonly uses: readonly string[];
  readonly parts: readonly (Branch | Token)[];
  /** Offsets as in a token: `endOffset` is that of the last character. Below 0, or NaN, where no word was read. */
  readonly startOffset: number;
  readonly endOffset: number;
}

/** The levels of an expression, the tightest first: each may hold nothing but the one before it. */
const levels: readonly string[] = [
  "primary",
  "unary",
  "product",
  "sum",
  "test",
  "negation",
  "conjunction",
  "disjunction",
  "expression",
];

/** True for a production that is left out where it holds nothing but the level below. */
export function isLevel(production: string): boolean {
  return levels.includes(production);
}

/** True for a production, false for a word. */
export function isBranch(part: Branch | Token): part is Branch {
  return "parts" in part;
}

/** A branch as Chevrotain would have given it, all levels included. */
export function concreteTree(branch: Branch): CstNode {
  let tree: CstNode = { name: branch.name, children: childrenOf(branch), location: locationOf(branch) };
  if (branch.outermost === branch.name) return tree;
  const [lowest, highest] = [levels.indexOf(branch.name) + 1, levels.indexOf(branch.outermost)];
  for (const name of levels.slice(lowest, highest + 1)) {
    tree = { name, children: { [tree.name]: [tree] }, location: locationOf(branch) };
  }
  return tree;
}

function childrenOf({ uses, parts }: Branch): CstNode["children"] {
  const children: Record<string, CstElement[]> = {};
  for (const [index, part] of parts.entries()) {
    const element = isBranch(part) ? concreteTree(part) : part;
    const use = uses[index] ?? "";
    const known = children[use];
    if (known === undefined) children[use] = [element];
    else known.push(element);
  }
  return children;
}

function locationOf({ startOffset, endOffset }: Branch): NonNullable<CstNode["location"]> {
  return { startOffset, endOffset };
}

/** A tree of Chevrotain as a branch, without the words that its recovery has made up. */
export function branchOf({ name, children, location }: CstNode): Branch {
  const uses: string[] = [];
  const parts: (Branch | Token)[] = [];
  for (const use in children) {
    for (const element of children[use] ?? []) {
      if (!("children" in element) && element.isInsertedInRecovery === true) continue;
      uses.push(use);
      parts.push("children" in element ? branchOf(element) : (element as Token));
    }
  }
  const { startOffset = Number.NaN, endOffset = Number.NaN } = location ?? {};
  return { name, outermost: name, uses, parts, startOffset, endOffset };
}
