/** A language that Bylaw speaks to people: English, or Chinese in simplified characters. */
export type Language = "en" | "zh";

/** The same text in each language. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}
