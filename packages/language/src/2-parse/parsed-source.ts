import type { Diagnostic } from "@bylaw/diagnostics";
import type { CstNode } from "chevrotain";
import type { Chunk, ScannedSource } from "../1-scan/token.ts";

/** One stretch and its concrete tree. */
export interface ParsedChunk {
  readonly chunk: Chunk;
  /** The tree, whole or partial; absent where nothing could be made of the stretch. */
  readonly tree?: CstNode;
  /** True where the stretch has a mistake: its tree is for editors, never for a rule. */
  readonly broken: boolean;
  /** Where a complete statement is followed by words that belong to none: the first of them. */
  readonly leftFrom?: number;
}

/** What 2-parse gives. */
export interface ParsedSource {
  readonly scanned: ScannedSource;
  readonly chunks: readonly ParsedChunk[];
  readonly problems: readonly Diagnostic[];
}
