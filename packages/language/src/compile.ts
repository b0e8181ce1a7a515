import type { Diagnostic, Span } from "@bylaw/diagnostics";
import { scan } from "./1-scan/scan.ts";
import { parse } from "./2-parse/parse.ts";
import type { PolicyTree } from "./3-build-ast/ast.ts";
import { buildAst } from "./3-build-ast/build-ast.ts";
import { bind } from "./4-bind/bind.ts";
import { findVocabularies } from "./4-bind/vocabularies.ts";
import { type } from "./5-type/type.ts";
import { check } from "./6-check/check.ts";
import { lower } from "./7-lower/lower.ts";
import type { CompileInput, CompileResult, SourceText } from "./compile-types.ts";
import { inReadingOrder, nameOfPolicy, textOf } from "./source/source-texts.ts";

/**
 * Text to compiled policy, in seven passes: scan, parse, build-ast, bind, type, check, lower. Never fails; `compiled`
 * is there where no problem is an error. The same input gives the same bytes.
 */
export function compile(input: CompileInput): CompileResult {
  const own = input.sources.map(readTree);
  const trees = own.map((source) => source.tree);
  const used = findVocabularies(trees, input.plugins ?? []);
  const vocabularies = used.vocabularies.map(({ id, files }) => ({ id, read: files.map(readTree) }));
  const sources = [...input.sources, ...used.vocabularies.flatMap((vocabulary) => vocabulary.files)];
  const textAt = (span: Span): string => textOf(sources, span);

  const bound = bind({
    trees,
    vocabularies: vocabularies.map(({ id, read }) => ({ id, trees: read.map((source) => source.tree) })),
  });
  const model = type(bound, nameOfPolicy(input.sources), textAt);
  const problems = inReadingOrder(sources, [
    ...own.flatMap((source) => source.problems),
    ...vocabularies.flatMap(({ id, read }) =>
      read.flatMap(({ problems: found }) => found.map((one) => ({ ...one, plugin: id }))),
    ),
    ...used.problems,
    ...bound.problems,
    ...model.problems,
    ...check(model, textAt),
  ]);
  if (problems.some((problem) => problem.severity === "error")) return { problems, trees };
  return { compiled: lower(model, input.version ?? "0.0.0"), problems, trees };
}

/** The first three passes: what a text says, statement by statement. */
function readTree(source: SourceText): { readonly tree: PolicyTree; readonly problems: readonly Diagnostic[] } {
  const scanned = scan(source);
  const parsed = parse(scanned);
  const built = buildAst(parsed);
  return { tree: built.tree, problems: [...scanned.problems, ...parsed.problems, ...built.problems] };
}
