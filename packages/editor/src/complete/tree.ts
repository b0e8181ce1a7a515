import type { ExpectedSlot, Token } from "@bylaw/language";

/** A production with what has been read of it. */
export type Tree = ExpectedSlot["path"][number];

/** The parts of a production under a name or label that are productions themselves. */
export function below(tree: Tree, name: string): readonly Tree[] {
  return children(tree, name).filter((child): child is Tree => "children" in child);
}

/** The words of a production under a name or label. */
export function wordsOf(tree: Tree, name: string): readonly Token[] {
  return children(tree, name).filter((child) => !("children" in child)) as unknown as readonly Token[];
}

/** True where something stands under a name or label. */
export function has(tree: Tree, name: string): boolean {
  return children(tree, name).length > 0;
}

function children(tree: Tree, name: string): readonly Tree["children"][string][number][] {
  return Object.hasOwn(tree.children, name) ? (tree.children[name] ?? []) : [];
}

/** A name as it is meant: without its backquotes. */
export function nameOf(token: Pick<Token, "image">): string {
  return token.image.startsWith("`") ? token.image.replaceAll("`", "") : token.image;
}
