import type { Diagnostic } from "@bylaw/diagnostics";
import type { CstNode, IRecognitionException } from "chevrotain";
import type { Chunk, ScannedSource, Token } from "../1-scan/token.ts";
import { mostProblems } from "../limits.ts";
import { chunksBefore } from "./chunks-before.ts";
import { enter, grammar } from "./grammar-in-use.ts";
import { verbOf } from "./mistake.ts";
import { describeMistake } from "./mistakes.ts";
import type { Origin, ParsedChunk, ParsedSource } from "./parsed-source.ts";
import { QuickGrammar } from "./quick-grammar.ts";

/**
 * Stretches of tokens to concrete trees. Never fails: a mistake stays in its stretch and gives one problem. Of an earlier
 * reading of the text the trees of stretches that stand as they stood are taken over. Where scenarios are not asked for,
 * the lines below their headers are passed over.
 */
export function parse(scanned: ScannedSource, before?: ParsedSource, asked?: "without scenarios"): ParsedSource {
  const chunkBefore = chunksBefore(before, scanned);
  const problems: Diagnostic[] = [];
  const chunks: ParsedChunk[] = [];
  let above: Chunk | undefined;
  let inScenario = false;
  for (const [index, chunk] of scanned.chunks.entries()) {
    if (asked !== undefined) inScenario = isLineOfScenario(chunk, inScenario);
    if (inScenario) {
      chunks.push({ chunk, broken: false, unread: true });
      above = chunk;
      continue;
    }
    const known = problems.length < mostProblems ? chunkBefore(index) : undefined;
    chunks.push(known ?? parseChunk(scanned.source.path, chunk, above, problems));
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

function parseChunk(path: string, chunk: Chunk, before: Chunk | undefined, problems: Diagnostic[]): ParsedChunk {
  // To describe a mistake takes far longer than to read a line; after so many, nobody reads on.
  if (chunk.tooDeep || problems.length >= mostProblems) return { chunk, broken: true };
  if (chunk.kind === "stray") {
    problems.push(describeMistake(path, chunk, before, undefined));
    return { chunk, broken: true };
  }
  const { tree, error } = read(chunk.kind, chunk.tokens);
  const whole = tree === undefined ? {} : { tree };
  // A name without its closing backquote takes the rest of the line; the scanner has reported it.
  if (chunk.tokens.some(isUnclosedName)) return { chunk, broken: true, ...whole };
  if (error === undefined && !chunk.unanchored) {
    return { chunk, broken: false, ...whole, ...(tree === undefined ? {} : { origin: originOf(tree, chunk) }) };
  }
  problems.push(describeMistake(path, chunk, before, error));
  const left =
    error?.name === "NotAllInputParsedException" ? chunk.tokens.find((token) => token === error.token) : undefined;
  if (left?.first && !chunk.unanchored) return { chunk, broken: false, leftFrom: left.startOffset, ...whole };
  return { chunk, broken: true, ...whole };
}

/** A tree, and the first mistake. Nearly all stretches have none: only those that do are read with repairs. */
function read(
  kind: Exclude<Chunk["kind"], "stray">,
  tokens: readonly Token[],
): { readonly tree?: CstNode | undefined; readonly error?: IRecognitionException | undefined } {
  quick ??= new QuickGrammar();
  const tree = quick.read(kind, tokens);
  if (tree !== undefined) return { tree };
  const parser = grammar();
  parser.begin(tokens);
  return { tree: enter(parser, kind) as CstNode | undefined, error: parser.errors[0] };
}

/** One serves all; it keeps nothing between stretches. */
let quick: QuickGrammar | undefined;

/**
 * What outlives its text. Engines keep the whole text for a word that is cut out of it, so that a text of which each line
 * was typed at another time would be kept once a line: the words are made strings of their own.
 */
function originOf(tree: CstNode, { tokens }: Chunk): Origin {
  for (const token of tokens) token.image = ` ${token.image}`.slice(1);
  return { tree, tokens };
}

const backquote = 96;

function isUnclosedName(token: Token): boolean {
  return token.image.charCodeAt(0) === backquote && !/^`[^`]+`$/.test(token.image);
}
