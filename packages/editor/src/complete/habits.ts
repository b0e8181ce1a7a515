import type { Chunk, ReadSource } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import type { Caret } from "./caret.ts";
import { type Stock, stockOf } from "./stock.ts";
import { sequenceOf, sortOf, type WordSequence, wordOf } from "./word-sequence.ts";

/** How this policy goes on elsewhere after the words before the caret. Shares add up to at most one. */
export interface Habits {
  /** By sort of word: how often it comes next. */
  readonly sorts: ReadonlyMap<string, number>;
  /** By canonical name: how often it comes next. */
  readonly words: ReadonlyMap<string, number>;
  /** By canonical name: how often it is the next name after the last ones, whatever stands between. */
  readonly successors: ReadonlyMap<string, number>;
  /** By canonical name: how near before the caret it stands, 1 for at hand. */
  readonly near: ReadonlyMap<string, number>;
}

interface Text extends WordSequence {
  readonly path: string;
  /** Positions of names. */
  readonly names: readonly number[];
}

/** What the texts of a policy say, with every name in its canonical form. */
interface Texts {
  readonly texts: readonly Text[];
  readonly uses: ReadonlyMap<string, NameCount>;
}

/** How often a name stands in rules, in samples and scenarios, and where it is declared. */
export interface NameCount {
  rules: number;
  cases: number;
}

const gathered = new WeakMap<Analysis, Texts>();
const cases: ReadonlySet<string | undefined> = new Set(["sample", "scenario", "given", "expect"]);

function textsOf(analysis: Analysis): Texts {
  const known = gathered.get(analysis) ?? gather(analysis);
  gathered.set(analysis, known);
  return known;
}

function gather(analysis: Analysis): Texts {
  const { canonical } = stockOf(analysis);
  const texts: Text[] = [];
  const uses = new Map<string, NameCount>();
  for (const { path } of analysis.input.sources) {
    const read = analysis.read.get(path);
    if (read === undefined) continue;
    const { words, sorts, verbs } = sequenceOf(read);
    const names: number[] = [];
    const folded = words.map((word, at) => {
      const name = canonical.get(word) ?? word;
      if (!sorts[at]?.endsWith("N")) return name;
      names.push(at);
      const count = uses.get(name) ?? { rules: 0, cases: 0 };
      if (cases.has(verbs[at])) count.cases++;
      else count.rules++;
      uses.set(name, count);
      return name;
    });
    texts.push({ path, words: folded, sorts, verbs, names });
  }
  return { texts, uses };
}

/** How often a name is written, its declaration included. */
export function usesOf(analysis: Analysis, name: string): NameCount {
  return textsOf(analysis).uses.get(name) ?? { rules: 0, cases: 0 };
}

const longest = 6;

/** What the policy does elsewhere where the same words stand before. */
export function habitsAt(caret: Caret): Habits {
  const { texts } = textsOf(caret.analysis);
  const stock = stockOf(caret.analysis);
  const context = contextOf(caret, stock);
  const own = texts.find(({ path }) => path === caret.span.source);
  const sorts = next(
    texts.map((text) => ({ list: text.sorts, caret: text === own ? caret.tokensBefore : -1 })),
    context.sorts,
  );
  const words = next(
    texts.map((text) => ({ list: text.words, caret: text === own ? caret.tokensBefore : -1 })),
    context.words,
  );
  const last = own === undefined ? [] : lastNames(own, caret.tokensBefore, stock);
  return {
    sorts,
    words,
    successors: successors(texts, last, own, caret.tokensBefore),
    near: nearNames(own, caret.tokensBefore),
  };
}

function contextOf(
  caret: Caret,
  stock: Stock,
): { readonly sorts: readonly string[]; readonly words: readonly string[] } {
  const { tokens } = caret.read.scanned;
  const statement = caret.place?.tokens ?? [];
  const from = Math.max(0, caret.tokensBefore - longest);
  // Words that were cut from the typed one are in the statement, and not among the tokens.
  const known = tokens.slice(from, caret.tokensBefore);
  const cut = statement.filter((token) => token.startOffset > (known.at(-1)?.startOffset ?? -1));
  const all = [...known, ...cut].slice(-longest);
  return {
    words: all.map((token) => stock.canonical.get(wordOf(token)) ?? wordOf(token)),
    sorts: all.map((token, at) => (token.first ? "/" : "") + sortOf(token, all[at - 1])),
  };
}

/** Words in order; what stands at the caret is no example of what may stand there. */
interface Listed {
  readonly list: readonly string[];
  readonly caret: number;
}

