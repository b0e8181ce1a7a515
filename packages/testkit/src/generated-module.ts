import * as vm from "node:vm";
import type {
  CheckedCase,
  CheckedScalar,
  EvaluationOptions,
  FunctionValue,
  Outcome,
  RuleStatus,
  ValueResult,
} from "@bylaw/ir";

/** What a generated module exports, as tests use it (README of @bylaw/targets). */
export interface GeneratedModule {
  readonly policy: {
    readonly id: string;
    readonly hash: string;
    readonly words: number;
    readonly columns: 2 | 4;
    readonly decisions: readonly {
      readonly id: string;
      readonly rules: readonly string[];
      readonly recordRules?: readonly string[];
    }[];
  };
  readonly outcomes: readonly Outcome[];
  readonly statuses: readonly RuleStatus[];
  readonly prepare: (options: GeneratedOptions) => GeneratedRun;
  readonly encode: (checked: CheckedCase) => EncodedRecord;
  readonly verdict: (record: EncodedRecord, run: GeneratedRun, decision?: number) => number;
  readonly verdicts: readonly ((record: EncodedRecord, run: GeneratedRun) => number)[];
  readonly masks: (record: EncodedRecord, run: GeneratedRun, out: Int32Array, at?: number) => Int32Array;
  readonly ruleStatuses: (record: EncodedRecord, run: GeneratedRun, decision?: number) => readonly RuleStatus[];
  readonly evaluate: (checked: CheckedCase, options: GeneratedOptions) => GeneratedDetermination;
  /** Of policies with limits over a round: the applicants together. */
  readonly round?: (cases: readonly CheckedCase[], options: GeneratedOptions) => readonly GeneratedDetermination[];
}

/** What a run of a generated module is asked for; `call` calls the functions of plugins. */
export interface GeneratedOptions extends EvaluationOptions {
  readonly call?: (name: string, values: readonly FunctionValue[]) => CheckedScalar | undefined;
}

export interface GeneratedDetermination {
  readonly decisions: Readonly<Record<string, GeneratedDecision>>;
}

/** The answer to one decision; of one `for each`, `records` holds one answer a record. */
export interface GeneratedDecision {
  readonly outcome: Outcome;
  readonly ifInForce?: Outcome;
  readonly rules: Readonly<Record<string, RuleStatus>>;
  readonly value?: GeneratedValue;
  readonly records?: readonly GeneratedDecision[];
}

/** What is said of a value: these parts of what a determination says of it. */
export type GeneratedValue = Pick<ValueResult, "known" | "provisional" | "withheld" | "open" | "possible" | "between">;

/** Opaque: the flat record and the prepared run of one generated module. */
export type EncodedRecord = Readonly<Record<string, unknown>>;
export type GeneratedRun = Readonly<Record<string, unknown>>;

/**
 * The exports of a generated module, run as a script so that thousands of modules can be tried and forgotten: a module
 * that was imported is never freed. Only tests do this; hosts import the module.
 */
export function loadGenerated(source: string): GeneratedModule {
  const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  const body = source.replaceAll(/^export /gm, "");
  return vm.runInThisContext(`(()=>{"use strict";${body}\nreturn{${names.join(",")}}})()`) as GeneratedModule;
}

/** The modules that a policy becomes, as `toModules` of @bylaw/targets writes them: with short names, and tightened. */
export interface GeneratedParts {
  readonly evaluator: string;
  readonly answers: string;
  readonly quick: string;
}

/** The modules as the source of one: each that imports the first has a scope of its own, and hands out what it exports. */
export function joinedModules({ evaluator, answers, quick }: GeneratedParts): string {
  const bare = (source: string): string => source.replaceAll(/^(?:import\{|export\{).*$|^export /gm, "");
  const scoped = (source: string, name: string): string => {
    const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, one = ""]) => one);
    const exported = names.map((one) => `export const ${one}=${name}.${one};\n`).join("");
    return `const ${name}=(()=>{${bare(source)}\nreturn{${names.join(",")}}})();\n${exported}`;
  };
  return `${bare(evaluator)}\n${scoped(answers, "inAnswers")}${scoped(quick, "inQuick")}`;
}
