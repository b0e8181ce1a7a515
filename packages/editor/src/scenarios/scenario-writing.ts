import type { Language } from "@bylaw/diagnostics";
import type { TitleEventKind } from "@bylaw/ir";
import { chineseSimplified, english, type KeywordForms, languageWords } from "@bylaw/language";

/** The words and signs with which scenarios are written in one language. */
export interface ScenarioWriting {
  readonly language: Language;
  readonly scenario: string;
  readonly given: string;
  readonly expect: string;
  readonly with: string;
  readonly without: string;
  readonly on: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly unknown: string;
  readonly historyOf: string;
  readonly stepsOf: string;
  readonly accepted: string;
  readonly refused: string;
  /** Of what is recorded of an act. */
  readonly parts: Readonly<Record<"outcome" | "value" | "on" | "reason", string>>;
  readonly events: Readonly<Record<TitleEventKind, string>>;
  readonly comma: string;
  readonly between: string;
  readonly open: string;
  readonly close: string;
  readonly text: (text: string) => string;
  /** A day `YYYY-MM-DD`. */
  readonly date: (day: string) => string;
  readonly length: (amount: string, unit: "months" | "days") => string;
}

function words(forms: KeywordForms, language: Language): Omit<ScenarioWriting, "text" | "date" | "length" | Sign> {
  const word = (id: keyof KeywordForms): string => forms[id][0] ?? id;
  const { accepted, refused } = languageWords.actOutcomes;
  const part = (id: keyof typeof languageWords.actParts): string => languageWords.actParts[id][language][0] ?? id;
  return {
    language,
    parts: { outcome: part("outcome"), value: part("value"), on: part("on"), reason: part("reason") },
    scenario: word("scenario"),
    given: word("given"),
    expect: word("expect"),
    with: word("with"),
    without: word("without"),
    on: word("on"),
    yes: word("yes"),
    no: word("no"),
    none: word("none"),
    unknown: word("unknown"),
    historyOf: word("historyOf"),
    stepsOf: word("stepsOf"),
    accepted: accepted[language][0] ?? "accepted",
    refused: refused[language][0] ?? "refused",
    events: {
      granted: word("granted"),
      renewed: word("renewed"),
      reviewed: word("reviewed"),
      ordered_to_rectify: word("orderedToRectify"),
      rectified: word("rectified"),
      failed_to_rectify: word("failedToRectify"),
      refused_to_rectify: word("refusedToRectify"),
      revoked: word("revoked"),
    },
  };
}

type Sign = "comma" | "between" | "open" | "close";

/** Both writings, each with its own signs. */
export const scenarioWriting: Readonly<Record<Language, ScenarioWriting>> = {
  en: {
    ...words(english, "en"),
    comma: ", ",
    between: ", ",
    open: "(",
    close: ")",
    text: (text) => `"${text}"`,
    date: (day) => day,
    length: (amount, unit) => `${amount} ${unit}`,
  },
  zh: {
    ...words(chineseSimplified, "zh"),
    comma: "，",
    between: "、",
    open: "（",
    close: "）",
    text: (text) => `“${text}”`,
    date: (day) => {
      const [year, month, date] = day.split("-").map(Number);
      return `${year}年${month}月${date}日`;
    },
    length: (amount, unit) => `${amount}${unit === "months" ? "个月" : "日"}`,
  },
};
