import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as door from "../../src/index.ts";

/** What `index.js` of a built policy exports, as tests use it. */
export interface BuiltModule {
  readonly policy: { readonly id: string; readonly hash: string };
  readonly check: (
    input: unknown,
    options: unknown,
  ) => { readonly case?: door.CheckedCase; readonly issues?: readonly BuiltIssue[] };
  readonly evaluate: (input: unknown, options: unknown) => BuiltEvaluation;
  readonly evaluateUnchecked: (checked: unknown, options: unknown) => BuiltEvaluation["determination"];
  readonly evaluateAll: (inputs: Iterable<unknown>, options: unknown) => readonly BuiltEvaluation[];
  readonly explain: (determination: unknown, options: { readonly lang: "en" | "zh" }) => Promise<BuiltExplanation>;
  readonly explainWith: (
    sentences: unknown,
    determination: unknown,
    options?: { readonly facts: unknown },
  ) => BuiltExplanation;
  readonly facts: { readonly "~standard": { readonly version: 1; readonly validate: (value: unknown) => unknown } };
}

export interface BuiltIssue {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: { readonly en: string; readonly zh: string };
  readonly help?: { readonly en: string; readonly zh: string };
  readonly nearest: readonly string[];
}

export interface BuiltEvaluation {
  readonly issues?: readonly BuiltIssue[];
  readonly determination?: {
    readonly decisions: Readonly<
      Record<string, { readonly outcome: door.Outcome; readonly rules: Readonly<Record<string, door.RuleStatus>> }>
    >;
  };
}

export interface BuiltExplanation {
  readonly decisions: readonly {
    readonly name: string;
    readonly outcomeWord: string;
    readonly rules: readonly { readonly id: string; readonly sentence: string }[];
  }[];
}

/** The files of a compiled policy, whose texts lie somewhere below a path that must not be seen in them. */
export function filesOf(
  compiled: door.CompiledPolicy,
  sources: readonly door.SourceText[],
): ReadonlyMap<string, string> {
  const named = sources.map(({ path, text }) => ({ path, name: path.slice(path.lastIndexOf("/") + 1), text }));
  return new Map(door.buildPackage(compiled, named).map(({ path, text }) => [path, text]));
}

/** Writes the files and imports the module as a host would. */
export async function importBuilt(folder: string, files: ReadonlyMap<string, string>): Promise<BuiltModule> {
  mkdirSync(folder, { recursive: true });
  for (const [path, text] of files) writeFileSync(join(folder, path), text);
  return (await import(pathToFileURL(join(folder, "index.js")).href)) as BuiltModule;
}
