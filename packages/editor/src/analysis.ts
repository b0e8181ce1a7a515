import type { Diagnostic, Span } from "@bylaw/diagnostics";
import {
  type CompileInput,
  compileForms,
  type NamedThing,
  type NameUse,
  type PolicyForms,
  type Reader,
  type ReadSource,
  readSource,
} from "@bylaw/language";

/** One policy as all services see it, at one moment: its texts, their forms, its names. Nothing in it changes. */
export interface Analysis {
  readonly input: CompileInput;
  readonly forms: PolicyForms;
  /** Own texts and those of used vocabularies, by path. */
  readonly read: ReadonlyMap<string, ReadSource>;
  /** The names of a text, in its order; empty for a text that is not of the policy. */
  readonly namesIn: (path: string) => readonly NameUse[];
  /** All places that name a thing, those that declare it first. */
  readonly usesOf: (thing: NamedThing) => readonly NameUse[];
}

/**
 * Reads, binds and checks the texts of one policy. Never fails, whatever the texts; who asks again after each key
 * hands over a reader that remembers.
 */
export function analyse(input: CompileInput, read: Reader = readSource): Analysis {
  const forms = compileForms(input, read);
  // Who only wants the forms, between two keys, does not pay for the order of the names.
  const bySource = once(() => grouped(forms.names, ({ node }) => node.span.source));
  const byDeclaration = once(() => grouped(forms.names, ({ thing }) => thing.declaration));
  return {
    input,
    forms,
    read: new Map(forms.read.map((one) => [one.scanned.source.path, one])),
    namesIn: (path) => bySource().get(path) ?? [],
    usesOf: ({ declaration }) => byDeclaration().get(declaration) ?? [],
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** `Map.groupBy` is not in Node 20. */
function grouped<K>(names: readonly NameUse[], keyOf: (use: NameUse) => K): ReadonlyMap<K, readonly NameUse[]> {
  const groups = new Map<K, NameUse[]>();
  for (const use of names) {
    const group = groups.get(keyOf(use));
    if (group === undefined) groups.set(keyOf(use), [use]);
    else group.push(use);
  }
  return groups;
}

/** The name at an offset: the caret may stand in it or at either end. */
export function nameAt(analysis: Analysis, path: string, offset: number): NameUse | undefined {
  const names = analysis.namesIn(path);
  let [low, high] = [0, names.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((names[middle]?.node.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return [names[low], names[low - 1]].find((use) => use !== undefined && holds(use.node.span, offset));
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The problems whose primary place is in a text, in its order. */
export function diagnosticsOf(analysis: Analysis, path: string): readonly Diagnostic[] {
  return analysis.forms.problems.filter(({ labels }) => labels[0]?.span.source === path);
}
