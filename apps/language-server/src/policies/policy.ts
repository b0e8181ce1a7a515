import type { Diagnostic } from "@bylaw/diagnostics";
import { type Analysis, analyse, type ShownRun } from "@bylaw/editor";
import type { CompiledPolicy } from "@bylaw/ir";
import { keyOfRoot, type PolicyFiles, type PolicyRoot } from "@bylaw/workspace";
import { type CompileInput, type Reader, rememberingReader, type ScenarioResult } from "bylaw";

type ReadSource = ReturnType<Reader>;

/** A compiled policy and the texts that it was made of. */
export interface SoundPolicy {
  readonly compiled: CompiledPolicy;
  readonly analysis: Analysis;
}

/** Whose values hints show, worked out for one state of the texts. */
export interface KeptRun {
  readonly of: SoundPolicy;
  readonly run: ShownRun;
  /** Whose it is, as the client has chosen it. */
  readonly choice: unknown;
}

/** One policy as it stands: its files, and what was made of them so far. */
export class Policy {
  readonly root: PolicyRoot;
  readonly key: string;
  #files: PolicyFiles;
  #input: CompileInput;
  #quick: Analysis | undefined;
  #whole: Analysis | undefined;
  #sound: SoundPolicy | undefined;
  #results: { readonly of: Analysis; readonly results: readonly (ScenarioResult | undefined)[] } | undefined;
  /** The run that hints have shown last. */
  keptRun: KeptRun | undefined;
  readonly #read = rememberingReader();

  constructor(files: PolicyFiles) {
    this.root = files.root;
    this.key = keyOfRoot(files.root);
    this.#files = files;
    this.#input = files.input;
  }

  get files(): PolicyFiles {
    return this.#files;
  }

  get input(): CompileInput {
    return this.#input;
  }

  /** Files that were read anew. */
  renew(files: PolicyFiles): void {
    this.#files = files;
    this.#take(files.input);
  }

  /** Other texts of the same files, by the names of the sources. */
  retype(textOf: (path: string) => string | undefined): void {
    let changed = false;
    const sources = this.#input.sources.map((source) => {
      const path = this.#files.paths.get(source.path);
      const text = path === undefined ? undefined : textOf(path);
      if (text === undefined || text === source.text) return source;
      changed = true;
      return { path: source.path, text };
    });
    if (changed) this.#take({ ...this.#input, sources });
  }

  /** All but the scenarios, for answers between two keys; the whole where it is there. */
  quick(): Analysis {
    if (this.#whole !== undefined) return this.#whole;
    this.#quick ??= this.#keepSound(analyse({ ...this.#input, scenarios: "left" }, this.#read));
    return this.#quick;
  }

  /** Whether somebody has asked for an analysis of these very texts. */
  get isAnalysed(): boolean {
    return this.#whole !== undefined || this.#quick !== undefined;
  }

  /** One of its own texts, read; nothing is bound or checked for it. */
  read(source: string): ReadSource | undefined {
    const own = this.#input.sources.find(({ path }) => path === source);
    return own === undefined ? undefined : this.#read(own);
  }

  /** With the scenarios. */
  whole(): Analysis {
    this.#whole ??= this.#keepSound(analyse(this.#input, this.#read));
    return this.#whole;
  }

  /** The whole of these very texts, if somebody has asked for it. */
  get wholeIfThere(): Analysis | undefined {
    return this.#whole;
  }

  /** The problems that only the reading of the scenarios finds. */
  scenarioProblems(): readonly Diagnostic[] {
    this.#quick ??= this.#keepSound(analyse({ ...this.#input, scenarios: "left" }, this.#read));
    const known = new Set(this.#quick.forms.problems.map((problem) => JSON.stringify(problem)));
    return this.whole().forms.problems.filter((problem) => !known.has(JSON.stringify(problem)));
  }

  /** The newest of its texts that had no error. */
  get sound(): SoundPolicy | undefined {
    return this.#sound;
  }

  /** How the scenarios of these very texts ended, by their order; those that did not run have no result. */
  get results(): readonly (ScenarioResult | undefined)[] | undefined {
    return this.#results !== undefined && this.#results.of === this.#whole ? this.#results.results : undefined;
  }

  keepResults(of: Analysis, results: readonly (ScenarioResult | undefined)[]): void {
    this.#results = { of, results };
  }

  /** The name of the source that lies at a path. */
  sourceAt(path: string): string | undefined {
    for (const [source, lies] of this.#files.paths) if (lies === path) return source;
    return undefined;
  }

  pathOf(source: string): string | undefined {
    return this.#files.paths.get(source);
  }

  /** Where its own texts lie, in their order. */
  get ownPaths(): readonly string[] {
    return this.#input.sources.flatMap(({ path }) => this.#files.paths.get(path) ?? []);
  }

  #take(input: CompileInput): void {
    this.#input = input;
    this.#quick = undefined;
    this.#whole = undefined;
  }

  #keepSound(analysis: Analysis): Analysis {
    const { compiled } = analysis.forms;
    if (compiled !== undefined) this.#sound = { compiled, analysis };
    return analysis;
  }
}
