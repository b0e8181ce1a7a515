import { basename, dirname, isAbsolute, resolve } from "node:path";
import type { ShownRun } from "@bylaw/editor";
import type { CompiledPolicy } from "@bylaw/ir";
import { readFacts } from "@bylaw/workspace";
import { type Diagnostic, determine } from "bylaw";
import type { PreviewSubject } from "../protocol.ts";
import { entry } from "../settings.ts";
import { pathOnDisk } from "../text/uris.ts";
import type { Policies } from "./policies.ts";
import type { Policy } from "./policy.ts";

/** A case to be determined, and whose it is. */
export interface SubjectCase {
  readonly subject: PreviewSubject;
  readonly value: unknown;
  /** The day asked about. */
  readonly on: string;
  readonly readings?: Readonly<Record<string, string>>;
}

/** A case, or what keeps it from being one. */
export type FoundCase =
  | { readonly kind: "case"; readonly found: SubjectCase }
  | { readonly kind: "none"; readonly problems: readonly Diagnostic[] };

/** Whose values are shown: by policy what was chosen, otherwise what the settings say, otherwise the first sample. */
export class Applicants {
  readonly #policies: Policies;
  readonly #chosen = new Map<string, PreviewSubject>();

  constructor(policies: Policies) {
    this.#policies = policies;
  }

  choose(policy: Policy, subject: PreviewSubject | undefined): void {
    if (subject === undefined) this.#chosen.delete(policy.key);
    else this.#chosen.set(policy.key, subject);
  }

  /** What was chosen for a policy. */
  choiceOf(policy: Policy): PreviewSubject | undefined {
    return this.#chosen.get(policy.key);
  }

  /** Whether the applicant stands in a file, which may change by itself. */
  isFile(policy: Policy, setting: string | undefined): boolean {
    return this.#chosen.get(policy.key)?.kind === "file" || /\.json$/i.test(setting ?? "");
  }

  /** The applicant whose values hints and hovers show. */
  present(policy: Policy, compiled: CompiledPolicy, setting: string | undefined): FoundCase {
    const chosen = this.#chosen.get(policy.key);
    if (chosen !== undefined) {
      const found = this.find(compiled, chosen);
      if (found.kind === "case") return found;
    }
    const wanted = setting === undefined ? undefined : this.#asSetting(policy, compiled, setting);
    const first = compiled.samples[0];
    return wanted ?? (first === undefined ? none : sampleCase(first, compiled));
  }

  /** The case of a subject. */
  find(compiled: CompiledPolicy, subject: PreviewSubject): FoundCase {
    switch (subject.kind) {
      case "sample": {
        const sample = sampleCalled(compiled, subject.name);
        return sample === undefined ? none : sampleCase(sample, compiled);
      }
      case "scenario": {
        const found = compiled.scenarios.find(({ name }) => name === subject.name);
        if (found === undefined || found.cohort !== undefined) return none;
        const { case: value, on, readings } = found;
        const day = on ?? usualDay(compiled);
        return { kind: "case", found: { subject, value, on: day, ...(readings === undefined ? {} : { readings }) } };
      }
      case "case":
        return { kind: "case", found: { subject, value: subject.value, on: usualDay(compiled) } };
      case "file":
        return this.#inFile(pathOnDisk(subject.uri) ?? subject.uri, subject, compiled);
      default:
        return subject satisfies never;
    }
  }

  /** What a setting names, if this policy has it: a sample, or a file with a case. */
  #asSetting(policy: Policy, compiled: CompiledPolicy, setting: string): FoundCase | undefined {
    const sample = sampleCalled(compiled, setting);
    if (sample !== undefined) return sampleCase(sample, compiled);
    if (!/\.json$/i.test(setting)) return undefined;
    const home = policy.root.kind === "plugin" ? policy.root.folder : dirname(policy.root.path);
    const path = [...this.#policies.folders, home]
      .map((folder) => (isAbsolute(setting) ? setting : resolve(folder, setting)))
      .find((one) => this.#policies.files.isThere(one));
    if (path === undefined) return undefined;
    const found = this.#inFile(path, { kind: "file", uri: this.#policies.uri(path) }, compiled);
    return found.kind === "case" ? found : undefined;
  }

  #inFile(path: string, subject: PreviewSubject, compiled: CompiledPolicy): FoundCase {
    const read = this.#policies.files.text(path, basename(path));
    if (read.kind === "refused") return { kind: "none", problems: [read.problem] };
    const facts = readFacts(read.text, basename(path));
    switch (facts.kind) {
      case "refused":
        return { kind: "none", problems: [facts.problem] };
      case "one":
        return { kind: "case", found: { subject, value: facts.value, on: usualDay(compiled) } };
      case "lines": {
        const [line] = facts.lines;
        if (line?.problem !== undefined) return { kind: "none", problems: [line.problem] };
        return { kind: "case", found: { subject, value: line?.value, on: usualDay(compiled) } };
      }
      default:
        return facts satisfies never;
    }
  }
}

const none: FoundCase = { kind: "none", problems: [] };

/** A run of a case, as services show it; undefined where the door refuses the case. */
export function runOf(compiled: CompiledPolicy, { value, on, readings }: SubjectCase): ShownRun | undefined {
  const { determination } = determine(compiled.policy, value, optionsOf(compiled, on, readings));
  if (determination === undefined) return undefined;
  return { compiled, determination, facts: factsOf(value) };
}

/** The options of a run. */
export function optionsOf(
  { environment }: CompiledPolicy,
  on: string,
  readings: SubjectCase["readings"],
): Parameters<typeof determine>[2] {
  return { on, ...(readings === undefined ? {} : { readings }), ...(environment === undefined ? {} : { environment }) };
}

/** All whom a preview can show, by name. */
export function subjectsOf({ samples, scenarios }: CompiledPolicy): readonly PreviewSubject[] {
  return [
    ...samples.map(({ id }): PreviewSubject => ({ kind: "sample", name: id })),
    ...scenarios.flatMap(({ name, cohort }): PreviewSubject[] =>
      cohort === undefined ? [{ kind: "scenario", name }] : [],
    ),
  ];
}

/** The day that scenarios without a day are read on: the first in force, or that of issue; otherwise today. */
function usualDay({ policy }: CompiledPolicy): string {
  const first = policy.force.kind === "from" ? policy.force.from : policy.issued;
  return first ?? new Date().toISOString().slice(0, 10);
}

function sampleCalled({ samples }: CompiledPolicy, name: string): CompiledPolicy["samples"][number] | undefined {
  return samples.find(({ id, names }) => [id, names.en, names.zh].includes(name));
}

function sampleCase({ id, case: value }: CompiledPolicy["samples"][number], compiled: CompiledPolicy): FoundCase {
  return { kind: "case", found: { subject: { kind: "sample", name: id }, value, on: usualDay(compiled) } };
}

/** The facts of a case, which may stand in it or be it. */
function factsOf(value: unknown): Readonly<Record<string, unknown>> {
  const inside = entry(value, "facts");
  const facts = typeof inside === "object" && inside !== null ? inside : value;
  return typeof facts === "object" && facts !== null ? (facts as Readonly<Record<string, unknown>>) : {};
}
