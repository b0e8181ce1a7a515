import { type Citation, citationKey, formatCitation } from "@bylaw/diagnostics";
import type { Analysis } from "../analysis.ts";
import { type Caret, countBefore } from "./caret.ts";
import { citationsAmong, subjectsOf } from "./cited-things.ts";
import { proseAbove } from "./clues.ts";
import { type Companions, commentsAbove } from "./companions.ts";
import type { Offer } from "./offer.ts";
import { placesIn } from "./said-places.ts";
import { stockOf } from "./stock.ts";
import { sequenceOf } from "./word-sequence.ts";
import type { Writing } from "./writing.ts";

/** A citation with how well it fits. */
interface Weighed {
  readonly citation: Citation;
  readonly weight: number;
}

/** The citation as it is written in a statement. */
export function writtenCitation(citation: Citation, writing: Writing): string {
  if (writing === "en" || citation.place === "text") return citationKey(citation);
  const text = formatCitation(citation, "zh");
  return writing === "zh" ? text : text.replaceAll("条", "條").replaceAll("项", "項").replaceAll("节", "節");
}

function offers(list: readonly Weighed[], writing: Writing, most: number): readonly Offer[] {
  const best = new Map<string, number>();
  for (const { citation, weight } of list) {
    const text = writtenCitation(citation, writing);
    best.set(text, Math.max(best.get(text) ?? 0, weight));
  }
  const total = [...best.values()].reduce((sum, weight) => sum + weight, 0);
  return [...best].map(([label, weight]) => ({ label, kind: "citation" as const, share: (weight / total) * most }));
}

/** The places that an article line may open next: the one that follows first. */
export function nextCitations(caret: Caret, writing: Writing, most: number): readonly Offer[] {
  const known = citationsOf(caret.analysis);
  const here = caret.analysis.forms.trees.find(({ source }) => source === caret.span.source)?.articles ?? [];
  const at = countBefore(here, caret.span.start, ({ span }) => span.start) - 1;
  const before = here[at]?.citation;
  const after = here[at + 1]?.citation;
  const written = new Set(here.map(({ citation }) => citationKey(citation)));
  const said = placesSaid(caret).flatMap((citation) => {
    const left = written.has(citationKey(citation)) ? 0.1 : 0.4;
    return [
      { citation, weight: left },
      { citation: { ...citation, item: "1" }, weight: left * 0.4 },
    ];
  });
  const following = followers(before).filter(({ citation }) => isDeclared(caret.analysis, citation));
  const list = following.map(({ citation, weight }) => ({
    citation,
    weight: weight * (written.has(citationKey(citation)) ? 0.6 : 1),
  }));
  const unwritten = articlesLeft(caret.analysis, written).map((citation) => ({ citation, weight: 0.05 }));
  const rest = known.map((citation, place) => ({
    citation,
    weight: 0.02 / (1 + Math.abs(place - indexOf(known, before))),
  }));
  return offers(
    [...list, ...said, ...unwritten, ...(after === undefined ? [] : [{ citation: after, weight: 0.1 }]), ...rest],
    writing,
    most,
  );
}

const mostLeft = 40;

/** Declared articles of which nothing is written yet. */
function articlesLeft(analysis: Analysis, written: ReadonlySet<string>): readonly Citation[] {
  const found: Citation[] = [];
  for (const range of analysis.forms.model.articles) {
    if (!("from" in range)) continue;
    for (let number = range.from; number <= range.to && found.length < mostLeft; number++) {
      if (!written.has(String(number))) found.push({ place: "article", number: String(number) });
    }
  }
  return found;
}

function indexOf(list: readonly Citation[], citation: Citation | undefined): number {
  return citation === undefined ? 0 : list.findIndex((other) => citationKey(other) === citationKey(citation));
}

/** What follows a place in a text: its next item, the next article, its last paragraph. */
function followers(citation: Citation | undefined): readonly Weighed[] {
  if (citation === undefined) return [{ citation: { place: "article", number: "1" }, weight: 1 }];
  const { place, number, clause, item } = citation;
  if (!/^[0-9]{1,4}$/.test(number)) return [];
  const here = { place, number, ...(clause === undefined ? {} : { clause }) };
  const article = { place, number: String(Number(number) + 1) };
  const next = Number(item ?? "0") + 1;
  return [
    { citation: { ...here, item: String(next) }, weight: item === undefined ? 0.3 : 0.5 },
    { citation: article, weight: 0.4 },
    { citation: { ...article, item: "1" }, weight: 0.15 },
    { citation, weight: 0.2 },
    { citation: { place, number, last: true }, weight: 0.12 },
    { citation: { place, number }, weight: 0.1 },
    { citation: { ...here, item: String(next + 1) }, weight: 0.1 },
    { citation: { place, number, clause: String(Number(clause ?? "0") + 1) }, weight: 0.06 },
    { citation: { place, number: String(Number(number) + 2) }, weight: 0.1 },
    { citation: { place, number: String(Number(number) + 3) }, weight: 0.03 },
  ];
}

function isDeclared(analysis: Analysis, { place, number }: Citation): boolean {
  const ranges = analysis.forms.model.articles;
  if (place !== "article" || ranges.length === 0) return true;
  return ranges.some((range) => !("from" in range) || (range.from <= Number(number) && Number(number) <= range.to));
}

const collected = new WeakMap<Analysis, readonly Citation[]>();

