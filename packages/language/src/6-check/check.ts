import type { Diagnostic, Span } from "@bylaw/diagnostics";
import type { ModelPolicy } from "../5-type/model.ts";
import { boundaryNotTried } from "./checks/boundary-not-tried.ts";
import { checks } from "./checks.ts";

/**
 * What the checks find in a model, in the order of their list. Checks do not see one another. Where scenarios are left
 * aside, nothing is said of boundaries that none of them tries.
 */
export function check(
  model: ModelPolicy,
  textAt: (span: Span) => string,
  { scenariosLeft = false, calendar = false }: { readonly scenariosLeft?: boolean; readonly calendar?: boolean } = {},
): readonly Diagnostic[] {
  const asked = scenariosLeft ? checks.filter((entry) => entry !== boundaryNotTried) : checks;
  return asked.flatMap((entry) => entry({ model, textAt, calendar }));
}
