import type { IrPolicy } from "@bylaw/ir";
import { answerSource } from "./answer-source.ts";
import { columnsSource } from "./columns-source.ts";
import { tightened, withShortNames } from "./compact.ts";
import { type LetFunction, type ModuleContext, moduleContext } from "./context.ts";
import type { ValueForm } from "./decision-value-code.ts";
import type { DecisionParts } from "./decisions.ts";
import { encoderSource } from "./encode.ts";
import { evaluatorSource, unknownRecords } from "./evaluator-source.ts";
import { flagsOf } from "./flags.ts";
import { type FoundSource, foundSource } from "./found-decisions.ts";
import type { HelperName } from "./helper-source.ts";
import { quickSource } from "./quick-source.ts";
import { referredDecisions } from "./referred-decisions.ts";
import { mayBeRelaxed, type NumberedRule } from "./rules.ts";
import { runSource } from "./run-source.ts";
import { helperSource, withNeeds } from "./runtime.ts";
import type { TitlePath } from "./title-paths.ts";
import { unknownBits } from "./unknown-bits.ts";

/**
 * A policy as ES modules. `evaluator` judges records of facts by position in numbers; `answers` knows the names of
 * facts, members, rules and readings; `quick` has straight-line verdicts and masks for many records. These two import the
 * first.
 */
export interface GeneratedModules {
  readonly evaluator: string;
  readonly answers: string;
  readonly quick: string;
  /** `screenWith(columns, options, check)` over columns of facts, which imports the others but `quick`. */
  readonly columns: string;
}

/**
 * The source text of one ES module that judges cases of the policy: no import, no eval, nothing named by the policy
 * used as an identifier, the same text for the same policy. What it exports is described in the README of this package.
 */
export function toJavaScript(policy: IrPolicy): string {
  const { evaluator, answers, quick, paths } = partsOf(policy);
  const names = new Set([evaluator, answers, quick].flatMap((part) => [...part.helpers]));
  const helpers = helperSource(withNeeds(names, paths), paths);
  const lets = letSource(new Map([...quick.lets, ...answers.lets]).values());
  return `${headline(policy)}${helpers}${evaluator.source}${lets}${quick.source}${answers.source}`;
}

/** The same as modules of their own, where the paths are how the first two are imported by the others. */
export function toModules(
  policy: IrPolicy,
  path: string = "./evaluator.js",
  answersPath: string = "./answers.js",
): GeneratedModules {
  const { evaluator, answers, quick, columns, paths } = partsOf(policy);
  const inner = withNeeds(evaluator.helpers, paths);
  const core = helperSource(inner, paths) + evaluator.source;
  // What a part declares begins a line of it; the lines of helpers are no such.
  const own = [...evaluator.source.matchAll(/^(?:function|const) (\w+)/gm)].map(([, name = ""]) => name);
  const declared = [...inner, ...own];
  const others = [answers, quick, columns].map(({ source: written, helpers, lets }) => {
    const source = letSource(lets.values()) + written;
    const further = helperSource(new Set([...withNeeds(helpers, paths)].filter((name) => !inner.has(name))), paths);
    const words = new Set([...(further + source).matchAll(/\w+/g)].map(([word]) => word));
    return { source: further + source, imported: declared.filter((name) => words.has(name)) };
  });
  const short = (code: string): string => withShortNames(code, declared);
  const exported = declared.filter((name) => others.some(({ imported }) => imported.includes(name)));
  const [named = "", plain = "", screened = ""] = others.map(
    ({ source, imported }) =>
      `${headline(policy)}import{${short(imported.join(","))}}from${JSON.stringify(path)};\n${short(source)}`,
  );
  return {
    evaluator: `${headline(policy)}${tightened(short(`${core}export{${exported.join(",")}};\n`))}`,
    answers: named,
    quick: plain,
    columns: `${screened}import{encode,prepare}from${JSON.stringify(answersPath)};\n`,
  };
}

interface ModulePart {
  readonly source: string;
  /** Functions of lets that only this part and perhaps another needs beside the evaluator. */
  readonly lets: ReadonlyMap<string, LetFunction>;
  readonly helpers: ReadonlySet<HelperName>;
}

