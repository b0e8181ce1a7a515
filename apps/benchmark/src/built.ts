import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CheckedCase, CompiledPolicy, EvaluationOptions, IrPolicy } from "@bylaw/ir";
import { type BuiltFile, buildPackage, type SourceText, toModules } from "bylaw";
import { articlesSource, compiled } from "./policies/compiled.ts";

/** The day as of which everything is judged. */
export const dayOfJudging = "2024-06-20";
/** Number of the outcome "met". */
export const metCode = 0;

/** A record that the built module made, opaque to others. */
export type EncodedRecord = Readonly<Record<string, unknown>>;
/** A run that the built module prepared, opaque to others. */
export type PreparedRun = Readonly<Record<string, unknown>>;

/** `quick.js` of a built policy (README of @bylaw/targets). */
export interface QuickModule {
  readonly policy: { readonly words: number; readonly columns: number };
  readonly prepare: (options: EvaluationOptions) => PreparedRun;
  readonly encode: (checked: CheckedCase) => EncodedRecord;
  readonly verdicts: readonly ((record: EncodedRecord, run: PreparedRun) => number)[];
  readonly masks: (record: EncodedRecord, run: PreparedRun, out: Int32Array, at?: number) => Int32Array;
}

/** `index.js` of a built policy. */
export interface IndexModule {
  readonly check: (facts: unknown, options: EvaluationOptions) => { readonly case: CheckedCase };
  readonly evaluate: (facts: unknown, options: EvaluationOptions) => { readonly determination?: BuiltDetermination };
  readonly evaluateUnchecked: (checked: CheckedCase, options: EvaluationOptions) => BuiltDetermination;
  readonly nextQuestion: (
    facts: unknown,
    options: EvaluationOptions,
  ) => { readonly question?: { readonly name: string } };
  /** Each decision by its id, to be asked alone. */
  readonly decisions: Readonly<Record<string, Pick<IndexModule, "evaluate"> | undefined>>;
  readonly explain: (determination: BuiltDetermination, options: { readonly lang: "en" | "zh" }) => Promise<unknown>;
}

/** What `evaluate` of a built policy gives. */
export interface BuiltDetermination {
  readonly decisions: Readonly<
    Record<string, { readonly outcome: string; readonly rules: Readonly<Record<string, string>> }>
  >;
}

/** A policy built, written and imported, as an application would hold it. */
export interface BuiltPolicy {
  readonly compiled: CompiledPolicy;
  readonly files: readonly BuiltFile[];
  /** Address of the folder, for workers. */
  readonly folder: URL;
  readonly index: IndexModule;
  readonly quick: QuickModule;
}

/** The files of the package, as `bylaw build` writes them. */
export function filesOf(policy: CompiledPolicy, sources: readonly SourceText[]): readonly BuiltFile[] {
  return buildPackage(
    policy,
    sources.map(({ path, text }) => ({ path, name: path, text })),
  );
}

/** A built policy on disk. */
export type WrittenPolicy = Pick<BuiltPolicy, "compiled" | "files" | "folder">;

/** Writes files into a folder that is gone when the process ends; gives its address. */
function folderOf(files: readonly BuiltFile[]): URL {
  const path = mkdtempSync(join(tmpdir(), "bylaw-benchmark-"));
  process.on("exit", () => rmSync(path, { recursive: true, force: true }));
  for (const file of files) writeFileSync(join(path, file.path), file.text);
  return pathToFileURL(`${path}/`);
}

/** Builds the whole package. */
export function written(policy: CompiledPolicy, sources: readonly SourceText[]): WrittenPolicy {
  const files = filesOf(policy, sources);
  return { compiled: policy, files, folder: folderOf(files) };
}

/** The straight-line module alone, without door and sentences, for policies with thousands of rules. */
export async function quickModule(policy: IrPolicy): Promise<QuickModule> {
  const { evaluator, answers, quick } = toModules(policy);
  const folder = folderOf([
    { path: "package.json", text: '{"type":"module"}' },
    { path: "evaluator.js", text: evaluator },
    { path: "answers.js", text: answers },
    { path: "quick.js", text: `${quick}export{encode,prepare,policy}from"./answers.js";` },
  ]);
  return (await import(new URL("quick.js", folder).href)) as QuickModule;
}

/** Imports what was built. */
export async function imported({ compiled: policy, files, folder }: WrittenPolicy): Promise<BuiltPolicy> {
  const module = async (name: string): Promise<unknown> => import(new URL(name, folder).href);
  const index = (await module("index.js")) as IndexModule;
  const quick = (await module("quick.js")) as QuickModule;
  return { compiled: policy, files, folder, index, quick };
}

/** The 21 conditions, built. */
export function writtenArticles(): WrittenPolicy {
  const source = articlesSource();
  return written(compiled({ sources: [source], plugins: [] }), [source]);
}

/** The 21 conditions, built and imported. */
export async function builtArticles(): Promise<BuiltPolicy> {
  return await imported(writtenArticles());
}
