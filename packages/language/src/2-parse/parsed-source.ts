import type { Diagnostic } from "@bylaw/diagnostics";
import type { CstNode } from "chevrotain";
import type { Chunk, ScannedSource } from "../1-scan/token.ts";
import type { Branch } from "./branch.ts";

/** A stretch without a mistake, in all readings in which it stands unchanged. */
export interface Origin {
  /** A line of a scenario that was built without a problem: the next reading builds it when somebody looks at it. */
  settled: boolean;
}

/** One stretch and its concrete tree. */
export interface ParsedChunk {
  readonly chunk: Chunk;
  /**
   * Of a stretch without a mistake: the same object for as long as the stretch stands unchanged, wherever it moves to,
   * so that what was made of it can be remembered by it.
   */
  readonly origin?: Origin;
  /**
   * The tree, whole or partial; undefined where nothing could be made of the stretch. That of a stretch without a mistake
   * is not kept: it is handed out once, and made again for whoever asks later.
   */
  readonly branch: Branch | undefined;
  /** The same as Chevrotain gives it, for editors; made at the first look. */
  readonly tree: CstNode | undefined;
  /** True where the stretch has a mistake: its tree is for editors, never for a rule. */
  readonly broken: boolean;
  /** Where a complete statement is followed by words that belong to none: the first of them. */
  readonly leftFrom?: number;
  /** A line of a scenario that was passed over, since scenarios are not asked for. */
  readonly unread?: true;
}

/** What 2-parse gives. */
export interface ParsedSource {
  readonly scanned: ScannedSource;
  readonly chunks: readonly ParsedChunk[];
  readonly problems: readonly Diagnostic[];
}