type ModuleParts = Readonly<Record<keyof GeneratedModules, ModulePart>> & { readonly paths: ReadonlySet<TitlePath> };

function partsOf(policy: IrPolicy): ModuleParts {
  const found = new Map<string, FoundSource>();
  const { numbered, rules } = numberedRules(policy);
  const module = moduleContext(policy, flagsOf(policy, rules), (id) => formOf(id));
  const unknown = unknownBits(module);
  const foundOf = (id: string): FoundSource => {
    const index = module.decisions.get(id)?.index ?? 0;
    const decision = policy.decisions[index];
    if (decision === undefined) throw new Error(`no decision ${JSON.stringify(id)}`);
    const source = found.get(id) ?? foundSource({ module, index, decision, rules: numbered[index] ?? [] });
    found.set(id, source);
    return source;
  };
  const formOf = (id: string): ValueForm => {
    const { form } = foundOf(id);
    if (form === undefined) throw new Error(`no value of ${JSON.stringify(id)}`);
    return form;
  };
  const referred = referredDecisions(policy);
  const parts = policy.decisions.map(
    (decision, index): DecisionParts => ({
      module,
      unknown,
      index,
      decision,
      rules: numbered[index] ?? [],
      referred: referred.has(decision.names.id),
    }),
  );
  const twoColumns = rules.some(({ rule }) => mayBeRelaxed(rule)) || referred.size > 0;
  const evaluator = evaluatorSource({ parts, module, foundOf });
  const lets = new Map(module.letFunctions);
  // Each part has helpers and lets of its own, so that none holds what only another needs.
  const apart = (): ModuleContext => ({ ...module, helpers: new Set<HelperName>(), letFunctions: new Map(lets) });
  const [inQuick, inAnswers, inColumns] = [apart(), apart(), apart()];
  const further = ({ letFunctions }: ModuleContext): ReadonlyMap<string, LetFunction> =>
    new Map([...letFunctions].filter(([name]) => !lets.has(name)));
  const quick = quickSource({ parts, module: inQuick, unknown, rules, twoColumns });
  const answers =
    runSource(inAnswers) +
    encoderSource({ module: inAnswers, rules: numbered.flat(), words: unknown.words, parts }) +
    answerSource(inAnswers, parts, { twoColumns, rules: rules.length });
  const core = letSource(lets.values()) + evaluator;
  const straight = letSource(further(inQuick).values()) + letSource(further(inAnswers).values()) + quick;
  return {
    evaluator: { source: unknownRecords(module, core + straight) + core, lets, helpers: module.helpers },
    quick: { source: quick, lets: further(inQuick), helpers: inQuick.helpers },
    answers: { source: answers, lets: further(inAnswers), helpers: inAnswers.helpers },
    columns: { source: columnsSource(inColumns, parts), lets: further(inColumns), helpers: inColumns.helpers },
    paths: module.titlePaths,
  };
}

/** The functions of lets come with what asks for them, so they are written last. */
function letSource(lets: Iterable<LetFunction>): string {
  return [...lets].map(({ source = "" }) => source).join("");
}

/** The rules that masks have bits for, numbered from the first; those of decisions for each record come after them. */
function numberedRules(policy: IrPolicy): {
  readonly numbered: readonly (readonly NumberedRule[])[];
  readonly rules: readonly NumberedRule[];
} {
  const rules: NumberedRule[] = [];
  const single = policy.decisions.reduce((sum, one) => sum + (one.forEach === undefined ? one.rules.length : 0), 0);
  let next = single;
  const numbered = policy.decisions.map(({ forEach, rules: own }) =>
    own.map((rule) => {
      if (forEach !== undefined) return { rule, number: next++ };
      const entry = { rule, number: rules.length };
      rules.push(entry);
      return entry;
    }),
  );
  return { numbered, rules };
}

/** The first line of a module. */
function headline(policy: IrPolicy): string {
  return `// Generated by Bylaw from ${commentText(policy.names.id)}. Do not edit.\n`;
}

/** A name as a comment can hold it: nothing that ends the line. */
function commentText(name: string): string {
  return name.replace(/[^\p{L}\p{N}_ .-]/gu, "?");
}
