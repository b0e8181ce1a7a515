import type { Diagnostic } from "@bylaw/diagnostics";
import { scan } from "./1-scan/scan.ts";
import type { ScannedSource } from "./1-scan/token.ts";
import { parse } from "./2-parse/parse.ts";
import type { ParsedSource } from "./2-parse/parsed-source.ts";
import type { PolicyTree } from "./3-build-ast/ast.ts";
import { AstBuilding, type BuiltTree, buildAst } from "./3-build-ast/build-ast.ts";
import type { SourceText } from "./compile-types.ts";

/** One source read as far as its tree: every form on the way, and what was wrong. */
export interface ReadSource {
  readonly scanned: ScannedSource;
  readonly parsed: ParsedSource;
  readonly tree: PolicyTree;
  readonly problems: readonly Diagnostic[];
}

/**
 * Text to tree: 1-scan, 2-parse, 3-build-ast. Never fails, whatever the text. With an earlier reading only what has
 * changed since is parsed; the result is the same.
 */
export function readSource(source: SourceText, before?: ReadSource): ReadSource {
  const scanned = scan(source);
  if (before !== undefined) {
    const parsed = parse(scanned, before.parsed);
    return readingOf(scanned, parsed, () => buildAst(parsed));
  }
  // Each stretch is built as soon as it is parsed, while its tree is at hand.
  const building = new AstBuilding(scanned);
  const parsed = parse(scanned, undefined, undefined, (chunk) => building.add(chunk));
  return readingOf(scanned, parsed, () => building.finish(scanned));
}

/**
 * The same, but the lines of scenarios are passed over: of a scenario the tree has its header alone, and what is wrong
 * below it is not told.
 */
export function readWithoutScenarios(source: SourceText): ReadSource {
  const whole = scan(source, "without scenarios");
  const building = new AstBuilding(whole);
  const parsed = parse(whole, undefined, "without scenarios", (chunk) => building.add(chunk));
  const isRead = (start: number): boolean =>
    parsed.chunks.findLast(({ chunk }) => (chunk.tokens[0]?.startOffset ?? 0) <= start)?.unread !== true;
  // What was found in cutting the text into words.
  const problems = whole.problems.filter(
    ({ labels: [primary] }) => primary === undefined || isRead(primary.span.start),
  );
  const unreadable = whole.unreadable.filter(({ start }) => isRead(start));
  const scanned = { ...whole, problems, unreadable };
  return readingOf(scanned, { ...parsed, scanned }, () => building.finish(scanned));
}

function readingOf(scanned: ScannedSource, parsed: ParsedSource, build: () => BuiltTree): ReadSource {
  let made: BuiltTree | undefined;
  const built = (): BuiltTree => {
    made ??= build();
    return made;
  };
  return {
    scanned,
    parsed,
    // Who asks for colours alone, right behind a key, does not wait for the tree.
    get tree() {
      return built().tree;
    },
    get problems() {
      return [...scanned.problems, ...parsed.problems, ...built().problems];
    },
  };
}
