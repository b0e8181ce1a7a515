import type { Chunk, Token } from "../1-scan/token.ts";
import type { Branch } from "./branch.ts";
import { QuickGrammar } from "./quick-grammar.ts";

let quick: QuickGrammar | undefined;

/** The tree of a stretch without a mistake; undefined for any other. One parser serves all and keeps no stretch. */
export function readQuickly(kind: Chunk["kind"], tokens: readonly Token[]): Branch | undefined {
  if (kind === "stray") return undefined;
  quick ??= new QuickGrammar();
  return quick.read(kind, tokens);
}
