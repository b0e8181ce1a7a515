import type { Citation } from "@bylaw/diagnostics";
import type { IrPolicy } from "@bylaw/ir";

export type Coverage = "encoded" | "partly" | "omitted" | "silent";

/** An article of the measure and how much of it is in the file. */
export interface CoveredArticle {
  readonly number: string;
  readonly coverage: Coverage;
  readonly reason?: string;
}

/** The articles that the header counts, each with its coverage. */
export function coverageOf(policy: IrPolicy): readonly CoveredArticle[] {
  const encoded = new Set<string>();
  const note = (citation: Citation | undefined): void => {
    if (citation?.place === "article") encoded.add(citation.number);
  };
  for (const { rules, notes, relaxations, submissions, discretion } of policy.decisions) {
    for (const each of [...rules, ...notes, ...relaxations, ...submissions]) note(each.citation);
    for (const { citation } of discretion) if (citation !== undefined) encoded.add(articleNumber(citation));
  }
  for (const { citation } of policy.readings) note(citation);
  const reasons = new Map<string, string>();
  for (const { citations, reason } of policy.omissions) {
    for (const { place, number } of citations) if (place === "article") reasons.set(number, reason);
  }
  return policy.articles.flatMap((range) => {
    if ("text" in range) return [];
    return Array.from({ length: range.to - range.from + 1 }, (_, index) => {
      const number = String(range.from + index);
      const reason = reasons.get(number);
      const has = encoded.has(number);
      const coverage = has
        ? reason === undefined
          ? "encoded"
          : "partly"
        : reason === undefined
          ? "silent"
          : "omitted";
      return { number, coverage, ...(reason === undefined ? {} : { reason }) } as const;
    });
  });
}

function articleNumber(citation: string | Citation): string {
  return typeof citation === "string" ? (/^\d+/.exec(citation)?.[0] ?? citation) : citation.number;
}
