import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { ModelPolicy } from "../5-type/model.ts";

/** What a check reads: the typed policy, and the source text at a place for its messages. */
export interface CheckInput {
  readonly model: ModelPolicy;
  readonly textAt: (span: Span) => string;
}

/** How many rules about one subject are compared with one another: no measure has nearly so many. */
export const mostCompared = 64;

/** One check: pure, without state, and silent wherever it is not certain. */
export type Check = (input: CheckInput) => readonly Diagnostic[];
