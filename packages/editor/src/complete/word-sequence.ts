import { keywordClasses, type ReadSource, type Token } from "@bylaw/language";

/** The words of a source in order, each as what it is and as the sort of word it is. */
export interface WordSequence {
  /** A keyword by its id behind a colon, a name as written; numbers, texts and signs by their kind. */
  readonly words: readonly string[];
  /** Sorts of words: verbs, keywords, `N` for any name, `U` for a unit. */
  readonly sorts: readonly string[];
  /** Of keywords that a name may be like: as they are written. */
  readonly images: readonly (string | undefined)[];
  /** Of the first word of a line: how the line begins. */
  readonly lines: readonly (string | undefined)[];
  /** The verb of the statement in which each word stands. */
  readonly verbs: readonly (string | undefined)[];
}

const sequences = new WeakMap<ReadSource, WordSequence>();

/** The words of a source, collected once. */
export function sequenceOf(read: ReadSource): WordSequence {
  const known = sequences.get(read) ?? collect(read);
  sequences.set(read, known);
  return known;
}

function collect({ scanned }: ReadSource): WordSequence {
  const words: string[] = [];
  const sorts: string[] = [];
  const images: (string | undefined)[] = [];
  const lines: (string | undefined)[] = [];
  const verbs: (string | undefined)[] = [];
  let verb: string | undefined;
  let before: Token | undefined;
  for (const token of scanned.tokens) {
    if (token.head) verb = token.keyword;
    words.push(wordOf(token));
    sorts.push(sortOf(token, before));
    images.push(mayBeName(token) ? token.image : undefined);
    lines.push(token.first ? lineBegins(scanned.source.text, before, token.startOffset) : undefined);
    verbs.push(verb);
    before = token;
  }
  return { words, sorts, images, lines, verbs };
}

/** True for a keyword that stands where a name may: `revoke` is a verb, and here a decision. */
export function mayBeName({ head, keyword }: Token): boolean {
  if (head || keyword === undefined) return false;
  return ["verb", "unit", "outcome"].includes(keywordClasses[keyword]);
}

const deepest = 8;

/**
 * How a line begins: how far it is indented, and whether an empty line, a new block of a document or a comment of the
 * declaration stands above it. Where statements are laid out alike it tells much of what comes.
 */
export function lineBegins(text: string, before: Token | undefined, start: number): string {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const gap = text.slice(before === undefined ? 0 : before.endOffset + 1, lineStart);
  const block = gap.includes("```") ? "`" : /\n[ \t\r]*\n/.test(gap) ? "¶" : "";
  const comment = /\n[ \t]*\/\/\//.test(gap) ? "#" : "";
  return `/${block}${comment}${Math.min(start - lineStart, deepest)}`;
}

const signs: Readonly<Record<string, string>> = {
  NumberLiteral: "#",
  DateLiteral: "D",
  Text: "T",
  CitationLiteral: "§",
};

/** What a word is, whatever its writing. */
export function wordOf(token: Token): string {
  if (token.head) return `!${token.keyword}`;
  if (token.keyword !== undefined) return `:${token.keyword}`;
  const name = token.tokenType.name;
  if (name === "Word") return token.image;
  if (name === "QuotedName") return token.image.replaceAll("`", "");
  return signs[name] ?? name;
}

/** The sort of a word; a name behind a number is a unit. */
export function sortOf(token: Token, before: Token | undefined): string {
  if (token.head) return `!${token.keyword}`;
  const name = token.tokenType.name;
  const behindNumber = before?.tokenType.name === "NumberLiteral" && before.line === token.line;
  if (token.keyword !== undefined) {
    const kind = keywordClasses[token.keyword];
    if (kind === "unit" && behindNumber) return "U";
    return kind === "verb" ? "N" : token.keyword;
  }
  if (name === "Word" || name === "QuotedName") return behindNumber ? "U" : "N";
  return signs[name] ?? name;
}
