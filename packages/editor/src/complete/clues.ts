import { citationKey } from "@bylaw/diagnostics";
import type { ReadSource } from "@bylaw/language";
import { type Caret, countBefore } from "./caret.ts";
import { subjectsOf } from "./cited-things.ts";
import { type Stock, stockOf, type Thing } from "./stock.ts";
import { sequenceOf } from "./word-sequence.ts";

/** What is said round the caret about a thing: 0 for nothing. */
export type Clues = (thing: Thing) => number;

/**
 * What the text round the caret speaks of: the title of a scenario and what it expects, else the comments and the prose
 * above the statement. `"assets one yuan short"` speaks of the fact `assets`.
 */
export function cluesAt(caret: Caret): Clues {
  const stock = stockOf(caret.analysis);
  const { spoken, named } =
    caret.section.kind === "scenario" ? inScenario(caret, stock) : { spoken: above(caret), named: new Map() };
  const words = wordsIn(spoken);
  return (thing) => (named.get(thing.id) ?? 0) + likeness(thing, words, spoken);
}

function inScenario(
  caret: Caret,
  stock: Stock,
): { readonly spoken: string; readonly named: ReadonlyMap<string, number> } {
  const { tokens } = caret.read.scanned;
  const { words } = sequenceOf(caret.read);
  const named = new Map<string, number>();
  const header = caret.section.header?.tokens ?? [];
  const from = header[0]?.startOffset ?? 0;
  const next = nextScenario(caret.read, caret.tokensBefore);
  for (let at = countBefore(tokens, from); at < next; at++) {
    const word = words[at] ?? "";
    const name = stock.canonical.get(word) ?? word;
    if (stock.byName.has(name)) named.set(name, 0.1);
  }
  for (const key of expectedHere(caret, from, tokens[next]?.startOffset ?? Number.POSITIVE_INFINITY)) {
    const about = subjectsOf(caret.analysis).get(key) ?? new Set();
    for (const name of about) if (stock.byName.has(name)) named.set(name, Math.max(named.get(name) ?? 0, 0.15));
  }
  return { spoken: header.find(({ tokenType }) => tokenType.name === "Text")?.image ?? "", named };
}

function nextScenario({ scanned }: ReadSource, from: number): number {
  for (let at = from; at < scanned.tokens.length; at++) {
    const token = scanned.tokens[at];
    if (token?.head && (token.keyword === "scenario" || token.keyword === "sample")) return at;
  }
  return scanned.tokens.length;
}

/** The places that the scenario expects as reasons, as far as they are written. */
function expectedHere({ analysis, span }: Caret, from: number, to: number): readonly string[] {
  const tree = analysis.read.get(span.source)?.tree;
  const scenarios = (tree?.scenarios ?? []).filter((each) => each.span.start >= from && each.span.start < to);
  const cited = scenarios.flatMap(({ expectations }) =>
    expectations.flatMap(({ because, subject }) => [...(because?.include ?? []), subject]),
  );
  return cited.flatMap((one) => {
    if (one.kind !== "citation") return [];
    const { part: _, ...whole } = one.citation;
    return [citationKey(whole)];
  });
}

const mostProse = 1200;

/** Comments and prose between the statement before and the caret, and of a document the prose above the block. */
function above({ read, span, tokensBefore }: Caret): string {
  const { text, path } = read.scanned.source;
  const { comments, tokens } = read.scanned;
  const last = tokens[tokensBefore - 1]?.endOffset ?? 0;
  const near = comments
    .filter(({ start }) => start < span.start && start > last - 200)
    .slice(-4)
    .map((comment) => comment.text);
  const fence = path.toLowerCase().endsWith(".md") ? text.lastIndexOf("```bylaw", span.start) : -1;
  const prose =
    fence === -1 ? "" : text.slice(Math.max(0, text.lastIndexOf("```", fence - 1) + 3, fence - mostProse), fence);
  return [...near, prose].join(" ");
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set([...text.toLowerCase().matchAll(/[a-z]{3,}/g)].map(([word]) => stem(word)));
}

function stem(word: string): string {
  return word.length > 5 ? word.slice(0, 5) : word.replace(/s$/, "");
}

const parts = new WeakMap<Thing, { readonly latin: readonly string[]; readonly pairs: readonly string[] }>();

/** How many of the words of a name are spoken of. */
function likeness(thing: Thing, words: ReadonlySet<string>, spoken: string): number {
  if (spoken === "") return 0;
  const { latin, pairs } = partsOf(thing);
  const english = latin.filter((part) => words.has(part)).length / (1 + latin.length);
  const chinese = pairs.filter((pair) => spoken.includes(pair)).length / (1 + pairs.length);
  return 0.12 * Math.max(english, chinese);
}

function partsOf(thing: Thing): { readonly latin: readonly string[]; readonly pairs: readonly string[] } {
  const known = parts.get(thing);
  if (known !== undefined) return known;
  const names = `${thing.id} ${thing.local ?? ""}`;
  const latin = [
    ...new Set(
      [...`${names} ${thing.label?.en ?? ""}`.toLowerCase().matchAll(/[a-z]{3,}/g)].map(([word]) => stem(word)),
    ),
  ].filter((word) => !dull.has(word));
  const chinese = [...names.matchAll(/[\u3400-\u9fff]{2,}/g)].flatMap(([run]) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  );
  const made = { latin, pairs: chinese };
  parts.set(thing, made);
  return made;
}

const dull: ReadonlySet<string> = new Set([
  "the",
  "and",
  "for",
  "with",
  "has",
  "have",
  "from",
  "that",
  "are",
  "which",
  "year",
  "kind",
]);
