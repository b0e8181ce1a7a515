import type { Chunk, ReadSource } from "@bylaw/language";
import type { Analysis } from "../analysis.ts";
import { type Caret, countTokens } from "./caret.ts";
import { type Companions, companionsAt } from "./companions.ts";
import { type Stock, stockOf } from "./stock.ts";
import { lineBegins, mayBeName, sequenceOf, sortOf, type WordSequence, wordOf } from "./word-sequence.ts";

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
  /** By canonical name or place: how often it stands together with what stands round the caret. */
  readonly companions: Companions;
}

interface Text extends WordSequence {
  readonly path: string;
  /** Positions of names. */
  readonly names: readonly number[];
  readonly lined: Lined;
}

/** Sorts of words with how their lines begin between them. */
interface Lined {
  readonly list: readonly string[];
  /** By word: its position in the list. */
  readonly at: readonly number[];
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
    const sequence = sequenceOf(read);
    const { words, sorts, images, verbs } = sequence;
    const names: number[] = [];
    const folded = words.map((word, at) => {
      const sample = nameOfSample(words[at - 1], words[at - 2], sequence.lines[at] !== undefined);
      const name = sample ?? canonical.get(images[at] ?? word) ?? word;
      if (sorts[at] !== "N" && images[at] === undefined) return name;
      names.push(at);
      const count = uses.get(name) ?? { rules: 0, cases: 0 };
      if (cases.has(verbs[at])) count.cases++;
      else count.rules++;
      uses.set(name, count);
      return name;
    });
    texts.push({ ...sequence, path, words: folded, names, lined: linedOf(sequence) });
  }
  return { texts, uses };
}

/** All samples begin alike, whatever their two names are. */
function nameOfSample(before: string | undefined, twoBefore: string | undefined, first: boolean): string | undefined {
  return !first && (before === "!sample" || twoBefore === "!sample") ? "sample" : undefined;
}

const linedLists = new WeakMap<WordSequence, Lined>();

function linedOf(sequence: WordSequence): Lined {
  const known = linedLists.get(sequence);
  if (known !== undefined) return known;
  const list: string[] = [];
  const at = sequence.sorts.map((sort, place) => {
    const line = sequence.lines[place];
    if (line !== undefined) list.push(line);
    return list.push(sort) - 1;
  });
  const made = { list, at };
  linedLists.set(sequence, made);
  return made;
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
    texts.map(({ lined }, at) => ({ list: lined.list, caret: texts[at] === own ? lined.at[caret.tokensBefore] : -1 })),
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
    companions: companionsAt(caret),
  };
}

function contextOf(
  caret: Caret,
  stock: Stock,
): { readonly sorts: readonly string[]; readonly words: readonly string[] } {
  const { tokens, source } = caret.read.scanned;
  const { lines } = sequenceOf(caret.read);
  const statement = caret.place?.tokens ?? [];
  const from = Math.max(0, caret.tokensBefore - longest);
  // Words that were cut from the typed one are in the statement, and not among the tokens.
  const known = tokens.slice(from, caret.tokensBefore);
  const cut = statement.filter((token) => token.startOffset > (known.at(-1)?.startOffset ?? -1));
  const all = [...known, ...cut].slice(-longest);
  const begins = caret.opens === "line" ? [lineBegins(source.text, all.at(-1), caret.span.start)] : [];
  const lined = all.flatMap((token, at) => {
    const sort = sortOf(token, all[at - 1]);
    const line = at < known.length ? lines[from + at] : undefined;
    return line === undefined ? [sort] : [line, sort];
  });
  return {
    words: all.map((token, at) => {
      const [before, twoBefore] = [all[at - 1], all[at - 2]].map((one) => (one === undefined ? "" : wordOf(one)));
      const word = wordOf(token);
      const name = stock.canonical.get(mayBeName(token) ? token.image : word) ?? word;
      return nameOfSample(before, twoBefore, token.first) ?? name;
    }),
    sorts: [...lined, ...begins].slice(-longest),
  };
}

/** Words in order; what stands at the caret is no example of what may stand there. */
interface Listed {
  readonly list: readonly string[];
  readonly caret: number | undefined;
}

/**
 * What comes next where the last words are the same: the longer the same, the more it counts. With `all` also what comes
 * anywhere, for places that are like no other.
 */
function next(lists: readonly Listed[], context: readonly string[], all = false): ReadonlyMap<string, number> {
  const counts: Map<string, number>[] = Array.from({ length: longest + 1 }, () => new Map());
  const totals = Array.from({ length: longest + 1 }, () => 0);
  const last = context.at(-1);
  for (const { list, caret } of lists) {
    for (let at = all ? -1 : 0; at + 1 < list.length; at++) {
      const follows = list[at] === last && last !== undefined;
      if ((!follows && !all) || at + 1 === caret) continue;
      const word = list[at + 1] ?? "";
      let depth = follows ? 1 : 0;
      while (depth > 0 && depth < context.length && list[at - depth] === context[context.length - 1 - depth]) depth++;
      for (let length = all ? 0 : 1; length <= depth; length++) {
        counts[length]?.set(word, (counts[length]?.get(word) ?? 0) + 1);
        totals[length] = (totals[length] ?? 0) + 1;
      }
    }
  }
  return blend(counts, totals);
}

function blend(counts: readonly Map<string, number>[], totals: readonly number[]): ReadonlyMap<string, number> {
  let shares = new Map<string, number>();
  for (let length = 0; length < counts.length; length++) {
    const total = totals[length] ?? 0;
    if (total === 0) continue;
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

/** By verb: how often the next statement begins with it, after the statements before and a line that begins so. */
export function statementHabits(caret: Caret): ReadonlyMap<string, number> {
  const { scanned } = caret.read;
  const before = caret.chunk === undefined ? 0 : scanned.chunks.indexOf(caret.chunk) + 1;
  const own = verbsOf(caret.read);
  const from = own.at[before] ?? own.list.length;
  const lists = caret.analysis.input.sources.flatMap(({ path }) => {
    const read = caret.analysis.read.get(path);
    return read === undefined ? [] : [{ list: verbsOf(read).list, caret: read === caret.read ? from + 1 : -1 }];
  });
  const line =
    caret.opens === "line"
      ? [lineBegins(scanned.source.text, scanned.tokens[caret.tokensBefore - 1], caret.span.start)]
      : [];
  return next(lists, [...own.list.slice(Math.max(0, from - longest), from), ...line].slice(-longest), true);
}

const verbLists = new WeakMap<ReadSource, Lined>();

/** The verbs of a text in order, with how their lines begin. */
function verbsOf(read: ReadSource): Lined {
  const known = verbLists.get(read);
  if (known !== undefined) return known;
  const { tokens, chunks } = read.scanned;
  const { lines } = sequenceOf(read);
  const list: string[] = [];
  const at = chunks.map((chunk) => {
    const place = list.length;
    const verb = verbOf(chunk);
    if (verb === undefined) return place;
    const line = lines[countTokens(tokens, chunk.tokens[0]?.startOffset ?? 0)];
    if (line !== undefined) list.push(line);
    list.push(verb);
    return place;
  });
  const made = { list, at };
  verbLists.set(read, made);
  return made;
}

/** The verb of a statement; of a Chinese citation, that of an article line. */
function verbOf(chunk: Chunk | undefined): string | undefined {
  const first = chunk?.tokens[0];
  if (chunk?.kind === "row" || chunk?.kind === "field" || chunk?.kind === "item") return chunk.kind;
  if (first?.tokenType.name === "CitationLiteral") return "article";
  return chunk?.tokens.find(({ head }) => head)?.keyword;
}
