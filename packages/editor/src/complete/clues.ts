import { citationKey } from "@bylaw/diagnostics";
import type { ReadSource } from "@bylaw/language";
import { type Caret, countTokens } from "./caret.ts";
import { subjectsOf } from "./cited-things.ts";
import { commentsAbove } from "./companions.ts";
import { spokenParts } from "./spoken.ts";
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
  const inCase = caret.section.kind === "scenario";
  const { title, named } = inCase ? inScenario(caret, stock) : { title: "", named: new Map<string, number>() };
  const near = partsSaid(`${title} ${commentsAbove(caret.read, caret.span.start)}`);
  const far = partsSaid(proseAbove(caret));
  const beside = namesBeside(caret, stock);
  const besideParts = new Set(beside.flatMap(namePartsOf));
  const rarity = rarityOf(stock);
  return (thing) => {
    const alike = beside.includes(thing) ? 0 : fromBeside * likeness(thing, besideParts, rarity);
    const said = Math.max(likeness(thing, near, rarity), fromAfar * likeness(thing, far, rarity));
    return (named.get(thing.id) ?? 0) + Math.max(said, alike);
  };
}

const mostBeside = 4;

/** The things that the statement names last before the caret: `category_startup` stands beside `startup`. */
function namesBeside(caret: Caret, stock: Stock): readonly Thing[] {
  const { tokens } = caret.read.scanned;
  const { words, sorts, images } = sequenceOf(caret.read);
  const from = caret.place?.tokens[0]?.startOffset ?? Number.POSITIVE_INFINITY;
  const found: Thing[] = [];
  for (let at = caret.tokensBefore - 1; at >= 0 && (tokens[at]?.startOffset ?? -1) >= from; at--) {
    if (found.length === mostBeside) break;
    if (sorts[at] !== "N") continue;
    const word = images[at] ?? words[at] ?? "";
    found.push(stock.byName.get(word) ?? { kind: "member", id: word });
  }
  return found;
}

const fromBeside = 1;
const fromAfar = 0.5;
const mostProse = 1200;

function partsSaid(text: string): ReadonlySet<string> {
  return new Set(spokenParts(text));
}

function inScenario(
  caret: Caret,
  stock: Stock,
): { readonly title: string; readonly named: ReadonlyMap<string, number> } {
  const { tokens } = caret.read.scanned;
  const { words } = sequenceOf(caret.read);
  const named = new Map<string, number>();
  const header = caret.section.header?.tokens ?? [];
  const from = header[0]?.startOffset ?? 0;
  const next = nextScenario(caret.read, caret.tokensBefore);
  for (let at = countTokens(tokens, from); at < next; at++) {
    const word = words[at] ?? "";
    const name = stock.canonical.get(word) ?? word;
    if (stock.byName.has(name)) named.set(name, 0.1);
  }
  for (const key of expectedHere(caret, from, tokens[next]?.startOffset ?? Number.POSITIVE_INFINITY)) {
    const about = subjectsOf(caret.analysis).get(key) ?? new Set();
    for (const name of about) if (stock.byName.has(name)) named.set(name, Math.max(named.get(name) ?? 0, 0.15));
  }
  return { title: header.find(({ tokenType }) => tokenType.name === "Text")?.image ?? "", named };
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

/** The prose above the block of a document in which the caret stands. */
export function proseAbove({ read, span }: Caret): string {
  const { text, path } = read.scanned.source;
  const fence = path.toLowerCase().endsWith(".md") ? text.lastIndexOf("```bylaw", span.start) : -1;
  return fence === -1 ? "" : text.slice(Math.max(0, text.lastIndexOf("```", fence - 1) + 3, fence - mostProse), fence);
}

type Rarity = ReadonlyMap<string, number>;

const rarities = new WeakMap<Stock, Rarity>();

/** How much a word of a name tells: the fewer names have it, the more. */
function rarityOf(stock: Stock): Rarity {
  const known = rarities.get(stock);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const thing of [...stock.values, ...stock.papers]) {
    for (const part of namePartsOf(thing)) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const made = new Map([...counts].map(([part, count]) => [part, 1 / Math.sqrt(count)]));
  rarities.set(stock, made);
  return made;
}

const nameParts = new WeakMap<Thing, readonly string[]>();

function namePartsOf(thing: Thing): readonly string[] {
  const known = nameParts.get(thing);
  if (known !== undefined) return known;
  const made = spokenParts(`${thing.id} ${thing.local ?? ""} ${thing.label?.en ?? ""}`.replaceAll("_", " "));
  nameParts.set(thing, made);
  return made;
}

/** How much of a name is spoken of, in either language. */
function likeness(thing: Thing, said: ReadonlySet<string>, rarity: Rarity): number {
  if (said.size === 0) return 0;
  const [latin, chinese] = [
    { of: 0.5, met: 0 },
    { of: 0.5, met: 0 },
  ];
  for (const part of namePartsOf(thing)) {
    const side = part.charCodeAt(1) < 128 ? latin : chinese;
    const weight = rarity.get(part) ?? 1;
    side.of += weight;
    if (said.has(part)) side.met += weight;
  }
  return 0.15 * Math.max(latin.met / latin.of, chinese.met / chinese.of);
}
