import type { Token } from "@bylaw/language";

export { has, nodes as below, type Tree, tokens as wordsOf } from "../concrete-tree.ts";

/** A name as it is meant: without its backquotes. */
export function nameOf(token: Pick<Token, "image">): string {
  return token.image.startsWith("`") ? token.image.replaceAll("`", "") : token.image;
}
