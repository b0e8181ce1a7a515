import { type CodeBlock, maskLiterate, type ReadSource, readSource, type SourceText } from "@bylaw/language";
import { type HighlightKind, kindByItself, kindByUse } from "./word-kinds.ts";

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
  const kinds = new Map<number, HighlightKind>();
  for (const { tree } of read.parsed.chunks) if (tree !== undefined) collect(tree, [], kinds);
  const found: HighlightToken[] = [];
  for (const token of read.scanned.tokens) {
    const kind = kinds.get(token.startOffset) ?? kindByItself(token);
    if (kind !== undefined) found.push({ start: token.startOffset, end: token.endOffset + 1, kind });
  }
  return found;
}

/** What each word is used as tells its kind: `date` may be a kind of fact or the name of one. */
function collect(tree: ParsedTree, path: string[], kinds: Map<number, HighlightKind>): void {
  path.push(tree.name);
  for (const use in tree.children) {
    for (const child of tree.children[use] ?? []) {
      if ("children" in child) collect(child, path, kinds);
      else {
        const kind = kindByUse(child, use, path);
        if (kind !== undefined && child.isInsertedInRecovery !== true) kinds.set(child.startOffset, kind);
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
