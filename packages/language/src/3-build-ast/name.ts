import type { Span } from "@bylaw/diagnostics";

/** A name as written: without backquotes, full-width Latin folded. */
export interface NameNode {
  readonly span: Span;
  readonly text: string;
}
