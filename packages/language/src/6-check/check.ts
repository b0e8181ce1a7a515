import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { ModelPolicy } from "../5-type/model.ts";
import { checks } from "./checks.ts";

/** What the checks find in a model, in the order of their list. Checks do not see one another. */
export function check(model: ModelPolicy, textAt: (span: Span) => string): readonly Diagnostic[] {
  return checks.flatMap((entry) => entry({ model, textAt }));
}
