import type { KeywordId } from "@bylaw/language";

/** Units of lengths of time. */
export const timeUnits: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>([
  "years",
  "months",
  "workingDays",
  "days",
] as const);
