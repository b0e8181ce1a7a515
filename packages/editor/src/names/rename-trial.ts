import { applyEdits, type Diagnostic, type Span } from "@bylaw/diagnostics";
import { type CompileInput, type NamedThing, type NameUse, readSource } from "@bylaw/language";
import { type Analysis, analyse } from "../analysis.ts";
import type { NameEdit } from "./written-name.ts";

/** The edits of each text, by path, in the order of their places. */
export type EditsByPath = ReadonlyMap<string, readonly NameEdit[]>;

/** Where a policy with new names would say something else than before. */
export interface Difference {
  /** In the text as it stands. */
  readonly use?: NameUse;
  /** What the name there would mean instead. */
  readonly means?: NamedThing;
  /** Where a problem would arise that is not there now. */
  readonly arises?: Span;
}

/**
 * Compiles a policy with new names and compares: every name must still mean what it meant, and no problem may be new.
 * The first difference, or nothing where there is none.
 */
export function differenceOf(before: Analysis, edits: EditsByPath): Difference | undefined {
  const after = renamed(before, edits);
  const moved = placesAfter(edits);
  const uses = new Map(after.forms.names.map((use) => [placeOf(use.node.span.source, use.node.span.start), use]));
  const things = new Map<string, NamedThing>();
  for (const { thing } of before.forms.names) things.set(movedThing(thing, moved), thing);
  for (const use of before.forms.names) {
    const { source, start } = use.node.span;
    const found = uses.get(placeOf(source, moved(source, start)));
    if (found === undefined || found.role !== use.role) return { use };
    if (thingKey(found.thing) === movedThing(use.thing, moved)) continue;
    const means = things.get(thingKey(found.thing));
    return means === undefined ? { use } : { use, means };
  }
  const arisen = newProblem(before.forms.problems, after.forms.problems);
  const [label] = arisen?.labels ?? [];
  if (label !== undefined) return { arises: placeBefore(label.span, edits) };
  return arisen !== undefined || uses.size > before.forms.names.length ? {} : undefined;
}

/** The policy with the edits carried out, in its own texts and in those of its vocabularies. */
function renamed({ input, read }: Analysis, edits: EditsByPath): Analysis {
  const next = (path: string, text: string): string => {
    const own = edits.get(path);
    return own === undefined ? text : applyEdits(text, own);
  };
  const sources = input.sources.map(({ path, text }) => ({ path, text: next(path, text) }));
  const plugins = input.plugins?.map((plugin) => {
    const { id } = plugin.manifest;
    const full = (path: string): string => (path.startsWith(`${id}/`) ? path : `${id}/${path}`);
    if (!plugin.files.some(({ path }) => edits.has(full(path)))) return plugin;
    return { ...plugin, files: plugin.files.map(({ path, text }) => ({ path, text: next(full(path), text) })) };
  });
  const changed: CompileInput = { ...input, sources, ...(plugins === undefined ? {} : { plugins }) };
  // Only the texts that change are read anew.
  return analyse(
    changed,
    (source) => (edits.has(source.path) ? undefined : read.get(source.path)) ?? readSource(source),
  );
}

/** Where a place is once the edits are carried out. Of a place that is edited it is that of the new name. */
function placesAfter(edits: EditsByPath): (source: string, start: number) => number {
  const shifts = new Map(
    [...edits].map(([path, own]) => {
      let by = 0;
      const steps = own.map(({ span, text, lead }) => {
        const step = { start: span.start, at: by + lead, behind: by + text.length - (span.end - span.start) };
        by = step.behind;
        return step;
      });
      return [path, steps] as const;
    }),
  );
  return (source, start) => {
    const steps = shifts.get(source) ?? [];
    let [low, high] = [0, steps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const here = steps[low];
    return start + (here?.start === start ? here.at : (steps[low - 1]?.behind ?? 0));
  };
}

/** The stretch of the text as it stands from which a stretch of the new text comes. */
function placeBefore({ source, start, end }: Span, edits: EditsByPath): Span {
  const back = (offset: number): number => {
    let by = 0;
    for (const { span, text } of edits.get(source) ?? []) {
      const at = span.start + by;
      if (offset <= at) break;
      if (offset < at + text.length) return span.start;
      by += text.length - (span.end - span.start);
    }
    return offset - by;
  };
  return { source, start: back(start), end: back(end) };
}

function movedThing(thing: NamedThing, moved: (source: string, start: number) => number): string {
  const { source, start } = thing.declaration.name.span;
  return source === "" ? thingKey(thing) : placeOf(`${thing.kind} ${source}`, moved(source, start));
}

function thingKey({ kind, declaration: { name }, vocabulary }: NamedThing): string {
  const { source, start } = name.span;
  return source === "" ? `${kind} ${vocabulary ?? ""} ${name.text}` : placeOf(`${kind} ${source}`, start);
}

function placeOf(source: string, start: number): string {
  return `${source} ${start}`;
}

function newProblem(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic | undefined {
  const counts = new Map<string, number>();
  for (const { code } of before) counts.set(code, (counts.get(code) ?? 0) + 1);
  return after.find(({ code }) => {
    const left = counts.get(code) ?? 0;
    counts.set(code, left - 1);
    return left <= 0;
  });
}
