import type { Language } from "@bylaw/diagnostics";

/** What the environment of a process says, by name. */
export type LocaleVariables = Readonly<Record<string, string | undefined>>;

/**
 * The language of a process. The first of LC_ALL, LC_MESSAGES and LANG that is set decides, as everywhere in POSIX; an
 * empty one counts as not set, and what is not Chinese is English.
 */
export function localeLanguage(environment: LocaleVariables): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}
