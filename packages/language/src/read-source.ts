import type { Diagnostic } from "@bylaw/diagnostics";
import { scan } from "./1-scan/scan.ts";
import type { ScannedSource } from "./1-scan/token.ts";
import { parse } from "./2-parse/parse.ts";
import type { ParsedSource } from "./2-parse/parsed-source.ts";
import type { PolicyTree } from "./3-build-ast/ast.ts";
import { buildAst } from "./3-build-ast/build-ast.ts";
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
  const parsed = parse(scanned, before?.parsed);
  const { tree, problems } = buildAst(parsed);
  return { scanned, parsed, tree, problems: [...scanned.problems, ...parsed.problems, ...problems] };
}
