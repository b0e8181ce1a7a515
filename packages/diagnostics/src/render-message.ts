import { messages } from "./catalogue.generated.ts";
import type { Diagnostic, Fix } from "./diagnostic.ts";
import type { Language } from "./language.ts";

/** The sentence of a problem in the language of the reader. */
export function renderMessage(diagnostic: Diagnostic, language: Language): string {
  return opened(messages[diagnostic.code].message[language](diagnostic.parameters, diagnostic.localNames));
}

/** What stands beside one of its places. Empty where the page gives that label no words. */
export function renderLabel(diagnostic: Diagnostic, label: string, language: Language): string {
  return messages[diagnostic.code].labels[label]?.[language](diagnostic.parameters, diagnostic.localNames) ?? "";
}

/** Why it is so or what to do next, if the page says so. */
export function renderHelp(diagnostic: Diagnostic, language: Language): string | undefined {
  const text = messages[diagnostic.code].help?.[language](diagnostic.parameters, diagnostic.localNames);
  return text === undefined || text === "" ? undefined : opened(text);
}

/** The title of a repair: verb first, what will stand there. */
export function renderFix(diagnostic: Diagnostic, fix: Fix, language: Language): string {
  return messages[diagnostic.code].fixes[fix.name]?.[language]({ ...diagnostic.parameters, ...fix.parameters }) ?? "";
}

/** An article that begins a sentence has a capital: Article 8(1). An author's name is left as it is written. */
function opened(sentence: string): string {
  return sentence.replace(
    /^(article|section|paragraph|schedule)(?=s? [0-9])/,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
}
