import type { Language } from "@bylaw/diagnostics";

/** What the server says itself, beside messages and services. */
export interface ServerWords {
  readonly passed: (passed: number, all: number) => string;
  readonly noScenarios: string;
  readonly notCompiled: (policy: string, errors: number) => string;
  readonly noApplicant: string;
}

const words: Readonly<Record<Language, ServerWords>> = {
  en: {
    passed: (passed, all) =>
      all === 1
        ? passed === 1
          ? "The scenario passes."
          : "The scenario fails."
        : `${passed} of ${all} scenarios pass.`,
    noScenarios: "The policy has no scenarios.",
    notCompiled: (policy, errors) =>
      `\`${policy}\` has ${errors === 1 ? "an error" : `${errors} errors`}; nothing can be run until ${errors === 1 ? "it is" : "they are"} mended.`,
    noApplicant: "The policy has no sample to show a determination of.",
  },
  zh: {
    passed: (passed, all) =>
      all === 1 ? (passed === 1 ? "情景通过。" : "情景未通过。") : `共${all}个情景，${passed}个通过。`,
    noScenarios: "政策中没有情景。",
    notCompiled: (policy, errors) => `\`${policy}\`有${errors}处错误，更正后方可运行。`,
    noApplicant: "政策中没有可供展示认定结果的样例。",
  },
};

/** The words in the language of the reader. */
export function serverWords(language: Language): ServerWords {
  return words[language];
}
