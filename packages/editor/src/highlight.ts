import { type CodeBlock, maskLiterate, type ReadSource, readSource, type SourceText, scan } from "@bylaw/language";
import {
  citedFrom,
  type HighlightKind,
  isNameUse,
  isOfCitation,
  kindByItself,
  kindByNeighbour,
  kindByUse,
} from "./word-kinds.ts";

/** One stretch, on one line: offsets in UTF-16 code units, `end` not included. */
export interface HighlightToken {
  readonly start: number;
  readonly end: number;
  readonly kind: HighlightKind;
}

/**
 * The stretches of a text in order, without overlaps; brackets, commas and blanks have none. Both writings are read, and
 * half-typed lines as far as they go. In a Markdown document all that is not code is prose. Who has read the text hands
 * over what was read.
 */
export function highlight(source: SourceText, read: ReadSource = readSource(source)): readonly HighlightToken[] {
  return inOrder(words(read), read.scanned, source);
}

/**
 * The same as far as spelling tells it, without a parser: a word that is a name in its place may still be a keyword here.
 * For the moment before the full answer comes, and where the parser would be too heavy.
 */
export function highlightBySpelling(source: SourceText): readonly HighlightToken[] {
  const scanned = scan(source);
  const spelled: HighlightToken[] = [];
  let cited: HighlightKind | undefined;
  for (const [index, token] of scanned.tokens.entries()) {
    cited = citedFrom(token) ?? (isOfCitation(token) ? cited : undefined);
    const own = cited === "citation" && token.head ? "verb" : cited;
    const kind = own ?? kindByNeighbour(token, scanned.tokens[index - 1]);
    if (kind !== undefined) spelled.push({ start: token.startOffset, end: token.endOffset + 1, kind });
  }
  return inOrder(spelled, scanned, source);
}

type ScannedSource = ReadSource["scanned"];

function inOrder(
  found: readonly HighlightToken[],
  scanned: ScannedSource,
  source: SourceText,
): readonly HighlightToken[] {
  return [...found, ...comments(scanned), ...prose(source)].toSorted((a, b) => a.start - b.start);
}

type ParsedChunk = ReadSource["parsed"]["chunks"][number];
type ParsedTree = NonNullable<ParsedChunk["tree"]>;
type Token = ScannedSource["tokens"][number];

/** What a stretch uses its words as: by the place of the word in the stretch. */
type UsesOfWords = readonly (UsedWord | undefined)[];

interface UsedWord {
  readonly kind: HighlightKind;
  /** The text declares this name: `none` or 今日 is then a name where a value is asked for. */
  readonly declares: boolean;
  /** It stands for a value of the language, unless it is such a name. */
  readonly value: boolean;
}

function words(read: ReadSource): readonly HighlightToken[] {
  const used: (readonly [Token, UsedWord])[] = [];
  const declared = new Set<string>();
  for (const chunk of read.parsed.chunks) {
    const uses = usesOf(chunk);
    for (const [index, token] of chunk.chunk.tokens.entries()) {
      const use = uses[index];
      if (use === undefined) continue;
      used.push([token, use]);
      if (use.declares) declared.add(token.image);
    }
  }
  const kinds = new Map<number, HighlightKind>();
  for (const [{ startOffset, image }, { kind, value }] of used) {
    kinds.set(startOffset, value && declared.has(image) ? "name" : kind);
  }
  const found: HighlightToken[] = [];
  for (const token of read.scanned.tokens) {
    const kind = kinds.get(token.startOffset) ?? kindByItself(token);
    if (kind !== undefined) found.push({ start: token.startOffset, end: token.endOffset + 1, kind });
  }
  return found;
}

const remembered = new WeakMap<object, UsesOfWords>();

/** A stretch that stands unchanged uses its words as it did. */
function usesOf(chunk: ParsedChunk): UsesOfWords {
  const { origin } = chunk;
  const known = origin === undefined ? undefined : remembered.get(origin);
  if (known !== undefined) return known;
  const uses: (UsedWord | undefined)[] = [];
  const places = new Map(chunk.chunk.tokens.map((token, index) => [token.startOffset, index]));
  const found = (offset: number, use: UsedWord): void => {
    const place = places.get(offset);
    if (place !== undefined) uses[place] = use;
  };
  if (chunk.tree !== undefined) collect(chunk.tree, [], found);
  if (origin !== undefined) remembered.set(origin, uses);
  return uses;
}

/** What each word is used as tells its kind: `date` may be a kind of fact or the name of one. */
function collect(tree: ParsedTree, path: string[], found: (offset: number, use: UsedWord) => void): void {
  path.push(tree.name);
  const declares = tree.name === "named";
  for (const use in tree.children) {
    for (const child of tree.children[use] ?? []) {
      if ("children" in child) collect(child, path, found);
      else {
        const kind = kindByUse(child, use, path);
        if (kind === undefined || child.isInsertedInRecovery === true) continue;
        const value = !declares && kind === "keyword" && isNameUse(use) && tree.name !== "test";
        found(child.startOffset, { kind, declares, value });
      }
    }
  }
  path.pop();
}

function comments(scanned: ScannedSource): readonly HighlightToken[] {
  return scanned.comments.map(({ start, end }) => ({ start, end, kind: "comment" as const }));
}

/** Every line of a document that is not code. */
function prose({ path, text }: SourceText): readonly HighlightToken[] {
  const { blocks } = maskLiterate(path, text);
  const found: HighlightToken[] = [];
  let block = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= start) block++;
    if (!holds(blocks[block], start) && text.slice(start, end).trim() !== "") found.push({ start, end, kind: "prose" });
    start = end + 1;
  }
  return found;
}

function holds(block: CodeBlock | undefined, offset: number): boolean {
  return block !== undefined && block.start <= offset && offset < block.end;
}
