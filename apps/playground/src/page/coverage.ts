import { type LedgerInput, type LedgerStatus, ledgerOf } from "@bylaw/coverage";
import type { Language } from "@bylaw/diagnostics";

/** An article of the measure and how much of it is in the file. */
export interface CoveredArticle {
  readonly number: string;
  readonly coverage: LedgerStatus;
  /** Why it, or something of it, is left out. */
  readonly reason?: string;
}

/** The articles of the coverage ledger, for the index beside the text. */
export function coverageOf(compiled: LedgerInput, language: Language): readonly CoveredArticle[] {
  return ledgerOf(compiled).articles.flatMap(({ citation, status, omissions }) => {
    if (citation.place !== "article") return [];
    const reasons = omissions.map(({ reason, label }) => label?.[language] ?? reason);
    const reason = [...new Set(reasons)].join(language === "en" ? "; " : "；");
    return [{ number: citation.number, coverage: status, ...(reason === "" ? {} : { reason }) }];
  });
}
