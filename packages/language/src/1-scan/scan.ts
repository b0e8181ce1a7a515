import { type Diagnostic, fix, problem, type Span } from "@bylaw/diagnostics";
import type { SourceText } from "../compile-types.ts";
import { deepestCalculation, deepestNesting, longestSource } from "../limits.ts";
import { boundProblems } from "../source/bound-problems.ts";
import { codeBlocks } from "../source/mask-literate.ts";
import { cut } from "./cut.ts";
import { calculationTooDeepAt, tooDeepAt } from "./depth.ts";
import { type LexedText, lex, type RawComment } from "./lexer.ts";
import { reportLiterals } from "./literal-problems.ts";
import { markVerbs } from "./mark-verbs.ts";
import { nameWords } from "./name-words.ts";
import { endOfScenarioLines } from "./scenario-lines.ts";
import { tooManyListed, tooManyStatements, tooManyWords } from "./size.ts";
import type { Chunk, Comment, ScannedSource } from "./token.ts";

/**
 * Text to stretches of named words. Never fails: what cannot be read is reported and left out. Where scenarios are not asked
 * for, their lines are mostly passed over: such a stretch has its verb alone.
 */
export function scan(source: SourceText, asked?: "without scenarios"): ScannedSource {
  const { path, text } = source;
  if (text.length > longestSource) return refuse(source);
  const problems: Diagnostic[] = [];
  const blocks = codeBlocks(path, text);
  for (const block of blocks) {
    if (block.unclosedFence !== undefined) {
      problems.push(problem("unclosed-block", {}, { here: { source: path, ...block.unclosedFence } }));
    }
  }
  const lexed = lex(text, blocks, asked && endOfScenarioLines);
  reportUnreadable(path, lexed, problems);
  const raw = reportLiterals(path, lexed.tokens, problems);
  const tokens = markVerbs(nameWords(path, raw, problems));
  const cutUp = cut(tokens, blocks);
  const tooMany = tooManyStatements(path, cutUp);
  if (tooMany !== undefined) problems.push(tooMany);
  const chunks = tooMany === undefined ? cutUp.map((chunk) => checkSize(path, chunk, problems)) : [];
  return {
    source,
    tokens,
    chunks,
    comments: lexed.comments.map(readComment),
    problems: boundProblems(problems),
    unreadable: lexed.unreadable.map(({ offset, length }) => ({ start: offset, end: offset + length })),
  };
}

function refuse(source: SourceText): ScannedSource {
  const here = { source: source.path, start: 0, end: 0 };
  const parameters = { size: source.text.length, limit: longestSource };
  const problems = [problem("source-too-large", parameters, { here })];
  return { source, tokens: [], chunks: [], comments: [], problems, unreadable: [] };
}

/** One problem a run of characters; runs that touch are one. */
function reportUnreadable(path: string, lexed: LexedText, problems: Diagnostic[]): void {
  for (const { offset, length } of lexed.unreadable) {
    const here: Span = { source: path, start: offset, end: offset + length };
    const edits = [{ span: here, text: "" }];
    problems.push(
      problem(
        "unreadable-characters",
        { count: length },
        { here },
        { fixes: [fix("unreadable-characters", "remove", {}, edits)] },
      ),
    );
  }
}

function checkSize(path: string, chunk: Chunk, problems: Diagnostic[]): Chunk {
  const tooMany = tooManyListed(path, chunk.tokens);
  if (tooMany !== undefined) {
    problems.push(tooMany);
    return { ...chunk, tooDeep: true };
  }
  const nested = tooDeepAt(chunk.tokens);
  const deep = nested ?? calculationTooDeepAt(chunk.tokens);
  if (deep === undefined) {
    const tooLong = tooManyWords(path, chunk.tokens);
    if (tooLong === undefined) return chunk;
    problems.push(tooLong);
    return { ...chunk, tooDeep: true };
  }
  const limit = nested === undefined ? deepestCalculation : deepestNesting;
  const here = { source: path, start: deep.startOffset, end: deep.endOffset + 1 };
  problems.push(problem("nested-too-deeply", { limit }, { here }));
  return { ...chunk, tooDeep: true };
}

function readComment({ offset: start, image }: RawComment): Comment {
  const end = start + image.length;
  const match = /^\/\/\/(?!\/)(zh(?=\s|$))?(.*)$/.exec(image);
  if (match === null) return { start, end, text: image.replace(/^\/+/, "").trim() };
  return { start, end, documents: match[1] === "zh" ? "zh" : "en", text: (match[2] ?? "").trim() };
}
