import { type CodeBlock, maskLiterate, type ReadSource, readSource, type SourceText } from "@bylaw/language";
import { type HighlightKind, isNameUse, kindByItself, kindByUse } from "./word-kinds.ts";

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
  const tokens = [...words(read), ...comments(read), ...prose(source)];
  return tokens.toSorted((a, b) => a.start - b.start);
}

type ParsedTree = NonNullable<ReadSource["parsed"]["chunks"][number]["tree"]>;

function words(read: ReadSource): readonly HighlightToken[] {
  const used: UsedWords = { kinds: new Map(), declared: new Set(), values: [] };
  for (const { tree } of read.parsed.chunks) if (tree !== undefined) collect(tree, [], used);
  const { kinds } = used;
  for (const { startOffset, image } of used.values) if (used.declared.has(image)) kinds.set(startOffset, "name");
  const found: HighlightToken[] = [];
  for (const token of read.scanned.tokens) {
    const kind = kinds.get(token.startOffset) ?? kindByItself(token);
    if (kind !== undefined) found.push({ start: token.startOffset, end: token.endOffset + 1, kind });
  }
  return found;
}

/** What the statements of a text use their words as. */
interface UsedWords {
  readonly kinds: Map<number, HighlightKind>;
  /** Names that the text declares: `none` or 今日 is then a name where a value is asked for. */
  readonly declared: Set<string>;
  /** Words that stand for a value of the language, unless they are such names. */
  readonly values: { readonly startOffset: number; readonly image: string }[];
}

/** What each word is used as tells its kind: `date` may be a kind of fact or the name of one. */
function collect(tree: ParsedTree, path: string[], used: UsedWords): void {
  path.push(tree.name);
  const declares = tree.name === "named";
  for (const use in tree.children) {
    for (const child of tree.children[use] ?? []) {
      if ("children" in child) collect(child, path, used);
      else {
        const kind = kindByUse(child, use, path);
        if (kind === undefined || child.isInsertedInRecovery === true) continue;
        used.kinds.set(child.startOffset, kind);
        if (declares) used.declared.add(child.image);
        else if (kind === "keyword" && isNameUse(use) && tree.name !== "test") used.values.push(child);
      }
    }
  }
  path.pop();
}

function comments(read: ReadSource): readonly HighlightToken[] {
  return read.scanned.comments.map(({ start, end }) => ({ start, end, kind: "comment" as const }));
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
