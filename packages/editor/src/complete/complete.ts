import { type Analysis, analyse } from "../analysis.ts";
import type { Completion, ServiceOptions } from "../service-types.ts";
import { type Caret, caretBefore, type TypedWord, typedAt } from "./caret.ts";
import { completionOf } from "./details.ts";
import { filtersOf, match } from "./matching.ts";
import type { Offer } from "./offer.ts";
import { offersAt } from "./offers.ts";
import { stockOf } from "./stock.ts";
import { citationAt, cutsOf, phrasesAt } from "./typed-stretches.ts";
import { writingAt } from "./writing.ts";

const most = 200;

/**
 * What may stand at the caret, the best first, at most 200: filtered by what is typed of the word. Empty in comments,
 * texts, and the prose of a document. Never throws, whatever the text and the offset.
 */
export function completionsAt(
  analysis: Analysis,
  path: string,
  offset: number,
  options: ServiceOptions,
): readonly Completion[] {
  const typed = typedAt(analysis, path, offset);
  if (typed === undefined) return [];
  const { read, word } = typed;
  const at = (one: TypedWord): Caret => caretBefore(analysis, read, one);
  const longer = word.quoted ? [] : phrasesAt(read, word).flatMap((one) => found(at(one), options).filter(isPhrase));
  const citation = word.quoted || word.typed !== "" ? undefined : citationAt(read, word);
  const cited =
    citation === undefined ? [] : found(at(citation), options).filter(({ offer }) => offer.kind === "citation");
  const plain = found(at(word), options);
  // Behind a whole word, what begins with it comes after what may stand by itself.
  const offers = word.typed === "" ? [...cited, ...plain, ...longer] : [...longer, ...cited, ...plain];
  if (offers.length > 0 || word.typed === "") return completions(offers, options);
  for (const cut of cutsOf(stockOf(analysis), read, word)) {
    const behind = found(at(cut), options);
    if (behind.length > 0) return completions(behind, options);
  }
  return [];
}

const example = "policy warm\nfact warm: money\ndecision warmed\n  require warm >= 1\n";

/**
 * Makes ready what the first offer would wait for: the second parser and the tables of words. Hosts call it once while
 * nobody waits.
 */
export function warmCompletions(): void {
  const path = "warm.bylaw";
  const analysis = analyse({ sources: [{ path, text: example }] });
  for (const before of ["require ", ">= ", "  require warm >= 1\n"])
    completionsAt(analysis, path, example.indexOf(before) + before.length, { language: "en" });
}

interface Found {
  readonly caret: Caret;
  readonly offer: Offer;
  readonly filters: readonly string[];
  readonly fit: number;
}

function isPhrase({ offer, fit }: Found): boolean {
  return offer.keyword !== undefined && offer.label.includes(" ") && fit >= 5;
}

function completions(offers: readonly Found[], options: ServiceOptions): readonly Completion[] {
  return offers.slice(0, most).map(({ caret, offer, filters }) => completionOf(caret, offer, filters, options));
}

function found(caret: Caret, options: ServiceOptions): readonly Found[] {
  const fitting: Found[] = [];
  for (const offer of offersAt(caret, writingAt(caret, options))) {
    const filters = filtersOf(offer);
    const fit = match(caret.typed, filters);
    if (fit > 0) fitting.push({ caret, offer, filters, fit });
  }
  return fitting.toSorted(byFit);
}

/** By how well the typed word fits; where it fits alike, by how likely it is; where that is alike, as they came. */
function byFit(a: Found, b: Found): number {
  return b.fit - a.fit || b.offer.share - a.offer.share;
}
