import type { Span } from "@bylaw/diagnostics";
import type { ScannedSource } from "./1-scan/token.ts";
import { bind } from "./4-bind/bind.ts";
import type { NameUse } from "./4-bind/name-use.ts";
import { calendarsOf, environmentOf, findUsedPlugins } from "./4-bind/used-plugins.ts";
import type { ModelPolicy } from "./5-type/model.ts";
import { type } from "./5-type/type.ts";
import { check } from "./6-check/check.ts";
import { restsOnError } from "./6-check/rests-on-error.ts";
import { lower, withEnvironment } from "./7-lower/lower.ts";
import type { CompileInput, CompileResult, SourceText } from "./compile-types.ts";
import { withLocalNames } from "./local-names.ts";
import { type ReadSource, readSource, readWithoutScenarios } from "./read-source.ts";
import { withRepairs } from "./repairs/repair.ts";
import { boundProblems } from "./source/bound-problems.ts";
import { inReadingOrder, nameOfPolicy, textOf } from "./source/source-texts.ts";

/** Reads one text as far as its tree: scan, parse, build-ast. */
export type Reader = (source: SourceText) => ReadSource;

/** Every form that a policy passes through on its way, for those who show them. */
export interface PolicyForms extends CompileResult {
  readonly scanned: readonly ScannedSource[];
  readonly model: ModelPolicy;
  /** The own sources and those of the vocabularies, read. */
  readonly read: readonly ReadSource[];
  /** Every name that means something, in the order of the texts; those of used vocabularies where they are declared. */
  readonly names: readonly NameUse[];
}

/**
 * Text to compiled policy, in seven passes: scan, parse, build-ast, bind, type, check, lower. Never fails; `compiled`
 * is there where no problem is an error. The same input gives the same bytes. Who compiles again and again may pass a
 * `read` that remembers: a text that stands as it stood need not be read a second time.
 */
export function compile(input: CompileInput, read: Reader = readerFor(input)): CompileResult {
  const { compiled, problems, trees } = compileForms(input, read);
  return { ...(compiled === undefined ? {} : { compiled }), problems, trees };
}

/** A reader that keeps nothing; it passes over scenarios that are to stay unread. */
function readerFor({ scenarios }: CompileInput): Reader {
  return scenarios === "unread" ? readWithoutScenarios : readSource;
}

/** The same with the forms in between: the tokens of each source, and the policy with its kinds settled. */
export function compileForms(input: CompileInput, read: Reader = readerFor(input)): PolicyForms {
  const own = input.sources.map((source) => read(source));
  const left = input.scenarios === "left" || input.scenarios === "unread";
  const trees = own.map(({ tree }) => (left ? { ...tree, scenarios: [] } : tree));
  const used = findUsedPlugins(trees, input.plugins ?? [], read);
  const { vocabularies } = used;
  const sources = [...input.sources, ...vocabularies.flatMap((vocabulary) => vocabulary.files)];
  const textAt = (span: Span): string => textOf(sources, span);

  const bound = bind({
    trees,
    vocabularies: vocabularies.map(({ id, texts }) => ({ id, trees: texts.map((source) => source.tree) })),
    functions: used.functions,
    missing: used.missing,
  });
  const model = type(bound, nameOfPolicy(input.sources), textAt);
  // What was found while reading is bounded for each pass already.
  const reading = [
    ...own.flatMap((source) => source.problems),
    ...vocabularies.flatMap(({ id, texts }) =>
      texts.flatMap((source) => source.problems.map((one) => ({ ...one, plugin: id }))),
    ),
    ...used.problems,
  ];
  const found = [...reading, ...bound.problems, ...model.problems];
  const calendar = used.calendar !== undefined || used.missing.length > 0;
  const findings = check(model, textAt, { scenariosLeft: left, calendar }).filter(
    (finding) => !restsOnError(finding, found),
  );
  const later = [bound.problems, model.problems, findings].flatMap(boundProblems);
  const ordered = inReadingOrder(sources, [...reading, ...later]);
  const problems = withRepairs(withLocalNames(ordered, bound.ledger), {
    read: own,
    model,
    calendars: calendarsOf(input.plugins ?? []),
  });
  const paths = sources.map(({ path }) => path);
  const forms = {
    scanned: own.map((source) => source.scanned),
    read: [...own, ...vocabularies.flatMap(({ texts }) => texts)],
    model,
    problems,
    trees,
    // Who compiles without asking for the names does not pay for their order.
    get names() {
      return bound.ledger.inOrder(paths);
    },
  };
  if (problems.some((problem) => problem.severity === "error")) return forms;
  const compiled = lower(model, input.version ?? "0.0.0", used.calendar?.id);
  const environment = environmentOf(
    used,
    (compiled.policy.functions ?? []).map(({ names }) => names.id),
  );
  return Object.assign(forms, {
    compiled: environment === undefined ? compiled : withEnvironment(compiled, environment),
  });
}
