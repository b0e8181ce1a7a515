import type { SameThings } from "./references.ts";
import type { EditsByPath } from "./rename-trial.ts";
import { type NameEdit, nameEdit, type Writing } from "./written-name.ts";

/** The edits that put a new name wherever the old one names one of some things, each place once. */
export function editsOf(found: readonly SameThings[], old: string, name: string, writing: Writing): EditsByPath {
  const edits = new Map<string, Map<number, NameEdit>>();
  for (const { analysis, uses } of found) {
    for (const use of uses) {
      if (use.node.text !== old) continue;
      const { source, start } = use.node.span;
      const own = edits.get(source) ?? new Map<number, NameEdit>();
      edits.set(source, own.set(start, nameEdit(use, name, writing, analysis)));
    }
  }
  return new Map(
    [...edits].map(([path, own]) => [path, [...own.values()].sort((a, b) => a.span.start - b.span.start)]),
  );
}
