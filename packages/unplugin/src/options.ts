import type { Language } from "@bylaw/diagnostics";
import { localeLanguage } from "@bylaw/workspace/locale";

/** What a project may ask of the plugin. */
export interface BylawOptions {
  /**
   * Declarations of each policy that is imported, written where they differ from what is there: `true` beside the policy,
   * a path into that folder, in which they lie as the policies do from the current folder. Not written by default.
   */
  readonly types?: boolean | string;
  /** The language of problems; otherwise as LC_ALL, LC_MESSAGES or LANG says. */
  readonly language?: Language;
}

/** The language that is asked for, or that of the environment, as on the command line. */
export function languageOf({ language }: BylawOptions, environment: NodeJS.ProcessEnv): Language {
  return language ?? localeLanguage(environment);
}