/** What comes next where the last words are the same: the longer the same, the more it counts. */
function next(lists: readonly Listed[], context: readonly string[]): ReadonlyMap<string, number> {
  const counts: Map<string, number>[] = Array.from({ length: longest + 1 }, () => new Map());
  const totals = Array.from({ length: longest + 1 }, () => 0);
  const last = context.at(-1);
  if (last === undefined) return new Map();
  for (const { list, caret } of lists) {
    for (let at = 0; at + 1 < list.length; at++) {
      if (list[at] !== last || at + 1 === caret) continue;
      const word = list[at + 1] ?? "";
      let depth = 1;
      while (depth < context.length && list[at - depth] === context[context.length - 1 - depth]) depth++;
      for (let length = 1; length <= depth; length++) {
        counts[length]?.set(word, (counts[length]?.get(word) ?? 0) + 1);
        totals[length] = (totals[length] ?? 0) + 1;
      }
    }
  }
  return blend(counts, totals);
}

function blend(counts: readonly Map<string, number>[], totals: readonly number[]): ReadonlyMap<string, number> {
  let shares = new Map<string, number>();
  for (let length = 1; length < counts.length; length++) {
    const total = totals[length] ?? 0;
    if (total === 0) break;
    const different = counts[length]?.size ?? 0;
    const trust = total / (total + different);
    const blended = new Map([...shares].map(([word, share]) => [word, share * (1 - trust)]));
    for (const [word, count] of counts[length] ?? []) {
      blended.set(word, (blended.get(word) ?? 0) + (trust * count) / total);
    }
    shares = blended;
  }
  return shares;
}

/** The last names of values before the caret, the nearest first. */
function lastNames(text: Text, before: number, stock: Stock): readonly string[] {
  const found: string[] = [];
  for (let at = lastBefore(text.names, before); at >= 0 && found.length < 3; at--) {
    const name = text.words[text.names[at] ?? -1] ?? "";
    const kind = stock.byName.get(name)?.kind;
    if (kind !== undefined && kind !== "sample" && kind !== "role" && kind !== "paper") found.push(name);
  }
  return found;
}

function lastBefore(positions: readonly number[], before: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < before) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const weights: readonly number[] = [1, 0.5, 0.3];

function successors(
  texts: readonly Text[],
  last: readonly string[],
  own: Text | undefined,
  caret: number,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    for (let at = 0; at < text.names.length; at++) {
      const name = text.words[text.names[at] ?? -1] ?? "";
      const back = last.indexOf(name);
      if (back === -1) continue;
      for (let gap = 1; gap <= 3; gap++) {
        const across = text === own && (text.names[at] ?? 0) < caret && (text.names[at + gap] ?? 0) >= caret;
        if (across) break;
        const follows = text.words[text.names[at + gap] ?? -1];
        if (follows === undefined) break;
        const weight = (weights[gap - 1] ?? 0) * (weights[back] ?? 0);
        found.set(follows, (found.get(follows) ?? 0) + weight);
        total += weight;
      }
    }
  }
  for (const [name, count] of found) found.set(name, count / total);
  return found;
}

const neighbourhood = 60;

function nearNames(text: Text | undefined, before: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (text === undefined) return found;
  const last = lastBefore(text.names, before);
  for (let at = last; at >= 0 && at > last - neighbourhood; at--) {
    const name = text.words[text.names[at] ?? -1] ?? "";
    if (!found.has(name)) found.set(name, 1 / (1 + (last - at) / 8));
  }
  return found;
}

/** By verb: how often the next statement begins with it, after the statements before. */
export function statementHabits(caret: Caret): ReadonlyMap<string, number> {
  const { chunks } = caret.read.scanned;
  const before = caret.chunk === undefined ? -1 : chunks.indexOf(caret.chunk);
  const verbsBefore = chunks.slice(0, before + 1).filter((chunk) => verbOf(chunk) !== undefined).length;
  const lists = caret.analysis.input.sources.flatMap(({ path }) => {
    const read = caret.analysis.read.get(path);
    return read === undefined ? [] : [{ list: verbsOf(read), caret: read === caret.read ? verbsBefore : -1 }];
  });
  const context: string[] = [];
  for (let at = before; at >= 0 && context.length < longest; at--) {
    const verb = verbOf(chunks[at]);
    if (verb !== undefined) context.unshift(verb);
  }
  return next(lists, context);
}

const verbLists = new WeakMap<ReadSource, readonly string[]>();

function verbsOf(read: ReadSource): readonly string[] {
  const known = verbLists.get(read) ?? read.scanned.chunks.flatMap((chunk) => verbOf(chunk) ?? []);
  verbLists.set(read, known);
  return known;
}

/** The verb of a statement; of a Chinese citation, that of an article line. */
function verbOf(chunk: Chunk | undefined): string | undefined {
  const first = chunk?.tokens[0];
  if (chunk?.kind === "row" || chunk?.kind === "field" || chunk?.kind === "item") return chunk.kind;
  if (first?.tokenType.name === "CitationLiteral") return "article";
  return chunk?.tokens.find(({ head }) => head)?.keyword;
}
