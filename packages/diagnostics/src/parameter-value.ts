import type { Citation } from "./citation.ts";

/** How grave a problem is. An error keeps the policy from being run; a warning and an info do not. */
export type Severity = "error" | "warning" | "info";

/** A value that a message names. Source text is text; an article is cited in the language of the reader. */
export type ParameterValue = string | number | Citation | readonly string[] | readonly Citation[];
