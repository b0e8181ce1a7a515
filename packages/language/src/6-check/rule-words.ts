import type { Citation, Span } from "@bylaw/diagnostics";
import { shortened } from "../5-type/meet.ts";
import type { ModelRule } from "../5-type/model.ts";

/** The citation of a rule as messages name it; a rule without one is named by its id. */
export function citationOf(rule: ModelRule): Citation {
  return rule.citation ?? { place: "text", number: rule.id };
}

/** Where a rule says what it asks. */
export function askedAt(rule: ModelRule): Span {
  return rule.bound.statement.asks.span;
}

/** What a rule asks, in the author's words. */
export function askedText(rule: ModelRule, textAt: (span: Span) => string): string {
  return shortened(textAt(askedAt(rule)));
}

/** True where two rules may be in force on one day. */
export function sharePeriod(a: ModelRule, b: ModelRule): boolean {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const until = [a.until, b.until].filter((day) => day !== undefined).sort()[0];
  return from === undefined || until === undefined || from <= until;
}

/** True for a rule that decides by itself: not soft, without exception, and not open to relaxation. */
export function isPlain(rule: ModelRule, relaxed: ReadonlySet<string>): boolean {
  return !rule.soft && rule.unless === undefined && !relaxed.has(rule.id);
}
