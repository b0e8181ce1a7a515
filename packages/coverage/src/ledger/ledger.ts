import type { Citation, Span } from "@bylaw/diagnostics";
import type { CompiledPolicy, IrOmission } from "@bylaw/ir";
import { compareItems, headOf, isAt, isKeyAt, itemKey, placeKey, placesOfRange } from "./places.ts";
import { type LedgerStatement, statementsOf } from "./statements.ts";

/**
 * `encoded`: statements of the language say all of it. `partly`: something of it is omitted as well, or it is only
 * noted, read or left to a person. `omitted`: not encoded, with a reason. `missing`: nothing is said of it.
 */
export type LedgerStatus = "encoded" | "partly" | "omitted" | "missing";

/** An article, or an item below one. */
export interface LedgerEntry {
  readonly citation: Citation;
  readonly status: LedgerStatus;
  /** What is encoded of it, items included, in the order of the compiled policy. */
  readonly statements: readonly LedgerStatement[];
  /** What is not, items included, and why. */
  readonly omissions: readonly LedgerOmission[];
  /** Where something is said of it, in source order and without repeats. */
  readonly places: readonly Span[];
}

/** An article with the items that are cited below it. */
export interface LedgerArticle extends LedgerEntry {
  readonly items: readonly LedgerEntry[];
}

/** One reason for which something is not encoded. */
export interface LedgerOmission {
  readonly citation: Citation;
  readonly reason: string;
  readonly label?: IrOmission["label"];
  readonly place?: Span;
}

/** What of a measure is encoded: every article of the header's `articles`, then whatever is cited beyond it. */
export interface Ledger {
  readonly policy: string;
  readonly articles: readonly LedgerArticle[];
  readonly counts: Readonly<Record<LedgerStatus, number>>;
}

/** What the ledger is read from: a policy, and where its statements stand. */
export type LedgerInput = Pick<CompiledPolicy, "policy" | "origins">;

/** The ledger of a compiled policy. */
export function ledgerOf(compiled: LedgerInput): Ledger {
  const statements = statementsOf(compiled);
  const omissions = omissionsOf(compiled);
  const places = new Map(compiled.policy.articles.flatMap(placesOfRange).map((place) => [placeKey(place), place]));
  for (const { citation } of [...statements, ...omissions]) {
    const known = [...places.values()].some((place) => isAt(citation, place));
    if (!known) places.set(placeKey(headOf(citation)), headOf(citation));
  }
  const articles = [...places.values()].map((place) => articleOf(place, statements, omissions, compiled));
  const counts = { encoded: 0, partly: 0, omitted: 0, missing: 0 };
  for (const { status } of articles) counts[status]++;
  return { policy: compiled.policy.names.id, articles, counts };
}

function articleOf(
  article: Citation,
  statements: readonly LedgerStatement[],
  omissions: readonly LedgerOmission[],
  { origins }: LedgerInput,
): LedgerArticle {
  const held = statements.filter(({ citation }) => isAt(citation, article));
  const left = omissions.filter(({ citation }) => isAt(citation, article));
  const lines = Object.entries(origins.articles);
  const entryOf = (citation: Citation, below: typeof held, beside: typeof left): LedgerEntry => ({
    citation,
    status: statusOf(below, beside),
    statements: below,
    omissions: beside,
    places: inSourceOrder([
      ...below.flatMap(({ place }) => place ?? []),
      ...beside.flatMap(({ place }) => place ?? []),
      ...lines.flatMap(([key, spans]) => (isKeyAt(key, placeKey(citation)) ? spans : [])),
    ]),
  });
  const items = new Map<string, Citation>();
  for (const { citation } of [...held, ...left]) {
    const key = itemKey(citation);
    if (key !== "" && !items.has(key)) items.set(key, { ...withoutPart(citation) });
  }
  return {
    ...entryOf(article, held, left),
    items: [...items]
      .toSorted(([, one], [, other]) => compareItems(one, other))
      .map(([key, citation]) =>
        entryOf(
          citation,
          held.filter((one) => itemKey(one.citation) === key),
          left.filter((one) => itemKey(one.citation) === key),
        ),
      ),
  };
}

function statusOf(statements: readonly LedgerStatement[], omissions: readonly LedgerOmission[]): LedgerStatus {
  if (statements.length === 0) return omissions.length === 0 ? "missing" : "omitted";
  return omissions.length === 0 && statements.some(({ decides }) => decides) ? "encoded" : "partly";
}

function omissionsOf({ policy, origins }: LedgerInput): readonly LedgerOmission[] {
  return policy.omissions.flatMap(({ citations, reason, label }, index) => {
    const place = origins.omissions?.[index];
    return citations.map((citation) => ({ citation, reason, ...(label && { label }), ...(place && { place }) }));
  });
}

function withoutPart({ part: _part, ...citation }: Citation): Citation {
  return citation;
}

function inSourceOrder(spans: readonly Span[]): readonly Span[] {
  const once = new Map(spans.map((span) => [`${span.source}:${span.start}:${span.end}`, span]));
  // Sources keep the order in which they first appear; the names of files say nothing of it.
  const sources = [...new Set(spans.map(({ source }) => source))];
  return [...once.values()].toSorted(
    (one, other) => sources.indexOf(one.source) - sources.indexOf(other.source) || one.start - other.start,
  );
}
