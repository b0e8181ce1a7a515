/** What Node is given for the URL of a policy: the source of a module, or why there is none; plain data. */
export interface PolicyAnswer {
  readonly source?: string;
  /** The errors as they are shown on the command line, and where the first of them is. */
  readonly errors: readonly string[];
  readonly place?: string;
  readonly warnings: readonly string[];
}

/** The source, after its warnings; throws where there are errors, with the place in the policy as its only stack. */
export function sourceOf({ source, errors, place, warnings }: PolicyAnswer): string {
  for (const warning of warnings) process.emitWarning(warning, "PolicyWarning");
  if (source !== undefined) return source;
  const error = new Error(errors.join("\n\n"));
  error.name = "PolicyError";
  error.stack = `${error.name}: ${error.message}${place === undefined ? "" : `\n    at ${place}`}`;
  throw error;
}
