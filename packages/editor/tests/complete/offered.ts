import { type CompileInput, type Reader, type ReadSource, readSource, type Token } from "@bylaw/language";
import { type Analysis, analyse, completionsAt } from "../../src/index.ts";

/** A word of a policy that completion can be asked for. */
export interface Word {
  readonly path: string;
  readonly start: number;
  /** The word as it is written; of a citation all of it. */
  readonly text: string;
  readonly sort: string;
  /** Behind the last character of its statement, and of its line. */
  readonly end: number;
}

/**
 * The words of a policy that can be offered: no numbers, days, texts and signs, no names where they are declared. Of a
 * citation its beginning.
 */
export function wordsOf(analysis: Analysis): readonly Word[] {
  return analysis.input.sources.flatMap(({ path }) => {
    const read = analysis.read.get(path);
    return read === undefined ? [] : wordsIn(analysis, read);
  });
}

function wordsIn(analysis: Analysis, read: ReadSource): readonly Word[] {
  const { text, path } = read.scanned.source;
  const names = new Map(analysis.namesIn(path).map((use) => [use.node.span.start, use]));
  return read.parsed.chunks.flatMap(({ chunk, tree, broken }) => {
    if (broken || tree === undefined) return [];
    const roles = rolesOf(tree);
    const last = chunk.tokens.at(-1)?.endOffset ?? 0;
    return chunk.tokens.flatMap((token) => {
      const start = token.startOffset;
      const role = roles.get(start);
      const use = names.get(start);
      const sort = use === undefined ? sortOf(token, role) : use.role === "uses" ? use.thing.kind : undefined;
      if (sort === undefined) return [];
      const until = role?.citation ?? token.endOffset + 1;
      const newline = text.indexOf("\n", last);
      return [{ path, start, text: text.slice(start, until), sort, end: newline === -1 ? text.length : newline }];
    });
  });
}

interface Role {
  readonly use: string;
  readonly production: string;
  /** Of the first word of a citation: where it ends. */
  readonly citation?: number;
}

type Tree = NonNullable<ReadSource["parsed"]["chunks"][number]["tree"]>;

function rolesOf(tree: Tree, found: Map<number, Role> = new Map()): Map<number, Role> {
  for (const [use, children] of Object.entries(tree.children)) {
    for (const child of children) {
      if ("children" in child) rolesOf(child, found);
      else found.set(child.startOffset, { use, production: tree.name, ...citationEnd(tree, child.startOffset) });
    }
  }
  return found;
}

/** A citation without what a dot adds to it. */
function citationEnd(tree: Tree, start: number): { readonly citation?: number } {
  if (tree.name !== "citation") return {};
  const words = Object.values(tree.children)
    .flat()
    .filter((child) => !("children" in child)) as unknown as Token[];
  const first = Math.min(...words.map(({ startOffset }) => startOffset));
  return start === first ? { citation: Math.max(...words.map(({ endOffset }) => endOffset)) + 1 } : {};
}

function sortOf(token: Token, role: Role | undefined): string | undefined {
  const name = token.tokenType.name;
  if (token.head) return "verb";
  if (name === "CitationLiteral") return "citation";
  if (role?.production === "citation") return role.citation === undefined ? undefined : "citation";
  if (role?.use === "unit" || name === "PercentSign") return "unit";
  if (role?.use === "Local" || role?.production === "named") return undefined;
  if (role?.production === "note" && role.use === "Name") return token.keyword === undefined ? undefined : "keyword";
  if (token.keyword !== undefined) return name.startsWith("key_") ? "keyword" : undefined;
  return undefined;
}

/** Where the true word stood among the offers, from 1; 0 where it was not among the first 200. */
export interface Rank {
  readonly word: Word;
  readonly rank: number;
  readonly typed: number;
  readonly milliseconds: number;
}

/**
 * Asks for a word where all of its statement from it on is blanked out, and all other statements stand; `typed` tells
 * how many of its characters are typed already. With `forward` nothing of the file is written behind it either, as where
 * an author writes from top to bottom.
 */
export function rankOf(
  analysis: Analysis,
  word: Word,
  typed: number,
  again: (input: CompileInput) => Analysis,
  forward = false,
): Rank {
  const sources = analysis.input.sources.map((source) => {
    if (source.path !== word.path) return source;
    const end = forward ? source.text.length : word.end;
    const left = source.text
      .slice(word.start, end)
      .replaceAll(/[^\r\n]/g, " ")
      .slice(typed);
    const text = source.text.slice(0, word.start) + word.text.slice(0, typed) + left + source.text.slice(end);
    return { path: source.path, text };
  });
  const cut = again({ ...analysis.input, sources });
  const before = performance.now();
  const offers = completionsAt(cut, word.path, word.start + typed, { language: "en" });
  const milliseconds = performance.now() - before;
  const rank = offers.findIndex(({ label, filters }) => label === word.text || filters.includes(word.text)) + 1;
  return { word, rank, typed, milliseconds };
}

/**
 * A quick analysis of a changed text: the statements are read anew, the names stand as they stood before. It differs
 * from a true one in what the blanked statement itself declares.
 */
export function quickly(analysis: Analysis): (input: CompileInput) => Analysis {
  const known = new Map(analysis.input.sources.map(({ path, text }) => [path, text]));
  return (input) => {
    const read = new Map(analysis.read);
    for (const source of input.sources)
      if (known.get(source.path) !== source.text)
        read.set(source.path, readSource(source, analysis.read.get(source.path)));
    const trees = input.sources.flatMap(({ path }) => read.get(path)?.tree ?? []);
    return { ...analysis, input, read, forms: { ...analysis.forms, trees } };
  };
}

/** A true analysis, that looks at no scenario. */
export function truly(read?: Reader): (input: CompileInput) => Analysis {
  return (input) => analyse({ ...input, scenarios: "left" }, read);
}
