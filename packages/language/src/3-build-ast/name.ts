import type { Span } from "@bylaw/diagnostics";
import type { KeywordId } from "../keywords/keyword-ids.ts";

/** A name as written: without backquotes, full-width Latin folded. */
export interface NameNode {
  readonly span: Span;
  readonly text: string;
  /** The keyword that the word also is (`known`, 符合, 年), where it has a meaning of the language in that place. */
  readonly keyword?: KeywordId;
}
