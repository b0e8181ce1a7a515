import type { Diagnostic } from "@bylaw/diagnostics";
import type { CstNode } from "chevrotain";
import type { Chunk, ScannedSource, Token } from "../1-scan/token.ts";
import { QuotedName } from "../1-scan/token-types.ts";
import { mostProblems, mostReadAgain } from "../limits.ts";
import { chunksBefore } from "./chunks-before.ts";
import { enter, grammar } from "./grammar-in-use.ts";
import { verbOf } from "./mistake.ts";
import { describeMistake } from "./mistakes.ts";
import { repairedChunk, UnreadChunk, WholeChunk } from "./parsed-chunk.ts";
import type { ParsedChunk, ParsedSource } from "./parsed-source.ts";
import { readQuickly } from "./read-quickly.ts";

/**
 * Stretches of tokens to concrete trees. Never fails: a mistake stays in its stretch and gives one problem. Of an earlier
 * reading of the text the trees of stretches that stand as they stood are taken over. Where scenarios are not asked for,
 * the lines below their headers are passed over. `read` is told of each stretch as soon as it is parsed.
 */
export function parse(
  scanned: ScannedSource,
  before?: ParsedSource,
  asked?: "without scenarios",
  read?: (chunk: ParsedChunk) => void,
): ParsedSource {
  const chunkBefore = chunksBefore(before, scanned);
  const problems: Diagnostic[] = [];
  const inHand: SourceInHand = { path: scanned.source.path, problems, isFirst: before === undefined, readAgain: 0 };
  const chunks: ParsedChunk[] = [];
  let above: Chunk | undefined;
  let inScenario = false;
  for (const [index, chunk] of scanned.chunks.entries()) {
    if (asked !== undefined) inScenario = isLineOfScenario(chunk, inScenario);
    const known = !inScenario && problems.length < mostProblems ? chunkBefore(index) : undefined;
    const parsed = inScenario ? new UnreadChunk(chunk) : (known ?? parseChunk(inHand, chunk, above));
    read?.(parsed);
    chunks.push(parsed);
    above = chunk;
  }
  return { scanned, chunks, problems };
}

/** `given`, `expect` and what hangs under them; the header of a scenario is read, since it ends what stands above. */
function isLineOfScenario(chunk: Chunk, before: boolean): boolean {
  if (chunk.kind !== "statement" && chunk.kind !== "led") return before;
  const verb = verbOf(chunk);
  return verb === "given" || verb === "expect";
}

interface SourceInHand {
  readonly path: string;
  readonly problems: Diagnostic[];
  /** True for the first reading of a text. */
  readonly isFirst: boolean;
  /** Words of all stretches that have been read again for their mistakes. */
  readAgain: number;
}

function parseChunk(inHand: SourceInHand, chunk: Chunk, before: Chunk | undefined): ParsedChunk {
  const { path, problems, isFirst } = inHand;
  // To describe a mistake takes far longer than to read a line; after so many, nobody reads on.
  if (chunk.tooDeep || problems.length >= mostProblems) return repairedChunk(chunk, undefined, { broken: true });
  if (chunk.kind === "stray") {
    problems.push(describeMistake(path, chunk, before, undefined));
    return repairedChunk(chunk, undefined, { broken: true });
  }
  const branch = readQuickly(chunk.kind, chunk.tokens);
  // A name without its closing backquote takes the rest of the line; the scanner has reported it.
  const unclosed = chunk.tokens.some(isUnclosedName);
  if (branch !== undefined && !unclosed && !chunk.unanchored) {
    if (!isFirst) outliveText(chunk);
    return new WholeChunk(chunk, { settled: false }, branch);
  }
  // Nearly all stretches are without a mistake: only those that have one are read with repairs.
  if (inHand.readAgain >= mostReadAgain) return repairedChunk(chunk, undefined, { broken: true });
  inHand.readAgain += chunk.tokens.length;
  const parser = grammar();
  parser.begin(chunk.tokens);
  const tree = enter(parser, chunk.kind) as CstNode | undefined;
  if (unclosed) return repairedChunk(chunk, tree, { broken: true });
  const [error] = parser.errors;
  problems.push(describeMistake(path, chunk, before, error));
  const left =
    error?.name === "NotAllInputParsedException" ? chunk.tokens.find((token) => token === error.token) : undefined;
  if (!left?.first || chunk.unanchored) return repairedChunk(chunk, tree, { broken: true });
  return repairedChunk(chunk, tree, { broken: false, leftFrom: left.startOffset });
}

/**
 * What outlives its text. Engines keep the whole text for a word that is cut out of it, so that a text of which each line
 * was typed at another time would be kept once a line: the words of all readings but the first are made strings of their
 * own.
 */
function outliveText({ tokens }: Chunk): void {
  for (const token of tokens) token.image = ` ${token.image}`.slice(1);
}

function isUnclosedName({ tokenType, image }: Token): boolean {
  return tokenType === QuotedName && !/^`[^`]+`$/.test(image);
}
