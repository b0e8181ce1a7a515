import type { Diagnostic, Span } from "@bylaw/diagnostics";
import { scan } from "./1-scan/scan.ts";
import type { ScannedSource } from "./1-scan/token.ts";
import { parse } from "./2-parse/parse.ts";
import type { PolicyTree } from "./3-build-ast/ast.ts";
import { buildAst } from "./3-build-ast/build-ast.ts";
import { bind } from "./4-bind/bind.ts";
import { findVocabularies } from "./4-bind/vocabularies.ts";
import type { ModelPolicy } from "./5-type/model.ts";
import { type } from "./5-type/type.ts";
import { check } from "./6-check/check.ts";
import { restsOnError } from "./6-check/rests-on-error.ts";
import { lower } from "./7-lower/lower.ts";
import type { CompileInput, CompileResult, SourceText } from "./compile-types.ts";
import { inReadingOrder, nameOfPolicy, textOf } from "./source/source-texts.ts";

/** Every form that a policy passes through on its way, for those who show them. */
export interface PolicyForms extends CompileResult {
  readonly scanned: readonly ScannedSource[];
  readonly model: ModelPolicy;
}

/**
 * Text to compiled policy, in seven passes: scan, parse, build-ast, bind, type, check, lower. Never fails; `compiled`
 * is there where no problem is an error. The same input gives the same bytes.
 */
export function compile(input: CompileInput): CompileResult {
  const { scanned: _scanned, model: _model, ...result } = compileForms(input);
  return result;
}

/** The same with the forms in between: the tokens of each source, and the policy with its kinds settled. */
export function compileForms(input: CompileInput): PolicyForms {
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
  const found = [
    ...own.flatMap((source) => source.problems),
    ...vocabularies.flatMap(({ id, read }) =>
      read.flatMap((source) => source.problems.map((one) => ({ ...one, plugin: id }))),
    ),
    ...used.problems,
    ...bound.problems,
    ...model.problems,
  ];
  const findings = check(model, textAt).filter((finding) => !restsOnError(finding, found));
  const problems = inReadingOrder(sources, [...found, ...findings]);
  const forms = { scanned: own.map((source) => source.scanned), model, problems, trees };
  if (problems.some((problem) => problem.severity === "error")) return forms;
  return { ...forms, compiled: lower(model, input.version ?? "0.0.0") };
}

/** The first three passes: what a text says, statement by statement. */
function readTree(source: SourceText): {
  readonly scanned: ScannedSource;
  readonly tree: PolicyTree;
  readonly problems: readonly Diagnostic[];
} {
  const scanned = scan(source);
  const parsed = parse(scanned);
  const built = buildAst(parsed);
  return { scanned, tree: built.tree, problems: [...scanned.problems, ...parsed.problems, ...built.problems] };
}
