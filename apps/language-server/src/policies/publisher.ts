import { setImmediate } from "node:timers/promises";
import type { Diagnostic as Problem } from "@bylaw/diagnostics";
import type { PolicyRoot } from "@bylaw/workspace";
import type { Diagnostic } from "vscode-languageserver";
import { diagnosticsByPath } from "../services/diagnostics.ts";
import type { Session } from "../session.ts";
import { movedOffsets } from "../text/moved-offsets.ts";
import type { Policy } from "./policy.ts";

/** Milliseconds without a change before problems are told, and before scenarios are read as well. */
const pauses = { quick: 60, whole: 350 } as const;

/** Problems that only the reading of the scenarios found, with the texts in which they stand. */
interface ScenarioProblems {
  readonly problems: readonly Problem[];
  readonly textOf: (source: string) => string | undefined;
}

/** Tells the client the problems of every policy that has an open document, when nobody has typed for a moment. */
export class Publisher {
  readonly #session: Session;
  /** By address: what was told last, as text, and of which policy. */
  readonly #told = new Map<string, { readonly policy: string; readonly said: string }>();
  readonly #ofScenarios = new Map<string, ScenarioProblems>();
  readonly #wanted = new Map<string, PolicyRoot>();
  #quick: NodeJS.Timeout | undefined;
  #whole: NodeJS.Timeout | undefined;
  #closed = false;
  /** Called when policies were read as a whole: what else is shown of them may be out of date. */
  afterWhole: (policies: readonly Policy[]) => void = () => undefined;
  /** Called when policies were read without their scenarios. */
  afterQuick: () => void = () => undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Problems of the policies of a file are told soon; a newer change begins the pause anew. */
  touch(path: string): void {
    void this.#want(path);
  }

  /** The same for all policies with open documents. */
  touchAll(): void {
    for (const { path } of this.#session.documents.all()) this.touch(path);
  }

  /** Problems of files that no open document stands for any more are taken back, and what was to be told of them is not. */
  sweep(): void {
    const { documents, policies } = this.#session;
    const open = new Set(documents.all().map(({ path }) => policies.keyOf(path)));
    for (const [uri, { policy }] of this.#told) if (!open.has(policy)) this.#tell(uri, policy, []);
    for (const key of this.#wanted.keys()) if (!open.has(key)) this.#wanted.delete(key);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#quick);
    clearTimeout(this.#whole);
  }

  /** What is known of a policy's problems now, those of its scenarios as they were found last. */
  problemsOf(policy: Policy): ReadonlyMap<string, readonly Diagnostic[]> {
    const analysis = policy.quick();
    const more = policy.wholeIfThere === undefined ? this.#movedProblems(policy) : [];
    return diagnosticsByPath(this.#session, policy, analysis, more);
  }

  async #want(path: string): Promise<void> {
    const { policies } = this.#session;
    const own = await policies.of(path).catch((error: unknown) => this.#fault(error));
    const open = new Set(this.#session.documents.all().map((document) => document.path));
    const using = policies.with(path).filter((policy) => policy.ownPaths.some((one) => open.has(one)));
    for (const policy of own === undefined ? using : [own, ...using]) this.#wanted.set(policy.key, policy.root);
    this.#begin();
  }

  /** The pauses begin anew. */
  #begin(): void {
    if (this.#wanted.size === 0 || this.#closed) return;
    clearTimeout(this.#quick);
    clearTimeout(this.#whole);
    this.#quick = setTimeout(() => void this.#publish("quick"), pauses.quick);
    this.#whole = setTimeout(() => void this.#publish("whole"), pauses.whole);
  }

  /** One policy after the other; a newer change abandons the rest, which then comes with the next pause. */
  async #publish(how: keyof typeof pauses): Promise<void> {
    const before = this.#session.changes;
    const done: Policy[] = [];
    this.sweep();
    for (const root of this.#wanted.values()) {
      await setImmediate();
      if (before !== this.#session.changes) return this.#begin();
      try {
        const policy = await this.#session.policies.at(root);
        if (this.#closed) return;
        if (before !== this.#session.changes) return this.#begin();
        if (how === "whole") this.#readScenarios(policy);
        this.#tellAll(policy);
        done.push(policy);
      } catch (error) {
        this.#fault(error);
      }
      if (how === "whole") for (const policy of done) this.#wanted.delete(policy.key);
    }
    if (done.length === 0) return;
    if (how === "whole") this.afterWhole(done);
    else this.afterQuick();
  }

  #readScenarios(policy: Policy): void {
    const problems = policy.scenarioProblems();
    const whole = policy.whole();
    const textOf = (source: string): string | undefined => whole.read.get(source)?.scanned.source.text;
    this.#ofScenarios.set(policy.key, { problems, textOf });
  }

  /** The problems of scenarios, moved to where their lines are now; those in the changed stretch are gone. */
  #movedProblems(policy: Policy): readonly Problem[] {
    const { problems = [], textOf } = this.#ofScenarios.get(policy.key) ?? {};
    const now = new Map(policy.input.sources.map(({ path, text }) => [path, text]));
    const moved = new Map([...now].map(([path, text]) => [path, movedOffsets(textOf?.(path) ?? text, text)] as const));
    return problems.flatMap((problem) => {
      const labels = problem.labels.flatMap(({ label, span }) => {
        const move = moved.get(span.source);
        const [start, end] = move === undefined ? [span.start, span.end] : [move(span.start), move(span.end)];
        return start === undefined || end === undefined ? [] : [{ label, span: { ...span, start, end } }];
      });
      return labels.length < problem.labels.length ? [] : [{ ...problem, labels }];
    });
  }

  #tellAll(policy: Policy): void {
    const { policies } = this.#session;
    const found = this.problemsOf(policy);
    const uris = new Map([...found].map(([path, problems]) => [policies.uri(path), problems] as const));
    for (const [uri, problems] of uris) this.#tell(uri, policy.key, problems);
    for (const [uri, told] of this.#told) {
      if (told.policy === policy.key && !uris.has(uri)) this.#tell(uri, policy.key, []);
    }
  }

  #tell(uri: string, policy: string, diagnostics: readonly Diagnostic[]): void {
    const said = JSON.stringify(diagnostics);
    const open = this.#session.documents.get(uri);
    const before = this.#told.get(uri);
    if (diagnostics.length === 0) this.#told.delete(uri);
    else this.#told.set(uri, { policy, said });
    // What stands in an open document is asked for by clients that ask.
    if (open !== undefined && this.#session.client.pullsDiagnostics) return;
    if (open === undefined && (before?.said ?? "[]") === said) return;
    const version = open === undefined ? {} : { version: open.document.version };
    void this.#session.connection.sendDiagnostics({ uri, ...version, diagnostics: [...diagnostics] });
  }

  #fault(error: unknown): undefined {
    this.#session.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return undefined;
  }
}
