import type { Language } from "@bylaw/diagnostics";
import { en } from "./en.ts";
import type { Texts } from "./words.ts";
import { zh } from "./zh.ts";

export type { Texts };

const all: Readonly<Record<Language, Texts>> = { en, zh };

/** The words of the page in one language. */
export function textsOf(language: Language): Texts {
  return all[language];
}
