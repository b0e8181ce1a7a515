import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { ModelPolicy } from "../5-type/model.ts";

/** What a check reads: the typed policy, and the source text at a place for its messages. */
export interface CheckInput {
  readonly model: ModelPolicy;
  readonly textAt: (span: Span) => string;
  /** Whether a calendar says which days are working days, or may do so where a plugin was not found. */
  readonly calendar: boolean;
}

/** One check: pure, without state, and silent wherever it is not certain. */
export type Check = (input: CheckInput) => readonly Diagnostic[];
