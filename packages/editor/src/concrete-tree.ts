import type { ParsedChunk, Token } from "@bylaw/language";

/** A production as it was read. */
export type Tree = NonNullable<ParsedChunk["tree"]>;

/** The productions under a name or label, in order. */
export function nodes(tree: Tree | undefined, name: string): readonly Tree[] {
  return children(tree, name).filter((child): child is Tree => "children" in child);
}

/** The first production under a name or label. */
export function node(tree: Tree | undefined, name: string): Tree | undefined {
  for (const child of children(tree, name)) if ("children" in child) return child;
  return undefined;
}

/** The words and signs under a name or label, in order. */
export function tokens(tree: Tree | undefined, name: string): readonly Token[] {
  return children(tree, name).filter((child) => !("children" in child)) as readonly unknown[] as readonly Token[];
}

/** The first word or sign under a name or label. */
export function token(tree: Tree | undefined, name: string): Token | undefined {
  for (const child of children(tree, name)) if (!("children" in child)) return child as unknown as Token;
  return undefined;
}

function children(tree: Tree | undefined, name: string): readonly Tree["children"][string][number][] {
  if (tree === undefined || !Object.hasOwn(tree.children, name)) return [];
  return tree.children[name] ?? [];
}

/** Every word and sign below a production, in the order of the text. */
export function allTokens(tree: Tree): readonly Token[] {
  const found: Token[] = [];
  for (const name of Object.keys(tree.children)) {
    found.push(...tokens(tree, name));
    for (const child of nodes(tree, name)) found.push(...allTokens(child));
  }
  return found.sort((a, b) => a.startOffset - b.startOffset);
}

/** True where something stands under a name or label. */
export function has(tree: Tree, name: string): boolean {
  return children(tree, name).length > 0;
}
