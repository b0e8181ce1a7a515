import type { Ledger, LedgerEntry } from "@bylaw/coverage";
import { citationKey, type RenderSource } from "@bylaw/diagnostics";
import { placesIn } from "../output/places.ts";

/** The ledger for other programs: citations as keys, places as file and line. */
export function ledgerJson({ policy, counts, articles }: Ledger, sources: readonly RenderSource[]): unknown {
  const find = placesIn(sources);
  const shown = ({ citation, status, statements, omissions, places }: LedgerEntry): object => ({
    citation: citationKey(citation),
    status,
    statements: statements.map(({ citation: cited, place, ...statement }) => ({
      ...statement,
      citation: citationKey(cited),
      ...find(place),
    })),
    omissions: omissions.map(({ citation: cited, reason, label, place }) => ({
      citation: citationKey(cited),
      reason,
      ...(label && { label }),
      ...find(place),
    })),
    places: places.flatMap((place) => find(place) ?? []),
  });
  return {
    policy,
    counts,
    articles: articles.map((article) => ({ ...shown(article), items: article.items.map(shown) })),
  };
}