/** Every place that the policy names at the head of a line, in its order. */
function citationsOf(analysis: Analysis): readonly Citation[] {
  const known = collected.get(analysis);
  if (known !== undefined) return known;
  const found = new Map<string, Citation>();
  for (const { articles } of analysis.forms.trees) {
    for (const { citation } of articles) found.set(citationKey(citation), citation);
  }
  const list = [...found.values()];
  collected.set(analysis, list);
  return list;
}

/** The places that a rule, an omission or an expectation may cite: those about the same things first. */
export function citedPlaces(caret: Caret, companions: Companions, writing: Writing, most: number): readonly Offer[] {
  const { analysis } = caret;
  const known = citationsOf(analysis);
  const names = namesRoundCaret(caret);
  const subjects = subjectsOf(analysis);
  const inRules = caret.section.kind !== "scenario";
  const here = inRules ? currentCitation(caret) : lastBecause(caret);
  const from = here === undefined ? -1 : indexOf(known, here);
  const cited = citedBefore(caret);
  const again = new Set(cited.map(citationKey));
  const list = known.map((citation, place) => {
    const about = subjects.get(citationKey(citation));
    let same = 0;
    for (const [name, weight] of names) if (about?.has(name)) same += weight;
    const distance = from === -1 ? place : Math.abs(place - from);
    const near = 1 / (2 + distance);
    const ruled = about === undefined ? 0.3 : 1;
    const repeats = again.has(citationKey(citation)) ? 0.02 : 1;
    const together = companions.get(`§${citationKey(citation)}`) ?? 0;
    return { citation, weight: (0.02 + same + together * 10 + near) * ruled * repeats };
  });
  const omits = caret.place?.tokens.some(({ keyword }) => keyword === "omit") === true;
  const going = followers(cited[0]).slice(0, cited.length === 0 ? 0 : 2);
  const omitted = omits ? nextToOmit(caret, cited[0], here) : [];
  const whole = known.map(({ place, number }) => ({ citation: { place, number }, weight: 0.01 }));
  return offers([...omitted, ...going, ...list, ...whole], writing, most);
}

/** What an omission names next: the place of its line, the one after the last one left out, articles not written. */
function nextToOmit(caret: Caret, before: Citation | undefined, here: Citation | undefined): readonly Weighed[] {
  const own = here === undefined || before !== undefined ? [] : [{ citation: here, weight: 2 }];
  const after = followers(before ?? lastOmitted(caret) ?? here).map(({ citation, weight }) => ({
    citation,
    weight: weight * 2,
  }));
  const said = placesSaid(caret).map((citation) => ({ citation, weight: 2 }));
  const written = new Set(citationsOf(caret.analysis).map(citationKey));
  const left = articlesLeft(caret.analysis, written).map((citation, place) => ({
    citation,
    weight: 0.5 / (1 + place / 4),
  }));
  return [...own, ...after, ...said, ...left];
}

/** The places that the comments above and the last heading of the prose speak of. */
function placesSaid(caret: Caret): readonly Citation[] {
  const prose = proseAbove(caret);
  const heading = prose.slice(Math.max(0, prose.lastIndexOf("\n#")));
  return placesIn(`${commentsAbove(caret.read, caret.span.start)} ${heading}`);
}

function lastOmitted({ analysis, span }: Caret): Citation | undefined {
  const omissions = analysis.read.get(span.source)?.tree.omissions ?? [];
  return omissions.findLast((omission) => omission.span.end <= span.start)?.references.at(-1)?.citation;
}

/** The places that the statement cites before the caret, the last one first. */
function citedBefore(caret: Caret): readonly Citation[] {
  return citationsAmong(caret.place?.tokens ?? []).toReversed();
}

function currentCitation(caret: Caret): Citation | undefined {
  const here = caret.analysis.forms.trees.find(({ source }) => source === caret.span.source)?.articles ?? [];
  const at = countBefore(here, caret.span.start, ({ span }) => span.start) - 1;
  return here[at]?.citation;
}

/** What the scenario before the caret gave as its reason. */
function lastBecause(caret: Caret): Citation | undefined {
  const scenarios = caret.analysis.forms.trees.find(({ source }) => source === caret.span.source)?.scenarios ?? [];
  for (const { span, expectations } of scenarios.toReversed()) {
    if (span.start >= caret.span.start) continue;
    for (const { because } of expectations) {
      const cited = because?.include.find((reference) => reference.kind === "citation");
      if (cited?.kind === "citation" && cited.span.end <= caret.span.start) return cited.citation;
    }
  }
  return undefined;
}

/** Names of the statement so far; of a scenario, of all that it gives. */
function namesRoundCaret(caret: Caret): ReadonlyMap<string, number> {
  const { canonical, byName } = stockOf(caret.analysis);
  const { words, sorts } = sequenceOf(caret.read);
  const found = new Map<string, number>();
  const inScenario = caret.section.kind === "scenario";
  const from = inScenario
    ? (caret.section.header?.tokens[0]?.startOffset ?? 0)
    : (caret.place?.tokens[0]?.startOffset ?? 0);
  const { tokens } = caret.read.scanned;
  for (let at = caret.tokensBefore - 1; at >= 0 && (tokens[at]?.startOffset ?? -1) >= from; at--) {
    const word = words[at] ?? "";
    const name = canonical.get(word) ?? word;
    if (!sorts[at]?.endsWith("N") || byName.get(name)?.kind === "sample") continue;
    found.set(name, 1);
  }
  return found;
}
