import type { Comment, KeywordId, ParsedChunk, ReadSource, Token } from "@bylaw/language";
import { type LineIndex, lineAt, sectionKinds } from "@bylaw/language";

/**
 * A run of whole lines that is laid out alone. `code` is a statement, with the citation before it where both stand on
 * one line; `row` a line of a table; `comment` a comment on its own line; `kept` lines with a mistake, left as they are.
 */
export interface Piece {
  readonly kind: "code" | "row" | "comment" | "kept";
  readonly chunks: readonly ParsedChunk[];
  /** First line, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly comments: readonly Comment[];
}

interface Draft {
  kind: Piece["kind"];
  readonly chunks: ParsedChunk[];
  from: number;
  to: number;
  readonly comments: Comment[];
}

/** The pieces of a source between two offsets, in order; no two of them share a line. */
export function piecesOf(read: ReadSource, lines: LineIndex, start: number, end: number): readonly Piece[] {
  const bad = badLines(read, lines);
  const inside = (offset: number): boolean => offset >= start && offset < end;
  const drafts = draftsOfChunks(read, lines, inside, bad);
  const { comments } = read.scanned;
  const all = [...drafts, ...keptLines(read, lines, inside)].sort((a, b) => a.from - b.from || a.to - b.to);
  const merged = mergeOverlapping(all);
  const pieces: Draft[] = [];
  let at = 0;
  for (const comment of comments) {
    if (!inside(comment.start)) continue;
    const line = lineAt(lines, comment.start);
    while (at < merged.length && (merged[at]?.to ?? 0) <= line) at++;
    const owner = merged[at];
    if (owner !== undefined && owner.from <= line) owner.comments.push(comment);
    else pieces.push({ kind: "comment", chunks: [], from: line, to: line + 1, comments: [comment] });
  }
  return [...merged, ...pieces].sort((a, b) => a.from - b.from);
}

/** Lines that hold an error of the scanner or the parser. */
function badLines({ scanned, parsed }: ReadSource, lines: LineIndex): ReadonlySet<number> {
  const bad = new Set<number>();
  for (const { severity, labels } of [...scanned.problems, ...parsed.problems]) {
    const span = labels[0]?.span;
    if (severity === "error" && span !== undefined) bad.add(lineAt(lines, span.start));
  }
  return bad;
}

function draftsOfChunks(
  { parsed }: ReadSource,
  lines: LineIndex,
  inside: (offset: number) => boolean,
  bad: ReadonlySet<number>,
): Draft[] {
  const drafts: Draft[] = [];
  for (const parsedChunk of parsed.chunks) {
    const { chunk } = parsedChunk;
    const [first] = chunk.tokens;
    const last = chunk.tokens.at(-1);
    if (first === undefined || last === undefined || !inside(first.startOffset)) continue;
    const [from, to] = [first.line, lineAt(lines, last.endOffset) + 1];
    const open = drafts.at(-1);
    const kind = isBad(parsedChunk, from, to, bad) ? "kept" : chunk.kind === "row" ? "row" : "code";
    if (open !== undefined && open.to > from) {
      open.chunks.push(parsedChunk);
      open.to = Math.max(open.to, to);
      if (kind === "kept") open.kind = "kept";
    } else drafts.push({ kind, chunks: [parsedChunk], from, to, comments: [] });
  }
  return drafts;
}

function isBad(
  { broken, leftFrom, tree, chunk }: ParsedChunk,
  from: number,
  to: number,
  bad: ReadonlySet<number>,
): boolean {
  if (broken || leftFrom !== undefined || tree === undefined || chunk.kind === "stray") return true;
  if (chunk.tokens.some(isMended)) return true;
  for (let line = from; line < to; line++) if (bad.has(line)) return true;
  return false;
}

/** `800,000`, read as one number. */
function isMended(word: Token): boolean {
  return word.endOffset - word.startOffset + 1 < word.image.length;
}

/** Lines with characters that nobody can read are kept, whatever else stands on them. */
function keptLines({ scanned }: ReadSource, lines: LineIndex, inside: (offset: number) => boolean): readonly Draft[] {
  return scanned.unreadable
    .filter(({ start }) => inside(start))
    .map(({ start, end }) => {
      const [from, to] = [lineAt(lines, start), lineAt(lines, Math.max(end - 1, start)) + 1];
      return { kind: "kept" as const, chunks: [], from, to, comments: [] };
    });
}

function mergeOverlapping(drafts: readonly Draft[]): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const open = merged.at(-1);
    if (open === undefined || open.to <= draft.from) {
      merged.push(draft);
      continue;
    }
    open.kind = "kept";
    open.chunks.push(...draft.chunks);
    open.to = Math.max(open.to, draft.to);
  }
  return merged;
}

const declaring: ReadonlySet<KeywordId | undefined> = new Set<KeywordId | undefined>([
  ...sectionKinds,
  "use",
  "role",
  "paper",
  "fact",
  "let",
  "table",
  "reading",
  "omit",
  "article",
  "section",
  "paragraph",
  "schedule",
]);

/** The blanks before a chunk that begins a line: 0 for what declares and opens, 2 below it, 4 for items. */
export function indentOf({ chunk }: ParsedChunk): number {
  switch (chunk.kind) {
    case "item":
      return 4;
    case "statement": {
      const [first] = chunk.tokens;
      return !first?.head || declaring.has(first.keyword) ? 0 : 2;
    }
    default:
      return 2;
  }
}
